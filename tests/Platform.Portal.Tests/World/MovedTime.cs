namespace Crayon.Platform.Portal.Tests.World;

/// <summary>Real time, moved forward at will; waits take as long as they take.</summary>
internal sealed class MovedTime : TimeProvider
{
    private TimeSpan moved;

    public void Move(TimeSpan by) => moved += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + moved;
}
