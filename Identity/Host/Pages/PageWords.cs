using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Crayon.Platform.Core.Themes;

namespace Crayon.Identity.Host.Pages;

/// <summary>The words of all pages in one language; read once from the files beside this one.</summary>
public sealed class PageWords
{
    private readonly FrozenDictionary<string, string> words;

    private PageWords(string language, FrozenDictionary<string, string> words) =>
        (Language, this.words) = (language, words);

    /// <summary>All languages, by tag; English is the first.</summary>
    public static IReadOnlyList<PageWords> All { get; } = [.. WordFiles.Languages.Select(Read)];

    /// <summary>BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>Names of all words.</summary>
    public IEnumerable<string> Names => words.Keys;

    /// <summary>A word; throws for a name that is none, which a test of each page would meet.</summary>
    public string this[string name] => words[name];

    /// <summary>A word; null for a name that is none.</summary>
    public string? Find(string name) => words.GetValueOrDefault(name);

    /// <summary>A word with values put in for <c>{0}</c> and so on, in the language's own form.</summary>
    public string With(string name, params object[] values) =>
        string.Format(CultureInfo.GetCultureInfo(Language), words[name], values);

    /// <summary>A day and time of a zone, in the language's own form.</summary>
    public string At(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString(words["form.instant"], CultureInfo.GetCultureInfo(Language));

    /// <summary>The words of a tag such as <c>de-AT</c>; null when there are none.</summary>
    public static PageWords? Of(string? tag) =>
        tag is null
            ? null
            : All.FirstOrDefault(
                one => string.Equals(one.Language, tag.Split('-', '_')[0], StringComparison.OrdinalIgnoreCase));

    private static PageWords Read(string language)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"words.{language}.json")
            ?? throw new InvalidOperationException($"No words in {language}.");
        var read = JsonSerializer.Deserialize<Dictionary<string, string>>(file) ?? [];
        return new PageWords(language, read.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
