using System.Data;
using System.Data.Common;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>
/// Tells the database whose rows a connection may see, each time one is taken from the pool. The pool wipes the
/// setting when the connection goes back, and a connection without it sees nothing.
/// </summary>
internal sealed class ScopeToConnection(string sql) : DbConnectionInterceptor
{
    public const string Postgres =
        "SELECT set_config('crayon.tenant', @tenant, false), set_config('crayon.customer', @customer, false)";

    public const string SqlServer =
        "EXEC sp_set_session_context N'crayon.tenant', @tenant, 1; EXEC sp_set_session_context N'crayon.customer', @customer, 1;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection, eventData);
        command?.ExecuteNonQuery();
        Hold(eventData);
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection, eventData);
        if (command is not null) await TellAsync(command, connection, cancellationToken);
        Hold(eventData);
    }

    // A connection that died in the pool shows here, before any work was sent on it: a new one takes its place.
    private static async Task TellAsync(DbCommand command, DbConnection connection, CancellationToken ct)
    {
        try
        {
            await command.ExecuteNonQueryAsync(ct);
        }
        catch (DbException failure) when (connection.State != ConnectionState.Open
            && DatabaseOutage.IsCauseOf(failure))
        {
            await connection.CloseAsync();
            await connection.OpenAsync(ct);
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    // The connection is open already: opening it once more only counts one user more, who goes with the context.
    private static void Hold(ConnectionEndEventData eventData)
    {
        if (eventData.Context is ScopedDbContext { HoldsConnection: true } context) context.Database.OpenConnection();
    }

    private DbCommand? Command(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (eventData.Context is not ScopedDbContext { Scope: { Kind: ScopeKind.Tenant or ScopeKind.Customer } scope })
            return null;
        var command = connection.CreateCommand();
        command.CommandText = sql;
        Add(command, "tenant", scope.Tenant.Value.ToString());
        Add(command, "customer", scope.Customer?.Value.ToString() ?? "");
        return command;
    }

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
