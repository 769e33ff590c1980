using System.Collections.Immutable;
using System.Diagnostics;

namespace Crayon.Local.Gateway;

/// <summary>Where the hosts listen inside, by part; each in turn where there are several.</summary>
internal sealed class Upstreams
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    // A stream of events would go on; a host that is told to stop ends it, and whoever reads it comes back.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private ImmutableList<Upstream> open = [];
    private int turn;

    /// <summary>Opens the way to a host.</summary>
    public void Open(Part part, string url) =>
        ImmutableInterlocked.Update(ref open, all => all.Add(new Upstream(part, url)));

    /// <summary>Sends no more requests to a host.</summary>
    public void Close(string url) => ImmutableInterlocked.Update(ref open, all => all.RemoveAll(one => one.Url == url));

    /// <summary>Sends no more requests to a host, and waits a while for those that it has.</summary>
    public async Task DrainAsync(string url, CancellationToken ct)
    {
        var (leaving, began) = (open.Find(one => one.Url == url), Stopwatch.GetTimestamp());
        Close(url);
        while (leaving is { IsBusy: true } && Stopwatch.GetElapsedTime(began) < Patience) await Task.Delay(Look, ct);
    }

    /// <summary>
    /// The host whose turn it is, with the request counted until it is given back; another than the one named where
    /// there is one. Null when none is open.
    /// </summary>
    public Upstream? Take(Part part, Upstream? besides = null)
    {
        var fitting = open.FindAll(one => one.Part == part);
        var others = fitting.FindAll(one => one != besides);
        if (others.IsEmpty) others = fitting;
        if (others.IsEmpty) return null;
        var taken = others[(int)((uint)Interlocked.Increment(ref turn) % (uint)others.Count)];
        taken.Take();
        return taken;
    }
}

/// <summary>One host and the requests that it has.</summary>
/// <param name="part">Which paths it serves.</param>
/// <param name="url">Base address.</param>
internal sealed class Upstream(Part part, string url)
{
    private int requests;

    public Part Part => part;

    public string Url => url;

    public bool IsBusy => Volatile.Read(ref requests) > 0;

    public void Take() => Interlocked.Increment(ref requests);

    public void GiveBack() => Interlocked.Decrement(ref requests);
}
