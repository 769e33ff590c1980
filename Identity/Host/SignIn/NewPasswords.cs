using Crayon.Identity.Host.Pages;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.People.Passwords;
using Crayon.Identity.Store.Realms;
using Crayon.Identity.Store.Sessions;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Host.SignIn;

/// <summary>Sets passwords by the realm's policy. The caller saves.</summary>
internal sealed class NewPasswords(PersonCredentials credentials, RealmPolicies policies, CredentialChanges changes)
{
    private const string Field = "password";

    /// <summary>What is wrong with a password; null for nothing.</summary>
    public async Task<FormProblem?> JudgeAsync(TenantId realm, string email, string password, CancellationToken ct)
    {
        var shortest = (await policies.OfAsync(realm, ct)).ShortestPassword;
        return PasswordRules.Judge(password, email, shortest) switch
        {
            PasswordFault.None => null,
            PasswordFault.TooShort => new FormProblem("password.TooShort", Field) { Values = [shortest] },
            PasswordFault.TooLong => new FormProblem("password.TooLong", Field) { Values = [PasswordRules.Longest] },
            var fault => new FormProblem($"password.{fault}", Field),
        };
    }

    /// <summary>Gives a person a new password and ends all sessions but one; what is wrong with it, or null.</summary>
    public async Task<FormProblem?> SetAsync(Person person, string password, Session? keep, CancellationToken ct)
    {
        if (await JudgeAsync(person.TenantId, person.Email, password, ct) is { } problem) return problem;
        person.PasswordHash = credentials.HashPassword(person, password);
        await changes.PasswordAsync(person, keep, "password.changed", ct);
        return null;
    }
}
