using System.Globalization;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;

namespace Crayon.Platform.Api.Tests.Billing;

/// <summary>Statements of account: a customer's own, a seller's of a customer, staff's of a reseller.</summary>
public sealed class StatementApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_statement_is_its_buyers_and_its_sellers(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var buyer = world.North.First;
        var id = buyer.Customer.CustomerId.ToString();
        var day = world.Platform.Time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, buyer);
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var own = await customer.GetAsync($"/v1/statements?from={day}&to={day}", Ct);
        Assert.True(own.Status == 200, own.Body);
        var sellers = await reseller.GetAsync($"/v1/statements?customerId={id}&from={day}&to={day}", Ct);
        Assert.Equal(own.Body, sellers.Body);
        var account = own.Json["accounts"]![0]!;
        Assert.Equal((id, 38055 - 121 - 500), (own.Json["customerId"]!.GetValue<string>(),
            account["closing"]!["amountMinor"]!.GetValue<long>()));
        Assert.Equal(["creditNote", "invoice", "payment"], account["lines"]!.AsArray().Select(line =>
            line!["event"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        var csv = await customer.GetAsync("/v1/statements?format=csv", Ct);
        Assert.Equal((200, "text/csv"), (csv.Status, csv.MediaType));
        Assert.Contains(buyer.Invoice.Number, csv.Body, StringComparison.Ordinal);
        Assert.Equal(38055 - 121 - 500, account["ageing"]!["notDue"]!["amountMinor"]!.GetValue<long>());
        var pdf = await customer.GetAsync("/v1/statements?format=pdf", Ct); // nobody draws in this world
        Assert.Equal((503, "urn:problem:statement-not-drawn"), (pdf.Status, pdf.Type));

        Assert.Equal("[]", (await reseller.GetAsync("/v1/statements", Ct)).Json["accounts"]!.ToJsonString());
        Assert.Equal(404, (await customer.GetAsync(
            $"/v1/statements?customerId={world.North.Second.Customer.CustomerId}", Ct)).Status);
        Assert.Equal(404, (await reseller.GetAsync(
            $"/v1/statements?customerId={world.South.First.Customer.CustomerId}", Ct)).Status);
        var over = await reseller.GetAsync("/v1/statements?from=2020-01-01&to=2026-01-01", Ct);
        Assert.Equal((422, "urn:problem:statement-invalid"), (over.Status, over.Type));
        Assert.Equal(400, (await reseller.GetAsync("/v1/statements?from=March", Ct)).Status);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        Assert.Equal(200, (await staff.GetAsync($"/v1/admin/statements?tenantId={world.North.Id}", Ct)).Status);
        Assert.Equal(404, (await staff.GetAsync(
            $"/v1/admin/statements?tenantId={Guid.CreateVersion7()}", Ct)).Status);
    }
}
