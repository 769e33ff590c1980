using System.Text.RegularExpressions;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.People.Passwords;
using Crayon.Identity.Store.Tokens;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Tests.SignIn;

/// <summary>Mailed links: new passwords, invitations, addresses, registration.</summary>
public sealed partial class LinkTests
{
    private const string NewPassword = "another otter swims quickly";

    [Theory, EachEngine]
    public async Task X_13_ISO_27_A_reset_link_works_once_at_its_own_realm_and_ends_all_sessions(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.ShareAsync(engine, Browser.Ct);
        var person = await provider.AddPersonAsync(provider.North);
        var (session, browser) = (provider.BrowserAt(provider.North), provider.BrowserAt(provider.North));
        await session.SignInAsync(person);
        var link = await LinkAsync(provider, person, PersonLinkPurpose.ResetPassword);

        Assert.Equal(
            400, (await provider.BrowserAt(provider.Fuji).OpenAsync($"/id/password/reset?link={link}")).Status);
        await browser.OpenAsync($"/id/password/reset?link={link}");
        Assert.Equal(200, (await browser.SubmitAsync("/id/password/reset", ("password", NewPassword))).Status);
        Assert.Equal(400, (await browser.OpenAsync($"/id/password/reset?link={link}")).Status);

        Assert.StartsWith("/id/signin", (await session.OpenAsync("/id/account")).Path, StringComparison.Ordinal);
        Assert.Equal(400, (await browser.SignInAsync(person)).Status);
        Assert.Equal("/id/account", (await browser.SignInAsync(person with { Password = NewPassword })).Path);
        Assert.Contains(
            await MailsAsync(provider, person.Realm), mail => mail.Template == MailTemplates.PasswordChanged);
    }

    [Fact]
    public async Task X_13_Asking_for_a_link_reads_alike_for_every_address_and_mails_only_whom_there_is()
    {
        await using var provider = await TestProvider.ShareAsync(DatabaseEngine.Sqlite, Browser.Ct);
        var person = await provider.AddPersonAsync(provider.North);
        var browser = provider.BrowserAt(provider.North);
        async Task<string> AskAsync(string email)
        {
            await browser.OpenAsync("/id/password/forgot");
            return (await browser.SubmitAsync("/id/password/forgot", ("email", email))).Text.Replace(email, "…");
        }

        Assert.Equal(NoToken(await AskAsync(person.Email)), NoToken(await AskAsync("stranger@acme.example")));
        var row = Assert.Single(
            await provider.ReadAsync(provider.North, db => db.PersonLinks.AsNoTracking().ToListAsync(Browser.Ct)));
        Assert.Equal(person.Id, row.PersonId);
        Assert.InRange(
            row.ExpiresAt - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(58), TimeSpan.FromHours(1));
        Assert.Single(await MailsAsync(provider, provider.North));
    }

    [Theory, EachEngine]
    public async Task X_14_ISO_27_An_invitation_is_taken_once_by_somebody_new_and_by_nobody_elsewhere(
        DatabaseEngine engine)
    {
        await using var provider = await TestProvider.ShareAsync(engine, Browser.Ct);
        var (handle, realm) = (OpaqueHandle.New(), provider.North);
        await provider.ChangeAsync(realm, async db =>
        {
            db.Invitations.Add(new Invitation
            {
                TenantId = realm.Id, CustomerId = realm.Customer, Email = "new@acme.example",
                    NormalizedEmail = "new@acme.example", Role = "customer.buyer",
                InvitedBy = "Anna", Hash = OpaqueHandle.HashOf(handle),
                ExpiresAt = TimeProvider.System.GetUtcNow().AddDays(7),
            });
            await db.SaveChangesAsync(Browser.Ct);
        });
        Assert.Equal(400, (await provider.BrowserAt(provider.Fuji).OpenAsync($"/id/invite?link={handle}")).Status);
        var browser = provider.BrowserAt(realm);
        await browser.OpenAsync($"/id/invite?link={handle}");
        Assert.NotEmpty((await browser.SubmitAsync("/id/invite", ("password", "short"))).Problem);
        await browser.SubmitAsync("/id/invite", ("name", "New Person"), ("password", NewPassword));

        Assert.Equal(400, (await browser.OpenAsync($"/id/invite?link={handle}")).Status);
        Assert.DoesNotContain("sid", browser.Cookies.Keys);
        var joined = new TestPerson(realm, default, "new@acme.example", NewPassword, null);
        Assert.Equal("/id/account", (await browser.SignInAsync(joined)).Path);
        var member = await provider.ReadAsync(realm, db => db.Memberships.AsNoTracking().SingleAsync(Browser.Ct));
        Assert.Equal(("customer.buyer", realm.Customer), (member.Role, member.CustomerId));
    }

    [Fact]
    public async Task An_address_changes_when_its_mailed_link_is_confirmed()
    {
        await using var provider = await TestProvider.ShareAsync(DatabaseEngine.Sqlite, Browser.Ct);
        var person = await provider.AddPersonAsync(provider.North);
        var browser = provider.BrowserAt(provider.North);
        await browser.SignInAsync(person);
        await browser.OpenAsync("/id/account/email");
        await browser.SubmitAsync("/id/account/email", ("email", "Moved@acme.example"));
        Assert.Equal(person.Email, await EmailOfAsync(provider, person));

        var link = await LinkAsync(provider, person, PersonLinkPurpose.ChangeEmail, "Moved@acme.example");
        await browser.OpenAsync($"/id/confirm?link={link}");
        Assert.Equal(person.Email, await EmailOfAsync(provider, person));
        await browser.SubmitAsync("/id/confirm");

        Assert.Equal("Moved@acme.example", await EmailOfAsync(provider, person));
        Assert.Equal("/id/account", (await browser.SignInAsync(person with { Email = "moved@ACME.example" })).Path);
    }

    [Theory, EachEngine]
    public async Task An_address_that_somebody_took_meanwhile_is_not_given_though_they_are_gone(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.ShareAsync(engine, Browser.Ct);
        var (person, other) = (await provider.AddPersonAsync(provider.North),
            await provider.AddPersonAsync(provider.North));
        var link = await LinkAsync(provider, person, PersonLinkPurpose.ChangeEmail, other.Email);
        await provider.ChangeAsync(provider.North, async db =>
        {
            (await db.People.SingleAsync(row => row.PersonId == other.Id, Browser.Ct)).Delete();
            await db.SaveChangesAsync(Browser.Ct);
        });
        var browser = provider.BrowserAt(provider.North);
        await browser.OpenAsync($"/id/confirm?link={link}");
        Assert.Equal(400, (await browser.SubmitAsync("/id/confirm")).Status);
        Assert.Equal(person.Email, await EmailOfAsync(provider, person));
    }

    [Fact]
    public async Task Registration_is_there_where_the_policy_allows_it_and_does_not_tell_who_is()
    {
        await using var provider = await TestProvider.ShareAsync(DatabaseEngine.Sqlite, Browser.Ct);
        var person = await provider.AddPersonAsync(provider.North);
        var browser = provider.BrowserAt(provider.North);
        Assert.Equal(404, (await browser.OpenAsync("/id/register")).Status);
        await provider.SetPolicyAsync(provider.North, policy => policy.AllowsRegistration = true);

        await browser.OpenAsync("/id/register");
        var taken = await browser.SubmitAsync("/id/register", ("email", person.Email), ("password", NewPassword));
        await browser.OpenAsync("/id/register");
        var fresh = await browser.SubmitAsync(
            "/id/register", ("email", "fresh@acme.example"), ("password", NewPassword));

        Assert.Equal(
            NoToken(taken.Text.Replace(person.Email, "…")), NoToken(fresh.Text.Replace("fresh@acme.example", "…")));
        Assert.Equal([MailTemplates.ConfirmEmail, MailTemplates.EmailInUse],
            (await MailsAsync(provider, provider.North)).Select(mail => mail.Template).Order(StringComparer.Ordinal));
        Assert.Equal("/id/account", (await browser.SignInAsync(person)).Path);
    }

    [Theory]
    [InlineData("violet otter climbs slowly", PasswordFault.None)]
    [InlineData("short", PasswordFault.TooShort)]
    [InlineData("anna@acme.example", PasswordFault.OwnAddress)]
    [InlineData("anna.van.dijk", PasswordFault.OwnAddress)]
    [InlineData("Password123456", PasswordFault.Common)]
    [InlineData("!!dragon!!2026", PasswordFault.Common)]
    [InlineData("abcabcabcabc", PasswordFault.Common)]
    [InlineData("qwertyuiop12", PasswordFault.Common)]
    public void Passwords_are_judged_by_length_and_by_what_guessers_know(string password, PasswordFault fault) =>
        Assert.Equal(
            fault,
            PasswordRules.Judge(
                password, password.Contains("van") ? "anna.van.dijk@acme.example" : "anna@acme.example", 12));

    // Mails are sealed, so a link is made as the mail's own would be: with its hash in the row.
    private static async Task<string> LinkAsync(
        TestProvider provider, TestPerson person, PersonLinkPurpose purpose, string? email = null)
    {
        var handle = OpaqueHandle.New();
        await provider.ChangeAsync(person.Realm, async db =>
        {
            var row = await db.People.SingleAsync(one => one.PersonId == person.Id, Browser.Ct);
            db.PersonLinks.Add(new PersonLink
            {
                TenantId = row.TenantId, Hash = OpaqueHandle.HashOf(handle), Purpose = purpose, PersonId = row.PersonId,
                    Email = email ?? row.Email,
                SecurityStamp = row.SecurityStamp, ExpiresAt = TimeProvider.System.GetUtcNow().AddHours(1),
            });
            await db.SaveChangesAsync(Browser.Ct);
        });
        return handle;
    }

    private static Task<string> EmailOfAsync(TestProvider provider, TestPerson person) => provider.ReadAsync(
        person.Realm,
        db => db.People.Where(row => row.PersonId == person.Id).Select(row => row.Email).SingleAsync(Browser.Ct));

    private static Task<List<QueuedMail>> MailsAsync(TestProvider provider, TestRealm realm) =>
        provider.ReadAsync(realm, db => db.Set<QueuedMail>().AsNoTracking().ToListAsync(Browser.Ct));

    private static string NoToken(string text) => Reference().Replace(text, "");

    [GeneratedRegex("[0-9a-f]{32}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();
}
