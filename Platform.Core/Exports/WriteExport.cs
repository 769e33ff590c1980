using System.Runtime.CompilerServices;
using System.Text.Json;
using Crayon.Platform.Core.Exports.Storing;
using Crayon.Platform.Core.Exports.Tables;
using Crayon.Platform.Core.Exports.Writing;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Exports;

/// <summary>
/// Makes an export: reads its rows part by part, each kept and committed by itself, and writes the file from the parts.
/// Cut off anywhere, the next attempt goes on after the last part that was committed. Two that work on one export at
/// the same time write the same parts, and only one of them commits.
/// </summary>
internal sealed class WriteExport(
    PlatformDbContext db, IEnumerable<IExportTable> tables, IEnumerable<IExportWriter> writers, TimeProvider time,
    IExportFiles? files = null) : IOutboxHandler
{
    /// <summary>How many things a part tells of, about.</summary>
    internal const int ThingsInPart = 2000;

    // After so many parts other work has its turn.
    private const int PartsAtOnce = 20;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public string Topic => OutboxTopics.WriteExport;

    public async Task<WorkOutcome> HandleAsync(Guid subjectId, CancellationToken ct)
    {
        // A set-up without a store keeps the wish where staff see it and can replay it.
        if (files is null) return WorkOutcome.Stop("documents-unset");
        var id = new ExportId(subjectId);
        if (await db.Exports.FirstOrDefaultAsync(row => row.Id == id, ct) is not { } export)
            return WorkOutcome.Stop("export-unknown");
        if (export.Status is ExportStatus.Finished or ExportStatus.Expired) return WorkOutcome.Done;
        var table = tables.Single(one => one.Kind == export.Kind);
        if (export.Status == ExportStatus.Waiting) await StartAsync(export, table, ct);
        for (var part = 0; export.Status == ExportStatus.Gathering; part++)
        {
            if (part == PartsAtOnce) return WorkOutcome.Later(TimeSpan.Zero);
            await GatherAsync(export, (table, files), ct);
        }
        await FinishAsync(export, (table, files), ct);
        return WorkOutcome.Done;
    }

    private async Task StartAsync(Export export, IExportTable table, CancellationToken ct)
    {
        export.Total = await table.CountAsync(export.Wish, ct);
        export.Status = ExportStatus.Gathering;
        await db.SaveChangesAsync(ct);
    }

    private async Task GatherAsync(Export export, (IExportTable Table, IExportFiles Files) with, CancellationToken ct)
    {
        var page = await with.Table.PageAsync(export.Wish, export.Place, ThingsInPart, ct);
        await with.Files.PutAsync(ExportFile.PartOf(export, export.Parts), async (to, stop) =>
        {
            foreach (var row in page.Rows)
            {
                await JsonSerializer.SerializeAsync(to, row, cancellationToken: stop);
                await to.WriteAsync("\n"u8.ToArray(), stop);
            }
        }, ct);
        (export.Parts, export.Done) = (export.Parts + 1, export.Done + page.Things);
        if (page.Next is null) export.Status = ExportStatus.Writing;
        else export.Place = page.Next;
        await db.SaveChangesAsync(ct);
    }

    private async Task FinishAsync(Export export, (IExportTable Table, IExportFiles Files) with, CancellationToken ct)
    {
        var writer = writers.Single(one => one.Format == export.Format);
        var kept = await with.Files.PutAsync(
            ExportFile.ResultOf(export),
            (to, stop) => writer.WriteAsync(to, with.Table.Columns, RowsAsync(export, with.Files, stop), stop), ct);
        var now = time.GetUtcNow();
        (export.Size, export.Hash) = (kept.Size, kept.Hash.Hex);
        (export.Status, export.FinishedAt, export.ExpiresAt) = (ExportStatus.Finished, now, now + Kept);
        export.FileName = ExportWords.FileName(export);
        await db.SaveChangesAsync(ct);
        await with.Files.RemovePartsAsync(export, ct);
    }

    private static async IAsyncEnumerable<string?[]> RowsAsync(
        Export export, IExportFiles files, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var part = 0; part < export.Parts; part++)
        {
            await using var from = await files.OpenAsync(ExportFile.PartOf(export, part), ct)
                ?? throw new FileNotFoundException($"Part {part} of the export {export.Id} is not in the store.");
            using var lines = new StreamReader(from);
            while (await lines.ReadLineAsync(ct) is { } line)
                yield return JsonSerializer.Deserialize<string?[]>(line)
                    ?? throw new InvalidDataException($"Part {part} of the export {export.Id} is damaged.");
        }
    }
}
