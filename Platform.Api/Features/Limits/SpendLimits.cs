using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Ordering.Approvals;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Limits;

/// <summary>
/// GET, PUT and DELETE /v1/customers/{customerId}/spend-limit and /v1/accounts/{accountId}/spend-limit: what may be
/// taken in a calendar month before somebody has to approve.
/// </summary>
internal static class SpendLimits
{
    [Example("""{ "seatsAMonth": 50, "netAMonth": { "amountMinor": 100000, "currency": "EUR" } }""")]
    internal sealed record Body : IRequestBody
    {
        /// <summary>Seats ordered and added; any number without it.</summary>
        [Range(0, 1_000_000)]
        public int? SeatsAMonth { get; init; }

        /// <summary>Net of orders and added seats; any amount without it.</summary>
        public MoneyBody? NetAMonth { get; init; }
    }

    /// <summary>A limit; members that are null limit nothing.</summary>
    [Example("""
        { "customerId": "0199a3c0-0000-7000-8000-000000000010", "accountId": null, "seatsAMonth": 50,
          "netAMonth": { "amountMinor": 100000, "currency": "EUR", "exponent": 2 } }
        """)]
    internal sealed record LimitView(Guid CustomerId, Guid? AccountId, int? SeatsAMonth, MoneyView? NetAMonth)
    {
        public static LimitView Of(LimitPlace place, SpendLimit? row) => new(
            place.Customer.CustomerId.Value, place.Account?.Value, row?.SeatsAMonth,
            row?.NetMinorAMonth is { } net ? MoneyView.Of(net, row.Currency) : null);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, ("/customers/{customerId:guid}/spend-limit", "Customer"),
            (Guid customerId, SpendLimitDesk desk, CancellationToken ct) =>
                ReadAsync(desk, desk.OfCustomerAsync(customerId, ct), ct),
            (Guid customerId, Body request, HttpContext context, SpendLimitDesk desk, CancellationToken ct) =>
                PutAsync(context, desk, desk.OfCustomerAsync(customerId, ct), request, ct),
            (Guid customerId, HttpContext context, SpendLimitDesk desk, CancellationToken ct) =>
                RemoveAsync(context, desk, desk.OfCustomerAsync(customerId, ct), ct));
        Map(routes, ("/accounts/{accountId:guid}/spend-limit", "Account"),
            (Guid accountId, SpendLimitDesk desk, CancellationToken ct) =>
                ReadAsync(desk, desk.OfAccountAsync(accountId, ct), ct),
            (Guid accountId, Body request, HttpContext context, SpendLimitDesk desk, CancellationToken ct) =>
                PutAsync(context, desk, desk.OfAccountAsync(accountId, ct), request, ct),
            (Guid accountId, HttpContext context, SpendLimitDesk desk, CancellationToken ct) =>
                RemoveAsync(context, desk, desk.OfAccountAsync(accountId, ct), ct));
    }

    private static void Map(
        IEndpointRouteBuilder routes, (string Path, string Whose) of, Delegate read, Delegate put, Delegate remove)
    {
        var (path, whose) = of;
        routes.MapGet(path, read).RequireScope(ApiScopes.CustomersRead)
            .WithName($"Get{whose}SpendLimit").WithSummary("Reads a spend limit.");
        routes.MapPut(path, put).RequireScope(ApiScopes.CustomersWrite).WithOptionalIfMatch()
            .WithName($"Put{whose}SpendLimit").WithSummary("Sets a spend limit.");
        routes.MapDelete(path, remove).RequireScope(ApiScopes.CustomersWrite).WithOptionalIfMatch()
            .WithName($"Delete{whose}SpendLimit").WithSummary("Removes a spend limit.");
    }

    private static async Task<Results<Ok<LimitView>, ProblemHttpResult>> ReadAsync(
        SpendLimitDesk desk, Task<LimitPlace?> finding, CancellationToken ct) => await finding is { } place
        ? TypedResults.Ok(LimitView.Of(place, await desk.FindAsync(place, ct)))
        : HostProblems.NotFound.Result();

    private static async Task<Results<Ok<LimitView>, ProblemHttpResult>> PutAsync(
        HttpContext context, SpendLimitDesk desk, Task<LimitPlace?> finding, Body request, CancellationToken ct) =>
        await finding is { } place
            ? TypedResults.Ok(LimitView.Of(
                place, await desk.PutAsync(context, place, (request.SeatsAMonth, request.NetAMonth), ct)))
            : HostProblems.NotFound.Result();

    // Where there is none, none is left: that is what was asked for.
    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        HttpContext context, SpendLimitDesk desk, Task<LimitPlace?> finding, CancellationToken ct)
    {
        if (await finding is not { } place) return HostProblems.NotFound.Result();
        if (await desk.FindAsync(place, ct) is not { } row) return TypedResults.NoContent();
        ETags.Accept(context, row);
        await desk.RemoveAsync(place, row, ct);
        return TypedResults.NoContent();
    }
}
