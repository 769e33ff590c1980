using Crayon.Identity.Store.Sessions;

namespace Crayon.Identity.Host.Sessions;

/// <summary>How a person has proved who they are so far, in one sign-in.</summary>
/// <param name="At">When the first proof was given (real time).</param>
/// <param name="Methods">Values of <c>amr</c> (RFC 8176), in the order given.</param>
internal sealed record Proof(DateTimeOffset At, IReadOnlyList<string> Methods)
{
    public const string Password = "pwd";
    public const string OneTimeCode = "otp";
    public const string HardwareKey = "hwk";
    public const string SoftwareKey = "swk";
    public const string UserVerified = "user";
    public const string MultiFactor = "mfa";
    public const string Federated = "fed";

    private static readonly string[] Firsts = [Password, OneTimeCode, Federated];

    /// <summary>The level that the methods amount to.</summary>
    public string Level =>
        Has(UserVerified) && (Has(HardwareKey) || Has(SoftwareKey)) ? AuthenticationLevels.PhishingResistant
        : Has(MultiFactor) || Firsts.Count(Has) > 1 ? AuthenticationLevels.TwoFactors
        : AuthenticationLevels.OneFactor;

    /// <summary>The proof that a session rests on.</summary>
    public static Proof Of(Authentication authentication) => new(authentication.At, authentication.Methods.Split(' '));

    /// <summary>The proof with more methods.</summary>
    public Proof With(params ReadOnlySpan<string> methods)
    {
        List<string> all = [.. Methods];
        foreach (var method in methods)
            if (!all.Contains(method, StringComparer.Ordinal)) all.Add(method);
        var proof = this with { Methods = all };
        return proof.Level == AuthenticationLevels.OneFactor
            || proof.Has(MultiFactor) ? proof : proof with { Methods = [.. all, MultiFactor] };
    }

    /// <summary>As a session keeps it.</summary>
    public Authentication ToAuthentication() => new(At, string.Join(' ', Methods), Level);

    private bool Has(string method) => Methods.Contains(method, StringComparer.Ordinal);
}
