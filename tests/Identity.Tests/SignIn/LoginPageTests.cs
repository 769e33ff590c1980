using System.Diagnostics;
using Crayon.Identity.Host;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Identity.Tests.SignIn;

/// <summary>The sign-in page as an attacker meets it.</summary>
public sealed class LoginPageTests(SharedProvider shared)
{
    private TestProvider Provider => shared.Provider;

    private TestRealm North => Provider.North;

    [Fact]
    public async Task LOGIN_01_The_session_cookie_is_for_the_server_alone()
    {
        var (browser, person) = (Provider.BrowserAt(North), await Provider.AddPersonAsync(North));
        await browser.OpenAsync("/id/signin");
        var answer = await Raw(browser, ("email", person.Email), ("password", person.Password));

        var cookie = Assert.Single(
            answer.Headers.GetValues("Set-Cookie"), header => header.StartsWith("sid=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task LOGIN_02_Over_https_cookies_belong_to_the_host_alone_and_browsers_are_told_to_stay_there()
    {
        await using var host = await SecureHostAsync();
        var page = await new Browser(WireOf(host), North).OpenAsync("/id/signin");

        Assert.All(page.Answer.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        });
        Assert.StartsWith("max-age=", page.Header("Strict-Transport-Security"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LOGIN_03_04_05_The_page_loads_its_own_only_and_is_framed_by_nobody()
    {
        var page = await Provider.BrowserAt(North).OpenAsync("/id/signin");
        var policy = page.Header("Content-Security-Policy");

        Assert.Equal(200, page.Status);
        Assert.StartsWith(
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; form-action 'self';", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.Equal("nosniff", page.Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", page.Header("Referrer-Policy"));
        Assert.Equal("no-store", page.Header("Cache-Control"));
        Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), style, [style], [onclick]"));
        Assert.All(page.Document.QuerySelectorAll("script[src], link[href], img[src]"), element =>
            Assert.StartsWith("/id/assets/", element.GetAttribute("src") ?? element.GetAttribute("href")));
    }

    [Fact]
    public async Task LOGIN_04_A_waiting_request_adds_its_own_redirect_address_to_where_forms_may_end()
    {
        await Provider.AddRelyingPartyAsync(North, SignInCast.ARelyingParty(North, "rp-csp"));
        var page = await Provider.BrowserAt(North).OpenAsync(SignInCast.Authorize("rp-csp"));

        Assert.Contains("form-action 'self' https://rp.example; ", page.Header("Content-Security-Policy"));
    }

    [Fact]
    public async Task LOGIN_06_07_A_wrong_password_and_an_unknown_address_read_alike()
    {
        var (person, browser) = (await Provider.AddPersonAsync(North), Provider.BrowserAt(North));
        var wrong = await browser.SignInAsync(person with { Password = "not the right one" });
        var unknown = await browser.SignInAsync(person with { Email = "nobody@acme.example" });

        Assert.Equal((400, 400), (wrong.Status, unknown.Status));
        Assert.NotEmpty(wrong.Problem);
        Assert.Equal(wrong.Problem, unknown.Problem);
        Assert.DoesNotContain("sid", browser.Cookies.Keys);
    }

    [Fact]
    public async Task LOGIN_08_An_unknown_address_costs_the_work_of_a_known_one()
    {
        var (person, browser) = (await Provider.AddPersonAsync(North), Provider.BrowserAt(North));
        await browser.SignInAsync(person with { Email = "warm-up@acme.example" });
        var known = await TimeAsync(browser, person with { Password = "not the right one" });
        var unknown = await TimeAsync(browser, person with { Email = "stranger@acme.example" });

        // The hash dominates: without it an unknown address would answer in a small part of the time.
        Assert.True(unknown > known / 4, $"known {known}, unknown {unknown}");
    }

    [Fact]
    public async Task LOGIN_09_10_A_form_without_its_token_or_with_another_browsers_is_refused()
    {
        var (person, mine, other) =
            (await Provider.AddPersonAsync(North), Provider.BrowserAt(North), Provider.BrowserAt(North));
        await mine.OpenAsync("/id/signin");
        await other.OpenAsync("/id/signin");
        var fields = other.FieldsOf("/id/signin", ("email", person.Email), ("password", person.Password));

        Assert.Equal(400, (await mine.PostAsync("/id/signin", fields)).Status);
        Assert.Equal(400, (await mine.PostAsync("/id/signin", fields.Where(field => field.Key != "csrf"))).Status);
        Assert.DoesNotContain("sid", mine.Cookies.Keys);
    }

    [Fact]
    public async Task LOGIN_09_REALM_13_A_form_of_another_realm_is_refused()
    {
        var (person, north, fuji) =
            (await Provider.AddPersonAsync(North), Provider.BrowserAt(North), Provider.BrowserAt(Provider.Fuji));
        await fuji.OpenAsync("/id/signin");
        foreach (var (name, value) in fuji.Cookies) north.Cookies[name] = value;
        var fields = fuji.FieldsOf("/id/signin", ("email", person.Email), ("password", person.Password));

        Assert.Equal(400, (await north.PostAsync("/id/signin", fields)).Status);
        Assert.DoesNotContain("sid", north.Cookies.Keys);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task LOGIN_11_A_form_that_the_browser_says_comes_from_elsewhere_is_refused(string name, string value)
    {
        var (person, browser) = (await Provider.AddPersonAsync(North), Provider.BrowserAt(North));
        await browser.OpenAsync("/id/signin");
        var page = await browser.PostAsync(
            "/id/signin", browser.FieldsOf("/id/signin", ("email", person.Email), ("password", person.Password)),
            (name, value));

        Assert.Equal(400, page.Status);
        Assert.DoesNotContain("sid", browser.Cookies.Keys);
    }

    [Fact]
    public async Task LOGIN_12_A_handle_that_was_planted_before_is_worth_nothing_after()
    {
        var (person, browser) = (await Provider.AddPersonAsync(North), Provider.BrowserAt(North));
        await Provider.AddRelyingPartyAsync(North, SignInCast.ARelyingParty(North, "rp-fixation"));
        browser.Cookies["sid"] = "planted";
        await browser.SignInAsync(person, SignInCast.Authorize("rp-fixation"));
        var first = browser.Cookies["sid"];
        await browser.SignInAsync(person, SignInCast.Authorize("rp-fixation", "&prompt=login"));

        Assert.NotEqual("planted", first);
        Assert.NotEqual(first, browser.Cookies["sid"]);
        foreach (var stolen in new[] { "planted", first })
        {
            var thief = Provider.BrowserAt(North);
            thief.Cookies["sid"] = stolen;
            Assert.StartsWith("/id/signin", (await thief.OpenAsync("/id/account")).Path);
        }
    }

    [Fact]
    public async Task LOGIN_13_Guessing_is_slowed_and_the_owner_is_not_locked_out_elsewhere()
    {
        await using var provider = await TestProvider.CreateAsync(
            Crayon.Platform.Core.Persistence.DatabaseEngine.Sqlite, Browser.Ct);
        var (person, browser) = (await provider.AddPersonAsync(provider.North), provider.BrowserAt(provider.North));
        for (var guess = 0; guess < 6; guess++) await browser.SignInAsync(person with { Password = $"guess {guess}" });
        var page = await browser.SignInAsync(person);

        Assert.Equal(429, page.Status);
        Assert.InRange(int.Parse(page.Header("Retry-After"), System.Globalization.CultureInfo.InvariantCulture), 1, 30);
        Assert.DoesNotContain("sid", browser.Cookies.Keys);
        var other = provider.BrowserAt(provider.Fuji);
        Assert.Equal(200, (await other.SignInAsync(await provider.AddPersonAsync(provider.Fuji))).Status);
    }

    [Theory]
    [InlineData("a@b.example\r\nSet-Cookie: x=1")]
    [InlineData("<script>alert(1)</script>@acme.example")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\u0000\uFFFF\u202E")]
    public async Task LOGIN_14_Hostile_entries_are_shown_as_text_or_not_at_all(string hostile)
    {
        var browser = Provider.BrowserAt(North);
        await browser.OpenAsync("/id/signin");
        var page = await browser.SubmitAsync("/id/signin", ("email", hostile), ("password", hostile));

        Assert.Equal(400, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("script:not([src])"));
        Assert.DoesNotContain(page.Answer.Headers, header => header.Key == "x");
    }

    [Fact]
    public async Task LOGIN_14_A_huge_password_is_not_hashed()
    {
        var (person, browser) = (await Provider.AddPersonAsync(North), Provider.BrowserAt(North));
        var page = await browser.SignInAsync(person with { Password = new string('x', 20_000) });

        Assert.Equal(400, page.Status);
    }

    [Fact]
    public async Task LOGIN_15_After_the_form_the_browser_asks_anew_without_it()
    {
        var (browser, person) = (Provider.BrowserAt(North), await Provider.AddPersonAsync(North));
        await browser.OpenAsync("/id/signin");
        var answer = await Raw(browser, ("email", person.Email), ("password", person.Password));

        Assert.Equal(303, answer.Status);
        Assert.Equal("/id/account", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task LOGIN_16_18_Forms_go_to_fixed_addresses_of_ours_by_post_and_credentials_in_addresses_do_nothing()
    {
        var (browser, person) = (Provider.BrowserAt(North), await Provider.AddPersonAsync(North));
        var page = await browser.OpenAsync(
            $"/id/signin?email={person.Email}&password={Uri.EscapeDataString(person.Password)}");

        Assert.DoesNotContain("sid", browser.Cookies.Keys);
        Assert.All(
            page.Document.Forms,
            form => Assert.Equal(("post", "/id/"), (form.GetAttribute("method"), form.GetAttribute("action")![..4])));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/id/account/../../evil")]
    [InlineData("/id/logout")]
    public async Task LOGIN_17_Nobody_is_sent_where_an_address_says(string target)
    {
        var (browser, person) = (Provider.BrowserAt(North), await Provider.AddPersonAsync(North));
        var page = await browser.SignInAsync(
            person, $"/id/signin?then={Uri.EscapeDataString(target)}&returnUrl={Uri.EscapeDataString(target)}");

        Assert.Equal("/id/account", page.Path);
    }

    [Fact]
    public async Task X_18_Each_success_and_failure_is_recorded_with_its_person_and_address()
    {
        var (browser, person) = (Provider.BrowserAt(North), await Provider.AddPersonAsync(North));
        await browser.SignInAsync(person with { Password = "not the right one" });
        await browser.SignInAsync(person);

        var audit =
            (await Provider.AuditOfAsync(person)).Where(
                row => row.Action.StartsWith("sign-in.", StringComparison.Ordinal)).ToList();
        Assert.Equal(["sign-in.failed", "sign-in.succeeded"], audit.Select(row => row.Action));
        Assert.All(audit, row => Assert.Contains("address 127.0.0.1", row.Reason));
    }

    private static async Task<TimeSpan> TimeAsync(Browser browser, TestPerson person)
    {
        await browser.OpenAsync("/id/signin");
        var watch = Stopwatch.StartNew();
        await browser.SubmitAsync("/id/signin", ("email", person.Email), ("password", person.Password));
        return watch.Elapsed;
    }

    // The answer to the form itself, before a browser follows it.
    private async Task<Answer> Raw(Browser browser, params (string, string)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/id/signin", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(browser.FieldsOf("/id/signin", fields)),
        };
        request.Headers.TryAddWithoutValidation(
            "Cookie", string.Join("; ", browser.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        return await Provider.Wire.SendAsync(request, North.Host, Browser.Ct);
    }

    private async Task<WebApplication> SecureHostAsync()
    {
        var host = IdentityHost.Build(new HostSettings
        {
            Urls = "http://127.0.0.1:0", Database = Provider.Database, Public = new PublicEndpoint("https", 443),
                KeysFolder = Provider.KeysFolder,
        }, TestProvider.Prepare);
        await host.StartAsync(Browser.Ct);
        return host;
    }

    private static Wire WireOf(WebApplication host) =>
        new(host.Services,
            new Uri(
                host.Services
                    .GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()));
}
