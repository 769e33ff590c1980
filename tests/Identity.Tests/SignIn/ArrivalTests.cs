using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Tests.SignIn;

/// <summary>A sign-in that a relying party waits for is answered with the code, saved with the session.</summary>
public sealed class ArrivalTests
{
    private const string Client = "rp-waits";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Whoever_signs_in_for_a_relying_party_leaves_with_the_code_at_once(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.ShareAsync(engine, Ct);
        var (browser, person) = await ArriveAsync(provider);
        await browser.SubmitAsync("/id/signin", ("email", person.Email), ("password", "another one altogether"));

        var page = await browser.SubmitAsync("/id/signin", ("email", person.Email), ("password", person.Password));

        Assert.StartsWith(SignInCast.Callback, page.Location);
        Assert.Equal("/id/signin", page.Path);
        Assert.NotNull(page.Sent("code"));
        var session = await provider.SessionOfAsync(person);
        var row = await provider.ReadAsync(person.Realm, db => db.People.SingleAsync(one => one.PersonId == person.Id));
        Assert.Equal((0, true), (row.FailedSignIns, row.LastSignInAt >= session.StartedAt));
        Assert.Equal(
            ["person.added", "sign-in.failed", "sign-in.succeeded"],
            (await provider.AuditOfAsync(person)).ConvertAll(entry => entry.Action));
        Assert.Equal(["code.issued"], await provider.ReadAsync(person.Realm, db => db.AuditEvents
            .Where(entry => entry.Actor == $"user:{person.Id}").Select(entry => entry.Action).ToListAsync(Ct)));
    }

    [Theory, EachEngine]
    public async Task A_request_that_ended_elsewhere_gives_no_code_and_the_person_is_signed_in_all_the_same(
        DatabaseEngine engine)
    {
        await using var provider = await TestProvider.ShareAsync(engine, Ct);
        var (browser, person) = await ArriveAsync(provider);
        await provider.ChangeAsync(person.Realm, async db =>
        {
            (await db.AuthorizationRequests.SingleAsync(Ct)).ConsumedAt = TimeProvider.System.GetUtcNow();
            await db.SaveChangesAsync(Ct);
        });

        var page = await browser.SubmitAsync("/id/signin", ("email", person.Email), ("password", person.Password));

        Assert.Equal((400, null), (page.Status, page.Location));
        Assert.Equal(0, await provider.ReadAsync(person.Realm, db => db.Grants.CountAsync(Ct)));
        Assert.NotNull(await provider.SessionOfAsync(person));
        Assert.Equal(200, (await browser.OpenAsync("/id/account")).Status);
        Assert.Equal("/id/account", browser.Page.Path);
    }

    private static async Task<(Browser Browser, TestPerson Person)> ArriveAsync(TestProvider provider)
    {
        await provider.AddRelyingPartyAsync(provider.North, SignInCast.ARelyingParty(provider.North, Client));
        var (browser, person) = (provider.BrowserAt(provider.North), await provider.AddPersonAsync(provider.North));
        await browser.OpenAsync(SignInCast.Authorize(Client));
        return (browser, person);
    }
}
