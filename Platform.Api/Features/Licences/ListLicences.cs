using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Licences;

/// <summary>GET /v1/licences: licence keys with their seats, one for each subscription.</summary>
internal static class ListLicences
{
    private static readonly PageOrder<Licence, LicenceId> Order = new(row => row.DateCreated, row => row.Id);

    /// <summary>Which ones.</summary>
    internal sealed record Filter(
        [property: Description("Only of this customer.")] Guid? CustomerId,
        [property: Description("Only of this subscription.")] Guid? SubscriptionId);

    /// <summary>A licence.</summary>
    [Example("""
        { "id": "0199a3c0-0000-7000-8000-000000000040", "subscriptionId": "0199a3c0-0000-7000-8000-000000000030",
          "customerId": "0199a3c0-0000-7000-8000-000000000010", "serviceId": "0199a3c0-0000-7000-8000-000000000001",
          "quantity": 25, "assigned": 20, "free": 5, "utilisation": "80", "key": "ENT-4F7Q", "isActive": true }
        """)]
    internal sealed record LicenceView(Guid Id, Guid SubscriptionId, Guid CustomerId, Guid ServiceId, int Quantity,
        int Assigned, int Free, string Utilisation, string Key, bool IsActive)
    {
        public static LicenceView Of(Licence row) => new(
            row.Id.Value, row.SubscriptionId.Value, row.CustomerId.Value, row.ServiceId.Value, row.Quantity,
            row.Assigned, Math.Max(0, row.Quantity - row.Assigned), Share(row.Assigned, row.Quantity),
            row.LicenceKey, row.IsActive);

        // Percent as decimal text; above 100 where seats were returned that people still use.
        private static string Share(int assigned, int seats) =>
            Decimals.Text(seats == 0 ? 0m : Math.Round(100m * assigned / seats, 1, MidpointRounding.AwayFromZero));
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/licences", HandleAsync)
        .RequireScope(ApiScopes.SubscriptionsRead).ProducesProblem(StatusCodes.Status404NotFound)
        .WithName(nameof(ListLicences)).WithSummary("Lists licences.");

    internal static async Task<Results<Ok<Page<LicenceView>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] Filter filter, [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db,
            CancellationToken ct)
    {
        CustomerId? customer = filter.CustomerId is { } named ? new CustomerId(named) : null;
        SubscriptionId? subscription = filter.SubscriptionId is { } other ? new SubscriptionId(other) : null;
        var isVisible = (customer is null || await db.Customers.AnyAsync(row => row.CustomerId == customer, ct))
            && (subscription is null || await db.Subscriptions.AnyAsync(row => row.Id == subscription, ct));
        if (!isVisible) return HostProblems.NotFound.Result();
        var rows = db.Licences.AsNoTracking().Where(row => (customer == null || row.CustomerId == customer)
            && (subscription == null || row.SubscriptionId == subscription));
        return TypedResults.Ok(await rows.ReadPageAsync(Order, new PageRequest(context, page), LicenceView.Of, ct));
    }
}
