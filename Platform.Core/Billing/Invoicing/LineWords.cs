using System.Collections.Frozen;
using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Themes;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>
/// What the lines of a document say, in one language, from <c>Billing/Words/{language}.json</c>. A line is frozen with
/// its invoice, so it is written in the buyer's language when it is issued.
/// </summary>
internal sealed class LineWords
{
    private static readonly FrozenDictionary<string, LineWords> All =
        WordFiles.Read(typeof(LineWords), "Crayon.Platform.Core.Billing.Words", (_, words) => new LineWords(words));

    private readonly FrozenDictionary<string, string> words;

    private LineWords(FrozenDictionary<string, string> words) => this.words = words;

    /// <summary>The languages there are.</summary>
    public static IEnumerable<LineWords> Languages => All.Values;

    /// <summary>Why seats that were given back are credited.</summary>
    public string GivenBack => words["credit-reason"];

    /// <summary>The words of a language; English for one that there is none of.</summary>
    public static LineWords For(string language) => WordFiles.For(All, language);

    /// <summary>Service and plan of a charge, and what it is for.</summary>
    public string Say(Charge charge) => $"{charge.Description}: {Say(charge.Kind)}";

    /// <summary>What a charge is for.</summary>
    public string Say(ChargeKind kind) => words[kind.ToString()];
}
