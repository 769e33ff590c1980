using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Crayon.Platform.Hosting.Problems;

/// <summary>
/// A kind of refusal that programs can rely on (RFC 9457): its type is <c>urn:problem:{code}</c>, its title never
/// varies.
/// </summary>
/// <param name="Code">Stable kebab-case code, neutral: a reseller's customers read it.</param>
/// <param name="Status">HTTP status that it always comes with.</param>
/// <param name="Title">What happened, in one sentence.</param>
public sealed record ProblemType(string Code, int Status, string Title)
{
    /// <summary>The problem type as written in the body.</summary>
    public string Urn => $"urn:problem:{Code}";

    /// <summary>The body of one occurrence.</summary>
    public ProblemDetails Details(string? detail = null) =>
        new() { Type = Urn, Status = Status, Title = Title, Detail = detail };

    /// <summary>The answer of one occurrence.</summary>
    public ProblemHttpResult Result(string? detail = null) => TypedResults.Problem(Details(detail));

    /// <summary>Writes the answer where no endpoint does.</summary>
    public Task WriteAsync(HttpContext context, string? detail = null) => Result(detail).ExecuteAsync(context);
}
