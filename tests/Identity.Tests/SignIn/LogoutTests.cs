using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Sessions;
using Crayon.Identity.Tests.Protocol;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Tests.SignIn;

/// <summary>
/// Signing out: by relying parties, by people, and telling those who ought to know. LO-01 leads back with 02 the state;
/// an address that 03 is not registered, 04 has a query, 05 a suffix or 06 no scheme is not followed; nor is any address
/// with a hint 07 that is not signed, 08 that is garbage, 09 of a foreign key, 10 that is not there; 11 without any
/// parameter and 12 by a bare link a page asks; 13 a copied cookie is worth nothing afterwards; 14 the hint of another
/// session asks as well.
/// </summary>
public sealed class LogoutTests(SharedProvider shared)
{
    private const string Out = "https://rp.example/out";

    private TestProvider Provider => shared.Provider;

    private static string Q(string value) => Uri.EscapeDataString(value);

    [Fact]
    public async Task LO_01_02_A_relying_party_that_shows_this_sessions_token_signs_out_and_gets_its_state_back()
    {
        var (browser, person, hint) = await SignedInAsync("rp-out-1");
        var page = await browser.OpenAsync(
            $"/id/logout?id_token_hint={hint}&post_logout_redirect_uri={Q(Out)}&state=a%26b");

        Assert.Equal("https://rp.example/out?state=a%26b", page.Location);
        Assert.StartsWith("/id/signin", (await browser.OpenAsync("/id/account")).Path, StringComparison.Ordinal);
        Assert.Contains(await Provider.AuditOfAsync(person), row => row.Action == "sign-out.succeeded");
    }

    [Theory]
    [InlineData("LO-03", "https://evil.example/")]
    [InlineData("LO-03", "https://rp.example/OUT")]
    [InlineData("LO-03", "https://rp.example/out/")]
    [InlineData("LO-04", "https://rp.example/out?x=1")]
    [InlineData("LO-05", "https://rp.example/output")]
    [InlineData("LO-06", "//rp.example/out")]
    public async Task An_address_that_is_not_registered_letter_by_letter_is_not_followed(string check, string target)
    {
        var (browser, _, hint) = await SignedInAsync("rp-out-2");
        var page = await browser.OpenAsync(
            $"/id/logout?id_token_hint={hint}&post_logout_redirect_uri={Q(target)}&state=s");

        Assert.Equal((check, "/id/signed-out", null), (check, page.Path, page.Location));
    }

    [Theory]
    [InlineData("LO-07", "none")]
    [InlineData("LO-08", "garbage")]
    [InlineData("LO-09", "foreign key")]
    [InlineData("LO-09", "foreign realm")]
    [InlineData("LO-10", "absent")]
    [InlineData("LO-10", "other client")]
    public async Task Without_a_token_of_ours_nobody_is_sent_anywhere_and_nothing_ends(string check, string kind)
    {
        var (browser, _, good) = await SignedInAsync("rp-out-3");
        var hint = kind switch
        {
            "none" => Unsigned(good),
            "garbage" => "not.a.token",
            "foreign key" => Forged.Sign(good.Split('.'), header => header["alg"] = "ES256"),
            "foreign realm" => (await SignedInAsync("rp-out-3", Provider.Fuji)).Hint,
            _ => good,
        };
        var query = kind == "absent" ? "" : $"id_token_hint={hint}&";
        if (kind == "other client") query += "client_id=shop&";
        var page = await browser.OpenAsync($"/id/logout?{query}post_logout_redirect_uri={Q(Out)}&state=s");

        Assert.Equal((check, 200, null), (check, page.Status, page.Location));
        Assert.Equal("/id/account", (await browser.OpenAsync("/id/account")).Path);
        await browser.OpenAsync($"/id/logout?{query}post_logout_redirect_uri={Q(Out)}");
        Assert.Equal("/id/signed-out", (await browser.SubmitAsync("/id/logout")).Path);
    }

    [Fact]
    public async Task LO_11_12_13_A_bare_link_or_a_form_of_another_site_asks_and_ends_nothing()
    {
        var (browser, _, _) = await SignedInAsync("rp-out-4");
        var stolen = browser.Cookies["sid"];

        Assert.Equal(200, (await browser.OpenAsync("/id/logout")).Status);
        var crossSite = await browser.PostAsync("/id/logout", [], ("Origin", "https://rp.example"));
        Assert.Equal(200, crossSite.Status);
        Assert.Equal("/id/account", (await browser.OpenAsync("/id/account")).Path);

        await browser.OpenAsync("/id/logout");
        Assert.Equal("/id/signed-out", (await browser.SubmitAsync("/id/logout")).Path);
        browser.Cookies["sid"] = stolen;
        Assert.StartsWith("/id/signin", (await browser.OpenAsync("/id/account")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LO_14_A_token_of_another_session_of_the_person_asks_first_and_then_leads_back()
    {
        var (first, person, hint) = await SignedInAsync("rp-out-5");
        var second = Provider.BrowserAt(Provider.North);
        await second.SignInAsync(person);

        Assert.Equal(
            200, (await second.OpenAsync($"/id/logout?id_token_hint={hint}&post_logout_redirect_uri={Q(Out)}")).Status);
        Assert.Equal(Out, (await second.SubmitAsync("/id/logout")).Location);
        Assert.Equal("/id/account", (await first.OpenAsync("/id/account")).Path);
    }

    [Theory, EachEngine]
    public async Task BCL_01_02_Every_relying_party_of_the_session_with_a_back_channel_is_to_be_told(
        DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Browser.Ct);
        var client = SignInCast.ARelyingParty(provider.North, "rp-back");
        client.BackChannelLogoutUri = "https://rp.example/backchannel";
        await provider.AddRelyingPartyAsync(provider.North, client);
        await provider.AddRelyingPartyAsync(provider.North, SignInCast.ARelyingParty(provider.North, "rp-silent"));
        var (person, browser) = (await provider.AddPersonAsync(provider.North), provider.BrowserAt(provider.North));
        await browser.SignInAsync(person);
        var session = await provider.SessionOfAsync(person);
        await provider.ChangeAsync(provider.North, async db =>
        {
            foreach (var id in new[] { "rp-back", "rp-silent" })
                db.SessionClients.Add(
                    new SessionClient
                    {
                        TenantId = provider.North.Id, SessionId = session.SessionId, ClientId = id,
                            FirstAt = session.StartedAt
                    });
            await db.SaveChangesAsync(Browser.Ct);
        });
        await browser.OpenAsync("/id/logout");
        await browser.SubmitAsync("/id/logout");

        var notice = Assert.Single(
            await provider.ReadAsync(provider.North, db => db.LogoutNotices.AsNoTracking().ToListAsync(Browser.Ct)));
        Assert.Equal(("rp-back", session.SessionId, person.Id), (notice.ClientId, notice.SessionId, notice.PersonId));
        var message = Assert.Single(
            await provider.ReadAsync(provider.North, db => db.Set<OutboxMessage>().AsNoTracking()
            .Where(row => row.Topic == OutboxTopics.BackChannelLogout).ToListAsync(Browser.Ct)));
        Assert.Equal(notice.Id, message.SubjectId);

        await AssertTokenAsync(provider, client, notice);
    }

    private static async Task AssertTokenAsync(TestProvider provider, Client client, LogoutNotice notice)
    {
        var text = await provider.Services.GetRequiredService<LogoutTokens>()
            .WriteAsync(provider.North.Issuer, client, notice, Browser.Ct);
        var token = new JsonWebToken(text);
        Assert.Equal(
            ("logout+jwt", provider.North.Issuer, "rp-back"), (token.Typ, token.Issuer, token.Audiences.Single()));
        Assert.Equal(
            (notice.SessionId.ToString(), notice.PersonId.ToString()), (token.GetClaim("sid").Value, token.Subject));
        Assert.NotEmpty(token.Id);
        Assert.False(token.TryGetPayloadValue("nonce", out string? _));
        Assert.Contains(LogoutTokens.Event, token.GetClaim("events").Value, StringComparison.Ordinal);
    }

    private async Task<(Browser Browser, TestPerson Person, string Hint)> SignedInAsync(
        string client, TestRealm? at = null)
    {
        var realm = at ?? Provider.North;
        if (!await Provider.ReadAsync(realm, db => db.Clients.AnyAsync(row => row.ClientId == client, Browser.Ct)))
            await Provider.AddRelyingPartyAsync(realm, SignInCast.ARelyingParty(realm, client));
        var (person, browser) = (await Provider.AddPersonAsync(realm), Provider.BrowserAt(realm));
        await browser.SignInAsync(person);
        return (browser, person, await HintAsync(realm, client, person));
    }

    // An ID token of the realm, as its token endpoint writes them.
    private async Task<string> HintAsync(TestRealm realm, string client, TestPerson person)
    {
        var session = await Provider.SessionOfAsync(person);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            TokenType = "JWT", Issuer = realm.Issuer, Audience = client,
            Claims = new Dictionary<string, object>
            {
                ["sub"] = person.Id.ToString(), ["sid"] = session.SessionId.ToString()
            },
            SigningCredentials = await Provider.Services.GetKeyRing().ActiveAsync(realm.Id, "RS256", Browser.Ct),
        });
    }

    private static string Unsigned(string token) =>
        $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{token.Split('.')[1]}.";
}
