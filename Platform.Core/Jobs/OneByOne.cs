using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Jobs;

/// <summary>Something that a scan over all tenants found, and whose it is.</summary>
internal interface IDueRow
{
    TenantId Tenant { get; }

    CustomerId Customer { get; }
}

/// <summary>Does what a scan found, one after the other, each in the scope of its customer.</summary>
internal static class OneByOne
{
    /// <summary>
    /// Attends to each; answers the sum of what that handled. One that fails is told and must not hold up the others:
    /// the next scan finds it again.
    /// </summary>
    public static async Task<int> OneByOneAsync<T>(
        this TenantScopes scopes, Actor by, IEnumerable<T> due, Func<IServiceProvider, T, Task<int>> attend,
        Action<Exception, T> tell) where T : IDueRow
    {
        var handled = 0;
        foreach (var row in due)
        {
            await using var scope = scopes.ForTenant(row.Tenant, by, row.Customer);
            try
            {
                handled += await attend(scope.ServiceProvider, row);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                tell(failure, row);
            }
        }
        return handled;
    }
}
