using Crayon.Platform.Api.Auth;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Diagnostics;

namespace Crayon.Platform.Api.Features.Quotes;

/// <summary>Refuses an order or change that names an outdated quote, and gives a new one with the refusal.</summary>
internal sealed class OutdatedQuotes(Requotes requotes) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception,
        CancellationToken cancellationToken)
    {
        if (exception is not QuoteOutdatedException outdated) return false;
        var again = await requotes.AgainAsync(outdated, httpContext.RequestAborted);
        var problem = new ProblemType(outdated.Code, StatusCodes.Status409Conflict,
            "The quote no longer holds.").Details(outdated.Message);
        problem.Extensions["quote"] = QuoteView.Of(again, Caller.Of(httpContext).SeesWholesale);
        await TypedResults.Problem(problem).ExecuteAsync(httpContext);
        return true;
    }
}
