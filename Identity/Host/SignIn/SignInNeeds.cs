using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Sessions;

namespace Crayon.Identity.Host.SignIn;

/// <summary>What a sign-in still needs: by policy, relying party, the person's factors and the browser.</summary>
internal sealed class SignInNeeds(FactorPolicy policy, SecondFactors factors, CookieNames cookies)
{
    /// <summary>The next step.</summary>
    public async Task<NextStep> NextAsync(Visit visit, SignInStep step, CancellationToken ct)
    {
        var demand = new SignInDemand(
            step.Proof.Level, await policy.LevelForAsync(step.Person, ct), WantedOf(visit),
            await IsTrustedAsync(visit, step, ct));
        return NextSteps.Of(demand, demand.AsksForMore
            ? await factors.OfAsync(step.Person, ct)
            : new PersonFactors(SecondFactors.HasTotp(step.Person), HasPasskey: false));
    }

    /// <summary>Whether the person trusts the browser.</summary>
    public Task<bool> IsTrustedAsync(Visit visit, SignInStep step, CancellationToken ct) =>
        factors.IsTrustedAsync(step.Person, visit.Context.Request.Cookies[cookies.Device], ct);

    // Any of the levels does: the lowest that we know.
    private static string WantedOf(Visit visit) =>
        AuthenticationLevels.All.FirstOrDefault(
            level => visit.Waiting?.Parameters.Levels.Contains(level, StringComparer.Ordinal) == true)
        ?? AuthenticationLevels.OneFactor;
}
