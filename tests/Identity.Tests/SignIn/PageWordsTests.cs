using System.Text.RegularExpressions;
using Crayon.Identity.Host.Pages;
using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Tests.SignIn;

/// <summary>The words of the pages.</summary>
public sealed partial class PageWordsTests
{
    public static TheoryData<string> Languages => [.. PageWords.All.Select(words => words.Language)];

    [Theory, MemberData(nameof(Languages))]
    public void No_language_lacks_a_word_or_a_place_for_a_value(string language)
    {
        var (english, words) = (PageWords.All[0], PageWords.Of(language)!);

        Assert.Equal(english.Names.Order(StringComparer.Ordinal), words.Names.Order(StringComparer.Ordinal));
        Assert.All(english.Names, name => Assert.Equal(Places(english[name]), Places(words[name])));
        Assert.All(words.Names, name => Assert.False(string.IsNullOrWhiteSpace(words[name]), name));
    }

    [Fact]
    public void Every_scope_and_role_has_its_words()
    {
        var words = PageWords.All[0];
        string[] scopes = [.. ApiScopes.ForTenants, .. ApiScopes.ForCustomers, .. ApiScopes.ForStaff];
        string[] roles = [.. Roles.Reseller, .. Roles.Customer];

        Assert.All(scopes, scope => Assert.NotNull(words.Find($"scope.{scope}")));
        Assert.All(roles, role => Assert.NotNull(words.Find($"role.{role}")));
    }

    [Theory]
    [InlineData("de-AT", "de")]
    [InlineData("JA", "ja")]
    [InlineData("fr", null)]
    [InlineData(null, null)]
    public void A_tag_finds_its_language_or_none(string? tag, string? language) =>
        Assert.Equal(language, PageWords.Of(tag)?.Language);

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
