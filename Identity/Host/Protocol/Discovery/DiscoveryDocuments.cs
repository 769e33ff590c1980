using System.Text.Json;
using Crayon.Identity.Store.Caching;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;

namespace Crayon.Identity.Host.Protocol.Discovery;

/// <summary>Discovery documents as bytes, built once for each change of the registry.</summary>
internal sealed class DiscoveryDocuments(VersionWatch versions, HostSettings settings)
{
    private const int Kept = 1_000;
    private readonly BoundedCache<TenantId, byte[]> cache = new(versions, DataVersion.Registry, Kept);

    public async ValueTask<ReadOnlyMemory<byte>> OfAsync(RegisteredTenant realm, CancellationToken ct) =>
        await cache.GetAsync(realm.Id, _ => Task.FromResult(Build(realm)), ct);

    private byte[] Build(RegisteredTenant realm) =>
        JsonSerializer.SerializeToUtf8Bytes(
            ProviderMetadata.Of(realm, settings.Public), ProtocolJson.Default.ProviderMetadata);
}
