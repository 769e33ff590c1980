using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Realms;
using Crayon.Identity.Store.Sessions;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;

namespace Crayon.Identity.Tests.SignIn;

/// <summary>The second step of a sign-in: codes, recovery codes, trusted browsers, what policies demand.</summary>
public sealed class SecondFactorTests
{
    [Theory, EachEngine]
    public async Task X_15_A_code_lets_in_once_and_only_then_there_is_a_session(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.ShareAsync(engine, Browser.Ct);
        var person = await provider.AddPersonAsync(provider.North, withTotp: true);
        var (mine, other) = (provider.BrowserAt(provider.North), provider.BrowserAt(provider.North));

        Assert.Equal("/id/mfa", (await mine.SignInAsync(person)).Path);
        Assert.DoesNotContain("sid", mine.Cookies.Keys);
        var code = person.Code();
        Assert.Equal("/id/account", (await mine.SubmitAsync("/id/mfa", ("code", code))).Path);
        var session = await provider.SessionOfAsync(person);
        Assert.Equal(
            (AuthenticationLevels.TwoFactors, "pwd otp mfa"),
            (session.Authentication.Level, session.Authentication.Methods));

        await other.SignInAsync(person);
        var replay = await other.SubmitAsync("/id/mfa", ("code", code));
        Assert.Equal(400, replay.Status);
        Assert.DoesNotContain("sid", other.Cookies.Keys);
        Assert.NotNull(replay.Document.QuerySelector("#code[aria-invalid=true]"));
    }

    [Theory, EachEngine]
    public async Task X_15_Of_many_browsers_with_one_code_one_gets_in(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.ShareAsync(engine, Browser.Ct);
        var person = await provider.AddPersonAsync(provider.North, withTotp: true);
        var browsers = Enumerable.Range(0, 4).Select(_ => provider.BrowserAt(provider.North)).ToList();
        foreach (var browser in browsers) await browser.SignInAsync(person);
        var code = person.Code();

        var pages = await Task.WhenAll(browsers.Select(browser => browser.SubmitAsync("/id/mfa", ("code", code))));

        Assert.Single(pages, page => page.Path == "/id/account");
    }

    [Theory, EachEngine]
    public async Task X_15_Recovery_codes_are_kept_as_hashes_and_work_once(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.ShareAsync(engine, Browser.Ct);
        var person = await provider.AddPersonAsync(provider.North, withTotp: true);
        var browser = provider.BrowserAt(provider.North);
        await browser.SignInAsync(person);
        await browser.SubmitAsync("/id/mfa", ("code", person.Code()));
        await browser.OpenAsync("/id/account/recovery-codes");
        var shown = await browser.SubmitAsync("/id/account/recovery-codes");
        var codes = shown.Document.QuerySelectorAll(".codes li").Select(item => item.TextContent).ToList();
        Assert.Equal(10, codes.Count);

        var (first, second) = (provider.BrowserAt(provider.North), provider.BrowserAt(provider.North));
        await first.SignInAsync(person);
        Assert.Equal("/id/account", (await first.SubmitAsync("/id/mfa", ("code", codes[0].ToLowerInvariant()))).Path);
        await second.SignInAsync(person);
        Assert.Equal(400, (await second.SubmitAsync("/id/mfa", ("code", codes[0]))).Status);
    }

    [Fact]
    public async Task A_browser_that_is_trusted_is_not_asked_until_credentials_change()
    {
        await using var provider = await TestProvider.ShareAsync(DatabaseEngine.Sqlite, Browser.Ct);
        var person = await provider.AddPersonAsync(provider.North, withTotp: true);
        var browser = provider.BrowserAt(provider.North);
        await browser.SignInAsync(person);
        await browser.SubmitAsync("/id/mfa", ("code", person.Code()), ("trust", "true"));
        browser.Cookies.Remove("sid");

        Assert.Equal("/id/account", (await browser.SignInAsync(person)).Path);
        Assert.Equal("pwd mfa", (await provider.SessionOfAsync(person)).Authentication.Methods);

        await browser.OpenAsync("/id/account/password");
        await browser.SubmitAsync(
            "/id/account/password", ("current", person.Password), ("password", "another otter swims quickly"));
        browser.Cookies.Remove("sid");
        Assert.Equal(
            "/id/mfa", (await browser.SignInAsync(person with { Password = "another otter swims quickly" })).Path);
    }

    [Fact]
    public async Task Who_lacks_a_demanded_factor_sets_it_up_before_there_is_a_session()
    {
        await using var provider = await TestProvider.ShareAsync(DatabaseEngine.Sqlite, Browser.Ct);
        await provider.SetPolicyAsync(provider.North, policy => policy.Factors = FactorDemand.TwoForAll);
        var person = await provider.AddPersonAsync(provider.North);
        var browser = provider.BrowserAt(provider.North);

        var page = await browser.SignInAsync(person);
        Assert.Equal("/id/enrol", page.Path);
        Assert.DoesNotContain("sid", browser.Cookies.Keys);
        var app = person with { TotpSecret = page.Document.QuerySelector("#totp-secret")!.TextContent };
        var codes = await browser.SubmitAsync("/id/enrol", ("code", app.Code()));

        Assert.Equal(10, codes.Document.QuerySelectorAll(".codes li").Length);
        Assert.Contains("sid", browser.Cookies.Keys);
        Assert.Equal(AuthenticationLevels.TwoFactors, (await provider.SessionOfAsync(person)).Authentication.Level);
        var other = provider.BrowserAt(provider.North);
        Assert.Equal("/id/mfa", (await other.SignInAsync(person)).Path);
    }

    [Fact]
    public async Task X_22_A_relying_party_that_wants_more_gets_it_without_a_new_password()
    {
        await using var provider = await TestProvider.ShareAsync(DatabaseEngine.Sqlite, Browser.Ct);
        await provider.AddRelyingPartyAsync(provider.North, SignInCast.ARelyingParty(provider.North, "rp"));
        var person = await provider.AddPersonAsync(provider.North);
        var browser = provider.BrowserAt(provider.North);
        await browser.SignInAsync(person);
        var before = browser.Cookies["sid"];

        var page = await browser.OpenAsync(SignInCast.Authorize("rp", "&acr_values=urn:acr:2fa"));
        Assert.StartsWith("/id/enrol", page.Path, StringComparison.Ordinal);
        var app = person with { TotpSecret = page.Document.QuerySelector("#totp-secret")!.TextContent };
        var codes = await browser.SubmitAsync("/id/enrol", ("code", app.Code()));
        var end = await browser.OpenAsync(codes.Document.QuerySelector("a.fill")!.GetAttribute("href")!);

        Assert.NotNull(end.Sent("code"));
        Assert.NotEqual(before, browser.Cookies["sid"]);
        Assert.Equal(AuthenticationLevels.TwoFactors, (await provider.SessionOfAsync(person)).Authentication.Level);
    }

    [Theory]
    [InlineData(AuthenticationLevels.OneFactor, AuthenticationLevels.OneFactor, false, false, "Done")]
    [InlineData(AuthenticationLevels.OneFactor, AuthenticationLevels.TwoFactors, false, false, "Enrol")]
    [InlineData(AuthenticationLevels.OneFactor, AuthenticationLevels.OneFactor, true, false, "SecondFactor")]
    [InlineData(AuthenticationLevels.TwoFactors, AuthenticationLevels.TwoFactors, true, true, "Done")]
    [InlineData(AuthenticationLevels.TwoFactors, AuthenticationLevels.PhishingResistant, true, false, "EnrolPasskey")]
    [InlineData(AuthenticationLevels.OneFactor, AuthenticationLevels.PhishingResistant, true, false, "SecondFactor")]
    [InlineData(AuthenticationLevels.TwoFactors, AuthenticationLevels.PhishingResistant, true, true, "Passkey")]
    [InlineData(AuthenticationLevels.PhishingResistant, AuthenticationLevels.PhishingResistant, false, true, "Done")]
    public void The_next_step_follows_from_what_is_proven_and_demanded(
        string proven, string demanded, bool hasTotp, bool hasPasskey, string next) =>
        Assert.Equal(next, Host.SignIn.NextSteps.Of(
            new Host.SignIn.SignInDemand(proven, demanded, AuthenticationLevels.OneFactor, IsTrusted: false),
            new PersonFactors(hasTotp, hasPasskey)).ToString());

    // RFC 6238 appendix B, the SHA-1 rows, to six digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(
            code, Totp.CodeAt(
                "12345678901234567890"u8.ToArray(), Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))));
}
