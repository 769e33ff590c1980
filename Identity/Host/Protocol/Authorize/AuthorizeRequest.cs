using System.Globalization;
using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Sessions;

namespace Crayon.Identity.Host.Protocol.Authorize;

/// <summary>
/// Judges the parameters of an authorization request against its client (RFC 6749 section 4.1.1, RFC 7636, OpenID
/// Connect Core section 3.1.2.1): the code flow with PKCE, nothing else. Asks nobody and nothing.
/// </summary>
internal static class AuthorizeRequest
{
    private const int LongestState = 2000;
    private const int LongestNonce = 500;
    private const int LongestHint = 400;
    private const int MostLocales = 10;

    /// <summary>Values of <c>response_mode</c>.</summary>
    public static IReadOnlyList<string> Modes { get; } = ["query", "form_post"];

    /// <summary>Values of <c>prompt</c>.</summary>
    public static IReadOnlyList<string> Prompts { get; } = ["none", "login", "consent", "select_account"];

    /// <summary>Reads a request of a known and enabled client.</summary>
    public static AuthorizeReading Read(ProtocolForm form, KnownClient client, bool isPushed)
    {
        if (!client.GrantTypes.Contains(Grants.AuthorizationCode))
            return AuthorizeReading.OnPage(AuthorizeError.NoCodes);
        if (form["redirect_uri"] is not { } uri || !RedirectUris.Match(client, uri))
            return AuthorizeReading.OnPage(AuthorizeError.BadRedirect);
        var mode = form["response_mode"] ?? Modes[0];
        var isKnownMode = Modes.Contains(mode, StringComparer.Ordinal);
        var back = new ReturnAddress(uri, isKnownMode ? mode : Modes[0],
            form["state"] is { Length: <= LongestState } state ? state : null);
        var error = isKnownMode
            ? RefusalOf(form, client, isPushed)
            : AuthorizeError.Invalid("The response_mode is unknown.");
        if (error is not null) return new AuthorizeReading(null, error, back);
        var scopes = ScopesOf(form, client);
        return scopes.Count == 0
            ? new AuthorizeReading(null, AuthorizeError.BadScope, back)
            : AuthorizeReading.Good(Parameters(form, back, scopes));
    }

    private static AuthorizeError? RefusalOf(ProtocolForm form, KnownClient client, bool isPushed)
    {
        if (form.Repeated.Count > 0) return AuthorizeError.Invalid("A parameter is sent more than once.");
        if (form["request"] is not null) return AuthorizeError.NoRequest;
        if (form["request_uri"] is not null) return AuthorizeError.NoRequestUri;
        if (form["response_type"] is not { } type)
            return AuthorizeError.Invalid("The parameter response_type is missing.");
        if (type != "code") return AuthorizeError.UnsupportedResponse;
        if (client.Demands.NeedsPushedRequests && !isPushed)
            return AuthorizeError.Invalid("This client must push its requests (RFC 9126).");
        if (form["state"] is { Length: > LongestState }) return AuthorizeError.Invalid("The state is too long.");
        if (form["nonce"] is { } nonce && (nonce.Length > LongestNonce || nonce.Any(char.IsControl)))
            return AuthorizeError.Invalid("The nonce is too long or has control characters.");
        return ProofRefusal(form) ?? PromptRefusal(form);
    }

    // RFC 9700 section 2.1.1: every client proves that it is the one that asked; plain proves nothing.
    private static AuthorizeError? ProofRefusal(ProtocolForm form)
    {
        if (form["code_challenge"] is not { } challenge)
            return AuthorizeError.Invalid("The parameter code_challenge is missing.");
        if (form["code_challenge_method"] != "S256")
            return AuthorizeError.Invalid("The only code_challenge_method is S256.");
        return Pkce.IsChallenge(challenge) ? null : AuthorizeError.Invalid("The code_challenge is malformed.");
    }

    private static AuthorizeError? PromptRefusal(ProtocolForm form)
    {
        var prompts = Words(form["prompt"]);
        if (prompts.Any(prompt => !Prompts.Contains(prompt, StringComparer.Ordinal)))
            return AuthorizeError.Invalid("A prompt is unknown.");
        if (prompts.Count > 1 && prompts.Contains("none", StringComparer.Ordinal))
            return AuthorizeError.Invalid("The prompt none stands alone.");
        if (form["max_age"] is { } age && MaxAge(age) is null)
            return AuthorizeError.Invalid("The max_age is no number of seconds.");
        return form["organization"] is { } organisation && !Guid.TryParse(organisation, out _)
            ? AuthorizeError.Invalid("The organization is no id.")
            : null;
    }

    private static AuthorizeParameters Parameters(ProtocolForm form, ReturnAddress back,
        IReadOnlyList<string> scopes) => new()
    {
        ClientId = form["client_id"] ?? "", RedirectUri = back.RedirectUri, ResponseMode = back.Mode,
        State = back.State, Scopes = scopes,
        CodeChallenge = form["code_challenge"] ?? "", Nonce = form["nonce"], Prompt = Words(form["prompt"]),
        MaxAge = MaxAge(form["max_age"]),
        LoginHint = form["login_hint"] is { Length: <= LongestHint } hint && !hint.Any(char.IsControl) ? hint : null,
        UiLocales = [.. Words(form["ui_locales"]).Where(IsLanguage).Take(MostLocales)],
        Levels = [.. Words(form["acr_values"])
            .Where(level => AuthenticationLevels.All.Contains(level, StringComparer.Ordinal))],
        Organisation = Guid.TryParse(form["organization"], out var organisation) ? organisation : null,
    };

    // RFC 6749 section 3.3: what the client may not have is left out, and the answer says what was granted.
    private static List<string> ScopesOf(ProtocolForm form, KnownClient client) =>
    [
        .. Words(form["scope"]).Where(client.Scopes.Contains)
            .Where(scope => scope != OpenIdScopes.OfflineAccess || client.GrantTypes.Contains(Grants.RefreshToken)),
    ];

    private static List<string> Words(string? value) =>
        [.. (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    private static int? MaxAge(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;

    private static bool IsLanguage(string tag) =>
        tag.Length <= 35 && tag.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
