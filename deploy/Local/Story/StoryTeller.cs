using Crayon.Ccp.Simulator.Time;
using Crayon.Local.Demo;
using Crayon.Local.Running;

namespace Crayon.Local.Story;

/// <summary>
/// Plays the script on the clock, step by step; a step that is recorded is not played again after a stop.
/// </summary>
internal sealed class StoryTeller(
    IServiceProvider services, IClockAdvance clock, Readiness readiness, string controlUrl)
{
    private static readonly TimeSpan OfficeHour = TimeSpan.FromHours(2);
    private readonly DemoContext demo = services.GetRequiredService<DemoContext>();
    private readonly StoryDeeds deeds = new(services, controlUrl);

    public async Task PlayAsync(CancellationToken ct)
    {
        var steps = StoryScript.Of((int)(demo.State.Now - demo.State.Start).TotalDays);
        foreach (var step in steps)
        {
            if (demo.IsFinished(step.Key)) continue;
            await clock.AdvanceToAsync(TimeOf(step), ct);
            await deeds.DoAsync(step, ct);
            await demo.FinishAsync(step.Key, ct);
            if (step.Number % 10 == 9) readiness.Say(FormattableString.Invariant(
                $"playing three months of business: {step.Number + 1} of {steps.Count}"));
        }
        await clock.AdvanceToAsync(demo.State.Now, ct);
    }

    // Each a little later in its day than the one before: nobody gives seats back on the second of a day used.
    private DateTimeOffset TimeOf(StoryStep step) =>
        demo.State.Start.AddDays(step.Day) + OfficeHour + TimeSpan.FromMinutes(step.Number);
}
