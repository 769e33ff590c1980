using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Renewals;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Renewals;

/// <summary>
/// GET and PUT /v1/customers/{customerId}/renewal-policy: what becomes of a customer's subscriptions at the end of
/// their
/// terms; and POST …/renewal-policy/preview: what a policy would make of those that run, without setting it.
/// </summary>
internal static class RenewalPolicies
{
    private const string Path = "/customers/{customerId:guid}/renewal-policy";
    private const int Shown = 200;

    [Example("""
        { "kind": "RightSize", "bufferPercent": "10", "bufferSeats": 2, "leadDays": 30, "sendsNotices": true }
        """)]
    internal sealed record Body : IRequestBody
    {
        public required RenewalPolicyKind Kind { get; init; }

        /// <summary>Seats kept free beyond the assigned ones, in percent of these.</summary>
        public Percent? BufferPercent { get; init; }

        /// <summary>Seats kept free at least.</summary>
        [Range(0, 10_000)]
        public int BufferSeats { get; init; }

        /// <summary>How many days before the end it is done; terms of a month take a week at most.</summary>
        [Range(1, 90)]
        public int LeadDays { get; init; } = 30;

        public bool SendsNotices { get; init; } = true;

        public void ApplyTo(RenewalPolicy row)
        {
            (row.Kind, row.LeadDays, row.SendsNotices) = (Kind, LeadDays, SendsNotices);
            (row.BufferPercent, row.BufferSeats) = (BufferPercent?.Value ?? 0m, BufferSeats);
        }
    }

    /// <summary>A policy as it holds; the usual one where nobody has set any.</summary>
    [Example("""
        { "customerId": "0199a3c0-0000-7000-8000-000000000010", "kind": "RightSize", "bufferPercent": "10",
          "bufferSeats": 2, "leadDays": 30, "sendsNotices": true }
        """)]
    internal sealed record PolicyView(
        Guid CustomerId, RenewalPolicyKind Kind, string BufferPercent, int BufferSeats, int LeadDays, bool SendsNotices)
    {
        public static PolicyView Of(RenewalPolicy row) => new(
            row.CustomerId.Value, row.Kind, Decimals.Text(row.BufferPercent), row.BufferSeats, row.LeadDays,
            row.SendsNotices);
    }

    /// <summary>What a policy would make of the subscriptions that run.</summary>
    internal sealed record PreviewView(IReadOnlyList<RenewalView> Items);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ReadAsync).RequireScope(ApiScopes.SubscriptionsRead)
            .WithName("GetRenewalPolicy").WithSummary("Reads a customer's renewal policy.");
        routes.MapPut(Path, PutAsync).RequireScope(ApiScopes.SubscriptionsWrite).WithOptionalIfMatch()
            .WithName("PutRenewalPolicy").WithSummary("Sets a customer's renewal policy.");
        routes.MapPost($"{Path}/preview", PreviewAsync).RequireScope(ApiScopes.SubscriptionsRead).OnceWhereKeyed()
            .WithName("PreviewRenewalPolicy").WithSummary("Shows what a renewal policy would do.");
    }

    private static async Task<Results<Ok<PolicyView>, ProblemHttpResult>> ReadAsync(
        Guid customerId, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        if (await CustomerAsync(db, customerId, ct) is not { } customer) return HostProblems.NotFound.Result();
        if (await FindAsync(db, customer, ct) is not { } found)
            return TypedResults.Ok(PolicyView.Of(RenewalPolicy.UsualOf(customer.TenantId, customer.CustomerId)));
        ETags.Show(context, found);
        return TypedResults.Ok(PolicyView.Of(found));
    }

    private static async Task<Results<Ok<PolicyView>, ProblemHttpResult>> PutAsync(
        Guid customerId, Body request, HttpContext context, Unit unit, CancellationToken ct)
    {
        if (await CustomerAsync(unit.Db, customerId, ct) is not { } customer) return HostProblems.NotFound.Result();
        var row = await FindAsync(unit.Db, customer, ct);
        if (row is not null) ETags.Accept(context, row);
        else unit.Db.RenewalPolicies.Add(row = RenewalPolicy.UsualOf(customer.TenantId, customer.CustomerId));
        request.ApplyTo(row);
        unit.Record(new AuditEntry("renewal-policy.set", "customer", customer.CustomerId.ToString())
        {
            Customer = customer.CustomerId,
        });
        await unit.Db.SaveChangesAsync(ct);
        ETags.Show(context, row);
        return TypedResults.Ok(PolicyView.Of(row));
    }

    private static async Task<Results<Ok<PreviewView>, ProblemHttpResult>> PreviewAsync(
        Guid customerId, Body request, RenewalForecasts forecasts, PlatformDbContext db, CancellationToken ct)
    {
        if (await CustomerAsync(db, customerId, ct) is not { } customer) return HostProblems.NotFound.Result();
        var draft = RenewalPolicy.UsualOf(customer.TenantId, customer.CustomerId);
        request.ApplyTo(draft);
        var rows = await db.Subscriptions.AsNoTracking().Where(row => row.CustomerId == customer.CustomerId)
            .Where(SubscriptionTransitions.IsRunning).OrderBy(row => row.EndDate).ThenBy(row => row.Id)
            .Take(Shown).ToListAsync(ct);
        var views = await forecasts.OfAsync(rows, draft, ct);
        return TypedResults.Ok(new PreviewView([.. views.Select(RenewalView.Of)]));
    }

    private static Task<Customer?> CustomerAsync(PlatformDbContext db, Guid id, CancellationToken ct)
    {
        var wanted = new CustomerId(id);
        return db.Customers.AsNoTracking().FirstOrDefaultAsync(row => row.CustomerId == wanted, ct);
    }

    private static Task<RenewalPolicy?> FindAsync(PlatformDbContext db, Customer customer, CancellationToken ct) =>
        db.RenewalPolicies.FirstOrDefaultAsync(row => row.CustomerId == customer.CustomerId, ct);
}
