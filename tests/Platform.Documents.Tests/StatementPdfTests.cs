using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Billing.Documents;
using Crayon.Platform.Core.Billing.Statements;

namespace Crayon.Platform.Documents.Tests;

/// <summary>What stands on a statement of account, read back from its PDF.</summary>
public sealed class StatementPdfTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_statement_says_what_moved_the_account_and_how_late_it_is()
    {
        var text = await TextAsync(Of("en", "northwind", Currency.Eur));

        string[] says =
        [
            "Statement of account", "1 Mar 2026 – 31 May 2026", "Northwind Cloud", "Van Dijk Bouw B.V.",
            "Owed before 1 Mar 2026", "€100.00", "Invoice NW-2026-000123", "€380.55", "€480.55", "Payment", "NW 123",
            "-€200.00", "€280.55", "Owed after 31 May 2026", "Not due yet", "1–30 days late", "over 90 days late",
            "€300.55", "On account", "-€20.00", "Page 1 of 1",
        ];
        Assert.All(says, said => Assert.Contains(said, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_Japanese_it_has_yen_without_decimals()
    {
        var text = await TextAsync(Of("ja", "fuji", Currency.Jpy));

        string[] says = ["取引明細書", "2026年3月1日より前の残高", "¥10,000", "¥38,055", "請求書", "ご入金", "1～30日超過", "未充当のご入金"];
        Assert.All(says, said => Assert.Contains(said, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Many_lines_go_on_over_pages_and_nothing_is_said_to_have_moved_where_nothing_did()
    {
        var day = new DateOnly(2026, 3, 1);
        var lines = Enumerable.Range(1, 120).Select(number => new StatementRow(
            day, StatementEvent.Invoice, new Money(1, Currency.Eur), new Money(number, Currency.Eur))
        {
            Number = $"NW-{number:000}",
        }).ToList();
        var account = ASheet(new Money(0, Currency.Eur), lines, [0, 0, 120, 0, 0], 0);
        var pages = DocumentsFixture.PagesOf(
            await DrawAsync(Of("en", "northwind", Currency.Eur) with { Accounts = [account] }));
        Assert.True(pages.Count > 2);
        Assert.All(pages, page => Assert.Contains("Owed", page, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Contains(line.Number!, string.Concat(pages), StringComparison.Ordinal));
        Assert.Contains("Nothing moved", await TextAsync(Of("en", "northwind", Currency.Eur) with { Accounts = [] }),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_balance_that_does_not_follow_is_refused()
    {
        var statement = Of("en", "northwind", Currency.Eur);
        var sheet = statement.Accounts[0];
        foreach (var wrong in new[]
        {
            sheet with { Closing = sheet.Opening }, sheet with { OnAccount = sheet.Opening },
            sheet with { Overdue = [sheet.Closing - sheet.OnAccount] },
        })
        {
            using var answer = await SendAsync(statement with { Accounts = [wrong] });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Equal("urn:problem:document-invalid",
                (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!["type"]);
        }
    }

    private static StatementDocument Of(string language, string theme, Currency currency)
    {
        Money Amount(long minor) => new(minor, currency);
        return new StatementDocument
        {
            Language = language, Theme = theme, Brand = language == "ja" ? "富士クラウド" : "Northwind Cloud",
            Period = new DocumentPeriod(new DateOnly(2026, 3, 1), new DateOnly(2026, 5, 31)),
            Seller = Samples.Northwind.Seller, Buyer = Samples.Northwind.Buyer,
            Accounts =
            [
                ASheet(Amount(10_000),
                [
                    new StatementRow(
                        new DateOnly(2026, 4, 5), StatementEvent.Invoice, Amount(38_055), Amount(48_055))
                    {
                        Number = "NW-2026-000123",
                    },
                    new StatementRow(
                        new DateOnly(2026, 5, 2), StatementEvent.Payment, Amount(-20_000), Amount(28_055))
                    {
                        Text = "NW 123",
                    },
                ], [0, 30_055, 0, 0, 0], -2_000),
            ],
        };
    }

    private static StatementSheet ASheet(
        Money opening, IReadOnlyList<StatementRow> lines, IReadOnlyList<long> overdue, long onAccount) =>
        new(opening, lines[^1].Balance, lines)
        {
            Overdue = [.. overdue.Select(minor => new Money(minor, opening.Currency))],
            OnAccount = new Money(onAccount, opening.Currency),
        };

    private async Task<string> TextAsync(StatementDocument statement) =>
        string.Join('\n', DocumentsFixture.PagesOf(await DrawAsync(statement)));

    private async Task<byte[]> DrawAsync(StatementDocument statement)
    {
        using var answer = await SendAsync(statement);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
        return await answer.Content.ReadAsByteArrayAsync(Ct);
    }

    private Task<HttpResponseMessage> SendAsync(StatementDocument statement) => documents.SendAsync(
        JsonSerializer.Serialize(statement, BillingDocumentJson.Options), Ct, DrawingClient.StatementPath);
}
