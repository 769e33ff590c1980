using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Crayon.Platform.Core.Persistence;

/// <summary>
/// What lets one model serve every sort of scope. EF makes SQL for each set of parameters that are null, so a
/// condition on a parameter being null is gone from it, and a plain comparison that an index serves is left. Written
/// as <c>bound == null</c> it would be computed before, and sent as <c>@p OR column = @q</c>.
/// </summary>
internal static class ScopeSql
{
    /// <summary>
    /// Whether a filter lets all rows through, which it does where <paramref name="bound"/> is null. Asked in SQL only.
    /// </summary>
    public static bool IsLifted(int? bound) => throw new NotSupportedException($"Asked of {bound} outside a query.");

    /// <summary>Makes the question known to a model.</summary>
    public static void AddTo(ModelBuilder model) =>
        model.HasDbFunction(new Func<int?, bool>(IsLifted).Method)
            .HasTranslation(sql => new SqlUnaryExpression(ExpressionType.Equal, sql[0], typeof(bool), null));
}
