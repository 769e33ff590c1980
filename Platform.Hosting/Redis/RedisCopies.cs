using System.Text.Json;
using Crayon.Platform.Core.Persistence.Copies;
using Microsoft.AspNetCore.DataProtection;
using ZiggyCreatures.Caching.Fusion;
using ZiggyCreatures.Caching.Fusion.Serialization;

namespace Crayon.Platform.Hosting.Redis;

/// <summary>
/// Copies of rows in Redis. What is kept there is sealed and says under which key it was kept: who can write to Redis
/// can neither read costs nor pass one tenant's rows, or rows of their own making, for another's. A load runs once at a
/// time in each process; Redis's own failures cost a load and nothing else.
/// </summary>
internal sealed class RedisCopies(IFusionCache cache) : ISharedCopies
{
    public async ValueTask<T> GetAsync<T>(string key, Func<CancellationToken, Task<T>> load, CancellationToken ct)
        where T : class
    {
        var kept = await cache.GetOrSetAsync<Kept<T>>(key, async (_, token) => new Kept<T>(key, await load(token)),
            token: ct);
        return kept.Key == key ? kept.Rows : await load(ct);
    }

    private sealed record Kept<T>(string Key, T Rows);
}

/// <summary>Writes entries as sealed JSON.</summary>
internal sealed class SealedRows(IDataProtectionProvider protection) : IFusionCacheSerializer
{
    private readonly IDataProtector seal = protection.CreateProtector("Crayon.SharedCopies");

    public byte[] Serialize<T>(T? obj) => seal.Protect(JsonSerializer.SerializeToUtf8Bytes(obj, RowJson.Options));

    public T? Deserialize<T>(byte[] data) => JsonSerializer.Deserialize<T>(seal.Unprotect(data), RowJson.Options);

    public ValueTask<byte[]> SerializeAsync<T>(T? obj, CancellationToken token = default) =>
        ValueTask.FromResult(Serialize(obj));

    public ValueTask<T?> DeserializeAsync<T>(byte[] data, CancellationToken token = default) =>
        ValueTask.FromResult(Deserialize<T>(data));
}
