using System.Globalization;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Hosting.Problems;

/// <summary>
/// Turns every exception that leaves a request into a problem; one that nobody expected says nothing but its trace id.
/// </summary>
internal sealed partial class ProblemExceptions(RefusalTypes refusals,
    ILogger<ProblemExceptions> log) : IExceptionHandler
{
    private const int RetrySeconds = 5;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception,
        CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested) return true; // nobody reads the answer
        var (type, detail) = Judge(exception);
        if (type.Status >= 500) LogFailure(exception, type.Code);
        var problem = type.Details(detail);
        if (exception is RefusedException { Errors: { } errors }) problem.Extensions["errors"] = errors;
        if (RetryAfter(exception, type) is { } seconds)
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await TypedResults.Problem(problem).ExecuteAsync(httpContext);
        return true;
    }

    private (ProblemType Type, string? Detail) Judge(Exception exception) => exception switch
    {
        RefusedException refused => (refused.Type, refused.Detail),
        // What is absent and what is another's read alike, to the letter.
        DomainRuleException rule when refusals.Of(rule) is { Status: StatusCodes.Status404NotFound } absent =>
            (absent, null),
        DomainRuleException rule => (refusals.Of(rule), rule.Message),
        BadHttpRequestException bad => (HostProblems.OfStatus(bad.StatusCode), null),
        TimeoutException => (HostProblems.Unavailable, null),
        _ when DatabaseOutage.IsCauseOf(exception) => (HostProblems.Unavailable, null),
        _ => (HostProblems.Internal, null),
    };

    private static int? RetryAfter(Exception exception, ProblemType type) =>
        (exception as RefusedException)?.RetryAfterSeconds
            ?? (type.Status == StatusCodes.Status503ServiceUnavailable ? RetrySeconds : null);

    [LoggerMessage(LogLevel.Error, "The request ended with {Code}.")]
    private partial void LogFailure(Exception exception, string code);
}
