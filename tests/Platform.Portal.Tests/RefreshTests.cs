using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Portal.Bff.Sessions;
using Crayon.Platform.Portal.Tests.World;
using Crayon.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Portal.Tests;

/// <summary>New tokens for old, once, whoever asks.</summary>
public sealed class RefreshTests
{
    private static readonly TimeSpan PastAccess = TimeSpan.FromMinutes(6);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Many_tabs_at_two_processes_refresh_once_and_all_go_on(DatabaseEngine engine)
    {
        await using var world = await PortalWorld.StartAsync(engine);
        var second = await world.AddPortalAsync();
        var browser = world.Visitor(world.North);
        await browser.SignInAsync(await world.AddPersonAsync(world.North));
        var tabs = Enumerable.Range(0, 12).Select(number =>
        {
            var tab = world.Visitor(world.North, number % 2 == 0 ? second : null);
            tab.Cookies["portal"] = browser.Session!;
            return tab;
        }).ToList();
        world.Time.Move(PastAccess);
        var before = Refreshes(world);

        var answers = await Task.WhenAll(tabs.Select(tab => tab.GetAsync("/bff/api/v1/customers")));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(1, Refreshes(world) - before);
        Assert.Equal(1, await GenerationAsync(world));
        Assert.Equal(200, (await browser.GetAsync("/bff/user")).Status);
    }

    [Fact]
    public async Task One_who_died_while_it_was_their_turn_is_followed_by_another()
    {
        await using var world = await PortalWorld.StartAsync();
        var browser = world.Visitor(world.North);
        await browser.SignInAsync(await world.AddPersonAsync(world.North));
        world.Time.Move(PastAccess);
        // As a process leaves it that took the turn and was killed: nobody gives it back.
        await world.InTenantAsync(world.North, async db =>
        {
            var row = await db.PortalSessions.SingleAsync(Ct);
            row.RefreshLeasedUntil = world.Time.GetUtcNow().AddSeconds(1);
            return await db.SaveChangesAsync(Ct);
        });

        Assert.Equal(200, (await browser.GetAsync("/bff/user")).Status);
        Assert.Equal(1, await GenerationAsync(world));
    }

    [Fact]
    public async Task While_the_realm_is_away_a_session_waits_and_does_not_end()
    {
        await using var world = await PortalWorld.StartAsync();
        var browser = world.Visitor(world.North);
        await browser.SignInAsync(await world.AddPersonAsync(world.North));
        world.Gateway.Instead = SignInTests.Answering(StatusCodes.Status503ServiceUnavailable, "/id/token");

        world.Time.Move(TimeSpan.FromSeconds(285));
        Assert.Equal(200, (await browser.GetAsync("/bff/user")).Status); // the token still works
        world.Time.Move(PastAccess);
        var away = await browser.GetAsync("/bff/user");
        world.Gateway.Instead = null;

        Assert.Equal((503, "2"), (away.Status, away.Header("Retry-After")));
        Assert.Equal(200, (await browser.GetAsync("/bff/user")).Status);
    }

    [Fact]
    public async Task A_session_whose_grant_was_ended_ends_at_the_next_refresh_or_refusal()
    {
        await using var world = await PortalWorld.StartAsync();
        var ann = await world.AddPersonAsync(world.North);
        var (waiting, calling) = (world.Visitor(world.North), world.Visitor(world.North));
        await waiting.SignInAsync(ann);
        await calling.SignInAsync(ann);

        await world.AsPlatformAsync<RealmPeople, bool>(async people =>
        {
            await people.DisableAsync(world.North.Id, ann.Id, Ct);
            return true;
        });
        // The API refuses the token before its time; that is the last that it is tried.
        var refused = await Visitor.UntilAsync(401, () => calling.GetAsync("/bff/api/v1/customers"));
        var over = await calling.GetAsync("/bff/user");
        world.Time.Move(PastAccess);

        Assert.NotEqual("urn:problem:sign-in-needed", refused.Json["type"]!.GetValue<string>());
        Assert.Equal((401, "urn:problem:sign-in-needed"), (over.Status, over.Json["type"]!.GetValue<string>()));
        Assert.Null(calling.Session);
        Assert.Equal(401, (await waiting.GetAsync("/bff/user")).Status);
    }

    [Fact]
    public async Task A_session_that_is_not_used_for_eight_hours_is_over_and_staffs_sooner()
    {
        await using var world = await PortalWorld.StartAsync();
        var browser = world.Visitor(world.North);
        await browser.SignInAsync(await world.AddPersonAsync(world.North));

        world.Time.Move(TimeSpan.FromHours(8).Add(TimeSpan.FromMinutes(2)));

        Assert.Equal(401, (await browser.GetAsync("/bff/user")).Status);
        var registry = world.Identity.GetRequiredService<TenantRegistry>();
        var staff = SessionLimits.Of(await registry.OperatorAsync(Ct));
        Assert.Equal((30, TimeSpan.FromHours(12)), (staff.IdleMinutes, staff.Longest));
    }

    [Fact]
    public async Task A_session_ends_after_a_day_however_much_it_is_used()
    {
        await using var world = await PortalWorld.StartAsync();
        var browser = world.Visitor(world.North);
        await browser.SignInAsync(await world.AddPersonAsync(world.North));
        for (var hours = 7; hours < 24; hours += 7)
        {
            world.Time.Move(TimeSpan.FromHours(7));
            Assert.Equal(200, (await browser.GetAsync("/bff/user")).Status);
        }

        world.Time.Move(TimeSpan.FromHours(4));

        Assert.Equal(401, (await browser.GetAsync("/bff/user")).Status);
    }

    private static int Refreshes(PortalWorld world) => world.Gateway.Passed.Count(path => path == "/id/token");

    private static Task<int> GenerationAsync(PortalWorld world) => world.InTenantAsync(
        world.North, db => db.PortalSessions.Select(row => row.Generation).SingleAsync(Ct));
}
