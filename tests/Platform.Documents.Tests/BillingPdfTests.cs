using System.Net;
using System.Text.Json.Nodes;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Billing.Documents;
using UglyToad.PdfPig;

namespace Crayon.Platform.Documents.Tests;

/// <summary>What stands on a document, read back from its PDF.</summary>
public sealed class BillingPdfTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invoice_says_all_that_it_must()
    {
        var text = await TextAsync(Samples.Northwind);

        string[] says =
        [
            "Invoice", "NW01-2026-000318", "5 Apr 2026", "5 May 2026", "1 Mar 2026 – 31 Mar 2026", "PO-77123",
            "Northwind Cloud B.V.", "VAT ID NL859400123B01", "Van Dijk Bouw B.V.", "VAT ID NL001234567B12",
            "Productivity Suite Business", "€12.58", "€314.50", "16 of 31 days", "Your order PO-2", "Department Kantoor",
            "Reference KP-4410", "1,234", "€0.045752", "€56.46", "VAT 21 % on €403.42", "€84.72", "€488.14",
            "Please pay €488.14 by 5 May 2026.", "NL91 ABNA 0417 1643 00", "ABNANL2A",
            "Page 1 of 1",
        ];
        Assert.All(says, said => Assert.Contains(said, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_registered_Japanese_seller_issues_a_qualified_invoice_in_Japanese()
    {
        var text = await TextAsync(Samples.Fuji);

        string[] says =
        [
            "適格請求書", "登録番号 T1234567890123", "株式会社さくら製作所 御中", "2026年4月5日", "30日のうち11日分", "¥834",
            "消費税 10％（対象 ¥834）", "¥83", "¥917", "フジクラウド（カ", "銀行・支店コード", "0005-001", "三菱UFJ銀行",
        ];
        Assert.All(says, said => Assert.Contains(said, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reverse_charge_names_the_law_and_both_VAT_ids()
    {
        var text = await TextAsync(Samples.ReverseCharge);

        Assert.Contains(
            "Steuerschuldnerschaft des Leistungsempfängers – Reverse charge", text, StringComparison.Ordinal);
        Assert.Contains("NL859400123B01, Käufer DE123456789", text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("Deutschland", text, StringComparison.Ordinal);
        Assert.Contains("314,50 €", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credit_note_names_what_it_corrects_and_asks_for_no_money()
    {
        var text = await TextAsync(Samples.Northwind with
        {
            Kind = DocumentKind.CreditNote, Number = "NW01-C2026-000007", Corrects = "NW01-2026-000318",
            Reason = "Seats returned", DueOn = null, Transfer = null,
        });

        Assert.Contains("Credit note", text, StringComparison.Ordinal);
        Assert.Contains("NW01-2026-000318", text, StringComparison.Ordinal);
        Assert.Contains("Seats returned", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Please pay", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Công ty Trách nhiệm Hữu hạn Hoá Đơn", "NotoSans")]
    [InlineData("富士クラウド株式会社", "BIZUDPGothic")]
    [InlineData("주식회사 클라우드", "NanumGothic")]
    [InlineData("บริษัท ใบแจ้งหนี้ จำกัด", "NotoSansThai")]
    [InlineData("Ελληνική Εταιρεία", "NotoSans")]
    public async Task A_name_in_any_script_can_be_copied_out_and_its_face_is_embedded_in_part(string name, string face)
    {
        var document = Samples.Northwind;
        var pdf = await documents.DrawAsync(document with { Buyer = document.Buyer with { Name = name } }, Ct);

        Assert.Contains(name, string.Concat(DocumentsFixture.PagesOf(pdf)), StringComparison.Ordinal);
        Assert.InRange(pdf.Length, 1, 150_000);
        using var read = PdfDocument.Open(pdf);
        Assert.Contains(read.GetPage(1).Letters, letter => letter.FontName!.Replace(" ", string.Empty,
            StringComparison.Ordinal).Contains($"+{face}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_go_on_over_pages_each_under_the_heading_and_none_is_lost()
    {
        var pages = DocumentsFixture.PagesOf(await documents.DrawAsync(Samples.WithLines(120), Ct));

        Assert.True(pages.Count > 2);
        Assert.All(pages.Take(pages.Count - 1), page => Assert.Contains("Unit price", page, StringComparison.Ordinal));
        var all = string.Concat(pages) + "\n";
        Assert.All(Enumerable.Range(1, 120), number =>
            Assert.Matches($@"Service number {number}\D", all));
        Assert.Contains($"Page {pages.Count} of {pages.Count}", pages[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_says_of_how_many_lines_it_is_and_where_they_are()
    {
        var text = await TextAsync(Samples.Northwind with
        {
            SummaryOf = 25_000, Lines = [.. Samples.Northwind.Lines.Select(line => line with { SumOf = 9_000 })],
        });

        Assert.Contains("9,000 lines", text, StringComparison.Ordinal);
        Assert.Contains("This document has 25,000 lines", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brand_shows_its_own_name_and_nobody_elses()
    {
        var pdf = await documents.DrawAsync(Samples.Fuji, Ct);

        using var read = PdfDocument.Open(pdf);
        Assert.Equal("適格請求書 FJ01-2026-000042", read.Information.Title);
        Assert.Equal("富士クラウド", read.Information.Creator);
        var text = string.Concat(DocumentsFixture.PagesOf(pdf));
        Assert.DoesNotContain("Crayon", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Sums_that_are_none_are_refused_with_the_field()
    {
        var document = Samples.Northwind;
        var wrong = document with { Total = document.Total + new Money(1, Currency.Eur) };

        using var answer = await documents.SendAsync(DocumentsFixture.Write(wrong), Ct);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!;
        Assert.Equal("urn:problem:document-invalid", (string?)problem["type"]);
        Assert.Contains("488.14", (string?)problem["errors"]!["total"]![0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"number":"1"}""")]
    [InlineData("not json")]
    [InlineData("""{"surplus":true}""")]
    public async Task What_is_no_document_is_refused(string body)
    {
        using var answer = await documents.SendAsync(body, Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<string> TextAsync(BillingDocument document) =>
        string.Join('\n', DocumentsFixture.PagesOf(await documents.DrawAsync(document, Ct)));
}
