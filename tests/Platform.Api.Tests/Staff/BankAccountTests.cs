using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;

namespace Crayon.Platform.Api.Tests.Staff;

/// <summary>Where a company has money sent to: set by staff alone, shown to who pays.</summary>
public sealed class BankAccountTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Staff_set_a_companys_accounts_and_wrong_ones_change_nothing(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var companies = $"/v1/admin/tenants/{world.South.Id}/legal-entities";
        var path = $"{companies}/{world.South.Tenant.SellerEntityId}";
        Assert.Contains(world.South.Tenant.SellerEntityId!.Value.ToString(),
            (await staff.GetAsync(companies, Ct)).Body, StringComparison.Ordinal);
        Task<Answer> SetAsync(string accounts, string? tag) => staff.SendAsync(
            HttpMethod.Put, $"{path}/bank-accounts", $$"""{ "accounts": [ {{accounts}} ] }""", Ct,
            request => request.Headers.TryAddWithoutValidation("If-Match", tag));
        var tag = (await staff.GetAsync(path, Ct)).Etag;
        var set = await SetAsync(Account("EUR", "nl91 abna 0417 1643 00"), tag);
        Assert.True(set.Status == 200, set.Body);
        Assert.Equal("NL91ABNA0417164300", set.Json["bankAccounts"]![0]!["iban"]!.GetValue<string>());
        Assert.Equal(412, (await SetAsync(Account("EUR", "NL91ABNA0417164300"), tag)).Status);
        foreach (var wrong in new[]
        {
            Account("EUR", "NL92ABNA0417164300"),
            $"{Account("EUR", "NL91ABNA0417164300")}, {Account("EUR", "NL94INGB0004286310")}",
        })
            Assert.Equal("urn:problem:bank-account-invalid", (await SetAsync(wrong, set.Etag)).Type);
        Assert.Equal(set.Body, (await staff.GetAsync(path, Ct)).Body);
    }

    [Fact]
    public async Task Who_pays_reads_where_to_on_the_invoice()
    {
        await using var world = await ApiWorld.ShareAsync(DatabaseEngine.Sqlite, Ct);
        var buyer = world.North.First;
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, buyer);
        var account = (await customer.GetAsync($"/v1/invoices/{buyer.Invoice.Id}", Ct)).Json["payTo"]!;
        Assert.Equal((world.North.Tenant.Name, "NL91ABNA0417164300"),
            (account["holder"]!.GetValue<string>(), account["iban"]!.GetValue<string>()));
    }

    private static string Account(string currency, string iban) => $$"""
        { "currency": "{{currency}}", "holder": "South B.V.", "countryCode": "NL", "iban": "{{iban}}" }
        """;
}
