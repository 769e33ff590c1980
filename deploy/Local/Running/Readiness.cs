namespace Crayon.Local.Running;

/// <summary>Whether everything, the demo included, is complete; and what is being done until then.</summary>
internal sealed class Readiness(TextWriter output, TimeProvider time)
{
    private readonly long started = time.GetTimestamp();
    private volatile string doing = "starting";

    /// <summary>Whether all is there.</summary>
    public bool IsReady { get; private set; }

    /// <summary>What is being done.</summary>
    public string Doing => doing;

    /// <summary>How long the start has taken so far.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(started);

    /// <summary>Tells people what comes next.</summary>
    public void Say(string next)
    {
        doing = next;
        output.WriteLine(FormattableString.Invariant($"[{Elapsed.TotalSeconds,5:0.0} s] {next}"));
    }

    /// <summary>Everything is complete.</summary>
    public void Complete() => (doing, IsReady) = ("ready", true);
}
