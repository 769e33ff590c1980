using System.ComponentModel;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Hosting.Problems;

namespace Crayon.Platform.Api.Conventions.Paging;

/// <summary>Which page of a list is wanted.</summary>
/// <param name="Cursor">The nextCursor of the page before; none for the first page.</param>
/// <param name="Limit">Entries a page, 1 to 200; 50 without it.</param>
internal readonly record struct PageQuery(
    [property: Description("The nextCursor of the page before; none for the first page.")] string? Cursor,
    [property: Description("Entries a page, 1 to 200; 50 without it.")] int? Limit)
{
    private const int Usual = 50;
    private const int Most = 200;

    /// <summary>Entries a page; refuses a limit outside its range.</summary>
    public int Size => Limit switch
    {
        null => Usual,
        >= 1 and <= Most => Limit.Value,
        _ => throw new RefusedException(ApiProblems.InvalidParameter, "limit is from 1 to 200.")
        {
            Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["limit"] = ["From 1 to 200."] },
        },
    };
}

/// <summary>A page of a list, in order of creation.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The entries.</param>
/// <param name="NextCursor">Leads to the next page; null on the last.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);
