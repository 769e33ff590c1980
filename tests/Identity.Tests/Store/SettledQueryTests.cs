using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;

namespace Crayon.Identity.Tests.Store;

/// <summary>A query whose translation is settled in one scope asks for the rows of whoever asks it next.</summary>
public sealed class SettledQueryTests
{
    private static readonly SettledQuery<IdentityDbContext, string, int> OfAddress =
        new((db, address, _) => db.People.Count(row => row.NormalizedEmail == address));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Each_scope_sees_its_own_rows_by_one_settled_query(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.ShareAsync(engine, Ct);
        var address = $"{Guid.CreateVersion7():N}@example.com";
        foreach (var realm in new[] { provider.North, provider.Fuji })
            await provider.AsPlatformAsync<RealmPeople>(people =>
                people.AddAsync(realm.Id, new NewPerson(address, null, "reseller.owner"), Ct));

        Task<int> AskAsync(IdentityDbContext db) => OfAddress.AskAsync(db, address, Ct);
        Assert.Equal(1, await provider.AsTenantAsync<IdentityDbContext, int>(provider.North, AskAsync));
        Assert.Equal(2, await provider.AsPlatformAsync<IdentityDbContext, int>(AskAsync));
        Assert.Equal(1, await provider.AsTenantAsync<IdentityDbContext, int>(provider.Fuji, AskAsync));
        Assert.Equal(0, await provider.AsTenantAsync<IdentityDbContext, int>(
            provider.North, AskAsync, provider.North.Customer));
        Assert.Equal(1, await provider.AsTenantAsync<IdentityDbContext, int>(provider.North, AskAsync));
    }
}
