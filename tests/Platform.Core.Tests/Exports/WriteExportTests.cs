using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Exports.Storing;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tests.Outbox;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Exports;

/// <summary>Exports are made behind the request, whole, by whoever is alive, and go when their time is over.</summary>
public sealed class WriteExportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task An_export_is_made_in_each_form_with_the_same_rows(DatabaseEngine engine)
    {
        await using var world = await ExportWorld.OpenAsync(engine, Ct);
        await world.TaxedInvoiceAsync("NW-2026-000001", "=cmd|' /C calc'!A0", Ct);
        await world.TaxedInvoiceAsync("NW-2026-000002", "Acme, \"the\" company", Ct);

        var csv = (await world.ExportAsync(ExportKind.Invoices, ExportFormat.Csv, Ct)).Split("\r\n");
        Assert.StartsWith("id,number,kind,status,period,issuedAt,", csv[0], StringComparison.Ordinal);
        Assert.Contains(",NW-2026-000001,retail,issued,2026-03,", csv[1], StringComparison.Ordinal);
        Assert.Contains(",'=cmd|' /C calc'!A0,NL,", csv[1], StringComparison.Ordinal);
        Assert.Contains(",\"Acme, \"\"the\"\" company\",NL,", csv[2], StringComparison.Ordinal);
        Assert.Contains(",EUR,314.50,66.05,380.55,0.00,0.00,380.55,,,,0", csv[2], StringComparison.Ordinal);
        Assert.Equal(("", 4), (csv[3], csv.Length));

        var json = JsonNode.Parse(await world.ExportAsync(ExportKind.Invoices, ExportFormat.Json, Ct))!.AsArray();
        Assert.Equal(["=cmd|' /C calc'!A0", "Acme, \"the\" company"], json.Select(row =>
            row!["buyerName"]!.GetValue<string>()));
        Assert.Equal(("380.55", 0), (json[0]!["total"]!.GetValue<string>(), json[0]!["lines"]!.GetValue<int>()));

        var book = await world.AskAsync(new ExportRequest(ExportKind.Invoices, ExportFormat.Xlsx), Ct);
        await world.Money.Shop.WorkAsync(Ct);
        var cells = await CellsAsync(await world.BytesAsync(book, Ct));
        Assert.Equal(3, cells.Count);
        Assert.Contains(("inlineStr", "=cmd|' /C calc'!A0"), cells[1]);
        Assert.Contains(("", "380.55"), cells[1]);
    }

    [Theory, EachEngine]
    public async Task It_tells_how_far_it_is_and_what_its_file_is(DatabaseEngine engine)
    {
        await using var world = await ExportWorld.OpenAsync(engine, Ct);
        await world.TaxedInvoiceAsync("NW-2026-000001", "Acme", Ct);
        var asked = await world.AskAsync(new ExportRequest(ExportKind.Invoices, ExportFormat.Csv), Ct);
        Assert.Equal((ExportStatus.Waiting, null), (asked.Status, asked.Total));
        await world.Money.Shop.WorkAsync(Ct);

        var made = await world.ReadAsync(asked, Ct);
        var content = await world.BytesAsync(made, Ct);
        Assert.Equal((ExportStatus.Finished, 1, 1), (made.Status, made.Total, made.Done));
        Assert.Equal((content.Length, Convert.ToHexStringLower(SHA256.HashData(content))), (made.Size, made.Hash));
        Assert.Equal($"invoices-{made.RequestedAt:yyyyMMdd}-{made.Id.Value.ToString("N")[^8..]}.csv", made.FileName);
        Assert.Equal([Path.Combine($"{made.TenantId}", "exports", $"{made.Id}", "result")], world.FilesLeft());
    }

    [Theory, EachEngine]
    public async Task A_period_and_a_customer_narrow_it(DatabaseEngine engine)
    {
        await using var world = await ExportWorld.OpenAsync(engine, Ct);
        await world.TaxedInvoiceAsync("NW-2026-000001", "Acme", Ct);
        var day = DateOnly.FromDateTime(world.Money.Now.UtcDateTime);
        var (other, _) = await world.Money.Shop.AddCustomerAsync("Other", Ct);
        var request = new ExportRequest(ExportKind.Invoices, ExportFormat.Csv);
        var exports = new List<Export>();
        foreach (var one in (ExportRequest[])
        [
            request with { From = day, To = day }, request with { To = day.AddDays(-1) },
            request with { From = day.AddDays(1) }, request with { Customer = other.CustomerId },
            request with { Customer = world.Money.Shop.Customer.CustomerId },
        ])
            exports.Add(await world.AskAsync(one, Ct));
        await world.Money.Shop.WorkAsync(Ct);
        var counts = new List<int>();
        foreach (var export in exports) counts.Add((await world.ReadAsync(export, Ct)).Done);
        Assert.Equal([1, 0, 0, 0, 1], counts);
    }

    [Fact]
    public async Task A_customer_gets_its_own_rows_and_no_journal()
    {
        await using var world = await ExportWorld.OpenAsync(DatabaseEngine.Sqlite, Ct);
        await world.TaxedInvoiceAsync("NW-2026-000001", "Acme", Ct);
        var own = await world.AskAsCustomerAsync(new ExportRequest(ExportKind.Invoices, ExportFormat.Csv), Ct);
        await world.Money.Shop.WorkAsync(Ct);
        Assert.Equal(1, (await world.ReadAsync(own, Ct)).Done);
        var (other, _) = await world.Money.Shop.AddCustomerAsync("Other", Ct);
        foreach (var (request, code) in new[]
        {
            (new ExportRequest(ExportKind.Journal, ExportFormat.Csv), ExportRefusals.Invalid),
            (new ExportRequest(ExportKind.Invoices, ExportFormat.Csv) { Customer = other.CustomerId },
                ExportRefusals.NotFound),
            (new ExportRequest(ExportKind.Invoices, ExportFormat.Csv)
                { From = new DateOnly(2026, 3, 2), To = new DateOnly(2026, 3, 1) }, ExportRefusals.Invalid),
        })
            Assert.Equal(code, (await Assert.ThrowsAsync<DomainRuleException>(
                () => world.AskAsCustomerAsync(request, Ct))).Code);
        for (var more = 0; more < AskForExport.MostUnderWay; more++)
            await world.AskAsync(new ExportRequest(ExportKind.Payments, ExportFormat.Csv), Ct);
        Assert.Equal(ExportRefusals.TooMany, (await Assert.ThrowsAsync<DomainRuleException>(
            () => world.AskAsync(new ExportRequest(ExportKind.Payments, ExportFormat.Csv), Ct))).Code);
    }

    [Fact]
    public async Task Cut_off_at_any_point_it_goes_on_after_the_last_part_and_is_whole_in_the_end()
    {
        var killer = new KillSwitch();
        await using var world = await ExportWorld.OpenAsync(DatabaseEngine.Sqlite, Ct, services =>
            services.AddSingleton<IInterceptor>(killer));
        for (var number = 1; number <= 3; number++)
            await world.TaxedInvoiceAsync($"NW-2026-00000{number}", "Acme", Ct);
        var asked = await world.AskAsync(new ExportRequest(ExportKind.Journal, ExportFormat.Csv), Ct);
        for (var steps = 1; steps <= 60; steps += 2)
        {
            killer.DieAfter(steps);
            try
            {
                await world.Money.Shop.WorkAsync(Ct, rounds: 1);
            }
            catch (Exception) when (killer.IsDead)
            {
                // Anywhere between a part, its commit and the file.
            }
            killer.Restart();
            world.Money.Shop.Get<IWorkQueue>().Drain();
            world.Money.Shop.Platform.Time.Advance(TimeSpan.FromSeconds(61));
        }
        await world.Money.Shop.WorkAsync(Ct);

        Assert.True(killer.Deaths > 5, "A walk in which nobody dies would prove nothing.");
        var made = await world.ReadAsync(asked, Ct);
        Assert.Equal((ExportStatus.Finished, 3, 3), (made.Status, made.Total, made.Done));
        var lines = System.Text.Encoding.UTF8.GetString(await world.BytesAsync(made, Ct)).Split("\r\n");
        Assert.Equal(1 + (3 * 3) + 1, lines.Length);
        Assert.Equal(lines.Length, lines.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task The_file_goes_when_its_time_is_over_and_the_row_says_so()
    {
        await using var world = await ExportWorld.OpenAsync(DatabaseEngine.Sqlite, Ct);
        var asked = await world.AskAsync(new ExportRequest(ExportKind.Payments, ExportFormat.Csv), Ct);
        await world.Money.Shop.WorkAsync(Ct);
        world.Money.Shop.Platform.Time.Advance(TimeSpan.FromDays(6));
        await world.Money.Shop.Get<Retention>().RunAsync(Ct);
        Assert.Equal(ExportStatus.Finished, (await world.ReadAsync(asked, Ct)).Status);
        world.Money.Shop.Platform.Time.Advance(TimeSpan.FromDays(2));
        await world.Money.Shop.Get<Retention>().RunAsync(Ct);
        Assert.Equal(ExportStatus.Expired, (await world.ReadAsync(asked, Ct)).Status);
        Assert.Empty(world.FilesLeft());
        Assert.Null(await world.Files.OpenAsync(ExportFile.ResultOf(asked), Ct));
    }

    [Theory, EachEngine]
    public async Task An_export_is_its_owners_and_nobody_elses(DatabaseEngine engine)
    {
        await using var world = await ExportWorld.OpenAsync(engine, Ct);
        await world.AskAsync(new ExportRequest(ExportKind.Invoices, ExportFormat.Csv), Ct);
        await world.AskAsCustomerAsync(new ExportRequest(ExportKind.Invoices, ExportFormat.Csv), Ct);
        var (other, _) = await world.Money.Shop.AddCustomerAsync("Other", Ct);
        var shop = world.Money.Shop;
        Assert.Equal(2, await shop.AsSellerAsync<PlatformDbContext, int>(db => db.Exports.CountAsync(Ct)));
        Assert.Equal(1, await shop.AsCustomerAsync<PlatformDbContext, int>(db => db.Exports.CountAsync(Ct)));
        Assert.Equal(0, await shop.AsCustomerAsync<PlatformDbContext, int>(db => db.Exports.CountAsync(Ct), other));
    }

    private static async Task<List<List<(string Type, string Value)>>> CellsAsync(byte[] content)
    {
        await using var zip = new ZipArchive(new MemoryStream(content));
        await using var sheet = await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(Ct);
        var xml = await XDocument.LoadAsync(sheet, LoadOptions.None, Ct);
        return
        [
            .. xml.Descendants().Where(row => row.Name.LocalName == "row").Select(row => row.Elements().Select(cell =>
                (cell.Attribute("t")?.Value ?? "", cell.Value)).ToList()),
        ];
    }
}
