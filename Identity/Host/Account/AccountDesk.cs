using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Protocol;
using Crayon.Identity.Host.SignIn;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Sessions;

namespace Crayon.Identity.Host.Account;

/// <summary>Somebody at their own account.</summary>
/// <param name="Visit">What they came with.</param>
/// <param name="Person">Who they are.</param>
/// <param name="Session">Their session in this browser.</param>
internal sealed record AccountVisit(Visit Visit, Person Person, Session Session)
{
    /// <summary>The text of a field, without blanks around it.</summary>
    public string Text(string field) => Visit.Form[field].ToString().Trim();

    /// <summary>The id in a field; null for none.</summary>
    public Guid? Id(string field) => Guid.TryParse(Visit.Form[field], out var id) ? id : null;
}

/// <summary>
/// Lets people to their own account: who is not signed in is sent there first, and changes of credentials need a
/// sign-in
/// of the last ten minutes.
/// </summary>
internal sealed class AccountDesk(Visits visits, TimeProvider time)
{
    /// <summary>The parameter by which a page says that a form was taken.</summary>
    private const string Saved = "saved";

    /// <summary>Does what the page does for whoever may.</summary>
    /// <param name="context">The request.</param>
    /// <param name="page">The page, to come back to.</param>
    /// <param name="needsRecent">Whether credentials are changed.</param>
    /// <param name="work">What the page does.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IResult> ServeAsync(
        HttpContext context, string page, bool needsRecent, Func<AccountVisit, Task<IResult>> work,
        CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        var isRecent = visit.SignedIn is { } signedIn
            && time.GetUtcNow() - signedIn.Session.Authentication.At < SignInAgain.Recent;
        return visit.SignedIn is not { } who || (needsRecent && !isRecent)
            ? new SeeOther($"{Routes.SignIn}?then={Uri.EscapeDataString(page)}")
            : await work(new AccountVisit(visit, who.Person, who.Session));
    }

    /// <summary>A page of the account.</summary>
    public PageContent<TPage, TModel> Draw<TPage, TModel>(
        AccountVisit at, TModel model, IReadOnlyList<FormProblem> problems, bool hasScript = false)
        where TPage : PageComponent<TModel> => new(ViewOf(at, problems), model)
        {
            HasScript = hasScript,
                Status = problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };

    /// <summary>Back to a page, which says that the form was taken.</summary>
    public IResult Done(string page) => new SeeOther($"{page}?{Saved}=1");

    private PageView ViewOf(AccountVisit at, IReadOnlyList<FormProblem> problems) => visits.ViewOf(at.Visit) with
    {
        Problems = problems, IsSaved = problems.Count == 0 && at.Visit.Context.Request.Query[Saved] == "1",
    };
}
