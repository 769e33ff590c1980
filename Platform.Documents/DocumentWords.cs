using System.Collections.Frozen;
using System.Globalization;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Billing.Documents;
using Crayon.Platform.Core.Themes;

namespace Crayon.Platform.Documents;

/// <summary>The words, dates and numbers of documents in one language, from <c>Words/{language}.json</c>.</summary>
internal sealed class DocumentWords
{
    private static readonly FrozenDictionary<string, DocumentWords> All =
        WordFiles.Read(typeof(DocumentWords), "Crayon.Platform.Documents.Words",
            (language, words) => new DocumentWords(language, words));

    private readonly FrozenDictionary<string, string> words;
    private readonly CultureInfo culture;

    private DocumentWords(string language, FrozenDictionary<string, string> words) =>
        (Language, this.words, culture) = (language, words, CultureInfo.GetCultureInfo(words["culture"]));

    /// <summary>The languages there are.</summary>
    public static IEnumerable<DocumentWords> Languages => All.Values;

    /// <summary>BCP 47 language.</summary>
    public string Language { get; }

    /// <summary>All keys.</summary>
    public IReadOnlyCollection<string> Keys => words.Keys;

    /// <summary>Whether there are words of this key.</summary>
    public bool Has(string key) => words.ContainsKey(key);

    /// <summary>The words of a key; throws for one that is missing.</summary>
    public string this[string key] => words[key];

    /// <summary>The words of a language; English for one that there is none of.</summary>
    public static DocumentWords For(string language) => WordFiles.For(All, language);

    /// <summary>The words of a key with a value in place of <c>{0}</c>, and so on.</summary>
    public string Say(string key, params object[] values) => string.Format(culture, words[key], values);

    /// <summary>A day.</summary>
    public string Say(DateOnly day) => day.ToString(words["day"], culture);

    /// <summary>A country's name; in English where this language has none for it.</summary>
    public string SayCountry(string code) =>
        Has("country-" + code) ? words["country-" + code] : new RegionInfo(code).EnglishName;

    /// <summary>Days from the first to the last.</summary>
    public string Say(DocumentPeriod period) => Say("period-of", Say(period.First), Say(period.Last));

    /// <summary>An amount with its currency's sign or code, and all decimals of its minor unit.</summary>
    public string Say(Money amount) => Sum(amount.ToDecimal(), amount.Currency, amount.Currency.Exponent);

    /// <summary>A price as exact as it is, with at least the decimals of the minor unit.</summary>
    public string SayPrice(decimal price, Currency currency) =>
        Sum(price, currency, Math.Max(currency.Exponent, DecimalsOf(price)));

    /// <summary>A number without surplus zeros.</summary>
    public string Say(decimal number) => number.ToString("#,##0." + new string('#', DecimalsOf(number)), culture);

    private string Sum(decimal amount, Currency currency, int decimals)
    {
        var number = Math.Abs(amount).ToString("N" + decimals, culture);
        var sign = amount < 0 ? "-" : string.Empty;
        return currency.Code switch
        {
            "EUR" => Placed(sign, "€", number),
            "JPY" => Placed(sign, "¥", number),
            "GBP" => Placed(sign, "£", number),
            _ => $"{sign}{currency.Code} {number}",
        };
    }

    private string Placed(string sign, string symbol, string number) =>
        words["symbol"] == "after" ? $"{sign}{number} {symbol}"
        : words["symbol"] == "before-spaced" ? $"{sign}{symbol} {number}"
        : $"{sign}{symbol}{number}";

    private static int DecimalsOf(decimal number) => (number / 1.0000000000000000000000000000m).Scale;
}
