using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions.Adopting;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Tests.Isolation;

/// <summary>
/// A request that lists things is refused as a whole where one of them is not the caller's to name: the rest is not
/// done either, and the answer tells nothing of the one.
/// </summary>
public sealed class MixedListTests
{
    /// <summary>Lists that name no row of anybody: values, rules, or lines of the one document in the path.</summary>
    private static readonly HashSet<string> Values = new(StringComparer.Ordinal)
    {
        "scopes", "tags", "algorithms", "always", "values", "reminderDays", "hosts", "accounts",
        "DecideOnBookException.lines", "DecideOnProviderBookException.lines", "AddCreditNote.lines",
        "AddAnyCreditNote.lines", "DisputeInvoiceLines.lines",
    };

    /// <summary>Lists that the tests below drive.</summary>
    private static readonly string[] Driven = ["AddOrder.lines", "AddQuote.lines", "ConfirmAdoption.references"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ISO_28_Each_list_that_a_body_takes_is_of_values_or_driven_with_a_mixed_one()
    {
        await using var world = await ApiWorld.ShareAsync(DatabaseEngine.Sqlite, Ct);
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var operations = Operation.ReadAll((await reseller.GetAsync("/openapi/v1.json", Ct)).Json);
        Assert.Equal(Driven, operations
            .SelectMany(operation => operation.BodyLists.Where(list => !Values.Contains(list))
                .Select(list => $"{operation.Id}.{list}"))
            .Where(list => !Values.Contains(list)).Order(StringComparer.Ordinal));
    }

    [Theory, EachEngine]
    public async Task ISO_28_Nothing_of_a_list_is_taken_over_where_one_was_found_for_another(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (reseller, own) = (await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct), world.North.First);
        foreach (var buyer in new[] { own, world.North.Second, world.South.First })
            await WorldSeed.FinishReadingAsync(world, buyer, Ct);
        var path = $"/v1/customers/{own.Customer.CustomerId}/adoptions/{own.Adoption.Id}";
        foreach (var foreign in new[] { world.North.Second.Canary, world.South.First.Canary })
        {
            var (mixed, made) = (await ConfirmAsync($"{foreign}-found"), await ConfirmAsync("nobody-has-it"));
            Assert.Equal((409, "urn:problem:adoption-not-open"), (mixed.Status, mixed.Type));
            Assert.Equal(made.Json["detail"]!.GetValue<string>(), mixed.Json["detail"]!.GetValue<string>());
            Assert.DoesNotContain(foreign, mixed.Body, StringComparison.Ordinal);
        }
        Assert.Equal(AdoptionLineState.Found, await world.AsPlatformAsync<PlatformDbContext, AdoptionLineState>(db =>
            db.Adoptions.Where(row => row.Id == own.Adoption.Id).SelectMany(row => row.Lines)
                .Select(line => line.State).SingleAsync(Ct)));

        Task<Answer> ConfirmAsync(string other) => reseller.PostAsync($"{path}/confirm",
            $$"""{ "references": [ "{{own.Canary}}-found", "{{other}}" ] }""", Ct);
    }

    [Theory, EachEngine]
    public async Task ISO_28_Nothing_is_quoted_or_ordered_where_one_line_is_not_for_sale(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var buyer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.First);
        var before = await world.CountsAsync(Ct);
        var body = $$"""
            {
              "accountId": "{{world.North.First.Account.Id}}",
              "lines": [ { "planId": "{{world.Goods.Plan.Id}}", "quantity": 1 },
                { "planId": "{{Guid.CreateVersion7()}}", "quantity": 1 } ]
            }
            """;
        foreach (var path in new[] { "/v1/quotes", "/v1/orders" })
        {
            var refused = await buyer.PostAsync(path, body, Ct);
            Assert.Equal((422, "urn:problem:plan-not-available"), (refused.Status, refused.Type));
        }
        Assert.Equal(before, await world.CountsAsync(Ct));
    }
}
