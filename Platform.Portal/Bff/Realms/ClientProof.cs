using Crayon.Platform.Core.Portal;
using Crayon.Platform.Core.Tenancy;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Platform.Portal.Bff.Realms;

/// <summary>
/// Proves to one realm that the portal is the portal (RFC 7523 section 2.2); good for a minute, once.
/// </summary>
internal sealed class ClientProof(PortalKey key, RealmAddresses addresses, TimeProvider time)
{
    private const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    private readonly SigningCredentials credentials =
        new(new ECDsaSecurityKey(key.Pair) { KeyId = key.Id }, SecurityAlgorithms.EcdsaSha256);
    private readonly Lock signing = new();

    /// <summary>Adds the proof to a form.</summary>
    public FormUrlEncodedContent Sign(RegisteredTenant tenant, IReadOnlyDictionary<string, string> form) =>
        new(new Dictionary<string, string>(form, StringComparer.Ordinal)
        {
            ["client_id"] = PortalClient.Id, ["client_assertion_type"] = Type,
            ["client_assertion"] = Assert(addresses.IssuerOf(tenant)),
        });

    private string Assert(string issuer)
    {
        var now = time.GetUtcNow();
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = PortalClient.Id, Audience = issuer, IssuedAt = now.UtcDateTime,
            Expires = (now + Life).UtcDateTime, SigningCredentials = credentials,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["sub"] = PortalClient.Id, ["jti"] = Guid.CreateVersion7(now).ToString("N"),
            },
        };
        // One key is not made to sign twice at once.
        lock (signing) return Handler.CreateToken(descriptor);
    }
}
