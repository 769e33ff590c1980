using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Dunning;

/// <summary>
/// POST /v1/invoices/{invoiceId}/dispute and …/resolve-dispute, and under /v1/admin for any invoice: the seller notes
/// what the buyer disputes; nothing is done about it meanwhile.
/// </summary>
internal static class DisputeInvoice
{
    [Example("""
        { "reason": "Twelve seats were ordered, not 13.", "amount": { "amountMinor": 1522, "currency": "EUR" } }
        """)]
    internal sealed record DisputeBody : IRequestBody
    {
        /// <summary>Why, in the buyer's words.</summary>
        [NoteRule]
        public required string Reason { get; init; }

        /// <summary>How much; all that is owed when it is left out.</summary>
        public MoneyBody? Amount { get; init; }
    }

    [Example("""{ "resolution": "A credit note was issued." }""")]
    internal sealed record ResolveBody : IRequestBody
    {
        /// <summary>How it ended.</summary>
        [NoteRule]
        public required string Resolution { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        Map(routes, "", (ApiScopes.PaymentsWrite, CallerKind.TenantOnly), "");

    public static void MapStaff(IEndpointRouteBuilder routes) =>
        Map(routes, "/admin", (ApiScopes.AdminWrite, CallerKind.Staff), "Any");

    private static void Map(
        IEndpointRouteBuilder routes, string root, (string Scope, CallerKind Kind) who, string whose)
    {
        Conventions(routes.MapPost($"{root}/invoices/{{invoiceId:guid}}/dispute", OpenAsync)
            .RequireScope(who.Scope, who.Kind))
            .WithName($"Dispute{whose}Invoice").WithSummary("Notes what a buyer disputes of an invoice.");
        Conventions(routes.MapPost($"{root}/invoices/{{invoiceId:guid}}/resolve-dispute", ResolveAsync)
            .RequireScope(who.Scope, who.Kind))
            .WithName($"Resolve{whose}Dispute").WithSummary("Ends the dispute of an invoice.");
    }

    private static async Task<Ok<DisputeView>> OpenAsync(
        Guid invoiceId, DisputeBody request, DunningReader reader, Disputes disputes, CancellationToken ct)
    {
        var id = new DocumentId(invoiceId);
        var opened = await disputes.OpenAsync(id, request.Amount?.ToMoney(), request.Reason, ct);
        return TypedResults.Ok(DisputeView.Of(opened, await reader.CurrencyAsync(id, ct)));
    }

    private static async Task<Ok<DisputeView>> ResolveAsync(
        Guid invoiceId, ResolveBody request, DunningReader reader, Disputes disputes, CancellationToken ct)
    {
        var id = new DocumentId(invoiceId);
        var resolved = await disputes.ResolveAsync(id, request.Resolution, ct);
        return TypedResults.Ok(DisputeView.Of(resolved, await reader.CurrencyAsync(id, ct)));
    }

    private static RouteHandlerBuilder Conventions(RouteHandlerBuilder endpoint) => endpoint.OnceWhereKeyed()
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
