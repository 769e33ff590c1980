using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Pages.Errors;
using Crayon.Identity.Host.SignIn.Views;

namespace Crayon.Identity.Host.SignIn.Links;

/// <summary>Draws what the pages behind mailed links have in common.</summary>
internal sealed class LinkLooks(Visits visits, ErrorPages errors)
{
    /// <summary>The handle of the link that led here.</summary>
    public static string? HandleOf(Visit visit) =>
        visit.Form["link"].ToString() is { Length: > 0 } sent ? sent : visit.Context.Request.Query["link"].ToString();

    /// <summary>A page, kept together with its link through wrong entries.</summary>
    public IResult Draw<TPage, TModel>(Visit visit, TModel model, IReadOnlyList<FormProblem> problems)
        where TPage : PageComponent<TModel> =>
        new PageContent<TPage, TModel>(
            visits.ViewOf(visit) with { Link = HandleOf(visit) is { Length: > 0 } link ? link : null }, model)
        {
            Status = problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
                Waiting = visit.Waiting,
        };

    /// <summary>Says what was done.</summary>
    public IResult Done(Visit visit, Func<PageWords, DoneModel> say)
    {
        var view = visits.ViewOf(visit);
        return new PageContent<DoneView, DoneModel>(view, say(view.Words));
    }

    /// <summary>The words of the reader.</summary>
    public PageWords WordsFor(Visit visit) => visits.ViewOf(visit).Words;

    /// <summary>Says that the link no longer works, whatever the reason.</summary>
    public IResult Over(Visit visit) => errors.Show(visit.Context, ErrorReason.LinkOver);
}
