using System.Globalization;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Hosting.Problems;
using Microsoft.Net.Http.Headers;

namespace Crayon.Platform.Api.Conventions.Preconditions;

/// <summary>The row's version as entity tag, and the If-Match precondition on it (RFC 9110).</summary>
internal static class ETags
{
    /// <summary>Puts the row's version on the answer.</summary>
    public static void Show(HttpContext context, Entity row) => context.Response.Headers.ETag = Of(row);

    /// <summary>Lets the request through when it names the row's version: missing 428, another version 412.</summary>
    public static void Require(HttpContext context, Entity row)
    {
        var header = context.Request.Headers.IfMatch;
        if (header.Count == 0)
            throw new RefusedException(ApiProblems.PreconditionRequired, "Send the ETag of the last read as If-Match.");
        Compare(header, row);
    }

    /// <summary>As <see cref="Require"/>, for requests that may come without.</summary>
    public static void Accept(HttpContext context, Entity row)
    {
        var header = context.Request.Headers.IfMatch;
        if (header.Count > 0) Compare(header, row);
    }

    private static void Compare(Microsoft.Extensions.Primitives.StringValues header, Entity row)
    {
        var isMatch = EntityTagHeaderValue.TryParseStrictList(header, out var tags)
            && tags.Any(tag => tag.Tag == "*" || (!tag.IsWeak && tag.Tag == Of(row)));
        if (!isMatch) throw new RefusedException(ApiProblems.PreconditionFailed,
            "Read it again and repeat the request with the new ETag.");
    }

    private static string Of(Entity row) => string.Create(CultureInfo.InvariantCulture, $"\"{row.RowVersion}\"");
}

/// <summary>Whether an endpoint takes If-Match. It stands on the endpoint, for the document.</summary>
/// <param name="IsRequired">Whether a request without it is refused.</param>
internal sealed record IfMatchRule(bool IsRequired);

internal static class IfMatchExtensions
{
    /// <summary>The endpoint needs If-Match.</summary>
    public static RouteHandlerBuilder WithIfMatch(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new IfMatchRule(true));

    /// <summary>The endpoint heeds If-Match where sent.</summary>
    public static RouteHandlerBuilder WithOptionalIfMatch(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new IfMatchRule(false));
}
