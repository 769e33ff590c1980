using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crayon.Platform.Hosting.Limits;

/// <summary>Registers buckets.</summary>
internal static class TokenBucketRegistration
{
    public static void AddTokenBuckets(this IServiceCollection services)
    {
        services.TryAddSingleton<LocalTokenBuckets>();
        services.TryAddSingleton<ITokenBuckets>(provider => provider.GetRequiredService<LocalTokenBuckets>());
    }
}
