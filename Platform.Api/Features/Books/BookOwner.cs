using Crayon.Platform.Core.Books;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Api.Features.Books;

/// <summary>
/// Whose books a request sees: a seller its own, staff the operator's and no seller's, although their scope reaches
/// them.
/// </summary>
internal sealed class BookOwner(PlatformDbContext db, TenantRegistry registry)
{
    public async Task<TenantId> IdAsync(CancellationToken ct) =>
        db.Scope.Kind == ScopeKind.Platform ? (await registry.OperatorAsync(ct)).Id : db.Scope.Tenant;

    public async Task<IQueryable<AuditedMonth>> MonthsAsync(CancellationToken ct)
    {
        var owner = await IdAsync(ct);
        return db.AuditedMonths.Where(row => row.TenantId == owner);
    }

    public async Task<IQueryable<BookException>> ExceptionsAsync(CancellationToken ct)
    {
        var owner = await IdAsync(ct);
        return db.BookExceptions.Where(row => row.TenantId == owner);
    }
}
