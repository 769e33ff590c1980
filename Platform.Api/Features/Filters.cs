using System.ComponentModel;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features;

/// <summary>
/// Narrows a list to a customer or account; an id that the caller cannot see is a 404, absent or another's alike.
/// </summary>
internal sealed record OwnerFilter(
    [property: Description("Only of this customer.")] Guid? CustomerId,
    [property: Description("Only of this account.")] Guid? AccountId)
{
    public CustomerId? Customer => CustomerId is { } id ? new CustomerId(id) : null;

    public AccountId? Account => AccountId is { } id ? new AccountId(id) : null;

    /// <summary>Whether the caller sees what is named.</summary>
    public async Task<bool> IsVisibleAsync(PlatformDbContext db, CancellationToken ct) =>
        (Customer is not { } customer || await db.Customers.AnyAsync(row => row.CustomerId == customer, ct))
        && (Account is not { } account || await db.Accounts.AnyAsync(row => row.Id == account, ct));
}
