using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Orders;

/// <summary>POST /v1/orders: accepts an order at the caller's price; it is carried out behind the answer.</summary>
internal static class AddOrder
{
    [Example("""
        { "accountId": "0199a3c0-0000-7000-8000-000000000011", "purchaseOrderNumber": "PO-1",
          "lines": [ { "planId": "0199a3c0-0000-7000-8000-000000000002", "quantity": 25 } ] }
        """)]
    internal sealed record Request : IRequestBody
    {
        public required Guid AccountId { get; init; }

        [Length(1, 50)]
        public required IReadOnlyList<OrderLineBody> Lines { get; init; }

        [StringLength(100, MinimumLength = 1)]
        public string? PurchaseOrderNumber { get; init; }

        public Guid? QuoteId { get; init; }

        public TermsBody? Terms { get; init; }

        /// <summary>When it is to go on its way, at the price of that day; at once without it.</summary>
        public DateTimeOffset? ScheduledFor { get; init; }
    }

    /// <summary>The terms that a person accepted at checkout.</summary>
    internal sealed record TermsBody : IRequestBody
    {
        [NameRule]
        public required string AcceptedBy { get; init; }

        public required DateTimeOffset AcceptedAt { get; init; }

        [StringLength(50, MinimumLength = 1)]
        public required string Version { get; init; }

        public OrderTerms ToTerms() => new() { AcceptedBy = AcceptedBy, AcceptedAt = AcceptedAt, Version = Version };
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/orders", HandleAsync)
        .RequireScope(ApiScopes.OrdersWrite).OnceByKey().ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName(nameof(AddOrder)).WithSummary("Places an order.");

    internal static async Task<Accepted<OrderDetailView>> HandleAsync(
        Request request, HttpContext context, PlaceOrder orders, PlatformDbContext db, CancellationToken ct)
    {
        var order = await orders.PlaceAsync(
            new PlaceOrderRequest(new AccountId(request.AccountId), [.. request.Lines.Select(line => line.ToRequest())],
                request.PurchaseOrderNumber, request.QuoteId is { } quote ? new QuoteId(quote) : null,
                    request.Terms?.ToTerms()) { ScheduledFor = request.ScheduledFor }, ct);
        ETags.Show(context, order);
        return TypedResults.Accepted($"/v1/orders/{order.Id}",
            await OrderReader.PlacedAsync(db, order, Caller.Of(context), ct));
    }
}
