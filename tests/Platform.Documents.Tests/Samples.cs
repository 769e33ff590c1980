using Crayon.Platform.Core;
using Crayon.Platform.Core.Billing.Documents;

namespace Crayon.Platform.Documents.Tests;

/// <summary>Documents as the demo storefronts send them.</summary>
internal static class Samples
{
    public static BillingDocument Northwind { get; } = Of(
        Currency.Eur, 21m,
        new DocumentLine(1, "Productivity Suite Business", 25, 12.58m, Eur(314_50))
        {
            TaxCategory = "S", TaxPercent = 21, Period = March, Department = "Kantoor", Reference = "KP-4410",
        },
        new DocumentLine(2, "Productivity Suite Business, 5 seats added", 5, 12.58m, Eur(32_46))
        {
            TaxCategory = "S", TaxPercent = 21, Share = new DayShare(16, 31), PurchaseOrder = "PO-2",
            Period = new DocumentPeriod(new DateOnly(2026, 3, 16), new DateOnly(2026, 3, 31)),
        },
        new DocumentLine(3, "Object storage", 1234, 0.045752m, Eur(56_46))
        {
            TaxCategory = "S", TaxPercent = 21, UnitCode = "E34",
        }) with
    {
        PurchaseOrder = "PO-77123",
    };

    public static DocumentTransfer Local { get; } = new("フジクラウド（カ", "4102938", "FJ01-2026-000042")
    {
        CountryCode = "JP", Bank = "三菱UFJ銀行", BankCode = "0005-001",
    };

    public static BillingDocument Fuji { get; } = Of(
        Currency.Jpy, 10m,
        new DocumentLine(1, "プロダクティビティ・スイート（月払い）、ユーザー数の追加と日割り計算", 2, 1137, new Money(834, Currency.Jpy))
        {
            TaxCategory = "S", TaxPercent = 10, Share = new DayShare(11, 30),
        }) with
    {
        Number = "FJ01-2026-000042",
        Language = "ja",
        Theme = "fuji",
        Brand = "富士クラウド",
        Transfer = Local,
        Seller = new DocumentParty("富士クラウド株式会社", "JP") { Address = ["東京都千代田区丸の内1丁目9番1号"], TaxId = "T1234567890123" },
        Buyer = new DocumentParty("株式会社さくら製作所", "JP") { Address = ["大阪府大阪市北区梅田3丁目1番3号"] },
    };

    public static BillingDocument ReverseCharge { get; } = Of(
        Currency.Eur, 0m,
        new DocumentLine(1, "Productivity Suite Business", 25, 12.58m, Eur(314_50))
        {
            TaxCategory = "AE", TaxPercent = 0,
        }) with
    {
        Language = "de",
        Buyer = new DocumentParty("Müller & Söhne GmbH", "DE")
        {
            Address = ["Straße des 17. Juni 135"], TaxId = "DE123456789",
        },
        Taxes = [new DocumentTax("AE", 0m, Eur(314_50), Eur(0))],
    };

    private static DocumentPeriod March => new(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31));

    /// <summary>The same document with so many lines.</summary>
    public static BillingDocument WithLines(int count) => Of(Currency.Eur, 21m, [.. Enumerable.Range(1, count).Select(
        number => new DocumentLine(number, $"Service number {number}", 1, 1m, Eur(1_00))
        {
            TaxCategory = "S", TaxPercent = 21,
        })]);

    public static BillingDocument Of(Currency currency, decimal percent, params IReadOnlyList<DocumentLine> lines)
    {
        var net = Money.Sum(lines.Select(line => line.Net), currency);
        var tax = Money.FromDecimal(net.ToDecimal() * percent / 100, currency);
        return new BillingDocument
        {
            Kind = DocumentKind.Invoice,
            Number = "NW01-2026-000318",
            Language = "en",
            Theme = "northwind",
            Brand = "Northwind Cloud",
            IssuedOn = new DateOnly(2026, 4, 5),
            DueOn = new DateOnly(2026, 5, 5),
            Period = March,
            Seller = new DocumentParty("Northwind Cloud B.V.", "NL")
            {
                Address = ["Herengracht 182", "1016 BR Amsterdam"], TaxId = "NL859400123B01",
            },
            Buyer = new DocumentParty("Van Dijk Bouw B.V.", "NL")
            {
                Address = ["Kanaalweg 14"], TaxId = "NL001234567B12",
            },
            Lines = lines,
            Taxes = [new DocumentTax("S", percent, net, tax)],
            Net = net,
            Total = net + tax,
            Paid = Money.Zero(currency),
            Transfer = new DocumentTransfer("Northwind Cloud B.V.", "NL91 ABNA 0417 1643 00", "NW01-2026-000318")
            {
                IsIban = true, CountryCode = "NL", Bank = "ABN AMRO", Bic = "ABNANL2A",
            },
        };
    }

    private static Money Eur(long minor) => new(minor, Currency.Eur);
}
