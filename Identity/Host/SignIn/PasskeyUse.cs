using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Store.People;
using Microsoft.AspNetCore.Identity;

namespace Crayon.Identity.Host.SignIn;

/// <summary>Turns a passkey that was used into a step of a sign-in, and keeps its counter.</summary>
internal sealed class PasskeyUse(PasskeyCeremonies ceremonies, PasskeyStore store, SignInFlow flow, TimeProvider time)
{
    /// <summary>The step of whoever used a passkey; null when it was refused. The caller saves.</summary>
    /// <param name="visit">The form.</param>
    /// <param name="before">The step it adds to; null where the passkey is the first proof.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<SignInStep?> TakeAsync(Visit visit, SignInStep? before, CancellationToken ct)
    {
        if (await ceremonies.UseAsync(visit.Context, visit.Form, ct) is not { } used
            || (before is not null && used.Person.PersonId != before.Person.PersonId))
        {
            flow.Record(visit, before?.Person, "passkey.refused");
            return null;
        }
        await store.AddOrUpdatePasskeyAsync(used.Person, used.Passkey, ct);
        var proof = before?.Proof ?? new Proof(time.GetUtcNow(), []);
        return new SignInStep(used.Person, proof.With(MethodsOf(used.Passkey)));
    }

    /// <summary>Values of <c>amr</c> for a passkey: one that can be copied to other devices is software.</summary>
    public static string[] MethodsOf(UserPasskeyInfo passkey) =>
        [passkey.IsBackupEligible ? Proof.SoftwareKey : Proof.HardwareKey, Proof.UserVerified];
}
