using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Crayon.Identity.Tests.SignIn;

/// <summary>
/// Every page in a real browser, in two themes, light and dark, wide and at 360 px: axe finds nothing (WCAG 2.2 AA),
/// nothing
/// scrolls sideways. Pictures go to the folder in CRAYON_PAGE_PICTURES, if it is set, and of more variants then.
/// </summary>
public sealed class PageLookTests(Chromium chromium)
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CRAYON_PAGE_PICTURES");

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    public static TheoryData<string, int, ColorScheme> Variants => Pictures is null
        ? new() { { "north", 1440, ColorScheme.Light }, { "fuji", 360, ColorScheme.Dark } }
        : new()
        {
            { "north", 1440, ColorScheme.Light }, { "north", 360, ColorScheme.Dark },
            { "fuji", 1440, ColorScheme.Dark }, { "fuji", 360, ColorScheme.Light },
        };

    [Theory, MemberData(nameof(Variants))]
    public async Task Pages_are_clear_to_everybody(string slug, int width, ColorScheme scheme)
    {
        var running = await chromium.RunningAsync();
        var realm = slug == "north" ? running.Provider.North : running.Provider.Fuji;
        var person = await running.Provider.AddPersonAsync(realm);
        var client = $"look-{slug}-{width}";
        await running.Provider.AddRelyingPartyAsync(realm, SignInCast.ARelyingParty(realm, client, needsConsent: true));
        var (page, _) = await running.OpenAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = width == 360 ? 780 : 1000 }, ColorScheme = scheme,
                ReducedMotion = ReducedMotion.Reduce,
            Locale = slug == "fuji" ? "ja-JP" : "en-GB",
        });
        var look = new Look(page, $"{slug}-{scheme.ToString().ToLowerInvariant()}-{width}", scheme);

        await LookAtTheDoorAsync(look, page, path => running.Address(realm, path), person);
        await LookInsideAsync(look, page, path => running.Address(realm, path), (client, person));
        look.AssertClear();
    }

    private static async Task LookAtTheDoorAsync(Look look, IPage page, Func<string, string> at, TestPerson person)
    {
        await page.GotoAsync(at("/id/signin"));
        await look.CheckAsync("signin");
        await page.FillAsync("#email", person.Email);
        await page.FillAsync("#password", "not the right one");
        await page.ClickAsync("form:not([data-passkey]) button[type=submit]");
        await look.CheckAsync("signin-wrong");
        await page.GotoAsync(at("/id/password/forgot"));
        await look.CheckAsync("forgot");
        await page.FillAsync("#email", "nobody@acme.example");
        await page.ClickAsync("button[type=submit]");
        await look.CheckAsync("forgot-sent");
        await page.GotoAsync(at("/id/password/reset?link=none"));
        await look.CheckAsync("link-over");
        await page.GotoAsync(at("/id/signed-out"));
        await look.CheckAsync("signed-out");
    }

    private static async Task LookInsideAsync(
        Look look, IPage page, Func<string, string> at, (string Client, TestPerson Person) visit)
    {
        await page.GotoAsync(at(SignInCast.Authorize(visit.Client)));
        await page.FillAsync("#email", visit.Person.Email);
        await page.FillAsync("#password", visit.Person.Password);
        await page.ClickAsync("form:not([data-passkey]) button[type=submit]");
        await look.CheckAsync("consent");
        foreach (var name in new[] { "", "/email", "/password", "/authenticator", "/passkeys", "/recovery-codes",
            "/logins", "/sessions", "/consents" })
        {
            await page.GotoAsync(at($"/id/account{name}"));
            await look.CheckAsync($"account{name.Replace('/', '-')}");
        }
        await page.GotoAsync(at("/id/organisation"));
        await look.CheckAsync("organisation");
        await page.GotoAsync(at("/id/logout"));
        await look.CheckAsync("logout");
    }

    [Fact]
    public async Task Pages_of_the_second_step_are_clear_to_everybody()
    {
        var running = await chromium.RunningAsync();
        var realm = running.Provider.North;
        var person = await running.Provider.AddPersonAsync(realm, withTotp: true);
        var (page, _) = await running.OpenAsync(
            new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 1000 } });
        var look = new Look(page, "north-light-1440", ColorScheme.Light);

        await page.GotoAsync(running.Address(realm, "/id/signin"));
        await page.FillAsync("#email", person.Email);
        await page.FillAsync("#password", person.Password);
        await page.ClickAsync("form:not([data-passkey]) button[type=submit]");
        await look.CheckAsync("mfa");
        await page.FillAsync("#code", person.Code());
        await page.ClickAsync("form:not([data-passkey]) button[type=submit]");
        await page.GotoAsync(running.Address(realm, "/id/account/recovery-codes"));
        await page.ClickAsync("main button[type=submit]");
        await look.CheckAsync("codes");

        var operatorRealm = running.Provider.Admin;
        var staff = await running.Provider.AddPersonAsync(operatorRealm, "platform.operator");
        await page.GotoAsync(running.Address(operatorRealm, "/id/signin"));
        await page.FillAsync("#email", staff.Email);
        await page.FillAsync("#password", staff.Password);
        await page.ClickAsync("form:not([data-passkey]) button[type=submit]");
        await look.CheckAsync("enrol-passkey");
        look.AssertClear();
    }

    private sealed class Look(IPage page, string variant, ColorScheme scheme)
    {
        private readonly List<string> findings = [];

        public async Task CheckAsync(string name)
        {
            // A tenant's theme may hold to one scheme; the reader's own choice turns it.
            await page.EvaluateAsync(
                "scheme => document.documentElement.dataset.scheme = scheme", scheme.ToString().ToLowerInvariant());
            if (Pictures is not null)
                await page.ScreenshotAsync(
                    new PageScreenshotOptions
                    {
                        Path = Path.Combine(Pictures, $"{name}-{variant}.png"), FullPage = true
                    });
            var result = await page.RunAxe(
                new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Rules] } });
            findings.AddRange(result.Violations.Select(found =>
                $"{name} {variant}: {found.Id}: {found.Help}: {string.Join(" | ", found.Nodes.Select(node => node.Html).Take(3))}"));
            if (await page.EvaluateAsync<bool>(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                findings.Add($"{name} {variant}: scrolls sideways");
        }

        public void AssertClear() => Assert.True(findings.Count == 0, string.Join("\n", findings));
    }
}
