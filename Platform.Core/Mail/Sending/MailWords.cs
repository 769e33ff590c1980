using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Crayon.Platform.Core.Themes;

namespace Crayon.Platform.Core.Mail.Sending;

/// <summary>The words of all mails in one language, from <c>Mail/Words/{language}.json</c>.</summary>
internal sealed partial class MailWords
{
    private static readonly FrozenDictionary<string, MailWords> All =
        WordFiles.Read(typeof(MailWords), "Crayon.Platform.Core.Mail.Words",
            (language, words) => new MailWords(language, words));

    private readonly FrozenDictionary<string, string> words;
    private readonly CultureInfo culture;

    private MailWords(string language, FrozenDictionary<string, string> words) =>
        (Language, this.words, culture) = (language, words, CultureInfo.GetCultureInfo(language));

    /// <summary>The languages there are.</summary>
    public static IEnumerable<MailWords> Languages => All.Values;

    /// <summary>BCP 47 language.</summary>
    public string Language { get; }

    /// <summary>All keys.</summary>
    public IReadOnlyCollection<string> Keys => words.Keys;

    /// <summary>The words of the first of these languages that is there; English otherwise.</summary>
    public static MailWords For(params ReadOnlySpan<string?> wanted) => WordFiles.For(All, wanted);

    /// <summary>Whether there are words of this key.</summary>
    public bool Has(string key) => words.ContainsKey(key);

    /// <summary>The words of a key; throws for one that is missing.</summary>
    public string this[string key] => words[key];

    /// <summary>
    /// The words of a key with values put in for <c>{name}</c>; a value is text, and no name in it counts.
    /// </summary>
    public string Say(string key, IReadOnlyDictionary<string, string> values) =>
        Placeholder().Replace(words[key], name => values.TryGetValue(name.Groups["name"].Value, out var value)
            ? value
            : throw new InvalidOperationException(
                $"{Language}: '{key}' asks for {name.Value}, which this mail does not have."));

    /// <summary>An instant in a time zone, with its distance from UTC.</summary>
    public string Say(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        var distance = local.Offset == TimeSpan.Zero ? "UTC"
            : string.Create(
                CultureInfo.InvariantCulture, $"UTC{(local.Offset < TimeSpan.Zero ? '-' : '+')}{local.Offset:h\\:mm}");
        return $"{local.ToString(words["time"], culture)} ({distance})";
    }

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
