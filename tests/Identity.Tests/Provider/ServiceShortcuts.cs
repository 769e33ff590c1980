using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Identity.Tests.Provider;

/// <summary>What tests often ask a host's container for.</summary>
internal static class ServiceShortcuts
{
    public static ClientDirectory GetDirectory(this IServiceProvider services) =>
        services.GetRequiredService<ClientDirectory>();

    public static Platform.Core.Tenancy.TenantScopes GetScopes(this IServiceProvider services) =>
        services.GetRequiredService<Platform.Core.Tenancy.TenantScopes>();

    public static RealmKeyRing GetKeyRing(this IServiceProvider services) =>
        services.GetRequiredService<RealmKeyRing>();

    public static Task<AccessTokenResult> ValidateAsync(
        this IServiceProvider services, string token, CancellationToken ct) =>
        services.GetRequiredService<AccessTokenValidator>().ValidateAsync(token, TestProvider.Public, ct).AsTask();
}
