using Crayon.Ccp.Simulator.Idempotency;

namespace Crayon.Ccp.Simulator.Subscriptions.Changes;

/// <summary>A subscription that is being changed, what it is tied to, and the write that does it.</summary>
internal sealed record ChangeScope(Subscription Subscription, Family Family, WriteScope Write)
{
    public DateTimeOffset Now => Write.Now;

    public string RequestId => Write.Call.RequestId;

    public void Add(HistoryEntry entry) => Write.Db.History.Add(entry);

    public void Note(string type) => Add(Subscription.Note(type, Now, RequestId));

    /// <summary>To be said before any change that takes effect at once.</summary>
    public void Unschedule() => Write.Db.History.AddRange(Subscription.Unschedule(Now, RequestId));
}
