using System.Linq.Expressions;
using Crayon.Platform.Core;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Conventions.Paging;

/// <summary>By what a list is ordered: creation time, then id.</summary>
/// <typeparam name="TRow">The rows.</typeparam>
/// <typeparam name="TId">Their id.</typeparam>
/// <param name="At">Creation time.</param>
/// <param name="Id">Id.</param>
internal sealed record PageOrder<TRow, TId>(Expression<Func<TRow, DateTimeOffset>> At, Expression<Func<TRow, TId>> Id);

/// <summary>Reads one page.</summary>
internal static class PageReader
{
    /// <summary>A page of rows with typed ids.</summary>
    public static async Task<Page<TView>> ReadPageAsync<TRow, TId, TView>(
        this IQueryable<TRow> rows, PageOrder<TRow, TId> order, PageRequest request, Func<TRow, TView> view,
            CancellationToken ct)
        where TId : struct, ITypedId<TId>
    {
        var (found, more) = await ReadAsync(rows, order, request, TId.From, ct);
        return Finish(found, more, order, request, id => id.Value, view);
    }

    /// <summary>A page of rows with plain ids.</summary>
    public static async Task<Page<TView>> ReadPlainPageAsync<TRow, TView>(
        this IQueryable<TRow> rows, PageOrder<TRow, Guid> order, PageRequest request, Func<TRow, TView> view,
            CancellationToken ct)
    {
        var (found, more) = await ReadAsync(rows, order, request, id => id, ct);
        return Finish(found, more, order, request, id => id, view);
    }

    private static async Task<(List<TRow> Rows, bool More)> ReadAsync<TRow, TId>(
        IQueryable<TRow> rows, PageOrder<TRow, TId> order, PageRequest request, Func<Guid, TId> idOf,
            CancellationToken ct)
    {
        var size = request.Query.Size;
        if (request.Query.Cursor is { } text)
        {
            var cursor = PageCursor.Read(text, request.Context);
            rows = rows.Where(After(order, new Place<TId>(cursor.At, idOf(cursor.Id))));
        }
        var found = await rows.OrderBy(order.At).ThenBy(order.Id).Take(size + 1).ToListAsync(ct);
        if (found.Count <= size) return (found, false);
        found.RemoveAt(size);
        return (found, true);
    }

    private static Page<TView> Finish<TRow, TId, TView>(
        List<TRow> rows, bool more, PageOrder<TRow, TId> order, PageRequest request, Func<TId, Guid> guidOf, Func<TRow,
            TView> view)
    {
        var next = more && rows is [.., var last]
            ? new PageCursor(order.At.Compile()(last), guidOf(order.Id.Compile()(last))).Write(request.Context)
            : null;
        return new Page<TView>([.. rows.Select(view)], next);
    }

    // row.At > at || (row.At == at && row.Id > id), with values as parameters of the query.
    private static Expression<Func<TRow, bool>> After<TRow, TId>(PageOrder<TRow, TId> order, Place<TId> place)
    {
        var row = order.At.Parameters[0];
        var id = new Replace(order.Id.Parameters[0], row).Visit(order.Id.Body);
        var (at, last) = (Member(place, nameof(place.At)), Member(place, nameof(place.Id)));
        var isAfter = typeof(Place<TId>).GetMethod(nameof(Place<>.IsAfter));
        var later = Expression.GreaterThan(order.At.Body, at);
        var sameTime = Expression.AndAlso(Expression.Equal(order.At.Body, at),
            Expression.GreaterThan(id, last, liftToNull: false, isAfter));
        return Expression.Lambda<Func<TRow, bool>>(Expression.OrElse(later, sameTime), row);
    }

    private static MemberExpression Member<TId>(Place<TId> place, string name) =>
        Expression.Property(Expression.Constant(place), name);

    private sealed record Place<TId>(DateTimeOffset At, TId Id)
    {
        // The database compares; in memory nobody asks.
        public static bool IsAfter(TId left, TId right) => throw new NotSupportedException();
    }

    private sealed class Replace(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}

/// <summary>A page as a request asks for it.</summary>
/// <param name="Context">The request.</param>
/// <param name="Query">Cursor and limit.</param>
internal readonly record struct PageRequest(HttpContext Context, PageQuery Query);
