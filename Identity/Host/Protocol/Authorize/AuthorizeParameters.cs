namespace Crayon.Identity.Host.Protocol.Authorize;

/// <summary>The parameters of an authorization request that were validated against its client.</summary>
internal sealed record AuthorizeParameters
{
    public required string ClientId { get; init; }

    public required string RedirectUri { get; init; }

    /// <summary>Scopes asked for, those that exist for the client, in the order asked.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>The S256 challenge (RFC 7636).</summary>
    public required string CodeChallenge { get; init; }

    /// <summary><c>query</c> or <c>form_post</c>.</summary>
    public string ResponseMode { get; init; } = "query";

    public string? State { get; init; }

    public string? Nonce { get; init; }

    /// <summary>Values of <c>prompt</c>: login, consent, select_account, none.</summary>
    public IReadOnlyList<string> Prompt { get; init; } = [];

    /// <summary>Seconds that the sign-in may lie back.</summary>
    public int? MaxAge { get; init; }

    public string? LoginHint { get; init; }

    /// <summary>Subject of a valid <c>id_token_hint</c>.</summary>
    public string? HintedSubject { get; init; }

    /// <summary>BCP 47 tags, best first.</summary>
    public IReadOnlyList<string> UiLocales { get; init; } = [];

    /// <summary>Levels asked for by <c>acr_values</c>; any of them does.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>The customer to act for, asked for by <c>organization</c>.</summary>
    public Guid? Organisation { get; init; }
}
