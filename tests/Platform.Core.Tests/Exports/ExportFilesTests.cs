using System.Text;
using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Exports.Storing;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tests.Documents;

namespace Crayon.Platform.Core.Tests.Exports;

/// <summary>What every store of exports' files holds to; each runs all of it.</summary>
public abstract class ExportFilesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal abstract IExportFiles Files { get; }

    [Fact]
    public async Task What_is_written_is_measured_read_back_and_replaced_whole()
    {
        var file = ExportFile.ResultOf(AnExport());
        Assert.Null(await Files.OpenAsync(file, Ct));
        var large = Encoding.ASCII.GetBytes(new string('x', 5_000_000));
        var kept = await PutAsync(file, large);
        Assert.Equal(new KeptFile(large.Length, DocumentHash.Of(large)), kept);
        Assert.Equal(large, await BytesAsync(file));
        await PutAsync(file, "small"u8.ToArray());
        Assert.Equal("small"u8.ToArray(), await BytesAsync(file));
    }

    [Fact]
    public async Task A_writer_that_fails_leaves_what_was_there()
    {
        var file = ExportFile.ResultOf(AnExport());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Files.PutAsync(file, FailAsync, Ct));
        Assert.Null(await Files.OpenAsync(file, Ct));
        await PutAsync(file, "whole"u8.ToArray());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Files.PutAsync(file, FailAsync, Ct));
        Assert.Equal("whole"u8.ToArray(), await BytesAsync(file));
    }

    [Fact]
    public async Task Parts_go_alone_and_an_export_goes_with_all_it_has_and_nothing_else()
    {
        var (export, other) = (AnExport(), AnExport());
        foreach (var one in new[] { export, other })
        {
            await PutAsync(ExportFile.PartOf(one, 1), "one"u8.ToArray());
            await PutAsync(ExportFile.ResultOf(one), "all"u8.ToArray());
        }
        await Files.RemovePartsAsync(export, Ct);
        Assert.Null(await Files.OpenAsync(ExportFile.PartOf(export, 1), Ct));
        Assert.Equal("all"u8.ToArray(), await BytesAsync(ExportFile.ResultOf(export)));
        await Files.RemoveAsync(export, Ct);
        Assert.Null(await Files.OpenAsync(ExportFile.ResultOf(export), Ct));
        await Files.RemoveAsync(export, Ct);
        Assert.Equal("one"u8.ToArray(), await BytesAsync(ExportFile.PartOf(other, 1)));
    }

    private static Export AnExport() => new()
    {
        TenantId = TenantId.New(), CustomerId = null, Kind = ExportKind.Invoices, Format = ExportFormat.Csv,
        RequestedAt = DateTimeOffset.UnixEpoch,
    };

    private Task<KeptFile> PutAsync(ExportFile file, byte[] content) =>
        Files.PutAsync(file, (to, ct) => to.WriteAsync(content, ct).AsTask(), Ct);

    private static async Task FailAsync(Stream to, CancellationToken ct)
    {
        await to.WriteAsync("half"u8.ToArray(), ct);
        throw new InvalidOperationException("The rows broke off.");
    }

    private async Task<byte[]> BytesAsync(ExportFile file)
    {
        await using var from = await Files.OpenAsync(file, Ct);
        using var bytes = new MemoryStream();
        await from!.CopyToAsync(bytes, Ct);
        return bytes.ToArray();
    }
}

/// <summary>The folder.</summary>
public sealed class FolderExportFilesTests : ExportFilesTests, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("crayon-export-files-");

    public FolderExportFilesTests() => Files = new FolderExportFiles(folder.FullName);

    internal override IExportFiles Files { get; }

    public void Dispose() => folder.Delete(recursive: true);
}

/// <summary>Azure Blob storage, as its own emulator speaks it.</summary>
public sealed class AzureExportFilesTests(BlobStorage blobs) : ExportFilesTests, IClassFixture<BlobStorage>
{
    internal override IExportFiles Files { get; } = new AzureExportFiles(blobs.Container);
}
