using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;

namespace Crayon.Platform.Api.Tests.Isolation;

/// <summary>Every operation of the document, with ids of another tenant and of a sibling customer.</summary>
public sealed class IsolationWalkTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task ISO_01_02_03_05_06_09_10_No_operation_shows_or_touches_what_is_somebody_elses(
        DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (north, south) = (world.North, world.South);
        var reseller = await world.CallerAsync(north, ApiScopes.ForTenants, Ct);
        var customer = await world.CallerAsync(north, ApiScopes.ForCustomers, Ct, north.First);
        string[] southern = [south.First.Canary, south.Second.Canary, south.Rule.Name,
            $"canary-{south.Tenant.Slug}-issuer", south.Canary, south.Id.ToString()];
        string[] others = [.. southern, north.Second.Canary, north.Canary];
        Walk[] walks =
        [
            new(world, reseller, (north, north.First), (south, south.First), southern),
            new(world, reseller.On("api.localhost"), (north, north.First), (south, south.Second), southern),
            new(world, customer, (north, north.First), (south, south.First), others),
            new(world, customer, (north, north.First), (north, north.Second), others),
        ];
        var document = await reseller.With(null).GetAsync("/openapi/v1.json", Ct);
        Assert.True(document.Status == 200, $"No document: does an id lack its name in ResourceIds? {document.Body}");
        var operations = Operation.ReadAll(document.Json);
        Assert.True(operations.Count > 60, "The document has lost its operations.");
        foreach (var (index, walk) in walks.Index())
            foreach (var operation in operations.Where(operation => operation.Caller != "Staff"
                && (index < 2 || operation.Caller != "TenantOnly")))
            {
                await walk.ForeignAsync(operation, Ct);
                await walk.OwnAsync(operation, Ct);
            }
        Assert.Empty(walks.SelectMany(walk => walk.Findings));
        Assert.All(walks, walk =>
            Assert.True(walk.Driven > 20 && walk.Refused > 15, $"Only {walk.Driven} and {walk.Refused} requests."));
    }

    [Theory, EachEngine]
    public async Task ISO_04_08_12_REALM_16_Operations_for_others_are_forbidden_whatever_the_id(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.First);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var before = await world.CountsAsync(Ct);
        foreach (var operation in Operation.ReadAll((await reseller.GetAsync("/openapi/v1.json", Ct)).Json))
        {
            var path = operation.PathIds.Aggregate(operation.Path, (text, slot) =>
                text.Replace($"{{{slot.Name}}}", Owned.IdOf(world, world.North, world.North.First, slot.Resource),
                    StringComparison.Ordinal));
            ApiCaller[] others = operation.Caller switch { "Staff" => [reseller, customer], "TenantOnly" =>
                [customer, staff], _ => [staff] };
            foreach (var other in others)
            {
                var answer = await other.SendAsync(operation.Method, path, null, Ct);
                Assert.True((answer.Status, answer.Type) == (403, "urn:problem:insufficient-scope"),
                    $"{operation.Id} on {other.Host}: {answer}");
            }
            var nobody = await reseller.With(null).SendAsync(operation.Method, path, null, Ct);
            Assert.Equal((401, "urn:problem:unauthorized"), (nobody.Status, nobody.Type));
            Assert.Contains("Bearer", nobody.Headers.WwwAuthenticate.ToString());
            Assert.Equal(401, (await reseller.On(world.South.Host).SendAsync(operation.Method, path, null, Ct)).Status);
        }
        Assert.Equal(before, await world.CountsAsync(Ct));
    }
}
