using System.Security.Cryptography;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Sessions;
using Crayon.Platform.Portal.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Platform.Portal.Tests;

/// <summary>How sessions end: from the page, from another browser, and from the realm.</summary>
public sealed class LogoutTests
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BFF_10_Signing_out_ends_the_session_here_and_at_the_realm_and_nobody_else_can_cause_it()
    {
        await using var world = await PortalWorld.StartAsync();
        var browser = world.Visitor(world.North);
        await browser.SignInAsync(await world.AddPersonAsync(world.North));
        var copy = world.Visitor(world.North);
        copy.Cookies["portal"] = browser.Session!;

        Assert.Equal(403, (await browser.CallAsync(HttpMethod.Post, "/bff/logout", null, ("X-CSRF", "0"))).Status);
        Assert.Equal(403, (await browser.CallAsync(
            HttpMethod.Post, "/bff/logout", null, ("Origin", "https://evil.example"))).Status);
        Assert.Equal(404, (await browser.GetAsync("/bff/logout")).Status);
        Assert.Equal(200, (await browser.GetAsync("/bff/user")).Status);
        var answer = await browser.CallAsync(HttpMethod.Post, "/bff/logout");

        Assert.Equal($"{browser.Origin}/id/signed-out", answer.Json["location"]!.GetValue<string>());
        Assert.Null(browser.Session);
        Assert.Equal(401, (await copy.GetAsync("/bff/user")).Status);
        // The realm asks for a password again.
        Assert.NotNull((await browser.OpenAsync("/bff/login")).Form("/id/signin"));
        Assert.Equal(200, (await browser.CallAsync(HttpMethod.Post, "/bff/logout")).Status);
    }

    [Fact]
    public async Task Somebody_sees_their_browsers_and_ends_one_of_them_and_nobody_elses()
    {
        await using var world = await PortalWorld.StartAsync();
        var ann = await world.AddPersonAsync(world.North);
        var (here, there, other) = (world.Visitor(world.North), world.Visitor(world.North), world.Visitor(world.North));
        await here.SignInAsync(ann);
        await there.SignInAsync(ann);
        await other.SignInAsync(await world.AddPersonAsync(world.North));
        var foreign = (await other.GetAsync("/bff/sessions")).Json["items"]!.AsArray().Single()!["id"]!;

        var items = (await here.GetAsync("/bff/sessions")).Json["items"]!.AsArray();
        var end = items.Single(item => !item!["isCurrent"]!.GetValue<bool>())!["id"]!;

        Assert.Equal(2, items.Count);
        Assert.Equal(404, (await here.CallAsync(HttpMethod.Delete, $"/bff/sessions/{foreign}")).Status);
        Assert.Equal(204, (await here.CallAsync(HttpMethod.Delete, $"/bff/sessions/{end}")).Status);
        Assert.Equal(401, (await there.GetAsync("/bff/user")).Status);
        Assert.NotNull((await there.OpenAsync("/bff/login")).Form("/id/signin"));
        Assert.Equal(200, (await here.GetAsync("/bff/user")).Status);
        Assert.Equal(200, (await other.GetAsync("/bff/user")).Status);
    }

    [Fact]
    public async Task The_realm_ends_a_session_or_all_of_a_person()
    {
        await using var world = await PortalWorld.StartAsync();
        var ann = await world.AddPersonAsync(world.North);
        var (first, second, third) =
            (world.Visitor(world.North), world.Visitor(world.North), world.Visitor(world.North));
        foreach (var one in new[] { first, second, third }) await one.SignInAsync(ann);
        var session = await SessionOfAsync(world, first);

        Assert.Equal(200, (await TellAsync(world, await ForRealmAsync(world, world.North, session, ann))).Status);
        Assert.Equal(401, (await first.GetAsync("/bff/user")).Status);
        Assert.Equal(200, (await second.GetAsync("/bff/user")).Status);
        var all = await SignAsync(world, world.North, _ => { }, ann);
        Assert.Equal(200, (await TellAsync(world, all)).Status);

        Assert.Equal(401, (await second.GetAsync("/bff/user")).Status);
        Assert.Equal(401, (await third.GetAsync("/bff/user")).Status);
    }

    [Fact]
    public async Task BFF_12_A_logout_token_that_is_not_this_realms_own_ends_nothing()
    {
        await using var world = await PortalWorld.StartAsync();
        var ann = await world.AddPersonAsync(world.North);
        var browser = world.Visitor(world.North);
        await browser.SignInAsync(ann);
        Task<string> Signed(Action<IDictionary<string, object>> change, string type = "logout+jwt") =>
            SignAsync(world, world.North, change, ann, type);
        var good = await Signed(_ => { });

        string[] forged =
        [
            "", "a.b.c", good[..^4] + "AAAA", good[..(good.LastIndexOf('.') + 1)],
            await SignAsync(world, world.Fuji, _ => { }, ann),
            await SignAsync(world, world.Fuji, claims => claims["iss"] = world.Public.IssuerOf("north.localhost"), ann),
            await Signed(claims => claims["aud"] = "other"),
            await Signed(claims => claims["iss"] = "http://evil.example/id"),
            await Signed(claims => claims["nonce"] = "n"),
            await Signed(claims => claims.Remove("events")),
            await Signed(claims => claims["events"] = "x"),
            await Signed(claims => claims.Remove("jti")),
            await Signed(claims => (claims["sub"], claims["sid"]) = ("", "")),
            await Signed(claims => claims["exp"] = world.Time.GetUtcNow().AddMinutes(-5).ToUnixTimeSeconds()),
            await Signed(claims => claims["iat"] = world.Time.GetUtcNow().AddHours(-1).ToUnixTimeSeconds()),
            await Signed(_ => { }, "JWT"), await Signed(_ => { }, "at+jwt"), Foreign(good), None(good),
        ];
        foreach (var (index, token) in forged.Index())
            Assert.Equal((index, 400), (index, (await TellAsync(world, token)).Status));

        Assert.Equal(200, (await browser.GetAsync("/bff/user")).Status);
        Assert.Equal(200, (await TellAsync(world, good)).Status);
        Assert.Equal(401, (await browser.GetAsync("/bff/user")).Status);
    }

    private static Task<Answer> TellAsync(PortalWorld world, string token) => world.Visitor(world.North).SendAsync(
        new HttpRequestMessage(HttpMethod.Post, "/bff/backchannel")
        {
            Content = new FormUrlEncodedContent([new("logout_token", token)]),
        });

    private static async Task<Guid> SessionOfAsync(PortalWorld world, Visitor visitor)
    {
        var id = (await visitor.GetAsync("/bff/user")).Json["session"]!["id"]!.GetValue<Guid>();
        return Guid.Parse(await world.InTenantAsync(world.North, db =>
            db.PortalSessions.Where(row => row.Id == id).Select(row => row.IdentitySession).SingleAsync(Ct)));
    }

    // As the worker writes it.
    private static async Task<string> ForRealmAsync(
        PortalWorld world, TestTenant tenant, Guid session, TestPerson person)
    {
        var client = await world.AsPlatformAsync<IdentityDbContext, Client>(db => db.Clients.AsNoTracking()
            .SingleAsync(row => row.TenantId == tenant.Id && row.ClientId == "portal", Ct));
        return await world.Identity.GetRequiredService<LogoutTokens>().WriteAsync(
            world.Public.IssuerOf(tenant.Host), client, new LogoutNotice
            {
                TenantId = tenant.Id, ClientId = "portal", SessionId = session, PersonId = person.Id,
                CreatedAt = world.Time.GetUtcNow(),
            }, Ct);
    }

    private static async Task<string> SignAsync(
        PortalWorld world, TestTenant tenant, Action<IDictionary<string, object>> change, TestPerson person,
        string type = "logout+jwt")
    {
        var now = world.Time.GetUtcNow();
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = world.Public.IssuerOf(tenant.Host), ["aud"] = "portal", ["sub"] = person.Id.ToString(),
            ["sid"] = Guid.CreateVersion7().ToString(), ["jti"] = Guid.CreateVersion7().ToString("N"),
            ["iat"] = now.ToUnixTimeSeconds(), ["exp"] = now.AddMinutes(2).ToUnixTimeSeconds(),
            ["events"] = new Dictionary<string, object> { [Event] = new Dictionary<string, object>() },
        };
        if (type == "logout+jwt") claims.Remove("sid"); // all of the person's, so that a taken one would be noticed
        change(claims);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                TokenType = type, Claims = claims,
                SigningCredentials = await world.Identity.GetRequiredService<RealmKeyRing>()
                    .ActiveAsync(tenant.Id, SigningAlgorithms.Es256, Ct),
            });
    }

    // The same words under a key that is nobody's, with the name of the real one.
    private static string Foreign(string good)
    {
        var parts = good.Split('.');
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signature = key.SignData(
            System.Text.Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), HashAlgorithmName.SHA256);
        return $"{parts[0]}.{parts[1]}.{Base64UrlEncoder.Encode(signature)}";
    }

    private static string None(string good) =>
        $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"logout+jwt"}""")}.{good.Split('.')[1]}.";
}
