using System.Text;
using Azure.Storage.Blobs;
using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing.Node;

namespace Crayon.Platform.Core.Tests.Documents;

/// <summary>What every store of documents holds to; each runs all of it.</summary>
public abstract class DocumentStoreTests
{
    private static readonly byte[] Invoice = Encoding.UTF8.GetBytes("an invoice");

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected static TenantId North { get; } = TenantId.New();

    internal abstract IDocumentStore Store { get; }

    [Fact]
    public async Task What_is_kept_is_found_by_its_hash_by_its_owner_alone()
    {
        var hash = await Store.PutAsync(North, Invoice, Ct);

        // SHA-256 of "an invoice".
        Assert.Equal(DocumentHash.Of(Invoice), hash);
        Assert.Equal(Invoice, await Store.FindAsync(North, hash, Ct));
        Assert.Null(await Store.FindAsync(TenantId.New(), hash, Ct));
        Assert.Null(await Store.FindAsync(North, DocumentHash.Of([1]), Ct));
    }

    [Fact]
    public async Task The_same_document_kept_many_times_at_once_is_there_once()
    {
        var owner = TenantId.New();
        var hashes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Store.PutAsync(owner, Invoice, Ct)));

        Assert.Single(hashes.Distinct());
        Assert.Equal(1, await CountAsync(owner));
        Assert.Equal(Invoice, await Store.FindAsync(owner, hashes[0], Ct));
    }

    [Fact]
    public async Task A_document_that_was_changed_is_refused_and_can_be_kept_anew()
    {
        var owner = TenantId.New();
        var hash = await Store.PutAsync(owner, Invoice, Ct);
        await DamageAsync(owner, hash);

        await Assert.ThrowsAsync<DocumentDamagedException>(() => Store.FindAsync(owner, hash, Ct));
        await Store.PutAsync(owner, Invoice, Ct);
        Assert.Equal(Invoice, await Store.FindAsync(owner, hash, Ct));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    public void A_hash_is_nothing_but_a_hash(string text) =>
        Assert.Throws<FormatException>(() => DocumentHash.Parse(text));

    protected abstract Task<int> CountAsync(TenantId owner);

    protected abstract Task DamageAsync(TenantId owner, DocumentHash hash);
}

/// <summary>The folder.</summary>
public sealed class FolderDocumentStoreTests : DocumentStoreTests, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("crayon-documents-");

    public FolderDocumentStoreTests() => Store = new FolderDocumentStore(Path.Combine(folder.FullName, "documents"));

    internal override IDocumentStore Store { get; }

    [Fact]
    public async Task Nobody_but_the_owner_of_the_process_reads_files_or_folders()
    {
        await Store.PutAsync(North, "x"u8.ToArray(), Ct);

        var files = folder.GetFiles("*", SearchOption.AllDirectories);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Assert.Single(files).UnixFileMode);
        Assert.All(folder.GetDirectories("*", SearchOption.AllDirectories), inner => Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, inner.UnixFileMode));
    }

    public void Dispose() => folder.Delete(recursive: true);

    protected override Task<int> CountAsync(TenantId owner) => Task.FromResult(
        folder.GetFiles("*", SearchOption.AllDirectories)
            .Count(file => file.FullName.Contains($"{owner}", StringComparison.Ordinal)));

    protected override Task DamageAsync(TenantId owner, DocumentHash hash) => File.WriteAllTextAsync(
        folder.GetFiles(hash.Hex, SearchOption.AllDirectories)
            .Single(file => file.FullName.Contains($"{owner}", StringComparison.Ordinal)).FullName, "forged", Ct);
}

/// <summary>Azure Blob storage, as its own emulator speaks it.</summary>
public sealed class AzureDocumentStoreTests(BlobStorage blobs) : DocumentStoreTests, IClassFixture<BlobStorage>
{
    internal override IDocumentStore Store { get; } = new AzureDocumentStore(blobs.Container);

    protected override async Task<int> CountAsync(TenantId owner)
    {
        var count = 0;
        await foreach (var blob in blobs.Container.GetBlobsAsync(cancellationToken: Ct))
            if (blob.Name.StartsWith($"{owner}/", StringComparison.Ordinal)) count++;
        return count;
    }

    protected override Task DamageAsync(TenantId owner, DocumentHash hash) => blobs.Container
        .GetBlobClient($"{owner}/{hash}").UploadAsync(BinaryData.FromString("forged"), overwrite: true, Ct);
}

/// <summary>A running emulator.</summary>
public sealed class BlobStorage : IAsyncLifetime
{
    private NodePeer? peer;

    public BlobContainerClient Container { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        peer = await NodePeers.StartAsync("blob-storage", ct);
        Container = new BlobContainerClient(await peer.CallAsync<string>("connect", null, ct), "documents");
    }

    public async ValueTask DisposeAsync()
    {
        if (peer is not null) await peer.DisposeAsync();
    }
}
