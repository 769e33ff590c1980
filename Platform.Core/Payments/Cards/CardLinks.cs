using System.Text;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.DataProtection;

namespace Crayon.Platform.Core.Payments.Cards;

/// <summary>
/// Addresses of the provider's pages, kept encrypted, for whoever has one may act there; and the places on a tenant's
/// own host that people come back to from them.
/// </summary>
public sealed class CardLinks(IDataProtectionProvider protection, TenantRegistry registry, CardSettings settings)
{
    private const int LongestPath = 200;

    /// <summary>
    /// A path on the tenant's own host, as a caller gives it; refused where it could lead anywhere else.
    /// </summary>
    public static string? Checked(string? path)
    {
        if (path is null) return null;
        var isOwn = path.Length <= LongestPath && path.StartsWith('/')
            && !path.StartsWith("//", StringComparison.Ordinal)
            && path.All(letter => letter is > ' ' and < '\x7f' and not ('\\' or '#' or '@'));
        return isOwn ? path
            : throw new DomainRuleException(
                PaymentRefusals.Invalid, "A way back is a path on the storefront's own host.");
    }

    /// <summary>The address of a row's page; null where it has none.</summary>
    public Uri? Open(Guid row, byte[]? sealedLink) => sealedLink is null ? null
        : new Uri(Encoding.UTF8.GetString(ProtectorOf(row).Unprotect(sealedLink)));

    /// <summary>Keeps the address of a row's page.</summary>
    internal byte[] Seal(Guid row, Uri link) => ProtectorOf(row).Protect(Encoding.UTF8.GetBytes(link.AbsoluteUri));

    /// <summary>Where a tenant's people come back to.</summary>
    internal async Task<Uri> BackAsync(TenantId tenant, string? path, CancellationToken ct)
    {
        var known = await registry.FindAsync(tenant, ct)
            ?? throw new InvalidOperationException("The tenant is not in the registry.");
        return new Uri($"{settings.Public.OriginOf(known.PrimaryHost)}{path ?? "/"}");
    }

    private IDataProtector ProtectorOf(Guid row) => protection.CreateProtector("Crayon.Cards.Link", row.ToString());
}
