using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Tokens;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Tests.Store;

public sealed class AuditTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task X_18_Tokens_given_and_refused_stand_in_the_log_of_their_realm(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        await provider.Wire.TokenAsync(provider.North, Ct);
        await provider.Wire.AskAsync(provider.North, provider.North.CustomerClient, Ct);
        await provider.Wire.AskAsync(
            provider.North, provider.North.Client with { ClientSecret = OpaqueHandle.New() }, Ct);

        var entries = await Eventually.HoldsAsync(
            () => EntriesAsync(provider, "token."), found => found.Count == 3, Ct);

        Assert.Equal(["token.issued", "token.issued", "token.refused"], entries.Select(entry => entry.Action).Order());
        Assert.All(
            entries, entry => Assert.Equal((provider.North.Id, ActorKind.Client), (entry.TenantId, entry.ActorKind)));
        Assert.Equal(provider.North.Customer, entries.Single(entry => entry.Actor == "client:buyer").CustomerId);
    }

    [Theory, EachEngine]
    public async Task Nothing_is_lost_when_the_host_stops(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        var stopping = await provider.StartHostAsync(Ct);
        for (var i = 0; i < 20; i++) await stopping.TokenAsync(provider.Fuji, Ct);

        await provider.StopLastHostAsync(Ct);

        Assert.Equal(20, (await EntriesAsync(provider, "token.issued")).Count);
    }

    [Theory, EachEngine]
    public async Task What_is_done_to_keys_and_clients_is_recorded_with_it(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        await provider.AsPlatformAsync<RealmClients>(clients => clients.DisableAsync(provider.North.Id, "shop", Ct));
        var actions = (await EntriesAsync(provider, "")).Where(entry => entry.TenantId == provider.North.Id)
            .Select(entry => entry.Action);
        Assert.Equal(["client.added", "client.added", "client.disabled", "realm.keys-created"], actions.Order());
    }

    private static Task<List<AuditEvent>> EntriesAsync(TestProvider provider, string prefix) =>
        provider.AsPlatformAsync<IdentityDbContext, List<AuditEvent>>(db =>
            db.AuditEvents.AsNoTracking().Where(entry => entry.Action.StartsWith(prefix)).ToListAsync(Ct));
}
