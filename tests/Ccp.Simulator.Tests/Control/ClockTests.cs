using System.Globalization;
using Crayon.Ccp.Simulator.Tests.Support;
using Crayon.Ccp.Simulator.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Ccp.Simulator.Tests.Control;

public sealed class ClockTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_clock_moves_by_days_and_to_an_instant()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-01T09:00:00Z");
        Assert.Equal("2026-03-01T09:00:00Z", await NowAsync(sandbox));
        var moved = await sandbox.ControlAsync("/_sim/clock/advance", new { days = 31 });
        Assert.Equal("2026-04-01T09:00:00Z", moved.Json.Text("now"));
        await sandbox.AdvanceToAsync("2026-04-02T02:00:00+02:00");
        Assert.Equal("2026-04-02T00:00:00Z", await NowAsync(sandbox));
    }

    [Theory]
    [InlineData("""{"days":0}""")]
    [InlineData("""{"days":-1}""")]
    [InlineData("""{"days":1.5}""")]
    [InlineData("""{"days":2000000000}""")]
    [InlineData("""{"to":"2026-02-28T00:00:00Z"}""")]
    [InlineData("""{"to":"9999-01-01T00:00:00Z"}""")]
    [InlineData("""{"to":"tomorrow"}""")]
    [InlineData("""{"days":1,"to":"2026-03-02T00:00:00Z"}""")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task It_never_goes_back_nor_nowhere(string body)
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-01T09:00:00Z");
        var reply = await Reply.ReadAsync(
            await sandbox.Control.PostAsync("/_sim/clock/advance", new StringContent(body), Token));
        Assert.Equal(400, reply.Status);
        Assert.StartsWith("urn:problem:", reply.Json.Text("type"), StringComparison.Ordinal);
        Assert.Equal("2026-03-01T09:00:00Z", await NowAsync(sandbox));
    }

    [Fact]
    public async Task A_start_clock_counts_only_for_a_new_folder()
    {
        var folder = Sandbox.TemporaryFolder();
        await using (var first = await Sandbox.StartAsync(
            "2026-11-23T08:00:00Z", folder,
            o => o with { CatalogueValidFrom = null, StartClock = DateTimeOffset.Parse("2025-06-15T00:00:00Z") }))
        {
            Assert.Equal("2025-06-15T00:00:00Z", await NowAsync(first));
            Assert.Equal(200, (await first.GetAsync("/v1/pricesheets/NL?effective=2025-02-01")).Status);
            Assert.Equal(404, (await first.GetAsync("/v1/pricesheets/NL?effective=2025-01-31")).Status);
            await first.AdvanceToAsync("2025-07-01T00:00:00Z");
        }
        await using var second = await Sandbox.StartAsync(
            "2026-11-23T09:00:00Z", folder, o => o with { StartClock = DateTimeOffset.Parse("2030-01-01T00:00:00Z") });
        Assert.Equal("2025-07-01T01:00:00Z", await NowAsync(second));
        Assert.Equal(200, (await second.GetAsync("/v1/pricesheets/NL?effective=2025-02-01")).Status);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_host_can_put_its_own_advance_in_place_and_step_through_what_is_due()
    {
        var steps = new List<DateTimeOffset>();
        await using var sandbox = await Sandbox.StartAsync(
            now: "2026-01-31T09:00:00Z",
            configure: o =>
                o with { Configure = b => b.Services.AddSingleton<IClockAdvance>(s => new SteppingAdvance(s, steps)) });
        await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        await sandbox.AdvanceToAsync("2026-04-01T00:00:00Z");
        // Renewals, and the invoices of the month before.
        Assert.Equal(
            ["2026-02-02", "2026-02-28", "2026-03-02", "2026-03-31"],
            steps.Select(step => step.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Assert.Equal("2026-04-01T00:00:00Z", await NowAsync(sandbox));
    }

    [Fact]
    public async Task A_target_that_has_passed_leaves_the_clock_alone()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-01T09:00:00Z");
        var clock = sandbox.Services.GetRequiredService<SimulatorClock>();
        await clock.AdvanceToAsync(DateTimeOffset.Parse("2026-02-01T00:00:00Z"), Token);
        Assert.Equal((DateTimeOffset.Parse("2026-03-01T09:00:00Z"), TimeSpan.Zero), (clock.Now, clock.Offset));
    }

    private static async Task<string?> NowAsync(Sandbox sandbox) =>
        (await Reply.ReadAsync(await sandbox.Control.GetAsync("/_sim/clock", Token))).Json.Text("now");

    private sealed class SteppingAdvance(IServiceProvider services, List<DateTimeOffset> steps) : IClockAdvance
    {
        public async Task AdvanceToAsync(DateTimeOffset target, CancellationToken ct)
        {
            var clock = services.GetRequiredService<SimulatorClock>();
            while (await clock.NextDueAsync(target, ct) is { } due)
            {
                steps.Add(due);
                await clock.AdvanceToAsync(due, ct);
            }
            await clock.AdvanceToAsync(target, ct);
        }
    }
}
