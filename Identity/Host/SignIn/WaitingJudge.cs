using Crayon.Identity.Host.Protocol.Authorize;
using Crayon.Identity.Host.Realms;

namespace Crayon.Identity.Host.SignIn;

/// <summary>Asks the protocol what a waiting request still needs, so that pages and protocol never disagree.</summary>
internal sealed class WaitingJudge(AuthorizeJudge judge, AuthorizeRequests requests)
{
    /// <summary>What the waiting request needs; null without one, or when its client is gone.</summary>
    public async Task<AuthorizeDecision?> OfAsync(Visit visit, CancellationToken ct)
    {
        if (visit.Waiting is not { } waiting) return null;
        var realm = CurrentRealm.Of(visit.Context).Id;
        return await requests.ClientAsync(realm, waiting.Parameters.ClientId, ct) is { } client
            ? (await judge.JudgeAsync(visit.Context, waiting.Parameters, client, waiting.CreatedAt, ct)).Decision
            : null;
    }
}
