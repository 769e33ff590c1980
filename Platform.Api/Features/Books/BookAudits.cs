using Crayon.Platform.Core;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Books;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Books;

/// <summary>Compares a month of the books that a request sees, in its own scope.</summary>
internal sealed class BookAudits(
    PlatformDbContext db, BookOwner owner, TenantRegistry registry, ProviderBooks provider, RetailBooks retail)
{
    public async Task<(AuditedMonth Month, int Open)> AuditAsync(BillingMonth month, CancellationToken ct)
    {
        var id = await owner.IdAsync(ct);
        var open = db.Scope.Kind == ScopeKind.Platform
            ? await provider.AuditAsync(db, month, ct)
            : await registry.FindAsync(id, ct) is { } seller ? await retail.AuditAsync(db, seller, month, ct) : null;
        if (open is not { } count)
            throw new DomainRuleException(BookRefusals.NotAudited, "There is nothing of that month to compare.");
        return (await (await owner.MonthsAsync(ct)).AsNoTracking().SingleAsync(row => row.Month == month.Number, ct),
            count);
    }
}
