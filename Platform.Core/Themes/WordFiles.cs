using System.Collections.Frozen;
using System.Text.Json;

namespace Crayon.Platform.Core.Themes;

/// <summary>Words by their keys: a JSON file for each language, embedded in the assembly that says them.</summary>
public static class WordFiles
{
    private const string Otherwise = "en";

    /// <summary>BCP 47 languages that everything speaks; English is the first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "de", "nl", "ja"];

    /// <summary>
    /// Reads all languages. Throws an <see cref="InvalidOperationException"/> where one of them has no file.
    /// </summary>
    /// <param name="owner">A type of the assembly that has the files.</param>
    /// <param name="folder">Where they lie in it, as a namespace.</param>
    /// <param name="make">Makes what says them, of a BCP 47 language and its words.</param>
    public static FrozenDictionary<string, T> Read<T>(
        Type owner, string folder, Func<string, FrozenDictionary<string, string>, T> make) =>
        Languages.ToFrozenDictionary(
            language => language, language => make(language, WordsOf(owner, $"{folder}.{language}.json")),
            StringComparer.Ordinal);

    /// <summary>The words of the first of these BCP 47 languages that is there; English otherwise.</summary>
    public static T For<T>(FrozenDictionary<string, T> all, params ReadOnlySpan<string?> wanted)
    {
        foreach (var tag in wanted)
            if (tag is not null && all.TryGetValue(tag.Split('-')[0].ToLowerInvariant(), out var words)) return words;
        return all[Otherwise];
    }

    private static FrozenDictionary<string, string> WordsOf(Type owner, string name)
    {
        using var file = owner.Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no file of words {name}.");
        var entries = JsonSerializer.Deserialize<Dictionary<string, string>>(file) ?? [];
        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
