using Crayon.Identity.Host.Account.Views;
using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.SignIn;
using Crayon.Identity.Host.SignIn.Views;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;

namespace Crayon.Identity.Host.Account;

/// <summary>
/// <c>GET|POST /id/account/recovery-codes</c>: codes in place of a second factor, shown when they are made.
/// </summary>
internal sealed class RecoveryPage(
    AccountDesk desk, RecoveryCodes recovery, SecondFactors factors, CredentialChanges changes, IdentityDbContext db)
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPage(PagePaths.RecoveryCodes,
        (HttpContext context, RecoveryPage page, CancellationToken ct) =>
            page.ServeAsync(context, at => page.DrawAsync(at, ct), ct),
        (HttpContext context, RecoveryPage page, CancellationToken ct) =>
            page.ServeAsync(context, at => page.RenewAsync(at, ct), ct));

    private Task<IResult> ServeAsync(
        HttpContext context, Func<AccountVisit, Task<IResult>> work, CancellationToken ct) =>
        desk.ServeAsync(context, PagePaths.RecoveryCodes, needsRecent: true, work, ct);

    private async Task<IResult> RenewAsync(AccountVisit at, CancellationToken ct)
    {
        if (!await IsAllowedAsync(at.Person, ct)) return await DrawAsync(at, ct);
        var codes = await recovery.RenewAsync(at.Person, ct);
        await changes.FactorsAsync(at.Person, at.Session, "recovery-codes.renewed", ct);
        await db.SaveChangesAsync(ct);
        return desk.Draw<RecoveryCodesView, RecoveryCodesModel>(
            at, new RecoveryCodesModel(codes, PagePaths.RecoveryCodes), []);
    }

    private async Task<IResult> DrawAsync(AccountVisit at, CancellationToken ct) =>
        desk.Draw<RecoveryView, RecoveryModel>(
        at, new RecoveryModel(await recovery.CountAsync(at.Person, ct), await IsAllowedAsync(at.Person, ct)), []);

    private async Task<bool> IsAllowedAsync(Person person, CancellationToken ct) =>
        await factors.OfAsync(person, ct) is { HasTotp: true } or { HasPasskey: true };
}
