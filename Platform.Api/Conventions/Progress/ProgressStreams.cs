using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Hosting;
using Crayon.Platform.Hosting.Problems;

namespace Crayon.Platform.Api.Conventions.Progress;

/// <summary>
/// Answers with the progress of work as server-sent events: the representation at once, again whenever it changed, and
/// nothing more once the work is over, the token is, or the host stops.
/// </summary>
internal sealed class ProgressStreams(
    ProgressWatch watch, AccessTokenValidator validator, HostSettings settings, IHostApplicationLifetime life,
    StreamPace pace)
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);
    private static readonly ReadOnlyMemory<byte> BeatLine = ": \n\n"u8.ToArray();

    /// <summary>
    /// Opens the stream. <paramref name="read"/> reads in the scope of the request, each time anew; null is not found.
    /// </summary>
    public async Task<IResult> OpenAsync<T>(
        HttpContext context, ProgressKind kind, Func<CancellationToken, Task<ProgressAt<T>?>> read)
    {
        if (await read(context.RequestAborted) is not { } first) return HostProblems.NotFound.Result();
        var told = context.Request.Headers["Last-Event-ID"].ToString();
        // A reader that comes back for what is over is told so in a way that it does not come again.
        if (first.IsOver && first.Version == told) return TypedResults.NoContent();
        var caller = Caller.Of(context);
        var work = caller.IsStaff
            ? new FollowedWork(kind, first.Id, Tenant: null, Customer: null)
            : new FollowedWork(kind, first.Id, caller.Tenant.Id, caller.Customer);
        var seat = watch.Take(work, first.Version, $"{caller.Tenant.Id}:{caller.Actor.Id}");
        context.Response.RegisterForDispose(seat);
        return TypedResults.ServerSentEvents(FollowAsync(context, seat, read, (first, told), context.RequestAborted));
    }

    private async IAsyncEnumerable<SseItem<T>> FollowAsync<T>(
        HttpContext context, ProgressSeat seat, Func<CancellationToken, Task<ProgressAt<T>?>> read,
        (ProgressAt<T>? At, string Told) state, [EnumeratorCancellation] CancellationToken ct)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct, life.ApplicationStopping);
        // The answer begins at once, also where there is nothing new to tell.
        await BeatAsync(context, ct);
        while (state.At is { } at)
        {
            if (at.Version != state.Told)
                yield return new SseItem<T>(at.Value) { EventId = at.Version, ReconnectionInterval = Retry };
            if (at.IsOver || !await MovedAsync(context, seat, end.Token)) yield break;
            state = (await read(ct), at.Version);
        }
    }

    // False when the stream is to end: the reader has gone, the host stops, or access is no longer given.
    private async Task<bool> MovedAsync(HttpContext context, ProgressSeat seat, CancellationToken ct)
    {
        try
        {
            while (await LeftAsync(context, ct) is { } left && left > TimeSpan.Zero)
            {
                var hasMoved = await seat.MovedAsync(left < pace.Value.Beat ? left : pace.Value.Beat, ct);
                if (hasMoved) return await LeftAsync(context, ct) > TimeSpan.Zero;
                await BeatAsync(context, ct);
            }
            return false;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return false;
        }
    }

    // How long the token is good for: it is looked at as at the start, so that one that was taken back ends the stream.
    private async Task<TimeSpan?> LeftAsync(HttpContext context, CancellationToken ct)
    {
        if (context.Features.Get<PresentedToken>() is not { } presented) return null;
        var outcome = await validator.ValidateAsync(presented.Text, settings.Public, ct);
        return outcome.Token?.Life.ExpiresAt - pace.Time.GetUtcNow();
    }

    private static async Task BeatAsync(HttpContext context, CancellationToken ct)
    {
        await context.Response.Body.WriteAsync(BeatLine, ct);
        await context.Response.Body.FlushAsync(ct);
    }
}

/// <summary>When something is said, and by which clock tokens end.</summary>
internal sealed record StreamPace(ProgressPace Value, TimeProvider Time);
