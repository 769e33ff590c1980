using Crayon.Platform.Api.Auth;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Exports.Storing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Crayon.Platform.Api.Features.Exports;

/// <summary>
/// Finds exports and their files, as far as the request's scope sees; for staff the operator's alone.
/// </summary>
internal sealed class ExportDesk(PlatformDbContext db, TenantRegistry registry, IExportFiles? files = null)
{
    private const int SoonSeconds = 2;

    private static readonly ProblemType NotReady =
        new("export-not-ready", StatusCodes.Status409Conflict, "The export is not there yet.");

    /// <summary>The refusals that tell when to ask again.</summary>
    public static IReadOnlyList<ProblemType> Problems { get; } = [NotReady];

    /// <summary>The caller's exports.</summary>
    public async Task<IQueryable<Export>> RowsAsync(HttpContext context, CancellationToken ct)
    {
        var rows = db.Exports.AsNoTracking();
        if (!Caller.Of(context).IsStaff) return rows;
        var owner = (await registry.OperatorAsync(ct)).Id;
        return rows.Where(row => row.TenantId == owner);
    }

    /// <summary>One of them; null where the caller has none of that id.</summary>
    public async Task<Export?> FindAsync(Guid id, HttpContext context, CancellationToken ct)
    {
        var wanted = new ExportId(id);
        return await (await RowsAsync(context, ct)).FirstOrDefaultAsync(row => row.Id == wanted, ct);
    }

    /// <summary>Refuses one whose file is not there yet, or no longer.</summary>
    public static void EnsureIsThere(Export export)
    {
        if (export.Status == ExportStatus.Expired)
            throw new DomainRuleException(ExportRefusals.Expired, "Ask for it again.");
        if (export.Status != ExportStatus.Finished)
            throw new RefusedException(NotReady, "Ask again.") { RetryAfterSeconds = SoonSeconds };
    }

    /// <summary>The answer with the file of an export that is there; null where the store has lost it.</summary>
    public async Task<IResult?> SendAsync(Export export, CancellationToken ct)
    {
        if (files is null || await files.OpenAsync(ExportFile.ResultOf(export), ct) is not { } content) return null;
        return Results.Stream(
            content, ExportWords.MediaTypeOf(export.Format), export.FileName,
            entityTag: new EntityTagHeaderValue($"\"{export.Hash}\""));
    }
}
