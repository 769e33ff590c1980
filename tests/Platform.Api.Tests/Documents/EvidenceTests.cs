using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Costs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;

namespace Crayon.Platform.Api.Tests.Documents;

/// <summary>What stands behind an invoice, as each kind of reader gets it.</summary>
public sealed class EvidenceTests
{
    private static readonly string[] Everybodys =
    [
        "agreements.json", "deliveries.json", "invoice.json", "lines.jsonl", "manifest.json", "orders.json",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Each_reader_gets_what_it_may_see_and_nothing_more(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var buyer = world.North.First;
        await world.DrawAsync(world.North, buyer, DocumentFormat.Pdf, Ct);
        await world.DrawAsync(world.North, buyer, DocumentFormat.Ubl, Ct);
        await BillAtProviderAsync(world, buyer);
        var path = $"/v1/invoices/{buyer.Invoice.Id}/evidence";
        var number = buyer.Invoice.Number;

        var customer = await ReadAsync(await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, buyer), path);
        Assert.Equal([.. Everybodys, $"{number}.pdf", $"{number}.xml"], customer.Keys, Unordered);
        foreach (var word in (string[])["cost", "wholesale", "markup", "margin", "buying", "provider-line"])
            Assert.All(customer.Values, file => Assert.DoesNotContain(
                $"\"{word}", Encoding.UTF8.GetString(file), StringComparison.OrdinalIgnoreCase));
        var line = JsonNode.Parse(customer["lines.jsonl"])!;
        Assert.Equal("25 at 12.58 EUR for 31 of 31 days: 314.50 EUR. Tax 21 %: 66.05 EUR.",
            line["explanation"]!["sentence"]!.GetValue<string>());
        Assert.Equal(buyer.Order.Number, JsonNode.Parse(customer["orders.json"])![0]!["number"]!.GetValue<string>());
        Assert.Equal(buyer.Customer.CustomerId.ToString(),
            JsonNode.Parse(customer["agreements.json"])![0]!["customerId"]!.GetValue<string>());

        var reseller = await ReadAsync(await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct), path);
        Assert.Equal([.. customer.Keys, "audit.jsonl"], reseller.Keys, Unordered);
        var lines = Encoding.UTF8.GetString(reseller["lines.jsonl"]);
        Assert.Contains("\"buying\"", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("\"cost\"", lines, StringComparison.Ordinal);
        Assert.Contains("payment.recorded", Encoding.UTF8.GetString(reseller["audit.jsonl"]), StringComparison.Ordinal);
        var reader = await ReadAsync(await world.CallerAsync(world.North, [ApiScopes.InvoicesRead], Ct), path);
        Assert.DoesNotContain("audit.jsonl", reader.Keys);

        var staff = await ReadAsync(
            await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct), $"/v1/admin{path[3..]}");
        Assert.Equal([.. reseller.Keys, "provider-lines.jsonl"], staff.Keys, Unordered);
        var billed = JsonNode.Parse(staff["provider-lines.jsonl"])!;
        Assert.Equal(26125, billed["subtotal"]!["amountMinor"]!.GetValue<long>());
    }

    [Theory, EachEngine]
    public async Task The_manifest_names_each_file_with_its_hash_and_comes_last(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var buyer = world.North.Second;
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, buyer);
        var path = $"/v1/invoices/{buyer.Invoice.Id}/evidence";
        var early = await customer.GetAsync(path, Ct);
        Assert.Equal((409, "urn:problem:document-not-ready"), (early.Status, early.Type));
        await world.DrawAsync(world.North, buyer, DocumentFormat.Pdf, Ct);
        await world.DrawAsync(world.North, buyer, DocumentFormat.Ubl, Ct);

        var files = await ReadAsync(customer, path);
        Assert.Equal("manifest.json", files.Keys.Last());
        var manifest = JsonNode.Parse(files["manifest.json"])!;
        Assert.Equal($"customer:{buyer.Customer.CustomerId}", manifest["madeFor"]!.GetValue<string>());
        var named = manifest["files"]!.AsArray();
        Assert.Equal(files.Keys.SkipLast(1), named.Select(file => file!["name"]!.GetValue<string>()));
        Assert.All(named, file =>
        {
            var content = files[file!["name"]!.GetValue<string>()];
            Assert.Equal(content.Length, file["size"]!.GetValue<long>());
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), file["sha256"]!.GetValue<string>());
        });
        foreach (var stranger in new[]
        {
            await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.First),
            await world.CallerAsync(world.South, ApiScopes.ForTenants, Ct),
        })
            Assert.Equal((404, "urn:problem:not-found"), await KnownAsync(stranger, path));
    }

    private static IEqualityComparer<IEnumerable<string>> Unordered { get; } =
        EqualityComparer<IEnumerable<string>>.Create(
            (left, right) => left!.Order(StringComparer.Ordinal).SequenceEqual(right!.Order(StringComparer.Ordinal)),
            keys => keys.Count());

    private static async Task<(int, string?)> KnownAsync(ApiCaller caller, string path)
    {
        var answer = await caller.GetAsync(path, Ct);
        return (answer.Status, answer.Type);
    }

    private static async Task<Dictionary<string, byte[]>> ReadAsync(ApiCaller caller, string path)
    {
        var answer = await caller.DownloadAsync(path, Ct);
        Assert.Equal((200, "application/zip"), (answer.Status, answer.MediaType));
        await using var zip = new ZipArchive(new MemoryStream(answer.Content));
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            await using (var from = await entry.OpenAsync(Ct)) await from.CopyToAsync(content, Ct);
            files[entry.FullName] = content.ToArray();
        }
        return files;
    }

    private static Task<int> BillAtProviderAsync(ApiWorld world, Buyer buyer) =>
        world.AsPlatformAsync<PlatformDbContext, int>(async db =>
        {
            var at = buyer.Invoice.IssuedAt;
            var invoice = new ProviderInvoice
            {
                TenantId = world.Admin.Id, Number = $"P-{buyer.Canary}", Month = buyer.Invoice.Month,
                Currency = "EUR", TotalMinor = 26125, IssuedAt = at, IsCreditNote = false,
            };
            db.Add(invoice);
            db.Add(new CostLine
            {
                TenantId = world.Admin.Id, ProviderInvoiceId = invoice.Id, ProviderReference = $"L-{buyer.Canary}",
                ChargeType = "new", Kind = CostKind.New, IsLate = false, SoldByTenantId = world.North.Id,
                ForCustomerId = buyer.Customer.CustomerId, SubscriptionId = buyer.Subscription.Id, UnitPrice = 10.45m,
                EffectiveUnitPrice = 10.45m, Quantity = 25, SubtotalMinor = 26125, Currency = "EUR",
                PricingCurrency = "EUR", FxRate = 1, FxDate = at, ChargedFrom = at, ChargedTo = at.AddDays(31),
            });
            return await db.SaveChangesAsync(Ct);
        });
}
