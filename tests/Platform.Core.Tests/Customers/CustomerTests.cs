using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tests.Ordering;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Customers;

public sealed class CustomerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_customer_is_arranged_at_the_provider_once_even_when_the_answer_is_lost(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        shop.Ccp.Script.Enqueue(Fate.Lost);
        await shop.WorkAsync(Ct);
        Assert.Equal(["find-customer", "create-customer", "find-customer", "agreement"], shop.Ccp.Calls);
        var customer = await shop.ReadAsync(db => db.Customers.SingleAsync(Ct));
        Assert.Equal(
            (ProviderLinkState.Linked, Assert.Single(shop.Ccp.Customers).Key),
            (customer.ProviderLink, customer.ProviderCustomerId));
        Assert.NotNull(customer.AgreementConfirmedAt);
    }

    [Theory, EachEngine]
    public async Task A_link_to_an_existing_customer_waits_and_asks_the_provider_nothing(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        await shop.WorkAsync(Ct);
        shop.Ccp.Calls.Clear();
        var linked = await CreateAsync(
            shop, new CreateCustomerRequest("Old", "it@old.example", "NL", ProviderCustomerId: "somebody"));
        await shop.WorkAsync(Ct);
        Assert.Empty(shop.Ccp.Calls);
        var customer = await shop.ReadAsync(db => db.Customers.SingleAsync(c => c.CustomerId == linked.CustomerId, Ct));
        Assert.Equal(
            (ProviderLinkState.Pending, null, "somebody"),
            (customer.ProviderLink, customer.ProviderCustomerId, customer.ProviderLinkRequest));
    }

    [Theory]
    [EachEngine("NL123456789B01", true)]
    [EachEngine("NL123456789000", false)]
    public async Task A_vat_id_is_asked_about_and_the_answer_kept(DatabaseEngine engine, string vatId, bool isConfirmed)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        await CreateAsync(shop, new CreateCustomerRequest("Vat", "it@vat.example", "NL", vatId));
        Assert.Equal((vatId, isConfirmed), await shop.ReadAsync(async db =>
        {
            var check = await db.VatIdChecks.SingleAsync(Ct);
            return (check.VatId, check.IsConfirmed);
        }));
    }

    [Theory]
    [EachEngine("", "a@b.nl", "NL")]
    [EachEngine("Name", "nobody", "NL")]
    [EachEngine("Name", "a@b.nl", "nl")]
    [EachEngine("Na\u0007me", "a@b.nl", "NL")]
    public async Task What_could_never_be_passed_on_is_refused(
        DatabaseEngine engine, string name, string email, string country)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var refusal =
            await Assert.ThrowsAsync<DomainRuleException>(
                () => CreateAsync(shop, new CreateCustomerRequest(name, email, country)));
        Assert.Equal(CustomerRefusals.Invalid, refusal.Code);
        Assert.Equal(1, await shop.ReadAsync(db => db.Customers.CountAsync(Ct)));
    }

    [Theory, EachEngine]
    public async Task A_new_agreement_is_passed_on_again(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        await shop.WorkAsync(Ct);
        shop.Ccp.Calls.Clear();
        var agreement = new CustomerAgreement
        {
            AcceptedBy = "Bob", Email = "bob@example.com", AcceptedAt = shop.Platform.Time.GetUtcNow(), Version = "2"
        };
        await shop.AsCustomerAsync<RecordAgreement, Customer>(
            use => use.RecordAsync(shop.Customer.CustomerId, agreement, Ct));
        await shop.WorkAsync(Ct);
        Assert.Equal(["agreement"], shop.Ccp.Calls);
    }

    private static Task<Customer> CreateAsync(Shop shop, CreateCustomerRequest request) =>
        shop.AsSellerAsync<CreateCustomer, Customer>(use => use.CreateAsync(request, Ct));
}
