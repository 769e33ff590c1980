using System.Text.Json.Nodes;
using Crayon.EndToEnd.Tests.Running;

namespace Crayon.EndToEnd.Tests.Billing;

/// <summary>
/// A customer pays its invoices by card, with the process killed between the charge and its record: each is charged
/// once at the provider and paid once here. What is declined or disputed is owed.
/// </summary>
[Collection(OnBilledMonth.Name)]
public sealed class CardKillTests(BilledMonth billed, ITestOutputHelper output)
{
    private const int FeePercent = 10;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private HuntedLocal Local => billed.Local;

    [Fact]
    public async Task Cards_are_charged_once_and_what_was_not_paid_is_owed()
    {
        output.WriteLine($"seed {billed.Seed}");
        await KeepFeesAsync();
        var buyer = new CardBuyer(billed.Shop("northwind", "-customer"));
        var invoices = (await billed.Shop("northwind", "-customer").GetAsync("/v1/invoices?limit=200", Ct))["items"]!
            .AsArray().Select(row => row!["id"]!.GetValue<Guid>()).ToList();
        Assert.Equal(Storefront.Accounts, invoices.Count);
        var before = (Local.Struck.Count, Local.Missed.Count);
        using (Local.Database.Slow("INSERT ON platform_Payment"))
        {
            await ChargeAsync(buyer, invoices[0]);
            using (Local.Database.Slow("INSERT ON platform_CardEvent"))
                await TellAsync(buyer, invoices[1], Phase.Telling(invoices[1]));
            await TellAsync(buyer, invoices[2], Phase.Told(invoices[2]));
        }
        await DeclineAsync(buyer, invoices[3]);
        await DisputeAsync(buyer, invoices[3]);
        output.WriteLine($"struck in {string.Join(", ", Local.Struck.Skip(before.Item1))}");
        BillingKillTests.AssertStruck(Local.Struck.Skip(before.Item1), [.. Local.Missed.Skip(before.Item2)]);
        await AssertPaidOnceAsync(buyer, invoices);
    }

    private async Task KeepFeesAsync()
    {
        var accounts = (await billed.Staff().GetAsync("/v1/admin/payment-accounts", Ct))["items"]!.AsArray();
        var tenants = (await billed.Staff().GetAsync("/v1/admin/tenants", Ct))["items"]!.AsArray();
        var id = Storefront.Text(tenants.Single(row => Storefront.Text(row, "slug") == "northwind"), "id");
        var account = accounts.Single(row => Storefront.Text(row, "tenantId") == id);
        var answer = await billed.Staff().SendAsync(HttpMethod.Patch, $"/v1/admin/payment-accounts/{account!["id"]}",
            new Ask(new JsonObject { ["prepaymentPercent"] = $"{FeePercent}" }, ETag: "*"), Ct);
        Assert.True(answer.Status == System.Net.HttpStatusCode.OK, $"{answer.Body}");
    }

    // The card is good: the answer to the charge is lost with the process.
    private async Task ChargeAsync(CardBuyer buyer, Guid invoice)
    {
        var card = await KeepAsync(buyer, CardBuyer.GoodCard);
        await Local.StrikeAsync(Phase.Charging(invoice), async token =>
            await buyer.UntilAsync(await buyer.PayAsync(invoice, card, token), "Succeeded", token), Ct);
        await Local.ReadyAsync(Ct);
        await AssertPaidAsync(buyer, invoice, await buyer.PayAsync(invoice, card, Ct));
    }

    // The holder agrees on the provider's page, so that only an event tells of the charge.
    private async Task TellAsync(CardBuyer buyer, Guid invoice, Phase phase)
    {
        var payment = await buyer.PayAsync(invoice, await KeepAsync(buyer, CardBuyer.CardThatAsks), Ct);
        var waiting = await buyer.UntilAsync(payment, "RequiresAction", Ct);
        await Local.StrikeAsync(phase, async token =>
        {
            using var sandbox = new PaymentSandbox(Local.Demo);
            await sandbox.ChooseAsync(Storefront.Text(waiting, "nextActionUrl"), "yes", token);
            await buyer.UntilAsync(payment, "Succeeded", token);
        }, Ct);
        await Local.ReadyAsync(Ct);
        await AssertPaidAsync(buyer, invoice, payment);
    }

    private async Task DeclineAsync(CardBuyer buyer, Guid invoice)
    {
        var payment = await buyer.PayAsync(invoice, await KeepAsync(buyer, CardBuyer.CardThatFails), Ct);
        Assert.Equal("Declined", Storefront.Text(await buyer.UntilAsync(payment, "Failed", Ct), "failure"));
        AssertOwed(await buyer.InvoiceAsync(invoice, Ct));
    }

    private async Task DisputeAsync(CardBuyer buyer, Guid invoice)
    {
        var card = await KeepAsync(buyer, CardBuyer.CardThatDisputes);
        using (Local.Database.Slow("INSERT ON platform_CardDispute"))
            await Local.StrikeAsync(Phase.Disputing, async token =>
            {
                await buyer.PayAsync(invoice, card, token);
                await buyer.UntilInvoiceAsync(invoice, row => row["cardDisputes"]!.AsArray().Count > 0, token);
            }, Ct);
        await Local.ReadyAsync(Ct);
        var owed = await buyer.UntilInvoiceAsync(invoice, row => row["cardDisputes"]!.AsArray().Count > 0, Ct);
        Assert.Equal("fraudulent", Storefront.Text(Assert.Single(owed["cardDisputes"]!.AsArray()), "reason"));
        AssertOwed(owed);
    }

    private async Task<Guid> KeepAsync(CardBuyer buyer, string card)
    {
        using var sandbox = new PaymentSandbox(Local.Demo);
        return await buyer.KeepAsync(sandbox, card, Ct);
    }

    private static async Task AssertPaidAsync(CardBuyer buyer, Guid invoice, string payment)
    {
        await buyer.UntilAsync(payment, "Succeeded", Ct);
        var paid = await buyer.InvoiceAsync(invoice, Ct);
        Assert.Equal(("Paid", 0L), (Storefront.Text(paid, "status"), Minor(paid, "balance")));
    }

    private static void AssertOwed(JsonNode invoice)
    {
        Assert.Equal("Issued", Storefront.Text(invoice, "status"));
        Assert.Equal(Minor(invoice, "total"), Minor(invoice, "balance"));
    }

    // Of each invoice one charge at the provider, one payment here, and one share of it that is the reseller's money.
    private async Task AssertPaidOnceAsync(CardBuyer buyer, IReadOnlyList<Guid> invoices)
    {
        var wanted = new List<(string Number, long Total, long Fee)>();
        foreach (var invoice in invoices)
        {
            var row = await buyer.InvoiceAsync(invoice, Ct);
            wanted.Add((Storefront.Text(row, "number"), Minor(row, "total"), Minor(row, "total") * FeePercent / 100));
        }
        using var sandbox = new PaymentSandbox(Local.Demo);
        var account = Assert.Single(Local.Database.Texts(
            "SELECT a.ProviderAccountId FROM platform_PaymentAccount a JOIN registry_Tenant t "
            + "ON t.TenantId = a.TenantId WHERE t.Slug = 'northwind'"));
        var charges = (await sandbox.ChargesAsync(account, Ct)).ToLookup(row => Storefront.Text(row, "status"));
        Assert.Equal(wanted.Order(), charges["succeeded"].Select(row => (Storefront.Text(row, "description"),
            row["amount_received"]!.GetValue<long>(), row["application_fee_amount"]!.GetValue<long>())).Order());
        Assert.Equal(wanted[3].Number, Storefront.Text(Assert.Single(charges["requires_payment_method"]),
            "description"));
        Assert.Equal(wanted.Select(row => (row.Number, row.Total)).Order(),
            (await buyer.RecordedAsync(Ct)).Select(row => (Storefront.Text(row, "reference"), Minor(row, "amount")))
                .Order());
        var prepaid = (await billed.Staff().GetAsync("/v1/admin/payments?limit=200", Ct))["items"]!.AsArray()
            .Where(row => Storefront.Text(row, "method") == "other");
        Assert.Equal(wanted.Select(row => (row.Number, row.Fee, row.Fee)).Order(), prepaid.Select(row =>
            (Storefront.Text(row, "reference"), Minor(row!, "amount"), Minor(row!, "unallocated"))).Order());
    }

    private static long Minor(JsonNode row, string member) => row[member]!["amountMinor"]!.GetValue<long>();
}
