using System.Globalization;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>
/// How far a company has numbered its documents of one type in one year. A counter and nothing else, so that whoever
/// issues in the company's name moves it within the same transaction; see
/// <see cref="Persistence.Guarded.NextNumbers"/>.
/// </summary>
public sealed class NumberSeries : ITechnical
{
    /// <summary>Company, type and year in one text.</summary>
    public required string Name { get; init; }

    /// <summary>The last number given; 0 before the first.</summary>
    public long Last { get; set; }

    internal static string NameOf(LegalEntityId entity, DocumentType type, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{entity.Value:N}:{type}:{year}");
}

/// <summary>The types of documents, each with numbers of its own.</summary>
public enum DocumentType
{
    /// <summary>Invoices.</summary>
    Invoice,

    /// <summary>Credit notes.</summary>
    CreditNote,
}
