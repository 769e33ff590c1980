using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Crayon.EndToEnd.Tests.Running;
using MimeKit;

namespace Crayon.EndToEnd.Tests.Billing;

/// <summary>
/// A month's billing, with the process killed in each part of it, ends as one that was left alone: nothing is there
/// twice and nothing is missing.
/// </summary>
[Collection(OnBilledMonth.Name)]
public sealed class BillingKillTests(BilledMonth billed, ITestOutputHelper output)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_process_died_in_the_parts_and_both_clocks_went_on_together()
    {
        output.WriteLine($"seed {billed.Seed}; struck in {string.Join(", ", billed.Local.Struck)}");
        foreach (var issued in billed.Local.Database.Texts("SELECT DISTINCT IssuedAt FROM platform_Invoice"))
            Assert.InRange(DateTimeOffset.Parse(issued, CultureInfo.InvariantCulture),
                billed.Closing, billed.Closing.AddMinutes(5));
        AssertStruck(billed.Local.Struck, billed.Missed);
    }

    [Fact]
    public async Task Every_line_of_the_provider_is_in_once()
    {
        using var provider = new Provider(billed.Local.Demo);
        var theirs = (await provider.BilledAsync(Ct)).Select(line => Storefront.Text(line, "referenceId")).ToList();
        Assert.Distinct(theirs);
        // Of each storefront: seats at the start and at the renewal, once for each account, an addition, and usage.
        Assert.True(theirs.Count >= 3 * (Storefront.Accounts + 2), $"{theirs.Count} lines");
        Assert.Equal(theirs.Order(StringComparer.Ordinal),
            billed.Local.Database.Texts("SELECT ProviderReference FROM platform_CostLine")
                .Order(StringComparer.Ordinal));
        Assert.Equal(3, billed.Local.Database.Number("SELECT count(*) FROM platform_Charge WHERE Kind = 'Usage'"));
    }

    [Fact]
    public async Task Every_invoice_is_there_once_and_of_the_sum_that_was_agreed()
    {
        foreach (var store in Storefront.All)
        {
            var shop = billed.Shop(store.Slug, "-all");
            var (accounts, month) = (billed.Accounts[store.Slug], $"{billed.Month:yyyy-MM}");
            var invoices = await InvoicesAsync(shop, $"?customerId={billed.CustomerOf(store.Slug)}&limit=200");
            Assert.Equal(
                accounts.Select((account, place) => (account, month, store.NetOf(place, billed.Month))).Order(),
                invoices.Select(row =>
                    (row["accountId"]!.GetValue<Guid>(), Storefront.Text(row, "period"), Minor(row, "net"))).Order());
            Assert.All(invoices, AssertTaxed);
            if (store.WholesaleNet(billed.Month) is { } buying)
                Assert.Equal(buying,
                    Minor(Assert.Single(await InvoicesAsync(shop, "?kind=wholesale&limit=200")), "net"));
        }
    }

    [Fact]
    public void Numbers_have_no_gaps()
    {
        var numbers = billed.Local.Database.Texts("SELECT Number FROM platform_Invoice");
        Assert.Equal(BilledMonth.Invoices, numbers.Count);
        foreach (var series in numbers.GroupBy(number => number[..number.LastIndexOf('-')]))
            Assert.Equal(Enumerable.Range(1, series.Count()), series.Select(number =>
                int.Parse(number[(number.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public async Task Every_invoice_has_one_document_and_one_mail_with_it()
    {
        var mails = Directory.GetFiles(Path.Combine(billed.Local.Data, "mail"), "*.eml")
            .Select(file => MimeMessage.Load(file, Ct)).SelectMany(mail => mail.Attachments)
            .CountBy(attached => $"{attached.ContentDisposition?.FileName}").ToDictionary();
        var rows = billed.Local.Database.Rows(
            "SELECT f.DocumentId, f.SellerTenantId, f.Hash, f.Name, i.Kind, f.BuyerTenantId "
            + "FROM platform_DocumentFile f JOIN platform_Invoice i ON i.InvoiceId = f.DocumentId "
            + "WHERE f.Format = 'Pdf'");
        Assert.Equal(BilledMonth.Invoices, rows.Count);
        Assert.Equal(BilledMonth.Invoices, rows.Select(row => row[0]).Distinct().Count());
        foreach (var row in rows.Select(row => row.Select(cell => (string)cell!).ToArray()))
        {
            var hash = row[2];
            var kept = await File.ReadAllBytesAsync(
                Path.Combine(billed.Local.Data, "documents", row[1].ToLowerInvariant(), hash[..2], hash), Ct);
            Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(kept)));
            Assert.Equal(kept, await billed.Staff().DownloadAsync($"/v1/admin/invoices/{row[0]}/document", Ct));
            Assert.Equal(1, mails[$"{row[3]}.pdf"]);
        }
        Assert.Equal(BilledMonth.Invoices, mails.Count);
    }

    [Fact]
    public async Task The_books_agree()
    {
        foreach (var shop in Storefront.All.Select(store => billed.Shop(store.Slug, "-all")))
            Assert.Empty((await shop.GetAsync("/v1/reconciliation/exceptions?state=Open&limit=200", Ct))["items"]!
                .AsArray());
        var open = (await billed.Staff().GetAsync("/v1/admin/reconciliation/exceptions?state=Open&limit=200", Ct))
            ["items"]!.AsArray();
        // What the demo's provider bills of customers that nobody has linked.
        Assert.All(open, row => Assert.True(row!["tenantId"] is null && Storefront.Text(row, "kind") == "Unexpected",
            $"{row}"));
        Assert.Equal(0, billed.Local.Database.Number(
            "SELECT count(*) FROM platform_CostLine WHERE SubscriptionId IS NULL AND ProviderSubscriptionId IN "
            + "(SELECT ProviderSubscriptionId FROM platform_AccountSubscription)"));
        Assert.Empty((await billed.Staff().GetAsync("/v1/admin/queue?state=Dead", Ct))["items"]!.AsArray());
    }

    // A part may be over while a busy machine looks elsewhere; all of them never are.
    internal static void AssertStruck(IEnumerable<string> struck, IReadOnlyCollection<string> missed)
    {
        Assert.True(missed.Count <= 1, $"The work was over first in {string.Join(", ", missed)}.");
        Assert.NotEmpty(struck);
    }

    private static async Task<List<JsonNode>> InvoicesAsync(Shop shop, string query) =>
        [.. (await shop.GetAsync($"/v1/invoices{query}", Ct))["items"]!.AsArray().Select(row => row!)];

    // One rate for all of it, rounded once.
    private static void AssertTaxed(JsonNode invoice)
    {
        var tax = Assert.Single(invoice["taxes"]!.AsArray())!;
        var rate = decimal.Parse(Storefront.Text(tax, "rate"), CultureInfo.InvariantCulture);
        var rounded = (long)decimal.Round(Minor(invoice, "net") * rate / 100, MidpointRounding.AwayFromZero);
        Assert.Equal(rounded, Minor(tax, "amount"));
        Assert.Equal(Minor(invoice, "net") + rounded, Minor(invoice, "total"));
    }

    private static long Minor(JsonNode row, string member) => row[member]!["amountMinor"]!.GetValue<long>();
}
