using System.Text;
using System.Text.RegularExpressions;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Mail.Sending;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes;
using MimeKit;

namespace Crayon.Platform.Core.Tests.Mail;

public sealed partial class MailWordsTests
{
    private const string Hostile =
        "</p><script>alert(1)</script>\r\nBcc: eve@evil.example\u202e{place}\0<img src=x onerror=1>";
    private static readonly DateTimeOffset At = new(2026, 3, 16, 13, 20, 0, TimeSpan.Zero);
    private static readonly Uri Link = new("https://north.example/id/x?code=a&b=<\"'>");
    private static readonly ThemeCatalogue Themes = ThemeCatalogue.Load(ThemeCatalogue.Folder);

    public static TheoryData<string, string> Cases => new(
        from template in MailTemplates.All from language in (string[])["en", "de", "nl", "ja"]
            select (template, language));

    [Fact]
    public void No_words_are_missing_in_any_language()
    {
        var english = MailWords.For("en");
        Assert.Equal(4, MailWords.Languages.Count());
        Assert.All(
            MailWords.Languages,
            words =>
                Assert.Equal(english.Keys.Order(StringComparer.Ordinal), words.Keys.Order(StringComparer.Ordinal)));
        foreach (var template in MailTemplates.All)
            Assert.All(
                (string[])["subject", "title", "body", "action", "note"],
                part => Assert.True(english.Has($"{template}.{part}")));
    }

    [Fact]
    public void Every_language_puts_in_the_same_values() => Assert.All(
        from words in MailWords.Languages from key in words.Keys select (words, key),
        entry => Assert.Equal(Placeholders(MailWords.For("en")[entry.key]), Placeholders(entry.words[entry.key])));

    [Theory, MemberData(nameof(Cases))]
    public void Every_mail_is_complete_in_every_language_and_theme(string template, string language)
    {
        foreach (var theme in Themes.All)
        {
            var message = Compose(template, language, theme: theme.Name);
            Assert.All(
                (string[])[message.Subject!, message.TextBody!, message.HtmlBody!],
                text => Assert.DoesNotMatch(@"\{[a-z]+\}", text));
            Assert.Contains(Link.AbsoluteUri, message.TextBody, StringComparison.Ordinal);
            Assert.Contains($"<html lang=\"{language}\">", message.HtmlBody, StringComparison.Ordinal);
            Assert.Contains($"background-color:{theme.Light["primary"]}", message.HtmlBody, StringComparison.Ordinal);
            Assert.Contains(
                $".action{{background-color:{theme.Dark["primary"]}!important}}", message.HtmlBody,
                StringComparison.Ordinal);
            // Nothing is fetched when a mail is opened: no images, no styles, no fonts.
            Assert.DoesNotMatch("src=|url\\(|<link|<script|@import", message.HtmlBody);
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Whatever_people_typed_stays_text(string template, string language)
    {
        var message = Compose(template, language, hostile: true);

        Assert.Equal("anna@acme.example", message.To.Mailboxes.Single().Address);
        Assert.Equal("no-reply@north.example", message.From.Mailboxes.Single().Address);
        Assert.DoesNotContain(
            message.Headers, header => header.Field.Equals("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotMatch("<script|<img|onerror=1>(?!&)", message.HtmlBody);
        Assert.DoesNotMatch("[\r\n\0\u202e]", message.Subject);
        Assert.DoesNotContain('\u202e', message.HtmlBody!);
        Assert.DoesNotContain("\nBcc:", Raw(message).Split("\n\n")[0], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_reminder_names_the_account_only_where_the_seller_has_one()
    {
        static string Text(params (string Name, string Value)[] more) => Compose(new MailContent
        {
            Template = MailTemplates.PaymentReminder, Link = Link,
            Values = new[] { ("number", "NW-2026-000123"), ("total", "380.55 EUR") }.Concat(more)
                .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal),
            Times = new Dictionary<string, DateTimeOffset> { ["until"] = At },
        }, "en", "default", "Anna").TextBody!;
        Assert.DoesNotContain("bank transfer", Text(), StringComparison.Ordinal);
        Assert.Contains("To pay by bank transfer: North B.V., NL91 ABNA 0417 1643 00. Please name NW-2026-000123.",
            Text(("holder", "North B.V."), (MailContent.Account, "NL91 ABNA 0417 1643 00")), StringComparison.Ordinal);
    }

    [Fact]
    public void Japanese_subjects_and_names_survive_the_wire()
    {
        var raw = Raw(Compose(MailTemplates.ConfirmEmail, "ja"));
        var read = MimeMessage.Load(
            new MemoryStream(Encoding.ASCII.GetBytes(raw)), TestContext.Current.CancellationToken);

        Assert.True(Ascii.IsValid(raw));
        Assert.Equal("【富士クラウド】メールアドレスのご確認", read.Subject);
        Assert.Equal("富士クラウド", read.From.Mailboxes.Single().Name);
        Assert.Contains("2026年3月16日 14:20 (UTC+1:00)", read.TextBody, StringComparison.Ordinal);
        Assert.All(raw.Split('\n'), line => Assert.True(line.Length <= 998));
    }

    [Theory]
    [InlineData("en", "16 Mar 2026, 14:20 (UTC+1:00)")]
    [InlineData("de", "16. März 2026, 14:20 (UTC+1:00)")]
    [InlineData("nl", "16 mrt 2026 14:20 (UTC+1:00)")]
    public void Times_are_the_tenants_and_name_their_zone(string language, string expected) =>
        Assert.Contains(expected, Compose(MailTemplates.PasswordChanged, language).TextBody, StringComparison.Ordinal);

    [Theory]
    [InlineData("de-AT", "nl", "de")]
    [InlineData(null, "nl", "nl")]
    [InlineData("fr", "ja-JP", "ja")]
    [InlineData("fr", "it", "en")]
    public void The_readers_language_comes_first_then_the_tenants(string? reader, string tenant, string expected) =>
        Assert.Equal(expected, MailWords.For(reader, tenant).Language);

    [Fact]
    public void A_link_to_anything_but_a_page_is_refused()
    {
        var content = MailContent.EmailInUse(new Uri("javascript:alert(1)"));
        Assert.Throws<InvalidOperationException>(() => Compose(content, "en", "default", "anna"));
    }

    private static MimeMessage Compose(
        string template, string language, string theme = "northwind", bool hostile = false)
    {
        var text = hostile ? Hostile : "Jan de Wit";
        var content = template switch
        {
            MailTemplates.ConfirmEmail => MailContent.ConfirmEmail(Link, At),
            MailTemplates.ResetPassword => MailContent.ResetPassword(Link, At),
            MailTemplates.Invitation => MailContent.Invitation(text, text, Link, At),
            MailTemplates.PasswordChanged => MailContent.PasswordChanged(At, Link),
            MailTemplates.NewSignIn => MailContent.NewSignIn(At, text, text, Link),
            MailTemplates.MfaChanged => MailContent.MfaChanged(At, Link),
            MailTemplates.EmailInUse => MailContent.EmailInUse(Link),
            _ => new MailContent
            {
                Template = template, Link = Link,
                Values = new Dictionary<string, string>
                {
                    ["service"] = text, ["seats"] = "25", ["price"] = "12.58 EUR", ["former"] = "11.90 EUR",
                    ["number"] = "NW-2026-000123", ["total"] = "380.55 EUR",
                },
                Times = new Dictionary<string, DateTimeOffset> { ["until"] = At },
            },
        };
        return Compose(content, language, theme, hostile ? Hostile : "Anna", hostile ? Hostile : "富士クラウド");
    }

    private static MimeMessage Compose(
        MailContent content, string language, string theme, string name, string brand = "Northwind")
    {
        var tenant = new RegisteredTenant(
            TenantId.New(), null, "north", brand, TenantKind.Reseller, TenantState.Active, "north.example",
            new TenantSettings("eu", "EUR", "NL", "nl", "Europe/Amsterdam", theme, "NL"));
        var mail = new QueuedMail
        {
            TenantId = tenant.Id, CustomerId = null, Template = content.Template, Language = language, CreatedAt = At
        };
        return new MailComposer(Themes).Compose(
            mail, new Letter(new MailRecipient("anna@acme.example", name), content), tenant);
    }

    private static string Raw(MimeMessage message)
    {
        using var stream = new MemoryStream();
        message.WriteTo(stream);
        return Encoding.Latin1.GetString(stream.ToArray()).ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> Placeholders(string words) =>
        Placeholder().Matches(words).Select(match => match.Value).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
