namespace Crayon.Benchmarks.Identity.SignIn;

/// <summary>Where and as whom a person signs in.</summary>
internal sealed record SignInSite
{
    /// <summary>What the client's redirect URI starts with; nothing listens there.</summary>
    public const string Redirect = "http://127.0.0.1:9/callback";

    /// <summary>The person's address.</summary>
    public const string Email = "ann@north.example";

    /// <summary>The person's password.</summary>
    public const string Password = "a long enough password";

    /// <summary>
    /// Rounds of PBKDF2 on both sides. The advised number takes a quarter of a second of the same function in both, and
    /// would hide what the providers do.
    /// </summary>
    public const int Rounds = 1000;

    /// <summary>The provider's scheme, host name and port, as its issuer has them.</summary>
    public required Uri Origin { get; init; }

    /// <summary>The port of 127.0.0.1 at which it listens.</summary>
    public required int Port { get; init; }

    /// <summary>Path of the authorization endpoint.</summary>
    public required string Authorize { get; init; }

    /// <summary>Path of the token endpoint.</summary>
    public required string Token { get; init; }

    /// <summary>The confidential client.</summary>
    public required string ClientId { get; init; }

    /// <summary>Its secret.</summary>
    public required string ClientSecret { get; init; }
}
