using System.Linq.Expressions;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Conventions.Paging;

/// <summary>By what a list is ordered: creation time, then id.</summary>
/// <typeparam name="TRow">The rows.</typeparam>
/// <typeparam name="TId">Their id.</typeparam>
/// <param name="At">Creation time.</param>
/// <param name="Id">Id.</param>
internal sealed record PageOrder<TRow, TId>(Expression<Func<TRow, DateTimeOffset>> At, Expression<Func<TRow, TId>> Id)
{
    // Compiled once for each list, not once for each page.
    private readonly Func<TRow, DateTimeOffset> at = At.Compile();
    private readonly Func<TRow, TId> id = Id.Compile();

    /// <summary>The place of a row in the order.</summary>
    public (DateTimeOffset At, TId Id) PlaceOf(TRow row) => (at(row), id(row));
}

/// <summary>Reads one page.</summary>
internal static class PageReader
{
    /// <summary>A page of rows with typed ids.</summary>
    public static async Task<Page<TView>> ReadPageAsync<TRow, TId, TView>(
        this IQueryable<TRow> rows, PageOrder<TRow, TId> order, PageRequest request, Func<TRow, TView> view,
            CancellationToken ct)
        where TId : struct, ITypedId<TId>
    {
        var found = await ReadAsync(rows, order, request, TId.From, ct);
        return new Page<TView>([.. found.Rows.Select(view)], Next(found, order, id => id.Value, request));
    }

    /// <summary>A page of rows with plain ids.</summary>
    public static async Task<Page<TView>> ReadPlainPageAsync<TRow, TView>(
        this IQueryable<TRow> rows, PageOrder<TRow, Guid> order, PageRequest request, Func<TRow, TView> view,
            CancellationToken ct)
    {
        var found = await ReadAsync(rows, order, request, id => id, ct);
        return new Page<TView>([.. found.Rows.Select(view)], Next(found, order, id => id, request));
    }

    private static async Task<(List<TRow> Rows, bool More)> ReadAsync<TRow, TId>(
        IQueryable<TRow> rows, PageOrder<TRow, TId> order, PageRequest request, Func<Guid, TId> idOf,
            CancellationToken ct)
    {
        var size = request.Query.Size;
        if (request.Query.Cursor is { } text)
        {
            var cursor = PageCursor.Read(text, request.Context);
            rows = Keyset.After(rows, (order.At, order.Id), cursor.At, idOf(cursor.Id));
        }
        var found = await rows.OrderBy(order.At).ThenBy(order.Id).Take(size + 1).ToListAsync(ct);
        if (found.Count <= size) return (found, false);
        found.RemoveAt(size);
        return (found, true);
    }

    private static string? Next<TRow, TId>(
        (List<TRow> Rows, bool More) found, PageOrder<TRow, TId> order, Func<TId, Guid> guidOf, PageRequest request)
    {
        if (!found.More || found.Rows is not [.., var last]) return null;
        var (at, id) = order.PlaceOf(last);
        return new PageCursor(at, guidOf(id)).Write(request.Context);
    }
}

/// <summary>A page as a request asks for it.</summary>
/// <param name="Context">The request.</param>
/// <param name="Query">Cursor and limit.</param>
internal readonly record struct PageRequest(HttpContext Context, PageQuery Query);
