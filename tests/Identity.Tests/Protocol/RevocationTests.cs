using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Tokens;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;

namespace Crayon.Identity.Tests.Protocol;

/// <summary>What is taken away holds at once where it was done and within two seconds elsewhere.</summary>
public sealed class RevocationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task X_08_A_suspended_realm_gives_and_honours_no_token(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        var other = await provider.StartHostAsync(Ct);
        var token = await other.TokenAsync(provider.North, Ct);
        Assert.Null((await other.Services.ValidateAsync(token, Ct)).Refusal);

        await provider.MoveToAsync(provider.North, TenantState.Suspended, Ct);

        Assert.Equal(403, (await provider.Wire.AskAsync(provider.North, provider.North.Client, Ct)).Status);
        Assert.Equal(403, (await provider.Wire.GetAsync(provider.North.Host, "/id/jwks", Ct)).Status);
        Assert.Equal(AccessTokenRefusal.RealmSuspended, (await provider.Services.ValidateAsync(token, Ct)).Refusal);
        Assert.Equal(200, (await provider.Wire.AskAsync(provider.Fuji, provider.Fuji.Client, Ct)).Status);
        await Eventually.HoldsAsync(
            async () => (await other.AskAsync(provider.North, provider.North.Client, Ct)).Status,
            status => status == 403, Ct);
        Assert.Equal(AccessTokenRefusal.RealmSuspended, (await other.Services.ValidateAsync(token, Ct)).Refusal);
    }

    [Theory, EachEngine]
    public async Task X_09_A_disabled_client_gets_no_token_and_its_tokens_die_and_stay_dead(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        var other = await provider.StartHostAsync(Ct);
        var token = await other.TokenAsync(provider.North, Ct);
        Assert.Null((await other.Services.ValidateAsync(token, Ct)).Refusal);

        await provider.AsPlatformAsync<RealmClients>(
            clients => clients.DisableAsync(provider.North.Id, provider.North.Client.ClientId, Ct));

        Assert.Equal(401, (await provider.Wire.AskAsync(provider.North, provider.North.Client, Ct)).Status);
        Assert.Equal(AccessTokenRefusal.ClientRevoked, (await provider.Services.ValidateAsync(token, Ct)).Refusal);
        Assert.Equal(200, (await provider.Wire.AskAsync(provider.North, provider.North.CustomerClient, Ct)).Status);
        await Eventually.HoldsAsync(
            async () => (await other.AskAsync(provider.North, provider.North.Client, Ct)).Status,
            status => status == 401, Ct);
        Assert.Equal(AccessTokenRefusal.ClientRevoked, (await other.Services.ValidateAsync(token, Ct)).Refusal);

        await provider.AsPlatformAsync<RealmClients>(
            clients => clients.EnableAsync(provider.North.Id, provider.North.Client.ClientId, Ct));
        Assert.Equal(200, (await provider.Wire.AskAsync(provider.North, provider.North.Client, Ct)).Status);
        Assert.Equal(AccessTokenRefusal.ClientRevoked, (await provider.Services.ValidateAsync(token, Ct)).Refusal);
    }

    [Theory, EachEngine]
    public async Task A_rotated_secret_overlaps_with_the_newest_former_one_alone(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        var first = provider.North.Client;
        var second = await RotateAsync(provider, TimeSpan.FromHours(1));
        Assert.Equal([200, 200], await StatusesAsync(provider, first, second));

        var third = await RotateAsync(provider, TimeSpan.FromHours(1));
        Assert.Equal([401, 200, 200], await StatusesAsync(provider, first, second, third));

        var fourth = await RotateAsync(provider, TimeSpan.Zero);
        Assert.Equal([401, 401, 401, 200], await StatusesAsync(provider, first, second, third, fourth));
    }

    [Theory, EachEngine]
    public async Task A_new_client_works_at_once_also_where_it_was_asked_for_before(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        Assert.Equal(
            401, (await provider.Wire.AskAsync(provider.North, new ClientCredentials("late", "x"), Ct)).Status);
        var late = await provider.AsPlatformAsync<RealmClients, ClientCredentials>(clients =>
            clients.AddAsync(provider.North.Id, new NewClient("late", "Late", [ApiScopes.OrdersRead]), Ct));
        Assert.Equal(200, (await provider.Wire.AskAsync(provider.North, late, Ct)).Status);
    }

    private static Task<ClientCredentials> RotateAsync(TestProvider provider, TimeSpan overlap) =>
        provider.AsPlatformAsync<RealmClients, ClientCredentials>(clients =>
            clients.RotateSecretAsync(provider.North.Id, provider.North.Client.ClientId, overlap, Ct));

    private static async Task<List<int>> StatusesAsync(TestProvider provider, params ClientCredentials[] credentials)
    {
        var statuses = new List<int>();
        foreach (var each in credentials) statuses.Add((await provider.Wire.AskAsync(provider.North, each, Ct)).Status);
        return statuses;
    }
}
