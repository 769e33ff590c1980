using Crayon.Identity.Host.Realms;
using Crayon.Identity.Host.SignIn;
using Crayon.Identity.Store.Federation;

namespace Crayon.Identity.Host.Federation;

/// <summary>
/// Leads people whose domain's owner wants it so to the provider of that owner, whatever else is in the form: their
/// password is not looked at here. A passkey of this realm goes on working, for the day on which the provider is away.
/// </summary>
internal sealed class HomeRealms(ProviderDirectory providers, ExternalDeparture departure)
{
    /// <summary>The way there; null for people who sign in here.</summary>
    public async Task<IResult?> OfAsync(Visit visit, string email, CancellationToken ct) =>
        (await providers.OfAsync(CurrentRealm.Of(visit.Context).Id, ct)).HomeOf(email) is { } home
            ? await departure.LeaveAsync(visit, home, new BeginGoal(visit.Waiting, email), ct)
            : null;
}
