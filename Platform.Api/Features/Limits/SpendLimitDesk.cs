using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Ordering.Approvals;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Limits;

/// <summary>Whose limit is meant.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Account">One of its accounts; null for the customer as a whole.</param>
internal sealed record LimitPlace(Customer Customer, AccountId? Account);

/// <summary>Finds, sets and removes spend limits.</summary>
internal sealed class SpendLimitDesk(Unit unit, CreditStanding standing)
{
    private PlatformDbContext Db => unit.Db;

    public async Task<LimitPlace?> OfCustomerAsync(Guid id, CancellationToken ct)
    {
        var wanted = new CustomerId(id);
        return await Db.Customers.AsNoTracking().FirstOrDefaultAsync(row => row.CustomerId == wanted, ct) is { } found
            ? new LimitPlace(found, null)
            : null;
    }

    public async Task<LimitPlace?> OfAccountAsync(Guid id, CancellationToken ct)
    {
        var wanted = new AccountId(id);
        if (await Db.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == wanted, ct) is not { } account)
            return null;
        return await OfCustomerAsync(account.CustomerId.Value, ct) is { } place
            ? place with { Account = wanted }
            : null;
    }

    public Task<SpendLimit?> FindAsync(LimitPlace place, CancellationToken ct) => Db.SpendLimits.FirstOrDefaultAsync(
        row => row.CustomerId == place.Customer.CustomerId && row.AccountId == place.Account, ct);

    public async Task<SpendLimit> PutAsync(
        HttpContext context, LimitPlace place, (int? Seats, MoneyBody? Net) limit, CancellationToken ct)
    {
        var row = await FindAsync(place, ct);
        // Orders are in the seller's currency, and a limit in another one would measure nothing.
        var currency = await standing.CurrencyAsync(place.Customer.TenantId, ct);
        if (limit.Net is { } net) Currency.Of(currency).EnsureSameAs(net.ToMoney().Currency);
        if (row is not null) ETags.Accept(context, row);
        else
            Db.SpendLimits.Add(row = new SpendLimit
            {
                TenantId = place.Customer.TenantId, CustomerId = place.Customer.CustomerId,
                AccountId = place.Account, Currency = currency,
            });
        (row.SeatsAMonth, row.NetMinorAMonth, row.Currency) = (limit.Seats, limit.Net?.AmountMinor, currency);
        await SaveAsync(place, "spend-limit.set", ct);
        ETags.Show(context, row);
        return row;
    }

    public async Task RemoveAsync(LimitPlace place, SpendLimit row, CancellationToken ct)
    {
        row.Delete();
        await SaveAsync(place, "spend-limit.removed", ct);
    }

    private Task<int> SaveAsync(LimitPlace place, string action, CancellationToken ct)
    {
        unit.Record(new AuditEntry(action, place.Account is null ? "customer" : "account",
            place.Account?.ToString() ?? place.Customer.CustomerId.ToString())
        {
            Customer = place.Customer.CustomerId,
        });
        return Db.SaveChangesAsync(ct);
    }
}
