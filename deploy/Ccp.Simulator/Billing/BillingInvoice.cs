using Crayon.Ccp.Simulator.Http;

namespace Crayon.Ccp.Simulator.Billing;

/// <summary>A document of one month and currency, issued on the second day of the next month.</summary>
internal sealed class BillingInvoice : ISequenced
{
    public long Seq { get; init; }
    public required string Id { get; init; }
    public required string PartnerId { get; init; }

    /// <summary>First day of the month billed.</summary>
    public required DateOnly Month { get; init; }
    public required string Currency { get; init; }
    public required string DocumentType { get; init; }

    /// <summary>The invoice that a credit note amends.</summary>
    public string? AmendsOf { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>What is to be paid: each charge once, with the adjustments, which no line shows.</summary>
    public required decimal TotalCharges { get; set; }

    /// <summary>Lines in the file, repetitions included.</summary>
    public required int LineCount { get; init; }

    /// <summary>Set where the lines are computed on demand instead of stored.</summary>
    public int? GeneratorSeed { get; init; }

    /// <summary>Subscriptions up to this one have lines in a generated invoice.</summary>
    public long? GeneratedUpTo { get; init; }

    public bool IsGenerated => GeneratorSeed is not null;
}

internal static class DocumentTypes
{
    public const string Invoice = "Invoice";
    public const string CreditNote = "CreditNote";
}

/// <summary>A line that was billed, or waits for the next invoice.</summary>
internal sealed class BilledLine : ISequenced
{
    public long Seq { get; init; }
    public required string PartnerId { get; init; }

    /// <summary>Null while it waits.</summary>
    public string? InvoiceId { get; set; }
    public required string Currency { get; init; }
    public required string ReferenceId { get; init; }
    public required decimal Subtotal { get; init; }
    public required bool IsCredit { get; init; }

    /// <summary>The line in JSON.</summary>
    public required string Body { get; set; }
}

/// <summary>An amount that changes the total of an invoice and appears in no line.</summary>
internal sealed class BillingAdjustment
{
    public long Seq { get; init; }
    public required string PartnerId { get; init; }

    /// <summary>Null while it waits for the next invoice.</summary>
    public string? InvoiceId { get; set; }
    public required string Currency { get; init; }
    public required decimal Amount { get; init; }
    public required string Description { get; init; }
}
