using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>
/// An invoice as it was issued, with its number. It stands for good: only what is still owed goes on changing, and a
/// correction is a credit note.
/// </summary>
public sealed class Invoice : Entity, IDocument, IFixed
{
    /// <summary>The invoice's id, that of its draft.</summary>
    public required DocumentId Id { get; init; }

    /// <inheritdoc />
    public required TenantId SellerTenantId { get; init; }

    /// <inheritdoc />
    public required TenantId BuyerTenantId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>Between whom it stands.</summary>
    public required InvoiceKind Kind { get; init; }

    /// <summary>The company that issued it.</summary>
    public required LegalEntityId SellerEntityId { get; init; }

    /// <summary>Its number, such as <c>NL01-2026-000123</c>: without a gap for each company and year.</summary>
    public required string Number { get; init; }

    /// <summary>The month that it bills, <c>yyyymm</c>.</summary>
    public required int Month { get; init; }

    /// <summary>By what the buyer's invoices of the month are kept apart; null where it is the only one.</summary>
    public InvoiceGrouping? GroupedBy { get; init; }

    /// <summary>Id of the account, or the department, that it is for; null for what has none.</summary>
    public string? GroupKey { get; init; }

    /// <summary>When it was issued (business time).</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>When it is due (business time).</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The seller as it was then.</summary>
    public required InvoiceParty Seller { get; init; }

    /// <summary>The buyer as it was then.</summary>
    public required InvoiceParty Buyer { get; init; }

    /// <summary>Where the seller had money sent to then; null where it had said nothing.</summary>
    public BankAccount? PayTo { get; init; }

    /// <summary>ISO 4217 code of all its amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>Sum of the lines' nets, minor units.</summary>
    public required long NetMinor { get; init; }

    /// <summary>Sum of the taxes, minor units.</summary>
    public required long TaxMinor { get; init; }

    /// <summary>Net and taxes, minor units.</summary>
    public required long TotalMinor { get; init; }

    /// <summary>Tax for each category and rate.</summary>
    public required List<InvoiceTax> Taxes { get; init; }

    /// <summary>The tax in the seller's own currency; null where that is the invoice's.</summary>
    public DeclaredTax? DeclaredTax { get; init; }

    /// <summary>What the law has it say, such as <c>Reverse charge</c>; null for nothing.</summary>
    public string? Words { get; init; }

    /// <summary>How many lines it has.</summary>
    public required int LineCount { get; init; }

    /// <summary>Paid so far, minor units.</summary>
    [StaysOpen]
    public long PaidMinor { get; internal set; }

    /// <summary>Credited so far, taxes included, minor units.</summary>
    [StaysOpen]
    public long CreditedMinor { get; internal set; }

    /// <summary>Given up by the seller so far, minor units: what is paid after all is taken off it again.</summary>
    [StaysOpen]
    public long WrittenOffMinor { get; private set; }

    /// <summary>What the buyer says it does not owe, as long as that is open, minor units.</summary>
    [StaysOpen]
    public long DisputedMinor { get; internal set; }

    /// <summary>What is still owed, minor units; negative for what is owed to the buyer.</summary>
    [StaysOpen]
    public long BalanceMinor { get; internal set; }

    /// <summary>Where it stands, as far as it is stored: see <see cref="StatusAt"/>.</summary>
    [StaysOpen]
    public InvoiceStatus Status { get; internal set; }

    /// <summary>Where it stands at an instant (business time).</summary>
    public InvoiceStatus StatusAt(DateTimeOffset now) =>
        now > DueAt && Status is (InvoiceStatus.Issued or InvoiceStatus.PartiallyPaid)
            ? InvoiceStatus.Overdue
            : Status;

    /// <summary>What may be paid of it, minor units: what is owed, and what was given up.</summary>
    public long PayableMinor => Math.Max(0, BalanceMinor + WrittenOffMinor);

    /// <summary>Gives up so much of what is owed, or all of it; answers how much that is.</summary>
    internal long WriteOff(long? part = null)
    {
        if (BalanceMinor <= 0)
            throw new DomainRuleException(PaymentRefusals.NothingOwed, "Nothing is owed on the invoice.");
        var minor = part ?? BalanceMinor;
        if (minor <= 0 || minor > BalanceMinor)
            throw new DomainRuleException(PaymentRefusals.TooHigh, "What is given up is a part of what is owed.");
        WrittenOffMinor += minor;
        Settle();
        return minor;
    }

    /// <summary>
    /// Makes room for so much to be paid or credited: what goes beyond what is owed is taken off what was given up.
    /// Answers how much that is.
    /// </summary>
    internal long TakeBack(long minor)
    {
        var back = Math.Min(WrittenOffMinor, Math.Max(0, minor - Math.Max(0, BalanceMinor)));
        WrittenOffMinor -= back;
        Settle();
        return back;
    }

    /// <summary>Books a credit note of so much, taxes included; never more than the invoice has left.</summary>
    internal void Credit(long minor)
    {
        if (minor < 0 || CreditedMinor + minor > TotalMinor)
            throw new DomainRuleException(
                BillingRefusals.CreditTooHigh, "An invoice cannot be credited by more than it came to.");
        CreditedMinor += minor;
        Settle();
    }

    /// <summary>Books a payment of so much; never more than is owed.</summary>
    internal void Pay(long minor)
    {
        if (minor <= 0 || minor > BalanceMinor)
            throw new DomainRuleException(PaymentRefusals.TooHigh, "Less than that is owed on the invoice.");
        PaidMinor += minor;
        Settle();
    }

    /// <summary>Books that so much of what was paid went elsewhere; never more than was paid.</summary>
    internal void Unpay(long minor)
    {
        if (minor <= 0 || minor > PaidMinor)
            throw new DomainRuleException(PaymentRefusals.TooHigh, "Less than that is paid on the invoice.");
        PaidMinor -= minor;
        Settle();
    }

    /// <summary>Works out balance and state anew, after something was paid, credited or given up.</summary>
    public void Settle()
    {
        BalanceMinor = TotalMinor - PaidMinor - CreditedMinor - WrittenOffMinor;
        Status = BalanceMinor <= 0
            ? WrittenOffMinor > 0 ? InvoiceStatus.WrittenOff : InvoiceStatus.Paid
            : PaidMinor > 0 ? InvoiceStatus.PartiallyPaid : InvoiceStatus.Issued;
    }
}
