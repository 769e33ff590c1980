using System.Globalization;
using Crayon.Platform.Core.Persistence;

namespace Crayon.Platform.Hosting.Redis;

/// <summary>Names within Redis: one server may serve several installations.</summary>
internal sealed class RedisKeys(VersionWatch versions)
{
    public async ValueTask<string> OfAsync(string name, CancellationToken ct)
    {
        var installation = await versions.CurrentAsync(DataVersion.Installation, ct);
        return string.Create(CultureInfo.InvariantCulture, $"crayon:{installation:x}:{name}");
    }
}
