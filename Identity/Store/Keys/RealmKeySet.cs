using System.Collections.Frozen;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Store.Keys;

/// <summary>One realm's keys, opened once and good until the next retired key leaves.</summary>
internal sealed record RealmKeySet(
    FrozenDictionary<string, SigningCredentials> Active, IReadOnlyList<SecurityKey> PublicKeys,
    ReadOnlyMemory<byte> Jwks,
    DateTimeOffset GoodUntil)
{
    public static RealmKeySet Of(IEnumerable<SigningKey> rows, KeyMaterial material, DateTimeOffset now)
    {
        var published = rows.Where(row => EndOf(row) > now).ToList();
        var active = published.Where(row => row.State == SigningKeyState.Active)
            .GroupBy(row => row.Algorithm, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => Credentials(group.OrderByDescending(row => row.ActivatedAt).First(), material));
        return new RealmKeySet(active, [.. published.Select(KeyMaterial.OpenPublic)], Document(published),
            published.Select(EndOf).DefaultIfEmpty(DateTimeOffset.MaxValue).Min());
    }

    private static DateTimeOffset EndOf(SigningKey row) => row.State switch
    {
        SigningKeyState.Retired => (row.RetiredAt ?? DateTimeOffset.MinValue) + SigningKey.PublishedAfterRetirement,
        SigningKeyState.Revoked => DateTimeOffset.MinValue,
        _ => DateTimeOffset.MaxValue,
    };

    private static SigningCredentials Credentials(SigningKey row, KeyMaterial material) =>
        new(material.OpenPrivate(row), row.Algorithm);

    private static byte[] Document(List<SigningKey> rows) =>
        Encoding.UTF8.GetBytes($"{{\"keys\":[{string.Join(',', rows.Select(row => row.PublicJwk))}]}}");
}
