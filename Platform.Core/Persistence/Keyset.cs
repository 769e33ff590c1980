using System.Linq.Expressions;

namespace Crayon.Platform.Core.Persistence;

/// <summary>
/// Rows that follow a place in the order of an instant, then of an id. A place that is a row, not a count, stays where
/// it is when rows are added before it.
/// </summary>
public static class Keyset
{
    /// <summary>The rows after a place.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="order">The instant, and the id that decides between rows of one instant.</param>
    /// <param name="at">The instant of the place.</param>
    /// <param name="id">Its id.</param>
    public static IQueryable<TRow> After<TRow, TId>(
        IQueryable<TRow> rows, (Expression<Func<TRow, DateTimeOffset>> At, Expression<Func<TRow, TId>> Id) order,
        DateTimeOffset at, TId id) => rows.Where(After(order.At, order.Id, new Place<TId>(at, id)));

    // row.At >= at && (row.At > at || row.Id > id), with values as parameters of the query. The first half says nothing
    // new, but it is where an index is entered: without it a later page reads all pages before it.
    private static Expression<Func<TRow, bool>> After<TRow, TId>(
        Expression<Func<TRow, DateTimeOffset>> at, Expression<Func<TRow, TId>> id, Place<TId> place)
    {
        var row = at.Parameters[0];
        var key = new Replace(id.Parameters[0], row).Visit(id.Body);
        var (instant, last) = (Member(place, nameof(place.At)), Member(place, nameof(place.Id)));
        var isAfter = typeof(Place<TId>).GetMethod(nameof(Place<>.IsAfter));
        var entered = Expression.GreaterThanOrEqual(at.Body, instant);
        var beyond = Expression.OrElse(Expression.GreaterThan(at.Body, instant),
            Expression.GreaterThan(key, last, liftToNull: false, isAfter));
        return Expression.Lambda<Func<TRow, bool>>(Expression.AndAlso(entered, beyond), row);
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
