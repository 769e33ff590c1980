using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;

namespace Crayon.Platform.Api.Tests.Billing;

/// <summary>A customer's own split: what an invoice comes to in its parts, and invoices kept apart.</summary>
public sealed class SplitApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task An_invoice_is_summed_up_by_the_buyers_own_split(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var buyer = world.North.First;
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, buyer);
        var path = $"/v1/invoices/{buyer.Invoice.Id}/split";
        foreach (var by in (string[])["department", "reference", "purchaseOrder"])
        {
            var split = (await customer.GetAsync($"{path}?by={by}", Ct)).Json;
            var part = Assert.Single(split["parts"]!.AsArray())!;
            Assert.Equal((by, 1, 31450, 6605), (split["by"]!.GetValue<string>(), part["lines"]!.GetValue<int>(),
                part["net"]!["amountMinor"]!.GetValue<int>(), part["tax"]!["amountMinor"]!.GetValue<int>()));
        }
        Assert.Equal("urn:problem:invalid-parameter", (await customer.GetAsync($"{path}?by=cost", Ct)).Type);
        var sibling = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.Second);
        Assert.Equal(404, (await sibling.GetAsync(path, Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task A_customer_says_by_what_its_invoices_are_kept_apart(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.First);
        var path = $"/v1/customers/{world.North.First.Customer.CustomerId}";
        var before = await customer.GetAsync(path, Ct);
        Assert.Null(before.Json["invoicesBy"]);
        var asked = await customer.PatchAsync(path, """{ "invoicesBy": "department" }""", before.Etag, Ct);
        Assert.Equal("department", asked.Json["invoicesBy"]!.GetValue<string>());
        var wrong = await customer.PatchAsync(path, """{ "invoicesBy": "colour" }""", asked.Etag, Ct);
        Assert.Equal("urn:problem:invalid-parameter", wrong.Type);
        Assert.Null((await customer.PatchAsync(path, """{ "invoicesBy": null }""", asked.Etag, Ct)).Json["invoicesBy"]);
    }
}
