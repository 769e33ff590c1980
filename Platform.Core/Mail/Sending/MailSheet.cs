using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes;

namespace Crayon.Platform.Core.Mail.Sending;

/// <summary>All that a mail says, in its final words, before it takes a form.</summary>
/// <param name="Language">BCP 47 language.</param>
/// <param name="Brand">The sender, as people know it.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Title">Heading.</param>
internal sealed record MailSheet(string Language, string Brand, string Subject, string Title)
{
    /// <summary>The greeting.</summary>
    public required string Greeting { get; init; }

    /// <summary>Paragraphs above the button.</summary>
    public required IReadOnlyList<string> Body { get; init; }

    /// <summary>The button; null for a mail without one.</summary>
    public MailButton? Button { get; init; }

    /// <summary>What to do if it was not the reader, and the like.</summary>
    public required string Note { get; init; }

    /// <summary>Lines at the foot.</summary>
    public required IReadOnlyList<string> Footer { get; init; }

    public static MailSheet Of(Letter letter, RegisteredTenant tenant, Theme theme, MailWords words)
    {
        var content = letter.Content;
        var brand = CleanText.Of(tenant.BrandName);
        var values = Values(letter, tenant, words, brand);
        string Say(string part) => words.Say($"{content.Template}.{part}", values);
        return new MailSheet(words.Language, brand, Say("subject"), Say("title"))
        {
            Greeting = words.Say(values.ContainsKey("name") ? "greeting" : "greeting-nameless", values),
            Body = [.. Say("body").Split('\n'), .. Transfer(values, words)],
            Button = content.Link is { } link ? new MailButton(Say("action"), AddressOf(link), words["link"]) : null,
            Note = Say("note"),
            Footer =
                [words.Say("sent-by", values), .. theme.Settings.Mail?.Footer?.Split('\n').Select(CleanText.Of) ?? []],
        };
    }

    // Only where the seller has said where money is sent to.
    private static string[] Transfer(Dictionary<string, string> values, MailWords words) =>
        values.ContainsKey(MailContent.Account) ? [words.Say("transfer", values)] : [];

    private static Dictionary<string, string> Values(
        Letter letter, RegisteredTenant tenant, MailWords words, string brand)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(tenant.Settings.TimeZone);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in letter.Content.Values) values[name] = CleanText.Of(value);
        foreach (var (name, time) in letter.Content.Times) values[name] = words.Say(time, zone);
        values["brand"] = brand;
        values["host"] = tenant.PrimaryHost;
        if (letter.To.Name is { } person && CleanText.Of(person) is { Length: > 0 } clean) values["name"] = clean;
        return values;
    }

    private static string AddressOf(Uri link) => link is { IsAbsoluteUri: true, Scheme: "https" or "http" }
        ? link.AbsoluteUri
        : throw new InvalidOperationException("A mail links to web pages only.");
}

/// <summary>The one button of a mail.</summary>
/// <param name="Words">What it says.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Otherwise">What to do where it does not work.</param>
internal sealed record MailButton(string Words, string Address, string Otherwise);
