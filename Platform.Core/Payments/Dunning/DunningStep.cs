using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Payments.Dunning;

/// <summary>A step that was taken in a case; each is taken once.</summary>
public sealed class DunningStep : ICustomerTrade, IAppendOnly
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId SellerTenantId { get; init; }

    /// <inheritdoc />
    public required TenantId BuyerTenantId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The invoice.</summary>
    public required DocumentId InvoiceId { get; init; }

    /// <summary>What was done.</summary>
    public required DunningStepKind Kind { get; init; }

    /// <summary>Which reminder, from 1; 0 for other steps.</summary>
    public required int Number { get; init; }

    /// <summary>When (business time).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether a later reminder was due by then and went in its place.</summary>
    public required bool IsSkipped { get; init; }

    /// <summary>The mail that told the buyer; null where it has no address, or for a skipped step.</summary>
    public MailId? MailId { get; init; }
}

/// <summary>What is done about an overdue invoice.</summary>
public enum DunningStepKind
{
    /// <summary>The buyer is reminded.</summary>
    Reminder,

    /// <summary>The buyer is put on hold: no new orders.</summary>
    Hold,

    /// <summary>The customer is told that its subscriptions will be suspended.</summary>
    SuspensionNotice,

    /// <summary>They are.</summary>
    Suspension,
}
