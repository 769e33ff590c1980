using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Limits;

/// <summary>
/// GET and PUT /v1/customers/{customerId}/credit: how far a customer's credit reaches, what is bound, and whether it is
/// on hold. Set by its seller.
/// </summary>
internal static class Credit
{
    private const string Path = "/customers/{customerId:guid}/credit";

    [Example("""
        { "limit": { "amountMinor": 5000000, "currency": "EUR" }, "isOnHold": false, "holdReason": null }
        """)]
    internal sealed record Body : IRequestBody
    {
        /// <summary>The most that may be open and committed; any amount without it.</summary>
        public MoneyBody? Limit { get; init; }

        /// <summary>Whether nothing new may be bought. What runs goes on.</summary>
        public bool IsOnHold { get; init; }

        [NoteRule]
        public string? HoldReason { get; init; }
    }

    /// <summary>The credit, and what is left of it.</summary>
    [Example("""
        { "limit": { "amountMinor": 5000000, "currency": "EUR", "exponent": 2 },
          "committed": { "amountMinor": 377400, "currency": "EUR", "exponent": 2 },
          "open": { "amountMinor": 38055, "currency": "EUR", "exponent": 2 },
          "left": { "amountMinor": 4584545, "currency": "EUR", "exponent": 2 }, "heldSince": null, "holdReason": null }
        """)]
    internal sealed record CreditView(
        MoneyView? Limit, MoneyView Committed, MoneyView Open, MoneyView? Left, DateTimeOffset? HeldSince,
        string? HoldReason);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ReadAsync).RequireScope(ApiScopes.CustomersRead)
            .WithName("GetCredit").WithSummary("Reads a customer's credit.");
        routes.MapPut(Path, PutAsync).RequireScope(ApiScopes.CustomersWrite, CallerKind.TenantOnly)
            .WithOptionalIfMatch().WithName("PutCredit").WithSummary("Sets a customer's credit, or a hold.");
    }

    private static async Task<Results<Ok<CreditView>, ProblemHttpResult>> ReadAsync(
        Guid customerId, HttpContext context, Unit unit, CreditStanding standing, CancellationToken ct)
    {
        if (await CustomerAsync(unit, customerId, ct) is not { } customer) return HostProblems.NotFound.Result();
        var row = await FindAsync(unit, customer, ct);
        if (row is not null) ETags.Show(context, row);
        return TypedResults.Ok(await ViewAsync(customer, row, standing, ct));
    }

    private static async Task<Results<Ok<CreditView>, ProblemHttpResult>> PutAsync(
        Guid customerId, Body request, HttpContext context, Unit unit, CreditStanding standing, CancellationToken ct)
    {
        if (await CustomerAsync(unit, customerId, ct) is not { } customer) return HostProblems.NotFound.Result();
        var row = await FindAsync(unit, customer, ct);
        if (row is not null) ETags.Accept(context, row);
        else
            unit.Db.CustomerCredits.Add(row = new CustomerCredit
            {
                TenantId = customer.TenantId, CustomerId = customer.CustomerId,
                Currency = await standing.CurrencyAsync(customer.TenantId, ct),
            });
        standing.Apply(row, request.Limit?.ToMoney(), (request.IsOnHold, request.HoldReason));
        unit.Record(new AuditEntry("credit.set", "customer", customer.CustomerId.ToString(), request.HoldReason)
        {
            Customer = customer.CustomerId,
        });
        await unit.Db.SaveChangesAsync(ct);
        ETags.Show(context, row);
        return TypedResults.Ok(await ViewAsync(customer, row, standing, ct));
    }

    private static async Task<CreditView> ViewAsync(
        Customer customer, CustomerCredit? row, CreditStanding standing, CancellationToken ct)
    {
        var committed = await standing.CommittedAsync(customer, ct);
        var open = await standing.OpenAsync(customer, ct);
        return new CreditView(
            row?.LimitMinor is { } limit ? MoneyView.Of(limit, row.Currency) : null, MoneyView.Of(committed),
            MoneyView.Of(open),
            row?.LimitMinor is { } most
                ? MoneyView.Of(Math.Max(0, most - committed.AmountMinor - open.AmountMinor), row.Currency)
                : null,
            row?.HeldSince, row?.HoldReason);
    }

    private static Task<Customer?> CustomerAsync(Unit unit, Guid id, CancellationToken ct)
    {
        var wanted = new CustomerId(id);
        return unit.Db.Customers.AsNoTracking().FirstOrDefaultAsync(row => row.CustomerId == wanted, ct);
    }

    private static Task<CustomerCredit?> FindAsync(Unit unit, Customer customer, CancellationToken ct) =>
        unit.Db.CustomerCredits.FirstOrDefaultAsync(row => row.CustomerId == customer.CustomerId, ct);
}
