using System.Text.Json.Serialization;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Exports;

namespace Crayon.Platform.Api.Features.Exports;

/// <summary>A file of accounting rows that was asked for, and how far it is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">invoices, invoice-lines, credit-notes, payments or journal.</param>
/// <param name="Format">csv, xlsx or json.</param>
/// <param name="Status">Whether it waits, is being made, is there, or is no longer kept.</param>
/// <param name="CustomerId">The customer whose rows it tells of; null for all.</param>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-0000000000d0", "kind": "journal", "format": "csv", "status": "Finished",
      "customerId": null, "from": "2026-03-01", "to": "2026-03-31", "requestedAt": "2026-04-05T08:00:00Z",
      "progress": { "done": 1204, "total": 1204 },
      "file": { "name": "journal-20260405-3f2a91c0.csv", "size": 184320,
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "expiresAt": "2026-04-12T08:00:02Z" } }
    """)]
internal sealed record ExportView(Guid Id, string Kind, string Format, ExportStatus Status, Guid? CustomerId)
{
    /// <summary>First day (UTC); null for no beginning.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>Last day (UTC), which belongs to it; null for no end.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>When it was asked for (real time).</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    public required ExportProgressView Progress { get; init; }

    /// <summary>The file; null before it is there.</summary>
    public required ExportFileView? File { get; init; }

    /// <summary>The reseller whose purchases it tells of; in the operator's exports alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? TenantId { get; init; }

    public static ExportView Of(Export row) => new(
        row.Id.Value, ExportWords.NameOf(row.Kind), ExportWords.NameOf(row.Format), row.Status,
        row.OfCustomerId?.Value)
    {
        From = row.From is { } from ? DateOnly.FromDateTime(from.UtcDateTime) : null,
        To = row.To is { } to ? DateOnly.FromDateTime(to.UtcDateTime).AddDays(-1) : null,
        RequestedAt = row.RequestedAt, Progress = new(row.Done, row.Total), TenantId = row.OfTenantId?.Value,
        File = row is { FileName: { } name, Size: { } size, Hash: { } hash, ExpiresAt: { } until }
            ? new(name, size, hash, until)
            : null,
    };
}

/// <summary>How far an export is.</summary>
/// <param name="Done">How many documents, lines or entries are gathered.</param>
/// <param name="Total">How many there were when it began; null before.</param>
internal sealed record ExportProgressView(int Done, int? Total);

/// <summary>The file of an export.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256 of them, 64 lower-case hexadecimal digits.</param>
/// <param name="ExpiresAt">Until when it is kept (real time).</param>
internal sealed record ExportFileView(string Name, long Size, string Sha256, DateTimeOffset ExpiresAt);
