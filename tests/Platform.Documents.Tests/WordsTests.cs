using Crayon.Platform.Core;
using Crayon.Platform.Documents.Text;

namespace Crayon.Platform.Documents.Tests;

/// <summary>Words, numbers and line breaks of each language.</summary>
public sealed class WordsTests
{
    [Fact]
    public void Every_language_has_the_same_words()
    {
        var english = DocumentWords.For("en").Keys.Order(StringComparer.Ordinal);

        Assert.All(DocumentWords.Languages,
            words => Assert.Equal(english, words.Keys.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("en", 1_234_56, "EUR", "€1,234.56")]
    [InlineData("de", 1_234_56, "EUR", "1.234,56 €")]
    [InlineData("nl", 1_234_56, "EUR", "€ 1.234,56")]
    [InlineData("nl", -5_00, "EUR", "-€ 5,00")]
    [InlineData("ja", 1137, "JPY", "¥1,137")]
    [InlineData("en", 1_250, "KWD", "KWD 1.250")]
    [InlineData("fr-FR", 1_00, "USD", "USD 1.00")]
    public void An_amount_is_written_as_its_reader_writes_it(
        string language, long minor, string currency, string says) =>
        Assert.Equal(says, DocumentWords.For(language).Say(new Money(minor, Currency.Of(currency))));

    [Theory]
    [InlineData("0.045752", "€0.045752")]
    [InlineData("12.5", "€12.50")]
    [InlineData("12.500000", "€12.50")]
    [InlineData("100", "€100.00")]
    public void A_price_is_as_exact_as_it_was_charged(string price, string says) => Assert.Equal(says,
        DocumentWords.For("en").SayPrice(decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture),
            Currency.Eur));

    [Theory]
    [InlineData("two words", "two |words")]
    [InlineData("日割り計算、追加", "日|割|り|計|算、|追|加")]
    [InlineData("（月払い）", "（月|払|い）")]
    [InlineData("e-mail", "e-|mail")]
    [InlineData("KP-4410", "KP-4410")]
    public void A_line_may_end_where_its_script_allows(string text, string pieces) =>
        Assert.Equal(pieces, string.Join('|', LineBreaks.Pieces(text)));
}
