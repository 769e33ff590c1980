using System.Net;
using System.Text.Json;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Portal.Bff.Realms;

/// <summary>What a portal asks of its realm behind the browser's back.</summary>
internal sealed partial class RealmDoor(InsideLine line, ClientProof proof, ILogger<RealmDoor> log)
{
    private static readonly TimeSpan PersonPatience = TimeSpan.FromSeconds(2);

    /// <summary>Pushes an authorization request (RFC 9126); answers its name, null when the realm does not.</summary>
    public async Task<string?> PushAsync(
        RegisteredTenant tenant, IReadOnlyDictionary<string, string> request, CancellationToken ct)
    {
        var (status, body) = await PostAsync(tenant, RealmAddresses.PushedRequests, request, ct);
        if (status != HttpStatusCode.Created) return null;
        using var answer = JsonDocument.Parse(body);
        return answer.RootElement.GetProperty("request_uri").GetString();
    }

    /// <summary>Changes a code into tokens (RFC 6749 section 4.1.3, RFC 7636 section 4.5).</summary>
    public Task<TokenOutcome> RedeemAsync(
        RegisteredTenant tenant, string code, string redirectUri, string verifier, CancellationToken ct) =>
        AskAsync(tenant, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = redirectUri,
            ["code_verifier"] = verifier,
        }, ct);

    /// <summary>Changes a refresh token into new tokens (RFC 6749 section 6).</summary>
    public Task<TokenOutcome> RefreshAsync(RegisteredTenant tenant, string refreshToken, CancellationToken ct) =>
        AskAsync(tenant, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken,
        }, ct);

    /// <summary>Changes the token of a member of staff into one of a tenant they work in (RFC 8693).</summary>
    public async Task<ExchangeOutcome> ExchangeAsync(
        RegisteredTenant tenant, IReadOnlyDictionary<string, string> form, CancellationToken ct)
    {
        var (status, body) = await PostAsync(tenant, RealmAddresses.Token, form, ct);
        return ExchangeOutcome.Of(status, body);
    }

    /// <summary>The person of an access token; null when the realm does not say, or speaks of another.</summary>
    public async Task<PersonAnswer?> PersonAsync(
        RegisteredTenant tenant, string accessToken, string subject, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(PersonPatience);
        try
        {
            using var answer = await line.SendAsync(tenant, RealmAddresses.UserInfo, null, accessToken, limit.Token);
            if (!answer.IsSuccessStatusCode) return null;
            var person = await answer.Content.ReadFromJsonAsync<PersonAnswer>(limit.Token);
            // Section 5.3.2: whom the ID token does not name is nobody we asked for.
            return person?.Subject == subject ? person : null;
        }
        catch (Exception failure) when (IsAway(failure, ct))
        {
            LogAway(RealmAddresses.UserInfo, failure.GetType().Name);
            return null;
        }
    }

    /// <summary>Gives a refresh token back with all that came of it (RFC 7009); as well as can be.</summary>
    public Task RevokeAsync(RegisteredTenant tenant, string refreshToken, CancellationToken ct) =>
        PostAsync(tenant, RealmAddresses.Revoke, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["token"] = refreshToken, ["token_type_hint"] = "refresh_token",
        }, ct);

    /// <summary>Ends the session at the realm; as well as can be.</summary>
    public Task EndSessionAsync(RegisteredTenant tenant, string identitySession, CancellationToken ct) =>
        PostAsync(tenant, RealmAddresses.EndSession,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["sid"] = identitySession }, ct);

    private async Task<TokenOutcome> AskAsync(
        RegisteredTenant tenant, Dictionary<string, string> form, CancellationToken ct)
    {
        var (status, body) = await PostAsync(tenant, RealmAddresses.Token, form, ct);
        if (status == HttpStatusCode.OK)
            return new TokenOutcome(JsonSerializer.Deserialize<TokenAnswer>(body), IsRefused: false);
        if (status != HttpStatusCode.BadRequest) return TokenOutcome.NoAnswer;
        using var refusal = JsonDocument.Parse(body);
        return refusal.RootElement.TryGetProperty("error", out var error) && error.GetString() == "invalid_grant"
            ? TokenOutcome.Refused
            : TokenOutcome.NoAnswer;
    }

    private async Task<(HttpStatusCode? Status, string Body)> PostAsync(
        RegisteredTenant tenant, string path, IReadOnlyDictionary<string, string> form, CancellationToken ct)
    {
        try
        {
            using var content = proof.Sign(tenant, form);
            using var answer = await line.SendAsync(tenant, path, content, null, ct);
            if (!answer.IsSuccessStatusCode) LogRefused(path, (int)answer.StatusCode);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(ct));
        }
        catch (Exception failure) when (IsAway(failure, ct))
        {
            LogAway(path, failure.GetType().Name);
            return (null, "");
        }
    }

    private static bool IsAway(Exception failure, CancellationToken ct) =>
        failure is HttpRequestException or JsonException
        || (failure is OperationCanceledException && !ct.IsCancellationRequested);

    [LoggerMessage(LogLevel.Information, "The realm answered {Path} with {Status}")]
    private partial void LogRefused(string path, int status);

    [LoggerMessage(LogLevel.Warning, "The realm did not answer {Path}: {Failure}")]
    private partial void LogAway(string path, string failure);
}
