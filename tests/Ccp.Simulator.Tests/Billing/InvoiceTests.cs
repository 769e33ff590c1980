using System.Text.Json;
using Crayon.Ccp.Simulator.Tests.Support;
using Crayon.Ccp.Simulator.Tests.Webhooks;

namespace Crayon.Ccp.Simulator.Tests.Billing;

public sealed class InvoiceTests
{
    private const string Storage = "object-storage-standard";

    [Fact]
    public async Task A_month_is_unbilled_until_the_second_of_the_next_and_then_an_invoice()
    {
        await using var sandbox = await Sandbox.StartAsync();
        await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync(), 25);
        Assert.Equal(261.25m, Assert.Single(await UnbilledAsync(sandbox, "current")).Number("subtotal"));
        await sandbox.AdvanceToAsync("2026-04-01T23:59:59Z");
        Assert.Equal(
            ["New", "Renew"], (await UnbilledAsync(sandbox, "previous,current")).Select(l => l.Text("chargeType")));
        Assert.Empty(await InvoicesAsync(sandbox, "2026-03"));
        await sandbox.AdvanceToAsync("2026-04-02T00:00:00Z");
        var invoice = Assert.Single(await InvoicesAsync(sandbox, "2026-03"));
        Assert.Equal(("Invoice", "EUR", 261.25m, "2026-04-02T00:00:00Z"), (invoice.Text("documentType")!,
            invoice.Text("currencyCode")!, invoice.Number("totalCharges"), invoice.Text("invoiceDate")!));
        var line = Assert.Single(await LinesAsync(sandbox, invoice));
        Assert.Equal((25m, 10.45m, 261.25m, invoice.Text("id")), (line.Number("billableQuantity"),
            line.Number("effectiveUnitPrice"), line.Number("subtotal"), line.Text("invoiceNumber")));
        Assert.Empty(await UnbilledAsync(sandbox, "previous"));
        Assert.Equal("Renew", Assert.Single(await UnbilledAsync(sandbox, "current")).Text("chargeType"));
    }

    [Fact]
    public async Task Stated_usage_is_one_line_a_month_truncated_twice()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-03T09:00:00Z");
        var nl = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync(Storage), 1);
        var jp = await sandbox.ASubscriptionAsync(
            await sandbox.ACustomerAsync("JP"), Business.OfferOf(await sandbox.LineAsync(Storage, market: "JP")), 1);
        await UseAsync(sandbox, nl, "2026-03-05", 1000m);
        await UseAsync(sandbox, nl, "2026-03-20", 234m);
        await UseAsync(sandbox, jp, "2026-03-31", 500m);
        await sandbox.AdvanceToAsync("2026-04-02T00:00:00Z");
        var invoices = await InvoicesAsync(sandbox, "2026-03");
        var euro = Assert.Single(await LinesAsync(sandbox, invoices.Single(i => i.Text("currencyCode") == "EUR")));
        Assert.Equal((1234m, 46.89m), (euro.Number("billableQuantity"), euro.Number("subtotal")));
        Assert.Equal(("2026-03-05", "2026-03-21"), (euro.Text("chargeStartDate"), euro.Text("chargeEndDate")));
        var yen = Assert.Single(await LinesAsync(sandbox, invoices.Single(i => i.Text("currencyCode") == "JPY")));
        Assert.Equal((500m, 0.024m, 1798m),
            (yen.Number("billableQuantity"), yen.Number("effectiveUnitPrice"), yen.Number("subtotal")));
        var days = (await sandbox.GetAsync(
            $"/v1/invoices/{euro.Text("invoiceNumber")}/lineitems?invoiceLineItemType=usagelineitems")).Json;
        Assert.Equal(["2026-03-05", "2026-03-20"],
            days.GetProperty("items").EnumerateArray().Select(l => l.Text("usageDate")));
    }

    [Fact]
    public async Task Usage_is_made_up_alike_whenever_the_same_story_is_played()
    {
        var quantities = new List<decimal>();
        for (var play = 0; play < 2; play++)
        {
            await using var sandbox = await Sandbox.StartAsync();
            await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync(Storage), 1);
            await sandbox.AdvanceToAsync("2026-03-20T12:00:00Z");
            var line = Assert.Single(await UnbilledAsync(sandbox, "current"));
            Assert.Equal("2026-03-20", line.Text("chargeEndDate"));
            quantities.Add(line.Number("billableQuantity"));
        }
        Assert.Equal(quantities[0], quantities[1]);
        Assert.True(quantities[0] > 0);
    }

    [Fact]
    public async Task Faults_hold_lines_back_repeat_them_and_give_them_old_names_and_the_totals_stay_true()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var customer = await sandbox.ACustomerAsync();
        var offer = await sandbox.OfferAsync();
        for (var seats = 1; seats <= 4; seats++)
            await sandbox.ASubscriptionAsync(customer, offer, seats, autoRenew: false);
        Assert.Equal(200,
            (await sandbox.ControlAsync("/_sim/billing", new { late = 1, duplicate = 1, unknown = 1 })).Status);
        await sandbox.AdvanceToAsync("2026-05-02T00:00:00Z");
        var march = Assert.Single(await InvoicesAsync(sandbox, "2026-03"));
        var lines = await LinesAsync(sandbox, march);
        Assert.Equal([("New", 1m), ("Purchase fee", 2m), ("New", 3m), ("New", 1m)],
            lines.Select(l => (l.Text("chargeType")!, l.Number("quantity"))));
        Assert.Equal(lines[0].Text("referenceId"), lines[3].Text("referenceId"));
        Assert.Equal(62.70m, march.Number("totalCharges"));
        var late = Assert.Single(await LinesAsync(sandbox, Assert.Single(await InvoicesAsync(sandbox, "2026-04"))));
        Assert.Equal((4m, "2026-03-01"), (late.Number("quantity"), late.Text("chargeStartDate")));
    }

    [Fact]
    public async Task Credits_come_in_a_credit_note_and_adjustments_in_no_line()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-02T09:00:00Z");
        await sandbox.PostAsync(
            "/v1/webhooks/registration", new { webhookUrl = receiver.Url, webhookEvents = new[] { "invoice-ready" } });
        await sandbox.ASubscriptionAsync(
            await sandbox.ACustomerAsync(), await sandbox.OfferAsync(), 10, autoRenew: false);
        await sandbox.ControlAsync("/_sim/billing/credits", new { amount = 12.5m, currency = "EUR", reason = "SLA" });
        await sandbox.ControlAsync(
            "/_sim/billing/adjustments", new { amount = -3.5m, currency = "EUR", description = "Rounding" });
        await sandbox.AdvanceToAsync("2026-04-02T00:00:00Z");
        var documents = await InvoicesAsync(sandbox, "2026-03");
        Assert.Equal([("Invoice", 101.00m, ""), ("CreditNote", -12.5m, documents[0].Text("id")!)], documents.Select(
            d => (d.Text("documentType")!, d.Number("totalCharges"), d.Text("amendsOf")!)));
        Assert.Equal(-3.5m, documents[0].GetProperty("adjustments")[0].Number("amount"));
        Assert.Equal(104.50m, (await LinesAsync(sandbox, documents[0])).Sum(l => l.Number("subtotal")));
        var credit = Assert.Single(await LinesAsync(sandbox, documents[1]));
        Assert.Equal(JsonValueKind.Null, credit.GetProperty("customerId").ValueKind);
        await receiver.UntilAsync(2);
        Assert.Equal(documents.Select(d => $"/v1/invoices/{d.Text("id")}").Order(),
            receiver.All.Select(e => e.Json.Text("resourceUri")!).Order());
    }

    [Fact]
    public async Task The_partner_is_billed_from_the_day_of_the_transfer_on()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-16T09:00:00Z");
        var offer = await sandbox.OfferAsync();
        await sandbox.ControlAsync("/_sim/transfers", new
        {
            customerId = "old-1", companyName = "Old", email = "it@old.example", country = "NL",
            subscriptions = new object[]
            {
                new { offerId = offer, quantity = 7, startedAt = "2026-02-10T10:00:00Z" },
                new { offerId = offer, quantity = 3, startedAt = "2026-02-20T10:00:00Z" },
            },
        });

        // One renewed on the 10th, in the other partner's time; the other renews on the 20th.
        await sandbox.AdvanceToAsync("2026-03-31T23:00:00Z");
        Assert.Equal(3m, Assert.Single(await UnbilledAsync(sandbox, "current")).Number("billableQuantity"));
    }

    [Fact]
    public async Task A_generated_month_is_read_page_by_page_and_adds_up()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var customer = await sandbox.ACustomerAsync();
        await sandbox.ASubscriptionAsync(customer, await sandbox.OfferAsync());
        await sandbox.ASubscriptionAsync(customer, await sandbox.OfferAsync(Storage), 1);
        var made = await sandbox.ControlAsync(
            "/_sim/billing/generated", new { month = "2026-02", lines = 2501, currency = "EUR" });
        var (lines, next) = (new List<JsonElement>(), $"/v1/invoices/{made.Id}/lineitems?size=2000");
        while (next.Length > 0)
        {
            var page = (await sandbox.GetAsync(next)).Json;
            lines.AddRange(page.GetProperty("items").EnumerateArray());
            next = page.GetProperty("links").Text("next")!;
        }
        Assert.Equal(2501, lines.Select(l => l.Text("referenceId")).Distinct().Count());
        Assert.Equal(made.Json.Number("totalCharges"), lines.Sum(l => l.Number("subtotal")));
    }

    [Fact]
    public async Task Another_partner_sees_no_invoice_and_no_line()
    {
        await using var sandbox = await Sandbox.StartAsync();
        await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        await sandbox.AdvanceToAsync("2026-04-02T00:00:00Z");
        var id = Assert.Single(await InvoicesAsync(sandbox, "2026-03")).Text("id");
        await sandbox.SignInAsync(Sandbox.OtherClientId, Sandbox.OtherSecret);
        Assert.Empty(await InvoicesAsync(sandbox, "2026-03"));
        Assert.Empty(await UnbilledAsync(sandbox, "current,previous"));
        Assert.Equal(404, (await sandbox.GetAsync($"/v1/invoices/{id}")).Status);
        Assert.Equal(404, (await sandbox.GetAsync($"/v1/invoices/{id}/lineitems")).Status);
    }

    private static async Task UseAsync(Sandbox sandbox, string subscription, string day, decimal quantity) =>
        Assert.Equal(201, (await sandbox.ControlAsync(
            "/_sim/billing/usage", new { subscriptionId = subscription.Split('/')[^1], day, quantity })).Status);

    private static Task<JsonElement[]> UnbilledAsync(Sandbox sandbox, string period) =>
        ItemsAsync(sandbox, $"/v1/invoices/unbilled/lineitems?period={period}");

    private static Task<JsonElement[]> InvoicesAsync(Sandbox sandbox, string period) =>
        ItemsAsync(sandbox, $"/v1/invoices?period={period}");

    private static Task<JsonElement[]> LinesAsync(Sandbox sandbox, JsonElement invoice) =>
        ItemsAsync(sandbox, $"/v1/invoices/{invoice.Text("id")}/lineitems");

    private static async Task<JsonElement[]> ItemsAsync(Sandbox sandbox, string path)
    {
        var reply = await sandbox.GetAsync(path);
        Assert.Equal(200, reply.Status);
        return [.. reply.Json.GetProperty("items").EnumerateArray()];
    }
}
