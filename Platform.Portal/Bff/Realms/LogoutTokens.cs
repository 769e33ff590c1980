using System.Text.Json;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Portal.Bff.Realms;

/// <summary>Whose sessions are to end.</summary>
/// <param name="Session">One session at the realm; null for all of the person's.</param>
/// <param name="Subject">The person; null when only the session is named.</param>
internal sealed record LogoutOrder(string? Session, string? Subject);

/// <summary>Validates logout tokens (OpenID Connect Back-Channel Logout section 2.6).</summary>
internal sealed class LogoutTokens(RealmTokens realm)
{
    private const string Type = "logout+jwt";
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";

    /// <summary>What the token orders; null when it is not this realm's.</summary>
    public async Task<LogoutOrder?> ReadAsync(RegisteredTenant tenant, string text, CancellationToken ct)
    {
        if (await realm.ReadAsync(tenant, text, Type, ct) is not { } token) return null;
        // An ID token has a nonce; one that was sent here must not sign anybody out.
        if (token.TryGetPayloadValue("nonce", out object? _) || token.Id is not { Length: > 0 }) return null;
        if (!token.TryGetPayloadValue("events", out JsonElement events) || events.ValueKind != JsonValueKind.Object
            || !events.TryGetProperty(Event, out var logout) || logout.ValueKind != JsonValueKind.Object) return null;
        var (session, subject) = (RealmTokens.Text(token, "sid"), RealmTokens.Text(token, "sub"));
        return session is null && subject is null ? null : new LogoutOrder(session, subject);
    }
}
