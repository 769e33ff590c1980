using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Sessions;

namespace Crayon.Identity.Host.SignIn;

/// <summary>What a sign-in still needs.</summary>
internal enum NextStep
{
    /// <summary>Nothing.</summary>
    Done,

    /// <summary>A code of the authenticator app, or a passkey.</summary>
    SecondFactor,

    /// <summary>A passkey that the person has.</summary>
    Passkey,

    /// <summary>A second factor is to be set up, any.</summary>
    Enrol,

    /// <summary>A passkey is to be set up.</summary>
    EnrolPasskey,
}

/// <summary>What is asked of a sign-in.</summary>
/// <param name="Proven">The level reached so far.</param>
/// <param name="Demanded">The level that the realm's policy demands of this person.</param>
/// <param name="Wanted">The level that the relying party waits for.</param>
/// <param name="IsTrusted">Whether the browser is trusted: the policy's second factor is then given.</param>
internal sealed record SignInDemand(string Proven, string Demanded, string Wanted, bool IsTrusted)
{
    /// <summary>
    /// Whether policy or relying party ask for more than one factor: only then it matters if there is a passkey.
    /// </summary>
    public bool AsksForMore => Demanded != AuthenticationLevels.OneFactor || Wanted != AuthenticationLevels.OneFactor;
}

/// <summary>Decides what a sign-in still needs.</summary>
internal static class NextSteps
{
    /// <summary>The next step of a person who has these factors.</summary>
    public static NextStep Of(SignInDemand demand, PersonFactors factors)
    {
        if (demand.Proven == AuthenticationLevels.PhishingResistant) return NextStep.Done;
        if (demand.Demanded == AuthenticationLevels.PhishingResistant
            || demand.Wanted == AuthenticationLevels.PhishingResistant)
            return factors.HasPasskey ? NextStep.Passkey
                : factors.HasTotp && demand.Proven == AuthenticationLevels.OneFactor ? NextStep.SecondFactor
                : NextStep.EnrolPasskey;
        if (demand.Proven == AuthenticationLevels.TwoFactors) return NextStep.Done;
        var isWanted = demand.Wanted == AuthenticationLevels.TwoFactors;
        var isDemanded = demand.Demanded == AuthenticationLevels.TwoFactors;
        if (demand.IsTrusted && !isWanted) return NextStep.Done;
        // Whoever set up an app is asked for it; a passkey of one who need not have it is a convenience.
        if (factors.HasTotp) return NextStep.SecondFactor;
        if (!isWanted && !isDemanded) return NextStep.Done;
        return factors.HasPasskey ? NextStep.SecondFactor : NextStep.Enrol;
    }
}
