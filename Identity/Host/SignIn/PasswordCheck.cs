using Crayon.Identity.Host.Pages;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Persistence;

namespace Crayon.Identity.Host.SignIn;

/// <summary>Why a password did not let somebody in.</summary>
/// <param name="Problem">What the page says.</param>
/// <param name="Wait">Seconds until the next try; null for none.</param>
internal sealed record PasswordProblem(FormProblem Problem, int? Wait = null)
{
    public static PasswordProblem Wrong { get; } = new(new FormProblem("signin.wrong"));

    public static PasswordProblem WaitFor(int seconds) =>
        new(new FormProblem("signin.wait") { Values = [seconds] }, seconds);
}

/// <summary>
/// Checks an address and a password; one answer and one amount of work, whether the account exists or not.
/// </summary>
internal sealed class PasswordCheck(IdentityDbContext db, PersonCredentials credentials, SignInAttempts attempts)
{
    private static readonly SettledQuery<IdentityDbContext, string, Person?> ByAddress = new((db, account, _) =>
        db.People.FirstOrDefault(row => row.NormalizedEmail == account));

    /// <summary>The person whose address and password these are, or why nobody is let in.</summary>
    public async Task<(Person? Person, PasswordProblem Problem)> CheckAsync(
        Visit visit, string email, string password, CancellationToken ct)
    {
        db.HoldConnection();
        var account = EmailAddress.TryNormalize(email) ?? "";
        var person = account.Length == 0
            ? null
            : await ByAddress.AskAsync(db, account, ct);
        if (await attempts.WaitAsync(visit, account, person, ct) is > 0 and var seconds)
            return (null, PasswordProblem.WaitFor(seconds));
        if (!credentials.Verify(person, password) || person is not { IsEnabled: true })
        {
            await attempts.FailAsync(visit, account, person, ct);
            return (null, PasswordProblem.Wrong);
        }
        attempts.Succeed(visit, account);
        await db.SaveChangesAsync(ct);
        return (person, PasswordProblem.Wrong);
    }
}
