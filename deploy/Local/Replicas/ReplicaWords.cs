namespace Crayon.Local.Replicas;

/// <summary>
/// The words between the local run and a replica, a line each. The plan comes first, as JSON; the end of the input,
/// however it comes about, ends the replica.
/// </summary>
internal static class ReplicaWords
{
    /// <summary>First argument of a process that is to be a replica; its role follows.</summary>
    public const string Verb = "replica";

    /// <summary>From a replica: it listens at the address that follows.</summary>
    public const string Listening = "listening ";

    /// <summary>To a replica: the clock was moved.</summary>
    public const string ClockMoved = "clock-moved";

    /// <summary>From a replica: it goes by the clock as it stands.</summary>
    public const string ClockSeen = "clock-seen";
}
