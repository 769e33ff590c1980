using System.Text;
using System.Text.Json.Nodes;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Portal;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Portal.Bff.Sessions;
using Crayon.Platform.Portal.Tests.World;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Portal.Tests;

/// <summary>What is kept, and who can read it.</summary>
public sealed class StoreTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task The_database_alone_opens_no_session_and_no_other_tenant_sees_it(DatabaseEngine engine)
    {
        await using var world = await PortalWorld.StartAsync(engine);
        var browser = world.Visitor(world.North);
        await browser.SignInAsync(await world.AddPersonAsync(world.North));

        var row = await world.InTenantAsync(world.North, db => db.PortalSessions.SingleAsync(Ct));

        Assert.NotEqual(Encoding.ASCII.GetBytes(browser.Session!), row.HandleHash);
        Assert.DoesNotContain("eyJ", Encoding.Latin1.GetString(row.Sealed));
        Assert.Equal(0, await world.InTenantAsync(world.Fuji, db => db.PortalSessions.CountAsync(Ct)));
        Assert.Equal(0, await world.InTenantAsync(world.Fuji, db => db.PortalSignIns.CountAsync(Ct)));
        await browser.CallAsync(HttpMethod.Post, "/bff/logout");
        var ended = await world.InTenantAsync(world.North, db => db.PortalSessions.AsNoTracking().SingleAsync(Ct));
        Assert.NotNull(ended.EndedAt);
        Assert.Empty(ended.Sealed);
    }

    [Fact]
    public void What_one_handle_sealed_opens_by_that_handle_for_that_tenant_and_purpose_alone()
    {
        var (handle, tenant) = (BrowserHandle.New(), TenantId.New());
        var box = handle.Seal(tenant, "session", "secret");

        Assert.Equal("secret", handle.Open<string>(tenant, "session", box));
        Assert.Null(BrowserHandle.New().Open<string>(tenant, "session", box));
        Assert.Null(handle.Open<string>(TenantId.New(), "session", box));
        Assert.Null(handle.Open<string>(tenant, "sign-in", box));
        Assert.Null(handle.Open<string>(tenant, "session", []));
        foreach (var at in new[] { 0, 12, box.Length - 1 })
        {
            var altered = box.ToArray();
            altered[at] ^= 1;
            Assert.Null(handle.Open<string>(tenant, "session", altered));
        }
        Assert.NotEqual(box, handle.Seal(tenant, "session", "secret"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA ")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_has_not_the_form_of_a_handle_is_none(string? sent) => Assert.Null(BrowserHandle.Read(sent));

    [Fact]
    public void The_key_of_all_portals_is_made_once_and_for_its_owner_alone()
    {
        var folder = Directory.CreateTempSubdirectory("crayon-portal-key-").FullName;
        using var first = PortalKey.Ensure(folder);
        using var second = PortalKey.Ensure(folder);

        Assert.Equal((first.Id, first.Jwks), (second.Id, second.Jwks));
        Assert.DoesNotContain("\"d\"", first.Jwks);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(Path.Combine(folder, PortalKey.FileName)));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_former_key_of_the_portals_is_still_published_and_signs_nothing_more()
    {
        var folder = Directory.CreateTempSubdirectory("crayon-portal-key-").FullName;
        var path = Path.Combine(folder, PortalKey.FileName);
        using var first = PortalKey.Ensure(folder);
        File.Move(path, Path.Combine(folder, "portal-2026.pem"));
        using var second = PortalKey.Ensure(folder);

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal([second.Id, first.Id], JsonNode.Parse(second.Jwks)!["keys"]!.AsArray()
            .Select(key => key!["kid"]!.GetValue<string>()));
        Assert.DoesNotContain("\"d\"", second.Jwks);
        Assert.Equal(JsonNode.Parse(first.Jwks)!["keys"]![0]!.ToJsonString(),
            JsonNode.Parse(second.Jwks)!["keys"]![1]!.ToJsonString());
        Directory.Delete(folder, recursive: true);
    }
}
