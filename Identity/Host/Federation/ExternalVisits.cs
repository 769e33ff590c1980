using Crayon.Identity.Host.Protocol.Authorize;
using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Host.SignIn;

namespace Crayon.Identity.Host.Federation;

/// <summary>Opens visits of people who go to another provider or come back.</summary>
internal sealed class ExternalVisits(Visits visits, PendingRequests requests, BrowserSessions sessions)
{
    /// <summary>The visit of who goes.</summary>
    public Task<Visit> OpenAsync(HttpContext context, CancellationToken ct) => visits.OpenAsync(context, ct);

    /// <summary>The visit of who comes back: the request that waits was kept here, not in the address.</summary>
    public async Task<Visit> ReturnAsync(HttpContext context, string? request, CancellationToken ct)
    {
        var waiting = await requests.FindAsync(request, ct);
        return new Visit(context, waiting, await sessions.FindAsync(context, ct))
        {
            IsOver = request is not null && waiting is null
        };
    }
}
