using Crayon.Platform.Core.Billing.Documents;
using Crayon.Platform.Documents.Text;
using PdfSharp.Drawing;

namespace Crayon.Platform.Documents.Layout;

/// <summary>Brand, what it is, its dates, and the two parties.</summary>
internal sealed class DocumentHead(Look look, DocumentWords words, byte[] mark)
{
    private const double MarkSize = 30;
    private const double PartyWidth = (Sheets.Width - 24) / 2;

    // Where the facts of a row begin; the last has all that is left.
    private static readonly double[] FactsAt = [0, 120, 215, 310, Sheets.Width];

    /// <summary>What the document is called; a registered Japanese seller's is a qualified one.</summary>
    public static string TitleOf(BillingDocument document, DocumentWords words) => document.Kind switch
    {
        DocumentKind.CreditNote => words["credit-note"],
        _ when document.Seller is { CountryCode: "JP", TaxId: not null } => words["qualified-invoice"],
        _ => words["invoice"],
    };

    public void Draw(Sheets sheets, BillingDocument document) => Draw(sheets, new HeadText(
        document.Brand, TitleOf(document, words), document.Seller, document.Buyer, [.. FactsOf(document)]));

    /// <summary>The head of any document.</summary>
    public void Draw(Sheets sheets, HeadText head)
    {
        sheets.EnsureRoom(MarkSize);
        var page = sheets.Page;
        using (var picture = XImage.FromStream(new MemoryStream(mark)))
            page.DrawImage(picture, Sheets.Left, sheets.Y, MarkSize, MarkSize);
        Typesetter.Draw(page, head.Brand, look.Brand, new XPoint(Sheets.Left + MarkSize + 10, sheets.Y + 20.5));
        Typesetter.DrawEnding(page, head.Title, look.Title, new XPoint(Sheets.Right, sheets.Y + 22));
        sheets.Y += MarkSize + 14;
        sheets.Rule(look.Accent);
        sheets.Y += 20;
        var parties = sheets.Y;
        var (seller, buyer) = (head.Seller, head.Buyer);
        var isAbroad = seller.CountryCode != buyer.CountryCode;
        var end = Math.Max(
            Party(page, [words["from"], seller.Name, .. Lines(seller, isAbroad)], new XPoint(Sheets.Left, parties)),
            Party(page, [words["to"], words.Say("buyer-name", buyer.Name), .. Lines(buyer, isAbroad)],
                new XPoint(Sheets.Left + PartyWidth + 24, parties)));
        sheets.Y = end + 14;
        Facts(sheets, head.Facts);
    }

    // A heading, the name, and what is known of it.
    private double Party(XGraphics page, IReadOnlyList<string> lines, XPoint at)
    {
        Typesetter.Draw(page, lines[0], look.Heading, at);
        at.Y += look.Body.Leading + 1;
        at.Y = Typesetter.DrawColumn(page, Typesetter.Wrap(page, lines[1], look.Strong, PartyWidth), look.Strong, at);
        return Typesetter.DrawColumn(page,
            [.. lines.Skip(2).SelectMany(line => Typesetter.Wrap(page, line, look.Body, PartyWidth))], look.Body, at);
    }

    private IEnumerable<string> Lines(DocumentParty party, bool isAbroad)
    {
        foreach (var line in party.Address) yield return line;
        if (PlaceOf(party) is { } place) yield return place;
        if (isAbroad) yield return words.SayCountry(party.CountryCode);
        if (party.TaxId is not { } id) yield break;
        var key = "tax-id-" + party.CountryCode.ToLowerInvariant();
        yield return words.Say(words.Has(key) ? key : "tax-id", id);
    }

    // The code stands before the city where addresses have no region, and at the end where they have one.
    private static string? PlaceOf(DocumentParty party) => party switch
    {
        { City: null } => null,
        { Region: { } region } => $"{party.City}, {region} {party.PostalCode}".TrimEnd(),
        _ => $"{party.PostalCode} {party.City}".TrimStart(),
    };

    // Side by side, each under its name, so many in a row as there is room for.
    private void Facts(Sheets sheets, IEnumerable<Fact> facts)
    {
        foreach (var row in facts.Chunk(FactsAt.Length - 1))
        {
            var end = sheets.Y;
            for (var column = 0; column < row.Length; column++)
            {
                var at = new XPoint(Sheets.Left + FactsAt[column], sheets.Y);
                Typesetter.Draw(sheets.Page, row[column].Name, look.Heading, at);
                at.Y += look.Body.Leading;
                var says = Typesetter.Wrap(sheets.Page, row[column].Says, look.Body,
                    (column + 1 < row.Length ? FactsAt[column + 1] - 8 : Sheets.Width) - FactsAt[column]);
                end = Math.Max(end, Typesetter.DrawColumn(sheets.Page, says, look.Body, at));
            }
            sheets.Y = end + 10;
        }
        sheets.Y += 6;
    }

    private IEnumerable<Fact> FactsOf(BillingDocument document)
    {
        yield return new Fact(words["number"], document.Number);
        yield return new Fact(words["issued"], words.Say(document.IssuedOn));
        if (document.DueOn is { } due) yield return new Fact(words["due"], words.Say(due));
        if (document.Period is { } period) yield return new Fact(words["period"], words.Say(period));
        if (document.Corrects is { } corrected) yield return new Fact(words["corrects"], corrected);
        if (document.Reason is { } reason) yield return new Fact(words["reason"], reason);
        if (document.PurchaseOrder is { } order) yield return new Fact(words["purchase-order"], order);
    }
}

/// <summary>What stands at the head of a document.</summary>
/// <param name="Brand">The brand, as people know it.</param>
/// <param name="Title">What the document is.</param>
/// <param name="Seller">From whom it is.</param>
/// <param name="Buyer">To whom.</param>
/// <param name="Facts">Numbers and dates.</param>
internal sealed record HeadText(
    string Brand, string Title, DocumentParty Seller, DocumentParty Buyer, IReadOnlyList<Fact> Facts);

/// <summary>Something short about a document, under its name.</summary>
internal sealed record Fact(string Name, string Says);
