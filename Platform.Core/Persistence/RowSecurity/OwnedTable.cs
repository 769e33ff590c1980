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
    /// <summary>Whether row-level security guards it.</summary>
    public bool IsGuarded => Owner is not (Owner.Shared or Owner.Technical);

    /// <summary>What the app role may do with the table, in words of SQL; null for nothing.</summary>
    public string? AppRights => this switch
    {
        { Owner: Owner.Platform } => null,
        { Owner: Owner.Shared } => "SELECT",
        { Owner: Owner.Technical } => "SELECT, UPDATE",
        { IsAppendOnly: true } => "SELECT, INSERT",
        _ => "SELECT, INSERT, UPDATE",
    };

    /// <summary>What the platform role may do with the table, in words of SQL.</summary>
    public string PlatformRights => IsAppendOnly ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";

    /// <summary>
    /// All tables that a context makes, in a stable order; those that it only shares are their owner's to secure.
    /// </summary>
    public static IReadOnlyList<OwnedTable> Of(DbContext db) =>
    [
        .. db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .Where(type => !type.IsOwned() && !type.IsTableExcludedFromMigrations())
            .Select(type => new OwnedTable(type.GetSchema() ?? "", type.GetTableName() ?? "", OwnerOf(type),
                type.ClrType.IsAssignableTo(typeof(IAppendOnly))))
            .OrderBy(table => table.Schema, StringComparer.Ordinal).ThenBy(table => table.Name, StringComparer.Ordinal),
    ];

    private static Owner OwnerOf(IReadOnlyTypeBase type) => Ownership.Of(type.ClrType);
}
