using System.Text;
using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Exports.Storing;
using Crayon.Platform.Core.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Api.Tests.World;

/// <summary>Gives a buyer, or a tenant, an export as the worker leaves it, but for what it says.</summary>
internal static class ExportSeed
{
    public static Task<ExportId> AddAsync(ApiWorld world, Party party, Buyer? buyer, CancellationToken ct) =>
        world.AsPlatformAsync<PlatformDbContext, ExportId>(async db =>
        {
            var canary = buyer?.Canary ?? party.Canary;
            var now = world.Platform.Time.GetUtcNow();
            var export = new Export
            {
                TenantId = party.Id, CustomerId = buyer?.Customer.CustomerId, Kind = ExportKind.Invoices,
                Format = ExportFormat.Csv, RequestedAt = now,
            };
            db.Add(export);
            var kept = await world.Services.GetRequiredService<IExportFiles>().PutAsync(
                ExportFile.ResultOf(export),
                (to, stop) => to.WriteAsync(Encoding.UTF8.GetBytes(canary), stop).AsTask(), ct);
            Set(nameof(Export.Status), ExportStatus.Finished);
            Set(nameof(Export.FileName), $"{canary}.csv");
            Set(nameof(Export.Size), kept.Size);
            Set(nameof(Export.Hash), kept.Hash.Hex);
            Set(nameof(Export.ExpiresAt), now.AddDays(7));
            await db.SaveChangesAsync(ct);
            return export.Id;

            void Set(string member, object value) => db.Entry(export).Property(member).CurrentValue = value;
        });
}
