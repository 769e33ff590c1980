using Crayon.Ccp.Simulator.Billing;
using Crayon.Ccp.Simulator.Billing.Usage;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Control;

/// <summary>
/// GET and POST /_sim/billing: what goes wrong with the next invoices; POST …/credits, …/adjustments and …/usage: what
/// they hold; GET …/adjustments: those that wait for one.
/// </summary>
internal static class BillingRoutes
{
    private const int MostFaults = 1000;

    internal sealed record Credit(
        decimal Amount, string Currency, string Reason, string? CustomerId = null, string? SubscriptionId = null);

    internal sealed record Adjustment(decimal Amount, string Currency, string Description);

    internal sealed record UsageOfDay(string SubscriptionId, DateOnly Day, decimal Quantity);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/_sim/billing", (BillingDial dial) => Answer.Ok(dial.Faults));
        routes.MapPost("/_sim/billing", SetAsync);
        routes.MapPost("/_sim/billing/credits", AddCreditAsync);
        routes.MapGet("/_sim/billing/adjustments", ListAdjustmentsAsync);
        routes.MapPost("/_sim/billing/adjustments", AddAdjustmentAsync);
        routes.MapPost("/_sim/billing/usage", StateUsageAsync);
    }

    private static async Task<IResult> SetAsync(HttpRequest request, BillingDial dial, CancellationToken ct)
    {
        var (body, problem) = await ControlProblems.ReadAsync<BillingFaults>(request, ct);
        if (body is null)
            return problem;
        if (new[] { body.Late, body.Duplicate, body.Unknown }.Any(count => count is < 0 or > MostFaults))
            return ControlProblems.Invalid("billing-faults", $"Each count goes from 0 to {MostFaults}.");
        dial.Set(body);
        return Answer.Ok(dial.Faults);
    }

    private static async Task<IResult> AddCreditAsync(
        HttpRequest request, WriteGate gate, SimulatorClock clock, CcpSimulatorOptions options, CancellationToken ct)
    {
        var (body, problem) = await ControlProblems.ReadAsync<Credit>(request, ct);
        if (body is null)
            return problem;
        if (body.Amount <= 0 || body.Currency.Length != 3)
            return ControlProblems.Invalid("billing-credit", "Give an amount above 0 and a currency.");
        return await gate.RunAsync<IResult>(
            async db =>
            {
                var customer = await db.Customers.FirstOrDefaultAsync(c => c.Id == body.CustomerId, ct);
                if (customer is null && body.CustomerId is not null)
                    return ControlProblems.Invalid("billing-credit", "There is no such customer.");
                var item = ToLine(body, customer?.PartnerId ?? options.ClientId, clock.Today) with
                {
                    CustomerName = customer?.CompanyName,
                    CustomerCountry = customer?.Country,
                };
                db.BilledLines.Add(BillingMonths.Stored(item));
                await db.SaveChangesAsync(ct);
                return Answer.Created(item, "/_sim/billing/credits");
            },
            afterCommit: null,
            ct);
    }

    private static LineItem ToLine(Credit credit, string partnerId, DateOnly today) => new()
    {
        PartnerId = partnerId,
        MpnId = partnerId,
        CustomerId = credit.CustomerId,
        SubscriptionId = credit.SubscriptionId,
        ChargeType = ChargeTypes.CustomerCredit,
        UnitPrice = credit.Amount,
        EffectiveUnitPrice = credit.Amount,
        UnitType = "Credit",
        Quantity = -1,
        BillableQuantity = -1,
        Subtotal = -credit.Amount,
        Total = -credit.Amount,
        Currency = credit.Currency,
        PricingCurrency = credit.Currency,
        PCToBCExchangeRate = 1,
        PCToBCExchangeRateDate = today,
        ChargeStartDate = today,
        ChargeEndDate = today,
        CreditReasonCode = credit.Reason,
        ReferenceId = $"CR-{Guid.CreateVersion7()}",
    };

    private static async Task<Answer> ListAdjustmentsAsync(
        IDbContextFactory<SimulatorDb> store, CancellationToken ct)
    {
        await using var db = await store.CreateDbContextAsync(ct);
        return Answer.Ok(await db.BillingAdjustments.AsNoTracking().Where(row => row.InvoiceId == null)
            .OrderBy(row => row.Seq).Select(row => new Adjustment(row.Amount, row.Currency, row.Description))
            .ToListAsync(ct));
    }

    private static async Task<IResult> AddAdjustmentAsync(
        HttpRequest request, WriteGate gate, CcpSimulatorOptions options, CancellationToken ct)
    {
        var (body, problem) = await ControlProblems.ReadAsync<Adjustment>(request, ct);
        if (body is null)
            return problem;
        if (body.Amount == 0 || body.Currency.Length != 3 || string.IsNullOrWhiteSpace(body.Description))
            return ControlProblems.Invalid("billing-adjustment", "Give an amount, a currency and a description.");
        return await gate.RunAsync<IResult>(
            async db =>
            {
                db.BillingAdjustments.Add(new BillingAdjustment
                {
                    PartnerId = options.ClientId,
                    Currency = body.Currency,
                    Amount = body.Amount,
                    Description = body.Description,
                });
                await db.SaveChangesAsync(ct);
                return Answer.Created(body, "/_sim/billing/adjustments");
            },
            afterCommit: null,
            ct);
    }

    private static async Task<IResult> StateUsageAsync(HttpRequest request, WriteGate gate, CancellationToken ct)
    {
        var (body, problem) = await ControlProblems.ReadAsync<UsageOfDay>(request, ct);
        if (body is null)
            return problem;
        if (body.Quantity < 0)
            return ControlProblems.Invalid("billing-usage", "Usage is zero or more.");
        return await gate.RunAsync<IResult>(
            async db =>
            {
                // What an invoice has told stays explainable.
                if (body.Day < (await BillingMonths.PublishedAsync(db, ct)).AddMonths(1)
                    || !await db.Subscriptions.AnyAsync(s => s.Id == body.SubscriptionId && s.IsUsage, ct))
                    return ControlProblems.Invalid("billing-usage", "Name a usage subscription and an unbilled day.");
                if (await db.UsageReadings.FindAsync([body.SubscriptionId, body.Day], ct) is { } stated)
                    stated.Quantity = body.Quantity;
                else
                    db.UsageReadings.Add(new UsageReading
                    {
                        SubscriptionId = body.SubscriptionId, Day = body.Day, Quantity = body.Quantity,
                    });
                await db.SaveChangesAsync(ct);
                return Answer.Created(body, "/_sim/billing/usage");
            },
            afterCommit: null,
            ct);
    }
}
