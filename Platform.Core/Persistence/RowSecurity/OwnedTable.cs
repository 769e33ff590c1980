using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crayon.Platform.Core.Persistence.RowSecurity;

/// <summary>A table and who owns its rows, read off the model, so that a new entity cannot be forgotten.</summary>
/// <param name="Schema">Schema.</param>
/// <param name="Name">Table.</param>
/// <param name="Owner">Who owns its rows.</param>
/// <param name="IsAppendOnly">Whether rows are only ever added.</param>
public sealed record OwnedTable(string Schema, string Name, Owner Owner, bool IsAppendOnly)
{
    /// <summary>The only columns that change once a row is added; null where all may.</summary>
    public IReadOnlyList<string>? OpenColumns { get; init; }

    /// <summary>Whether row-level security guards it.</summary>
    public bool IsGuarded => Owner is not (Owner.Shared or Owner.Technical);

    /// <summary>What the app role may do with the table, in words of SQL; null for nothing.</summary>
    /// <param name="quote">How the engine writes the name of a column.</param>
    public string? AppRights(Func<string, string> quote) => this switch
    {
        { Owner: Owner.Platform } => null,
        { Owner: Owner.Shared } => "SELECT",
        { Owner: Owner.Technical } => "SELECT, UPDATE",
        { IsAppendOnly: true } => "SELECT, INSERT",
        { OpenColumns: { } open } => OfFixed(open, quote),
        _ => "SELECT, INSERT, UPDATE",
    };

    /// <summary>What the platform role may do with the table, in words of SQL.</summary>
    /// <param name="quote">How the engine writes the name of a column.</param>
    public string PlatformRights(Func<string, string> quote) => this switch
    {
        { IsAppendOnly: true } => "SELECT, INSERT",
        { OpenColumns: { } open } => OfFixed(open, quote),
        _ => "SELECT, INSERT, UPDATE, DELETE",
    };

    /// <summary>
    /// All tables that a context makes, in a stable order; those that it only shares are their owner's to secure.
    /// </summary>
    public static IReadOnlyList<OwnedTable> Of(DbContext db) =>
    [
        .. db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .Where(type => !type.IsOwned() && !type.IsTableExcludedFromMigrations())
            .Select(type => new OwnedTable(type.GetSchema() ?? "", type.GetTableName() ?? "", OwnerOf(type),
                type.ClrType.IsAssignableTo(typeof(IAppendOnly))) { OpenColumns = OpenColumnsOf(type) })
            .OrderBy(table => table.Schema, StringComparer.Ordinal).ThenBy(table => table.Name, StringComparer.Ordinal),
    ];

    private static string OfFixed(IReadOnlyList<string> open, Func<string, string> quote) =>
        open.Count == 0 ? "SELECT, INSERT" : $"SELECT, INSERT, UPDATE ({string.Join(", ", open.Select(quote))})";

    private static List<string>? OpenColumnsOf(IReadOnlyEntityType type) =>
        !type.ClrType.IsAssignableTo(typeof(IFixed)) ? null
        : [.. FixedColumns.OpenOf(type.ClrType).Select(name => type.FindProperty(name)?.GetColumnName() ?? name)
            .Order(StringComparer.Ordinal)];

    private static Owner OwnerOf(IReadOnlyTypeBase type) => Ownership.Of(type.ClrType);
}
