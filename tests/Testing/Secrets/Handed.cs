using System.Text;

namespace Crayon.Testing.Secrets;

/// <summary>Every secret that a run was handed or made up, by what it is.</summary>
public sealed class Handed
{
    private readonly Dictionary<string, string> secrets = new(StringComparer.Ordinal);

    /// <summary>Kinds of secrets that were handed out.</summary>
    public IEnumerable<string> Kinds => secrets.Values.Distinct(StringComparer.Ordinal);

    /// <summary>Notes a secret and answers it. A header's Base64 of it is as good as itself.</summary>
    public string Note(string kind, string? secret)
    {
        if (secret is not { Length: >= 6 }) throw new InvalidOperationException($"No {kind}.");
        secrets[secret] = kind;
        return secret;
    }

    /// <summary>Notes a secret that goes over the wire in a Basic header.</summary>
    public string NoteBasic(string kind, string client, string secret)
    {
        Note($"{kind} in a header", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client}:{secret}")));
        return Note(kind, secret);
    }

    /// <summary>Where secrets stand in texts, raw or escaped for an address.</summary>
    public IReadOnlyList<string> FoundIn(IEnumerable<string> texts)
    {
        var all = secrets.SelectMany(pair => new[] { pair.Key, Uri.EscapeDataString(pair.Key) }
            .Distinct(StringComparer.Ordinal).Select(text => (Text: text, Kind: pair.Value))).ToList();
        return
        [
            .. from text in texts.Distinct(StringComparer.Ordinal)
            from secret in all
            where Holds(text, secret.Text)
            select $"{secret.Kind}: {(text.Length > 300 ? text[..300] : text)}",
        ];
    }

    // Six digits stand in many a longer number by chance.
    private static bool Holds(string text, string secret)
    {
        var at = text.IndexOf(secret, StringComparison.Ordinal);
        if (at < 0 || !secret.All(char.IsAsciiDigit)) return at >= 0;
        var (before, after) = (at == 0 ? ' ' : text[at - 1], text.ElementAtOrDefault(at + secret.Length));
        return !char.IsAsciiLetterOrDigit(before) && before != '.' && !char.IsAsciiLetterOrDigit(after);
    }
}
