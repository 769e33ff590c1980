using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Customers.Credit;

/// <summary>Tells and sets how a customer's credit stands.</summary>
public sealed class CreditStanding(
    PlatformDbContext db, OpenBalances balances, TenantRegistry registry, BusinessClock clock)
{
    /// <summary>The currency in which a tenant sells.</summary>
    public async Task<string> CurrencyAsync(TenantId id, CancellationToken ct) =>
        (await registry.FindAsync(id, ct))?.Settings.Currency
        ?? throw new InvalidOperationException("The customer's tenant is not in the registry.");

    /// <summary>What a customer was charged and has not paid.</summary>
    public async Task<Money> OpenAsync(Customer customer, CancellationToken ct) => new(
        (await balances.OfCustomerAsync(customer.TenantId, customer.CustomerId, ct)).Open,
        Currency.Of(await CurrencyAsync(customer.TenantId, ct)));

    /// <summary>What a customer is bound to pay beyond that.</summary>
    public async Task<Money> CommittedAsync(Customer customer, CancellationToken ct) => new(
        await new OpenCommitments(db, clock.Now, wholesale: null)
            .SumAsync((customer.TenantId, customer.CustomerId), itself: null, ct),
        Currency.Of(await CurrencyAsync(customer.TenantId, ct)));

    /// <summary>Sets limit and hold; a hold that goes on keeps its beginning.</summary>
    public void Apply(CustomerCredit row, Money? limit, (bool IsOn, string? Reason) hold)
    {
        if (limit is { } most) Currency.Of(row.Currency).EnsureSameAs(most.Currency);
        row.LimitMinor = limit?.AmountMinor;
        Hold(row, hold);
    }

    /// <summary>The same for a tenant at the operator.</summary>
    public void Apply(TenantCredit row, Money? limit, (bool IsOn, string? Reason) hold)
    {
        if (limit is { } most) Currency.Of(row.Currency).EnsureSameAs(most.Currency);
        row.LimitMinor = limit?.AmountMinor;
        Hold(row, hold);
    }

    // Who only sets a limit leaves a hold for debt as it is; who gives a reason of their own makes it their own.
    private void Hold(ICreditHold row, (bool IsOn, string? Reason) hold)
    {
        row.HeldSince = hold.IsOn ? row.HeldSince ?? clock.Now : null;
        if (hold.IsOn && row.IsHeldForDebt && (hold.Reason is null || hold.Reason == row.HoldReason)) return;
        (row.HoldReason, row.IsHeldForDebt) = (hold.IsOn ? hold.Reason : null, false);
    }
}
