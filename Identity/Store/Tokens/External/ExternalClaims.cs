using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tenancy.Issuers;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Store.Tokens.External;

/// <summary>
/// Maps the claims of a verified token of an external issuer to ours, as far as its registration goes.
/// </summary>
internal static class ExternalClaims
{
    private const int LongestName = 200;
    private const int MostValues = 200;

    // A token of ours lives minutes and can be called back; one that cannot must not live for ever.
    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(24);

    /// <summary>
    /// The token in our terms; null when a claim is missing or out of form. Its customer is not yet known to be the
    /// tenant's.
    /// </summary>
    public static AccessToken? Map(JsonWebToken token, RegisteredIssuer issuer)
    {
        var trust = issuer.Trust;
        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
        var claims = payload.RootElement;
        if (!TryName(claims, trust.ClientClaim, out var client) || !IsName(token.Subject)) return null;
        if (token.IssuedAt == DateTime.MinValue || token.ValidTo - token.IssuedAt > LongestLife) return null;
        if (!TryCustomer(claims, trust.Customer, out var customer)) return null;
        var scopes = ScopesOf(claims, trust.Scope, IssuerRules.ScopesFor(isCustomers: customer is not null));
        var life = new AccessTokenLife(IsName(token.Id) ? token.Id : "", Utc(token.IssuedAt), Utc(token.ValidTo));
        // The issuer's names are its own: they must not pass for a client or person of our realm.
        var prefix = $"{issuer.Id:N}:";
        return new AccessToken(issuer.Tenant, prefix + client, prefix + token.Subject, customer, scopes, life);
    }

    private static bool TryCustomer(JsonElement claims, CustomerMapping mapping, out CustomerId? customer)
    {
        customer = mapping.CustomerId is { } named ? new CustomerId(named) : null;
        if (mapping.Claim is not { } claim) return customer is not null || mapping.IsWholeTenant;
        if (!TryName(claims, claim, out var text) || !Guid.TryParseExact(text, "D", out var value)) return false;
        customer = new CustomerId(value);
        return true;
    }

    // Whatever the mapping says, nothing passes that is not among the scopes that may be given.
    private static List<string> ScopesOf(JsonElement claims, ScopeMapping mapping, IReadOnlyList<string> given)
    {
        var values = mapping.Claim is { } claim ? ValuesOf(claims, claim) : [];
        var mapped = mapping.Values.Count == 0
            ? values
            : values.SelectMany(
                value => mapping.Values.Where(rule => rule.Value == value).SelectMany(rule => rule.Scopes));
        return [.. mapping.Always.Concat(mapped).Intersect(given, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> ValuesOf(JsonElement claims, string claim) =>
        !claims.TryGetProperty(claim, out var value) ? []
        : value.ValueKind switch
        {
            JsonValueKind.String =>
                (value.GetString() ?? "").Split(' ', MostValues, StringSplitOptions.RemoveEmptyEntries),
            JsonValueKind.Array => value.EnumerateArray().Take(MostValues)
                .Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString() ?? ""),
            _ => [],
        };

    private static bool TryName(JsonElement claims, string claim, [NotNullWhen(true)] out string? name)
    {
        name = claims.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
        return IsName(name);
    }

    private static bool IsName([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= LongestName } && text.All(letter => letter is > ' ' and < '\x7f');

    private static DateTimeOffset Utc(DateTime value) => new(DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
