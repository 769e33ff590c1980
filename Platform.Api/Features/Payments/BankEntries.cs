using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.Features.Books;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Bank;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Payments;

/// <summary>
/// POST /v1/bank-statements brings in what came by bank; GET /v1/bank-entries lists it, POST …/{bankEntryId}/assign
/// and …/dismiss decide on what was not recognised. Below /v1/admin the operator's.
/// </summary>
internal static class BankEntries
{
    private static readonly PageOrder<BankEntry, Guid> Order = new(row => row.DateCreated, row => row.Id);

    /// <summary>A statement of the seller's account.</summary>
    [Example("""
        { "camt053": "PFN0bXQ+PEFjY3Q+PElkPjxJQkFOPk5MOTFBQk5BMDQxNzE2NDMwMDwvSUJBTj48L0lkPjwvQWNjdD48L1N0bXQ+" }
        """)]
    internal sealed record StatementBody : IRequestBody
    {
        /// <summary>ISO 20022 camt.053 document, base64.</summary>
        [MinLength(1)]
        public byte[]? Camt053 { get; init; }

        /// <summary>In its place, comma-separated text in UTF-8, base64: a row of column names (account, reference,
        /// bookedOn, amount, currency, payer, remittance), then a row for each entry.</summary>
        [MinLength(1)]
        public byte[]? Csv { get; init; }

        public IReadOnlyList<StatedCredit> Read() => (Camt053, Csv) switch
        {
            ({ } document, null) => BankStatement.Read(document),
            (null, { } table) => BankTable.Read(table),
            _ => throw new DomainRuleException(
                PaymentRefusals.StatementUnreadable, "A statement comes in one form: camt053 or csv."),
        };
    }

    [Example("""{ "invoiceId": "0199a3c0-0000-7000-8000-0000000000a0" }""")]
    internal sealed record AssignBody : IRequestBody
    {
        /// <summary>The invoice that it pays; what is more than is owed stays the buyer's.</summary>
        public required Guid InvoiceId { get; init; }
    }

    [Example("""{ "reason": "Interest" }""")]
    internal sealed record DismissBody : IRequestBody
    {
        [NoteRule]
        public required string Reason { get; init; }
    }

    /// <summary>What an import did.</summary>
    /// <param name="Matched">How many entries are payments now.</param>
    /// <param name="Unmatched">How many wait for somebody to assign or dismiss them.</param>
    /// <param name="Known">How many were brought in before, and are left as they were.</param>
    /// <param name="Entries">Those that are new here, in the statement's order.</param>
    [Example("""
        { "matched": 0, "unmatched": 1, "known": 12, "entries": [
          { "id": "0199a3c0-0000-7000-8000-0000000000c2", "state": "Unmatched",
            "amount": { "amountMinor": 38055, "currency": "EUR", "exponent": 2 }, "bookedOn": "2026-04-20",
            "payer": "Acme B.V.", "remittance": "invoice of March", "paymentId": null, "dismissedFor": null } ] }
        """)]
    internal sealed record ImportView(
        int Matched, int Unmatched, int Known, IReadOnlyList<BankEntryView> Entries);

    /// <summary>Money that came in on the seller's account.</summary>
    [Example("""
        { "id": "0199a3c0-0000-7000-8000-0000000000c2", "state": "Unmatched",
          "amount": { "amountMinor": 38055, "currency": "EUR", "exponent": 2 }, "bookedOn": "2026-04-20",
          "payer": "Acme B.V.", "remittance": "invoice of March", "paymentId": null, "dismissedFor": null }
        """)]
    internal sealed record BankEntryView(Guid Id, BankEntryState State, MoneyView Amount, DateOnly BookedOn)
    {
        public required string? Payer { get; init; }

        public required string Remittance { get; init; }

        public required Guid? PaymentId { get; init; }

        public required string? DismissedFor { get; init; }

        public static BankEntryView Of(BankEntry row) =>
            new(row.Id, row.State, MoneyView.Of(row.AmountMinor, row.Currency), row.BookedOn)
            {
                Payer = row.Payer, Remittance = row.Remittance, PaymentId = row.PaymentId?.Value,
                DismissedFor = row.DismissedFor,
            };
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        Map(routes, "", (ApiScopes.InvoicesRead, ApiScopes.PaymentsWrite, CallerKind.TenantOnly), "");

    public static void MapStaff(IEndpointRouteBuilder routes) =>
        Map(routes, "/admin", (ApiScopes.AdminRead, ApiScopes.AdminWrite, CallerKind.Staff), "Operators");

    private static void Map(
        IEndpointRouteBuilder routes, string root, (string Read, string Write, CallerKind Kind) who, string whose)
    {
        routes.MapGet($"{root}/bank-entries", ListAsync).RequireScope(who.Read, who.Kind)
            .WithName($"List{whose}BankEntries").WithSummary("Lists what came in by bank.");
        routes.MapPost($"{root}/bank-statements", ImportAsync).RequireScope(who.Write, who.Kind).OnceByKey()
            .WithName($"Import{whose}BankStatement").WithSummary("Brings in a bank statement.");
        routes.MapPost($"{root}/bank-entries/{{bankEntryId:guid}}/assign", AssignAsync)
            .RequireScope(who.Write, who.Kind).OnceWhereKeyed()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .WithName($"Assign{whose}BankEntry").WithSummary("Says which invoice an entry pays.");
        routes.MapPost($"{root}/bank-entries/{{bankEntryId:guid}}/dismiss", DismissAsync)
            .RequireScope(who.Write, who.Kind).OnceWhereKeyed()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .WithName($"Dismiss{whose}BankEntry").WithSummary("Says that an entry pays no invoice.");
    }

    private static async Task<Ok<Page<BankEntryView>>> ListAsync(
        [Description("Only in this state.")] BankEntryState? state, [AsParameters] PageQuery page, HttpContext context,
        PlatformDbContext db, BookOwner owner, CancellationToken ct)
    {
        var seller = await owner.IdAsync(ct);
        return TypedResults.Ok(await db.BankEntries.AsNoTracking()
            .Where(row => row.TenantId == seller && (state == null || row.State == state))
            .ReadPlainPageAsync(Order, new PageRequest(context, page), BankEntryView.Of, ct));
    }

    private static async Task<Ok<ImportView>> ImportAsync(
        StatementBody request, BankDesk desk, BookOwner owner, CancellationToken ct)
    {
        var done = await desk.ImportAsync(await owner.IdAsync(ct), request.Read(), ct);
        return TypedResults.Ok(new ImportView(
            done.Matched, done.Unmatched, done.Known, [.. done.Entries.Select(BankEntryView.Of)]));
    }

    private static async Task<Ok<BankEntryView>> AssignAsync(
        Guid bankEntryId, AssignBody request, BankDesk desk, BookOwner owner, CancellationToken ct) =>
        TypedResults.Ok(BankEntryView.Of(await desk.AssignAsync(
            await owner.IdAsync(ct), bankEntryId, new DocumentId(request.InvoiceId), ct)));

    private static async Task<Ok<BankEntryView>> DismissAsync(
        Guid bankEntryId, DismissBody request, BankDesk desk, BookOwner owner, CancellationToken ct) =>
        TypedResults.Ok(BankEntryView.Of(
            await desk.DismissAsync(await owner.IdAsync(ct), bankEntryId, request.Reason, ct)));
}
