using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Payments.Dunning;

namespace Crayon.Platform.Api.Features.Dunning;

/// <summary>What a buyer disputes, or did.</summary>
[Example("""
    { "amount": { "amountMinor": 1522, "currency": "EUR", "exponent": 2 },
      "reason": "Twelve seats were ordered, not 13.", "openedAt": "2026-05-07T09:00:00Z", "resolvedAt": null,
      "resolution": null, "lines": [1], "isBuyers": true }
    """)]
internal sealed record DisputeView(
    MoneyView Amount, string Reason, DateTimeOffset OpenedAt, DateTimeOffset? ResolvedAt, string? Resolution)
{
    /// <summary>Numbers of the lines that are meant; none where the whole invoice is.</summary>
    public required IReadOnlyList<int> Lines { get; init; }

    /// <summary>Whether the buyer opened it itself.</summary>
    public required bool IsBuyers { get; init; }

    public static DisputeView Of(InvoiceDispute row, string currency) => new(
        MoneyView.Of(row.AmountMinor, currency), row.Reason, row.OpenedAt, row.ResolvedAt, row.Resolution)
    {
        Lines = row.Lines, IsBuyers = row.IsBuyers,
    };
}

/// <summary>What a line has left to be credited.</summary>
/// <param name="LineNumber">The line.</param>
/// <param name="Net">Without tax; nothing where all of it is taken back already.</param>
internal sealed record LineLeftView(int LineNumber, MoneyView Net);

/// <summary>What was done about an overdue invoice.</summary>
/// <param name="Kind">Reminder, Hold, SuspensionNotice or Suspension.</param>
/// <param name="Number">Which reminder, from 1; 0 for other steps.</param>
/// <param name="At">When.</param>
/// <param name="IsMailed">Whether a mail told the buyer of it.</param>
/// <param name="IsSkipped">Whether a later reminder went in its place.</param>
[Example("""
    { "kind": "Reminder", "number": 1, "at": "2026-05-08T00:00:00Z", "isMailed": true, "isSkipped": false }
    """)]
internal sealed record DunningStepView(
    DunningStepKind Kind, int Number, DateTimeOffset At, bool IsMailed, bool IsSkipped)
{
    /// <summary>Steps by their time; those of one instant as they follow one another.</summary>
    public static IEnumerable<DunningStepView> InOrder(IEnumerable<DunningStep> rows) =>
        rows.OrderBy(row => row.At).ThenBy(row => row.Kind).ThenBy(row => row.Number).Select(row =>
            new DunningStepView(row.Kind, row.Number, row.At, row.MailId is not null, row.IsSkipped));
}

/// <summary>What is done about one invoice that was not paid in time.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-0000000000d0", "invoiceId": "0199a3c0-0000-7000-8000-0000000000a0",
      "number": "NW-2026-000123", "customerId": "0199a3c0-0000-7000-8000-000000000010", "buyerTenantId": null,
      "state": "Open", "owed": { "amountMinor": 38055, "currency": "EUR", "exponent": 2 },
      "disputed": { "amountMinor": 0, "currency": "EUR", "exponent": 2 }, "dueAt": "2026-05-05T00:00:00Z",
      "countsFrom": "2026-05-05T00:00:00Z", "nextAt": "2026-05-15T00:00:00Z", "holds": false, "suspends": false,
      "closedAt": null,
      "steps": [ { "kind": "Reminder", "number": 1, "at": "2026-05-08T00:00:00Z", "isMailed": true,
        "isSkipped": false } ] }
    """)]
internal sealed record DunningCaseView(Guid Id, Guid InvoiceId, string Number, DunningCaseState State)
{
    /// <summary>The customer that owes; null where a reseller does.</summary>
    public required Guid? CustomerId { get; init; }

    /// <summary>The reseller that owes; null where a customer does.</summary>
    public required Guid? BuyerTenantId { get; init; }

    public required MoneyView Owed { get; init; }

    public required MoneyView Disputed { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>From when its days count: the due date, moved on by disputes.</summary>
    public required DateTimeOffset CountsFrom { get; init; }

    /// <summary>When something is done next, if it is not paid by then; null where nothing is.</summary>
    public required DateTimeOffset? NextAt { get; init; }

    /// <summary>Whether it has put the buyer on hold.</summary>
    public required bool Holds { get; init; }

    /// <summary>Whether it has suspended the customer's subscriptions.</summary>
    public required bool Suspends { get; init; }

    public required DateTimeOffset? ClosedAt { get; init; }

    public required IReadOnlyList<DunningStepView> Steps { get; init; }

    public static DunningCaseView Of(DunningCase row, Invoice invoice, IEnumerable<DunningStep> steps) =>
        new(row.Id, invoice.Id.Value, invoice.Number, row.State)
        {
            CustomerId = row.CustomerId?.Value,
            BuyerTenantId = row.CustomerId is null ? row.BuyerTenantId.Value : null,
            Owed = MoneyView.Of(invoice.BalanceMinor, invoice.Currency),
            Disputed = MoneyView.Of(invoice.DisputedMinor, invoice.Currency),
            DueAt = invoice.DueAt, CountsFrom = row.CountsFrom, NextAt = row.NextAt, Holds = row.Holds,
            Suspends = row.Suspends, ClosedAt = row.ClosedAt, Steps = [.. DunningStepView.InOrder(steps)],
        };
}
