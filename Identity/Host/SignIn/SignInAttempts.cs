using Crayon.Identity.Host.Audit;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Persistence.Guarded;

namespace Crayon.Identity.Host.SignIn;

/// <summary>Lets attempts at an account through or makes them wait, and counts those that fail.</summary>
internal sealed class SignInAttempts(
    IdentityDbContext db, SignInThrottle throttle, SecondFactors factors, CookieNames cookies, SignInFlow flow,
    TimeProvider time)
{
    private const int FreeOfPerson = 30;

    /// <summary>
    /// Seconds that this attempt has to wait; zero for not at all. The person is null when the account is not known.
    /// </summary>
    public async Task<int> WaitAsync(Visit visit, string account, Person? person, CancellationToken ct)
    {
        var isTrusted = person is not null
            && await factors.IsTrustedAsync(person, visit.Context.Request.Cookies[cookies.Device], ct);
        var wait = await throttle.WaitOfAsync(SourceOf(visit, account), isTrusted, ct);
        if (!isTrusted && person?.WaitsUntil is { } until && until - time.GetUtcNow() > wait)
            wait = until - time.GetUtcNow();
        return (int)Math.Ceiling(wait.TotalSeconds);
    }

    /// <summary>Counts and records a failure.</summary>
    public async Task FailAsync(Visit visit, string account, Person? person, CancellationToken ct)
    {
        await throttle.CountAsync(SourceOf(visit, account), ct);
        flow.Record(visit, person, "sign-in.failed");
        await db.SaveChangesAsync(ct);
        if (person is null) return;
        var wait = SignInThrottle.WaitAfter(person.FailedSignIns + 1, FreeOfPerson);
        await PersonUpdates.CountFailureAsync(db, person, wait > TimeSpan.Zero ? time.GetUtcNow() + wait : null, ct);
    }

    /// <summary>Forgets the failures of whoever got in.</summary>
    public void Succeed(Visit visit, string account) => throttle.Forget(SourceOf(visit, account));

    private static SignInSource SourceOf(Visit visit, string account) =>
        new(CurrentRealm.Of(visit.Context).Id, account, RequestOrigin.AddressOf(visit.Context));
}
