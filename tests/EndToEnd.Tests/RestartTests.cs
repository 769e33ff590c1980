using System.Diagnostics;
using System.Text.Json.Nodes;
using Crayon.EndToEnd.Tests.Running;

namespace Crayon.EndToEnd.Tests;

public sealed class RestartTests(PreparedData data)
{
    private static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(30);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_restart_keeps_ids_credentials_clock_and_what_was_bought()
    {
        var setup = await data.CopyAsync();
        try
        {
            var (before, catalogue, clock) = await FirstLifeAsync(setup);
            await using var second = await LocalProcess.StartAsync(setup, Ct);
            var after = second.ReadDemo();
            Assert.Equal(Lasting(before), Lasting(after));
            using var http = Shop.Http(setup.Port);
            Assert.Equal(catalogue,
                (await Shop.Of(http, after, "northwind", "-read").GetAsync("/v1/services?limit=5", Ct)).ToJsonString());
            using var provider = new Provider(after);
            var now = (await provider.ControlAsync("/_sim/clock", null, Ct))["now"]!.GetValue<DateTimeOffset>();
            Assert.InRange(now, clock, clock.AddHours(1));
        }
        finally
        {
            Directory.Delete(setup.Data, recursive: true);
        }
    }

    [Fact]
    public async Task A_stop_ends_within_half_a_minute_and_leaves_no_process()
    {
        var setup = await data.CopyAsync();
        try
        {
            await using var local = await LocalProcess.StartAsync(setup, Ct);
            Assert.Equal(0, await local.StopAsync(StopsWithin, Ct));
            Assert.DoesNotContain(Process.GetProcesses(), other =>
                CommandOf(other).Contains(setup.Data, StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(setup.Data, recursive: true);
        }
    }

    [Fact]
    public async Task A_start_that_was_killed_is_finished_by_the_next()
    {
        var setup = LocalSetup.New();
        try
        {
            // Killed later each time, so that it dies in another part of the first start.
            foreach (var said in (string[])["making the tenants", "adding people", "provider's catalogue",
                "creating customers"])
            {
                await using var dying = LocalProcess.Launch(setup);
                await dying.SaysAsync(said, Ct);
                await dying.KillAsync();
            }
            await using var local = await LocalProcess.StartAsync(setup, Ct);
            using var http = Shop.Http(setup.Port);
            foreach (var slug in (string[])["crayon", "northwind", "fuji"])
            {
                Assert.NotEqual(Guid.Empty, await Shop.Of(http, local.ReadDemo(), slug, "-customer").AccountAsync(Ct));
                var customers = (await Shop.Of(http, local.ReadDemo(), slug, "-read").GetAsync("/v1/customers", Ct))
                    ["items"]!.AsArray().Select(customer => (string)customer!["name"]!).ToList();
                Assert.Equal(2, customers.Count);
                Assert.Distinct(customers);
            }
        }
        finally
        {
            Directory.Delete(setup.Data, recursive: true);
        }
    }

    [Theory]
    [InlineData("--replicas 2", "--database")]
    [InlineData("--redis nowhere", "--redis")]
    [InlineData("--rabbitmq http://127.0.0.1", "--rabbitmq")]
    [InlineData("--port 0", "--port")]
    [InlineData("--demo film", "--demo")]
    [InlineData("--database mysql:x", "--database")]
    [InlineData("--otlp nowhere", "--otlp")]
    public async Task An_argument_that_makes_no_sense_is_refused_with_its_name(string arguments, string named)
    {
        var setup = LocalSetup.New();
        await using var local = LocalProcess.Launch(setup, arguments.Split(' '));
        await local.ExitAsync(Ct);
        Assert.Equal(2, local.ExitCode);
        Assert.Contains(named, local.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", local.Output, StringComparison.Ordinal);
        Directory.Delete(setup.Data, recursive: true);
    }

    private static async Task<(JsonNode Demo, string Catalogue, DateTimeOffset Clock)> FirstLifeAsync(LocalSetup setup)
    {
        await using var first = await LocalProcess.StartAsync(setup, Ct);
        var demo = first.ReadDemo();
        using var http = Shop.Http(setup.Port);
        using var provider = new Provider(demo);
        var start = (await provider.ControlAsync("/_sim/clock", null, Ct))["now"]!.GetValue<DateTimeOffset>();
        var clock = (await provider.ControlAsync("/_sim/clock/advance", new JsonObject { ["days"] = 10 },
            Ct))["now"]!.GetValue<DateTimeOffset>();
        Assert.InRange(clock, start.AddDays(10), start.AddDays(10).AddHours(1));
        var catalogue = await Shop.Of(http, demo, "northwind", "-read").GetAsync("/v1/services?limit=5", Ct);
        await first.StopAsync(StopsWithin, Ct);
        return (demo, catalogue.ToJsonString(), clock);
    }

    // All but the provider's ports.
    private static string Lasting(JsonNode demo) => $"{demo["tenants"]}{demo["admin"]}{demo["ccp"]!["clientSecret"]}";

    private static string CommandOf(Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/cmdline");
        }
        catch (IOException)
        {
            return ""; // it ended while we looked
        }
    }
}
