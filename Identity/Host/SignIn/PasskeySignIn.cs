using Crayon.Identity.Host.Pages;
using Crayon.Identity.Store.Persistence;

namespace Crayon.Identity.Host.SignIn;

/// <summary>
/// <c>POST /id/passkey</c>: signs in whoever uses a passkey of this realm, without asking who they are.
/// </summary>
internal sealed class PasskeySignIn(
    Visits visits, IdentityDbContext db, PasskeyUse passkeys, SignInFlow flow, SignInLooks looks)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapForm(
            PagePaths.Passkey,
            (HttpContext context, PasskeySignIn page, CancellationToken ct) => page.TakeAsync(context, ct));
        // A form that was sent and came back with a refusal has this address: asking for it again starts over.
        routes.MapGet(PagePaths.Passkey, async (HttpContext context, Visits visits, CancellationToken ct) =>
            new SeeOther((await visits.OpenAsync(context, ct)).To(Protocol.Routes.SignIn))).AllowAnonymous();
    }

    private async Task<IResult> TakeAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        if (visit.IsOver) return looks.Over(context);
        var step = await passkeys.TakeAsync(visit, before: null, ct);
        await db.SaveChangesAsync(ct);
        return step is null
            ? await looks.SignInAsync(visit, email: null, [new FormProblem("passkey.refused")], ct)
            : await flow.GoOnAsync(visit, step, ct);
    }
}
