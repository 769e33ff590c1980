using System.Globalization;
using System.Linq.Expressions;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Exports.Tables;

/// <summary>Walks through rows in the order of an instant, then of an id, from a place that is kept as text.</summary>
/// <param name="At">The instant; it never changes.</param>
/// <param name="Id">The id.</param>
/// <param name="IdOf">Makes an id of its value.</param>
/// <param name="ValueOf">The value of an id.</param>
internal sealed record RowWalk<TRow, TId>(
    Expression<Func<TRow, DateTimeOffset>> At, Expression<Func<TRow, TId>> Id, Func<Guid, TId> IdOf,
    Func<TId, Guid> ValueOf) where TRow : class
{
    private readonly Func<TRow, DateTimeOffset> at = At.Compile();
    private readonly Func<TRow, TId> id = Id.Compile();

    /// <summary>The rows of a period.</summary>
    public IQueryable<TRow> Within(IQueryable<TRow> rows, ExportWish wish)
    {
        if (wish.From is { } from) rows = rows.Where(Compared(from, Expression.GreaterThanOrEqual));
        return wish.To is { } to ? rows.Where(Compared(to, Expression.LessThan)) : rows;
    }

    /// <summary>Rows that follow a place, and where those after them begin; null for nowhere.</summary>
    public async Task<(List<TRow> Rows, string? Next)> ReadAsync(
        IQueryable<TRow> rows, string? place, int atMost, CancellationToken ct)
    {
        if (place is not null)
        {
            var after = Read(place);
            rows = Keyset.After(rows, (At, Id), after.At, IdOf(after.Id));
        }
        var found = await rows.OrderBy(At).ThenBy(Id).Take(atMost + 1).ToListAsync(ct);
        if (found.Count <= atMost) return (found, null);
        found.RemoveAt(atMost);
        return (found, PlaceOf(found[^1]));
    }

    /// <summary>The place after a row.</summary>
    public string PlaceOf(TRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{at(row).UtcTicks}:{ValueOf(id(row)):N}");

    private static (DateTimeOffset At, Guid Id) Read(string place)
    {
        var end = place.IndexOf(':', StringComparison.Ordinal);
        return (
            new DateTimeOffset(long.Parse(place[..end], CultureInfo.InvariantCulture), TimeSpan.Zero),
            Guid.ParseExact(place[(end + 1)..], "N"));
    }

    private Expression<Func<TRow, bool>> Compared(
        DateTimeOffset instant, Func<Expression, Expression, Expression> compare)
    {
        var held = new Held(instant);
        var value = Expression.Property(Expression.Constant(held), nameof(Held.Instant));
        return Expression.Lambda<Func<TRow, bool>>(compare(At.Body, value), At.Parameters);
    }

    // A member of an object becomes a parameter of the query; a constant would be a query of its own each time.
    private sealed record Held(DateTimeOffset Instant);
}
