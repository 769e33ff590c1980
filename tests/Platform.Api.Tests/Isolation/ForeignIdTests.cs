using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing.Platform;

namespace Crayon.Platform.Api.Tests.Isolation;

/// <summary>
/// An id of somebody else costs what one costs that nobody has: neither answer nor time tells that it exists. The walk
/// compares the answers of all operations; here the commands are counted, which time follows.
/// </summary>
public sealed class ForeignIdTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ISO_09_A_foreign_id_costs_as_many_commands_as_one_that_nobody_has()
    {
        await using var world = await ApiWorld.StartAsync(DatabaseEngine.Sqlite, Ct);
        var (reseller, customer) = (await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct),
            await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.First));
        using var commands = new CommandCount(world.Platform.Settings.AppConnection);
        foreach (var (caller, foreign) in new[]
        {
            (reseller, world.South.First), (customer, world.South.First), (customer, world.North.Second),
        })
            foreach (var (method, path, id) in Asked(foreign))
            {
                var (theirs, absent) = (await AskAsync(id), await AskAsync(Guid.CreateVersion7().ToString()));
                Assert.Equal((path, 404, absent), (path, theirs.Status, theirs));

                async Task<(int Status, int Commands)> AskAsync(string value)
                {
                    var address = path.Replace("{id}", value, StringComparison.Ordinal);
                    // Once before it counts: plans and caches are made at the first time.
                    await SendAsync(caller, method, address);
                    var before = commands.Value;
                    var answer = await SendAsync(caller, method, address);
                    return (answer.Status, commands.Value - before);
                }
            }
        Assert.NotEqual(0, commands.Value);
    }

    private static Task<Answer> SendAsync(ApiCaller caller, HttpMethod method, string path) =>
        caller.SendAsync(method, path, method == HttpMethod.Patch ? "{}" : null, Ct, request =>
            request.Headers.TryAddWithoutValidation("If-Match", "*"));

    private static IEnumerable<(HttpMethod Method, string Path, string Id)> Asked(Buyer buyer) =>
    [
        (HttpMethod.Get, "/v1/customers/{id}", buyer.Customer.CustomerId.ToString()),
        (HttpMethod.Get, "/v1/customers/{id}/accounts", buyer.Customer.CustomerId.ToString()),
        (HttpMethod.Patch, "/v1/customers/{id}", buyer.Customer.CustomerId.ToString()),
        (HttpMethod.Get, "/v1/accounts/{id}", buyer.Account.Id.ToString()),
        (HttpMethod.Patch, "/v1/accounts/{id}", buyer.Account.Id.ToString()),
        (HttpMethod.Get, "/v1/orders/{id}", buyer.Order.Id.ToString()),
        (HttpMethod.Get, "/v1/subscriptions/{id}", buyer.Subscription.Id.ToString()),
        (HttpMethod.Patch, "/v1/subscriptions/{id}", buyer.Subscription.Id.ToString()),
        (HttpMethod.Get, "/v1/team/{id}", buyer.Member.Id.ToString()),
        (HttpMethod.Delete, "/v1/team/{id}", buyer.Member.Id.ToString()),
        (HttpMethod.Get, "/v1/team/invitations/{id}", buyer.Invitation.ToString()),
    ];
}
