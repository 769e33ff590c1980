using System.Globalization;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Billing.Documents;
using Crayon.Platform.Core.Billing.Statements;
using Crayon.Platform.Documents.Text;
using PdfSharp.Drawing;

namespace Crayon.Platform.Documents.Layout;

/// <summary>
/// What moved an account in one currency, between what was owed before and after, and how late what is owed is.
/// </summary>
internal sealed class StatementTable(Look look, DocumentWords words)
{
    private const double WhatLeft = Sheets.Left + 84;
    private const double WhatWidth = 200;
    private const double AmountEnd = Sheets.Left + 384;

    public void Draw(Sheets sheets, DocumentPeriod period, StatementSheet account)
    {
        sheets.EnsureRoom(110);
        Heading(sheets);
        sheets.Continued = Heading;
        Balance(sheets, words.Say("opening", words.Say(period.First)), account.Opening);
        foreach (var line in account.Lines) Line(sheets, line);
        Balance(sheets, words.Say("closing", words.Say(period.Last)), account.Closing);
        sheets.Continued = null;
        Ageing(sheets, account);
    }

    private void Heading(Sheets sheets)
    {
        var (page, at) = (sheets.Page, sheets.Y + 8);
        Typesetter.Draw(page, words["day-of"], look.Heading, new XPoint(Sheets.Left, at));
        Typesetter.Draw(page, words["event"], look.Heading, new XPoint(WhatLeft, at));
        Typesetter.DrawEnding(page, words["amount"], look.Heading, new XPoint(AmountEnd, at));
        Typesetter.DrawEnding(page, words["balance"], look.Heading, new XPoint(Sheets.Right, at));
        sheets.Y += 15;
        sheets.Rule(look.Accent);
        sheets.Y += 4;
    }

    private void Balance(Sheets sheets, string says, Money owed)
    {
        sheets.EnsureRoom(look.Strong.Leading + 8);
        var at = sheets.Y + look.Strong.Leading - 2;
        Typesetter.Draw(sheets.Page, says, look.Strong, new XPoint(Sheets.Left, at));
        Typesetter.DrawEnding(sheets.Page, words.Say(owed), look.Strong, new XPoint(Sheets.Right, at));
        sheets.Y += look.Strong.Leading + 8;
        sheets.Rule(look.Rule);
    }

    private void Line(Sheets sheets, StatementRow line)
    {
        var name = line.Event.ToString();
        var says = string.Join(' ', new[] { words["event-" + name], line.Number }.OfType<string>());
        var what = Typesetter.Wrap(sheets.Page, says, look.Body, WhatWidth);
        var text = line.Text is { } note ? Typesetter.Wrap(sheets.Page, note, look.Small, WhatWidth) : [];
        var height = what.Count * look.Body.Leading + text.Count * look.Small.Leading + 8;
        sheets.EnsureRoom(height);
        var (page, at) = (sheets.Page, sheets.Y + look.Body.Leading - 2);
        Typesetter.Draw(page, words.Say(line.On), look.Body, new XPoint(Sheets.Left, at));
        Typesetter.DrawEnding(page, words.Say(line.Amount), look.Body, new XPoint(AmountEnd, at));
        Typesetter.DrawEnding(page, words.Say(line.Balance), look.Body, new XPoint(Sheets.Right, at));
        at = Typesetter.DrawColumn(page, what, look.Body, new XPoint(WhatLeft, at));
        Typesetter.DrawColumn(page, text, look.Small, new XPoint(WhatLeft, at));
        sheets.Y += height;
        sheets.Rule(look.Rule);
    }

    // Side by side, each under its name.
    private void Ageing(Sheets sheets, StatementSheet account)
    {
        sheets.EnsureRoom(70);
        sheets.Y += 26;
        Typesetter.Draw(sheets.Page, words["ageing"], look.Strong, new XPoint(Sheets.Left, sheets.Y));
        sheets.Y += 16;
        var sums = SumsOf(account).ToList();
        for (var column = 0; column < sums.Count; column++)
        {
            var at = new XPoint(Sheets.Left + Sheets.Width * (column + 1) / sums.Count, sheets.Y);
            Typesetter.DrawEnding(sheets.Page, sums[column].Name, look.Heading, at);
            at.Y += look.Body.Leading + 1;
            Typesetter.DrawEnding(sheets.Page, words.Say(sums[column].Sum), look.Body, at);
        }
        sheets.Y += look.Body.Leading * 2 + 20;
    }

    private IEnumerable<(string Name, Money Sum)> SumsOf(StatementSheet account)
    {
        var edges = StatementAgeing.Edges;
        for (var place = 0; place < account.Overdue.Count; place++)
            yield return (place == 0 ? words["not-due"]
                : place == edges.Count ? words.Say("late-over", Number(edges[^1]))
                : words.Say("late-days", Number(edges[place - 1] + 1), Number(edges[place])), account.Overdue[place]);
        yield return (words["on-account"], account.OnAccount);
    }

    private static string Number(int days) => days.ToString(CultureInfo.InvariantCulture);
}
