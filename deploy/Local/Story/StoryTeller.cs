using Crayon.Ccp.Simulator.Time;
using Crayon.Local.Demo;
using Crayon.Local.Running;

namespace Crayon.Local.Story;

/// <summary>
/// Plays the script on the clock, step by step; a step that is recorded is not played again after a stop.
/// </summary>
internal sealed class StoryTeller(IServiceProvider services, IClockAdvance clock, Readiness readiness)
{
    private const string Played = "story-step-";
    private static readonly TimeSpan OfficeHour = TimeSpan.FromHours(2);
    private readonly DemoContext demo = services.GetRequiredService<DemoContext>();
    private readonly StoryDeeds deeds = new(services);

    public async Task PlayAsync(CancellationToken ct)
    {
        var steps = StoryScript.Of((int)(demo.State.Now - demo.State.Start).TotalDays);
        foreach (var (index, step) in steps.Index())
        {
            var name = FormattableString.Invariant($"{Played}{index}");
            if (demo.IsFinished(name)) continue;
            await clock.AdvanceToAsync(demo.State.Start.AddDays(step.Day) + OfficeHour, ct);
            await deeds.DoAsync(step, FormattableString.Invariant($"{Played}{index}"), ct);
            await demo.FinishAsync(name, ct);
            if (index % 10 == 9) readiness.Say(
                FormattableString.Invariant($"playing three months of business: {index + 1} of {steps.Count}"));
        }
        await clock.AdvanceToAsync(demo.State.Now, ct);
    }
}
