using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Documents.Storing;

/// <summary>
/// One file of an issued invoice or credit note, in the store of its seller. There is one for each format, and it is
/// never changed: who sees this row may have the file.
/// </summary>
public sealed class DocumentFile : ICustomerTrade, IAppendOnly
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The invoice or credit note.</summary>
    public required DocumentId DocumentId { get; init; }

    /// <inheritdoc />
    public required TenantId SellerTenantId { get; init; }

    /// <inheritdoc />
    public required TenantId BuyerTenantId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>What kind of file it is.</summary>
    public required DocumentFormat Format { get; init; }

    /// <summary>Its name for people, without the ending.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of its bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>How many bytes it has.</summary>
    public required long Size { get; init; }

    /// <summary>When it was stored (real time).</summary>
    public required DateTimeOffset StoredAt { get; init; }
}

/// <summary>A kind of file.</summary>
public enum DocumentFormat
{
    /// <summary>For people.</summary>
    Pdf,

    /// <summary>For programs: UBL 2.1 by EN 16931-1.</summary>
    Ubl,

    /// <summary>All lines as CSV, where the PDF only sums them up.</summary>
    Lines,
}
