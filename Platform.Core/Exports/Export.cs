using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Exports;

/// <summary>
/// A file of accounting rows that somebody asked for, and how far it is. It is made in the scope of its owner, so that
/// it holds what the owner sees. Whoever dies over it leaves whole parts behind, and the next one goes on from there.
/// Times but the period are real time.
/// </summary>
public sealed class Export : Entity, IPerhapsCustomerOwned
{
    /// <summary>The export's id.</summary>
    public ExportId Id { get; init; } = ExportId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>The customer that asked; null where the tenant did.</summary>
    public required CustomerId? CustomerId { get; init; }

    /// <summary>Which rows.</summary>
    public required ExportKind Kind { get; init; }

    /// <summary>In which form.</summary>
    public required ExportFormat Format { get; init; }

    /// <summary>Only those of this customer.</summary>
    public CustomerId? OfCustomerId { get; init; }

    /// <summary>Only those that this reseller bought.</summary>
    public TenantId? OfTenantId { get; init; }

    /// <summary>Only from this instant on (business time).</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only before this instant (business time).</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>How it stands.</summary>
    public ExportStatus Status { get; internal set; }

    /// <summary>How many things it is to tell of, counted at its start; null before.</summary>
    public int? Total { get; internal set; }

    /// <summary>How many of them are gathered.</summary>
    public int Done { get; internal set; }

    /// <summary>How many parts are kept.</summary>
    public int Parts { get; internal set; }

    /// <summary>Where gathering goes on; null at the start.</summary>
    public string? Place { get; internal set; }

    /// <summary>The file's name for people; null before it is there.</summary>
    public string? FileName { get; internal set; }

    /// <summary>How many bytes the file has.</summary>
    public long? Size { get; internal set; }

    /// <summary>SHA-256 of the file, 64 lower-case hexadecimal digits.</summary>
    public string? Hash { get; internal set; }

    /// <summary>When the file was there.</summary>
    public DateTimeOffset? FinishedAt { get; internal set; }

    /// <summary>Until when it is kept; null before it is there.</summary>
    public DateTimeOffset? ExpiresAt { get; internal set; }

    /// <summary>Which rows it tells of.</summary>
    internal ExportWish Wish => new(OfCustomerId, OfTenantId, From, To);
}

/// <summary>Which rows.</summary>
public enum ExportKind
{
    /// <summary>Invoices, one a row.</summary>
    Invoices,

    /// <summary>Their lines.</summary>
    InvoiceLines,

    /// <summary>Credit notes, one a row.</summary>
    CreditNotes,

    /// <summary>Payments, one a row.</summary>
    Payments,

    /// <summary>The seller's double-entry postings.</summary>
    Journal,
}

/// <summary>The form of a file.</summary>
public enum ExportFormat
{
    /// <summary>RFC 4180, UTF-8.</summary>
    Csv,

    /// <summary>An Office Open XML workbook.</summary>
    Xlsx,

    /// <summary>An array of objects (RFC 8259).</summary>
    Json,
}

/// <summary>How an export stands.</summary>
public enum ExportStatus
{
    /// <summary>Asked for.</summary>
    Waiting,

    /// <summary>Its rows are being read, part by part.</summary>
    Gathering,

    /// <summary>All rows are read; the file is being written.</summary>
    Writing,

    /// <summary>The file is there.</summary>
    Finished,

    /// <summary>The file was there, for as long as such files are kept.</summary>
    Expired,
}

/// <summary>Which rows of a kind.</summary>
/// <param name="Customer">Only those of this customer.</param>
/// <param name="Buyer">Only those that this reseller bought.</param>
/// <param name="From">Only from this instant on.</param>
/// <param name="To">Only before this instant.</param>
internal sealed record ExportWish(CustomerId? Customer, TenantId? Buyer, DateTimeOffset? From, DateTimeOffset? To)
{
    /// <summary>Those rows between two parties that are of the customer or the reseller.</summary>
    public IQueryable<T> Of<T>(IQueryable<T> rows) where T : class, ICustomerTrade
    {
        var (customer, buyer) = (Customer, Buyer);
        if (customer is not null) rows = rows.Where(row => row.CustomerId == customer);
        return buyer is null ? rows : rows.Where(row => row.BuyerTenantId == buyer && row.CustomerId == null);
    }
}
