using Crayon.Identity.Store.People;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing.Platform;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Tests.SignIn;

/// <summary>What people allow, for whom they act, and what they see of their account.</summary>
public sealed class ConsentAndAccountTests(SharedProvider shared)
{
    private TestProvider Provider => shared.Provider;

    [Fact]
    public async Task X_20_Consent_is_asked_once_remembered_and_can_be_taken_back()
    {
        await Provider.AddRelyingPartyAsync(
            Provider.North, SignInCast.ARelyingParty(Provider.North, "rp-consent", needsConsent: true));
        var (person, browser) = (await Provider.AddPersonAsync(Provider.North), Provider.BrowserAt(Provider.North));
        var page = await browser.SignInAsync(person, SignInCast.Authorize("rp-consent"));
        Assert.StartsWith("/id/consent", page.Path, StringComparison.Ordinal);
        Assert.Equal("access_denied", (await browser.SubmitAsync("/id/consent", ("decision", "deny"))).Sent("error"));

        await browser.OpenAsync(SignInCast.Authorize("rp-consent"));
        var allowed = await browser.SubmitAsync("/id/consent", ("decision", "allow"));
        Assert.Equal(("s", true), (allowed.Sent("state"), allowed.Sent("code") is not null));
        Assert.NotNull((await browser.OpenAsync(SignInCast.Authorize("rp-consent"))).Sent("code"));
        Assert.StartsWith(
            "/id/consent", (await browser.OpenAsync(SignInCast.Authorize("rp-consent", "&prompt=consent"))).Path,
            StringComparison.Ordinal);

        await browser.OpenAsync("/id/account/consents");
        await browser.SubmitAsync("/id/account/consents/withdraw");
        Assert.StartsWith(
            "/id/consent", (await browser.OpenAsync(SignInCast.Authorize("rp-consent"))).Path,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_belongs_to_several_customers_chooses_and_changes_without_a_new_sign_in()
    {
        await Provider.AddRelyingPartyAsync(Provider.North, SignInCast.ARelyingParty(Provider.North, "rp-org"));
        var (person, browser) = (await Provider.AddPersonAsync(Provider.North), Provider.BrowserAt(Provider.North));
        var second = Rows.ACustomer(Provider.North.Id, "Second B.V.");
        await Provider.AsPlatformAsync<PlatformDbContext>(async db =>
        {
            db.Customers.Add(second);
            await db.SaveChangesAsync(Browser.Ct);
        });
        await Provider.ChangeAsync(Provider.North, async db =>
        {
            db.Memberships.Add(
                new Membership
                {
                    TenantId = Provider.North.Id, PersonId = person.Id, CustomerId = second.CustomerId,
                        Role = "customer.buyer"
                });
            await db.SaveChangesAsync(Browser.Ct);
        });

        var page = await browser.SignInAsync(person, SignInCast.Authorize("rp-org"));
        Assert.StartsWith("/id/organisation", page.Path, StringComparison.Ordinal);
        Assert.Contains("Second B.V.", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            400, (await browser.SubmitAsync(
                "/id/organisation", ("organisation", Provider.Fuji.Customer.ToString()))).Status);
        Assert.NotNull(
            (await browser.SubmitAsync("/id/organisation", ("organisation", second.CustomerId.ToString()))).Sent(
                "code"));
        Assert.Equal(second.CustomerId.Value, (await Provider.SessionOfAsync(person)).OrganisationId);

        await browser.OpenAsync("/id/organisation");
        await browser.SubmitAsync("/id/organisation", ("organisation", Provider.North.Customer.ToString()));
        Assert.Equal(Provider.North.Customer.Value, (await Provider.SessionOfAsync(person)).OrganisationId);
    }

    [Fact]
    public async Task X_07_A_new_password_ends_every_other_session_and_keeps_this_one()
    {
        var person = await Provider.AddPersonAsync(Provider.North);
        var (mine, other) = (Provider.BrowserAt(Provider.North), Provider.BrowserAt(Provider.North));
        await mine.SignInAsync(person);
        await other.SignInAsync(person);
        await mine.OpenAsync("/id/account/password");
        Assert.NotEmpty(
            (await mine.SubmitAsync(
                "/id/account/password", ("current", "wrong"), ("password", "another otter swims quickly"))).Problem);
        await mine.SubmitAsync(
            "/id/account/password", ("current", person.Password), ("password", "another otter swims quickly"));

        Assert.Equal("/id/account", (await mine.OpenAsync("/id/account")).Path);
        Assert.StartsWith("/id/signin", (await other.OpenAsync("/id/account")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_are_changed_only_soon_after_a_sign_in()
    {
        var (person, browser) = (await Provider.AddPersonAsync(Provider.North), Provider.BrowserAt(Provider.North));
        await browser.SignInAsync(person);
        await Provider.ChangeAsync(Provider.North, async db =>
        {
            var session = await db.Sessions.SingleAsync(row => row.PersonId == person.Id, Browser.Ct);
            session.Authentication = session.Authentication with { At = session.Authentication.At.AddMinutes(-11) };
            await db.SaveChangesAsync(Browser.Ct);
        });

        Assert.Equal("/id/account", (await browser.OpenAsync("/id/account")).Path);
        var again = await browser.OpenAsync("/id/account/password");
        Assert.StartsWith("/id/signin", again.Path, StringComparison.Ordinal);
        Assert.Equal(
            "/id/account/password",
            (await browser.SubmitAsync("/id/signin", ("email", person.Email), ("password", person.Password))).Path);
    }

    [Fact]
    public async Task People_see_their_sessions_and_end_one_or_all()
    {
        var person = await Provider.AddPersonAsync(Provider.North);
        var (mine, other) = (Provider.BrowserAt(Provider.North), Provider.BrowserAt(Provider.North));
        await mine.SignInAsync(person);
        await other.SignInAsync(person);
        var page = await mine.OpenAsync("/id/account/sessions");
        var lines = page.Document.QuerySelectorAll(".lines > li");
        Assert.Equal(2, lines.Length);
        Assert.Contains("Firefox", lines[0].TextContent, StringComparison.Ordinal);

        var ending = lines[1].QuerySelector("input[name=session]")!.GetAttribute("value")!;
        await mine.SubmitAsync("/id/account/sessions/end", ("session", ending));
        Assert.StartsWith("/id/signin", (await other.OpenAsync("/id/account")).Path, StringComparison.Ordinal);
        Assert.Equal("/id/account", (await mine.OpenAsync("/id/account")).Path);

        await mine.OpenAsync("/id/account/sessions");
        await mine.SubmitAsync("/id/account/sessions/end-all");
        Assert.StartsWith("/id/signin", (await mine.OpenAsync("/id/account")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_of_another_person_cannot_be_ended_and_is_not_told_apart_from_none()
    {
        var (person, victim) =
            (await Provider.AddPersonAsync(Provider.North), await Provider.AddPersonAsync(Provider.North));
        var (mine, theirs) = (Provider.BrowserAt(Provider.North), Provider.BrowserAt(Provider.North));
        await mine.SignInAsync(person);
        await theirs.SignInAsync(victim);
        var foreign = (await Provider.SessionOfAsync(victim)).SessionId.ToString();
        await mine.OpenAsync("/id/account/sessions");
        var first = await mine.SubmitAsync("/id/account/sessions/end", ("session", foreign));

        Assert.Equal("/id/account/sessions", first.Path);
        Assert.Equal("/id/account", (await theirs.OpenAsync("/id/account")).Path);
    }

    [Fact]
    public async Task REALM_06_07_A_session_and_a_password_of_one_realm_is_nobody_at_another()
    {
        var (person, north, fuji) =
            (await Provider.AddPersonAsync(Provider.North), Provider.BrowserAt(Provider.North),
                Provider.BrowserAt(Provider.Fuji));
        await north.SignInAsync(person);
        foreach (var (name, value) in north.Cookies) fuji.Cookies[name] = value;

        Assert.StartsWith("/id/signin", (await fuji.OpenAsync("/id/account")).Path, StringComparison.Ordinal);
        Assert.Equal(400, (await fuji.SignInAsync(person)).Status);
        Assert.Equal("/id/account", (await north.OpenAsync("/id/account")).Path);
    }

    [Fact]
    public async Task The_reader_chooses_the_language_and_it_stays()
    {
        var browser = Provider.BrowserAt(Provider.North);
        Assert.Equal(
            "ja", (await browser.OpenAsync("/id/signin?lang=ja")).Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("サインイン", (await browser.OpenAsync("/id/signin")).Heading);
    }
}
