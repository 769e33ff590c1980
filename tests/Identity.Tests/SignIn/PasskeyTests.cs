using Crayon.Identity.Store.Sessions;
using Crayon.Identity.Tests.Protocol.Flows;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Crayon.Identity.Tests.SignIn;

/// <summary>Passkeys in a real browser with a virtual authenticator.</summary>
public sealed class PasskeyTests(Chromium chromium)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task X_16_A_passkey_made_in_the_account_signs_in_without_a_name()
    {
        var running = await chromium.RunningAsync();
        var person = await running.Provider.AddPersonAsync(running.Provider.North);
        var (page, _) = await running.OpenAsync();
        await AddAsync(running, page, person);

        await page.Context.ClearCookiesAsync();
        await UseAsync(running, page, person.Realm);

        Assert.EndsWith("/id/account", page.Url, StringComparison.Ordinal);
        var session = await running.Provider.SessionOfAsync(person);
        Assert.Equal(AuthenticationLevels.PhishingResistant, session.Authentication.Level);
        Assert.Equal(["hwk", "mfa", "user"], session.Authentication.Methods.Split(' ').Order(StringComparer.Ordinal));
        var passkey = await running.Provider.ReadAsync(
            person.Realm, db => db.Passkeys.AsNoTracking().SingleAsync(row => row.PersonId == person.Id, Ct));
        Assert.Equal("Work laptop", passkey.Name);
        Assert.NotNull(passkey.LastUsedAt);
        Assert.True(passkey.SignCount > 0);
    }

    [Fact]
    public async Task X_16_A_passkey_of_one_realm_fails_at_another()
    {
        var running = await chromium.RunningAsync();
        var (north, fuji) =
            (await running.Provider.AddPersonAsync(running.Provider.North),
                await running.Provider.AddPersonAsync(running.Provider.Fuji));
        var (page, devices) = await running.OpenAsync();
        await AddAsync(running, page, north);
        var (second, other) = await running.OpenAsync();
        await AddAsync(running, second, fuji);

        // The browser does not even offer it: its relying party is another host.
        await page.GotoAsync(running.Address(running.Provider.Fuji, "/id/signin"));
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForSelectorAsync(
            "[data-failed]:not([hidden])", new PageWaitForSelectorOptions { Timeout = 20_000 });

        // And an answer that was made for the other realm is refused by the server.
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(running.Address(running.Provider.North, "/id/signin"));
        var answer = await AnswerAsync(page);
        await second.Context.ClearCookiesAsync();
        await second.GotoAsync(running.Address(running.Provider.Fuji, "/id/signin"));
        await SendRefusedAsync(second, answer);
        Assert.Contains(running.Provider.Fuji.Host, second.Url, StringComparison.Ordinal);
        Assert.NotNull(devices);
        Assert.NotNull(other);
    }

    [Fact]
    public async Task ISO_25_A_passkey_of_a_realm_that_left_is_nobodys_at_the_next_one_of_its_host()
    {
        var running = await chromium.RunningAsync();
        var leaver = await running.Provider.AddRealmAsync("leaver", TenantKind.Reseller, Ct);
        var person = await running.Provider.AddPersonAsync(leaver);
        var (page, _) = await running.OpenAsync();
        await ServedAsync(running, page, leaver);
        await AddAsync(running, page, person);
        await OffboardingTests.LeaveAsync(running.Provider, leaver);
        // Nothing settles in this leave: for a moment the host may still lead to the realm that left.
        await AnswersAsync(running, page, leaver, 404);
        var heir = await running.Provider.AddRealmAsync("heir", TenantKind.Reseller, Ct, leaver.Host);

        // The browser offers it, because the host is the same, and sends the old session's cookie along.
        await ServedAsync(running, page, heir);
        Assert.Contains("/id/signin", page.Url, StringComparison.Ordinal);
        await SendRefusedAsync(page, await AnswerAsync(page));
        await page.GotoAsync(running.Address(heir, "/id/account"));
        Assert.Contains("/id/signin", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_works_once()
    {
        var running = await chromium.RunningAsync();
        var person = await running.Provider.AddPersonAsync(running.Provider.North);
        var (page, _) = await running.OpenAsync();
        await AddAsync(running, page, person);
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(running.Address(person.Realm, "/id/signin"));
        var cookies = await page.Context.CookiesAsync();
        var (answer, fields) = (await AnswerAsync(page), await FieldsAsync(page));

        var replay = new Browser(
            new Wire(running.Host.Services, new Uri($"http://127.0.0.1:{running.Port}")), person.Realm);
        foreach (var cookie in cookies) replay.Cookies[cookie.Name] = cookie.Value;
        fields["credential"] = answer;
        var origin = ("Origin", running.Address(person.Realm, ""));
        Assert.Equal("/id/account", (await replay.PostAsync("/id/passkey", fields, origin)).Path);
        var again = await replay.PostAsync("/id/passkey", fields, origin);

        Assert.Equal(400, again.Status);
        Assert.NotEmpty(again.Problem);
    }

    [Fact]
    public async Task Staff_without_a_passkey_are_led_to_one_before_they_are_signed_in()
    {
        var running = await chromium.RunningAsync();
        var person = await running.Provider.AddPersonAsync(running.Provider.Admin, "platform.operator");
        var (page, _) = await running.OpenAsync();
        await SignInAsync(running, page, person);
        Assert.Contains("/id/enrol", page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(await page.Context.CookiesAsync(), cookie => cookie.Name == "sid");

        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForURLAsync("**/id/account/passkeys");

        Assert.Equal(
            AuthenticationLevels.PhishingResistant,
            (await running.Provider.SessionOfAsync(person)).Authentication.Level);
    }

    // The browser's provider is another process than the one in which realms are made.
    private static Task ServedAsync(Chromium.Running running, IPage page, TestRealm realm) =>
        AnswersAsync(running, page, realm, 200);

    private static Task AnswersAsync(Chromium.Running running, IPage page, TestRealm realm, int wanted) =>
        Eventually.HoldsAsync(async () => (await page.GotoAsync(running.Address(realm, "/id/signin")))!.Status,
            status => status == wanted, Ct);

    private static async Task SignInAsync(Chromium.Running running, IPage page, TestPerson person)
    {
        await page.GotoAsync(running.Address(person.Realm, "/id/signin?then=%2Fid%2Faccount%2Fpasskeys"));
        await page.FillAsync("#email", person.Email);
        await page.FillAsync("#password", person.Password);
        await page.ClickAsync("form:not([data-passkey]) button[type=submit]");
    }

    private static async Task AddAsync(Chromium.Running running, IPage page, TestPerson person)
    {
        await SignInAsync(running, page, person);
        await page.FillAsync("#name", "Work laptop");
        await page.ClickAsync("form[data-passkey] button");
        await ArrivedAsync(page, "/id/account/passkeys?saved=1");
    }

    private static async Task UseAsync(Chromium.Running running, IPage page, TestRealm realm)
    {
        await page.GotoAsync(running.Address(realm, "/id/signin"));
        await page.ClickAsync("form[data-passkey] button");
        await ArrivedAsync(page, "/id/account");
    }

    // By the address alone: waiting for a load that is over already would not end.
    private static Task ArrivedAsync(IPage page, string address) => Eventually.HoldsAsync(
        () => Task.FromResult(page.Url), url => url.EndsWith(address, StringComparison.Ordinal), Ct);

    // The authenticator's answer to this page's challenge, not sent.
    private static Task<string> AnswerAsync(IPage page) => page.EvaluateAsync<string>(
        """
        async () => {
          const options = JSON.parse(document.querySelector('form[data-passkey]').dataset.options);
          const made = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
          return JSON.stringify(made.toJSON());
        }
        """);

    private static async Task<Dictionary<string, string>> FieldsAsync(IPage page) =>
        new(await page.EvaluateAsync<Dictionary<string, string>>(
        "() => Object.fromEntries(new FormData(document.querySelector('form[data-passkey]')))"), StringComparer.Ordinal);

    // Sent a moment after the call, which would be cut off by the page that it asks for; that page says what is wrong.
    private static async Task SendRefusedAsync(IPage page, string answer)
    {
        Assert.Null(await page.QuerySelectorAsync("#problems"));
        await page.EvaluateAsync(
            "answer => { const form = document.querySelector('form[data-passkey]'); form.elements.namedItem('credential').value = answer; setTimeout(() => form.submit()); }", answer);
        await page.WaitForSelectorAsync("#problems");
        Assert.Equal("/id/passkey", new Uri(page.Url).AbsolutePath);
    }
}
