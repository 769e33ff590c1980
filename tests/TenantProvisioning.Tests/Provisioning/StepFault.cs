using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Crayon.TenantProvisioning.Tests.Provisioning;

/// <summary>
/// Makes the database refuse the record of one step: what the step did elsewhere is committed, and the run ends as if
/// its process had been killed between the two.
/// </summary>
internal static class StepFault
{
    public static Task ArmAsync(Workbench bench, string step, CancellationToken ct) => ExecuteAsync(bench,
        $"""
        CREATE TRIGGER step_fault BEFORE UPDATE ON "registry_ProvisioningStep" WHEN NEW."Name" = '{step}' AND NEW."State" = 'Done'
        BEGIN SELECT RAISE(ABORT, 'killed'); END
        """,
        $"""
        CREATE FUNCTION registry.step_fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'killed'; END $$;
        CREATE TRIGGER step_fault BEFORE UPDATE ON registry."ProvisioningStep" FOR EACH ROW
            WHEN (NEW."Name" = '{step}' AND NEW."State" = 'Done') EXECUTE FUNCTION registry.step_fault()
        """, ct);

    public static Task DisarmAsync(Workbench bench, CancellationToken ct) => ExecuteAsync(bench,
        "DROP TRIGGER step_fault",
        """DROP TRIGGER step_fault ON registry."ProvisioningStep"; DROP FUNCTION registry.step_fault()""", ct);

    private static async Task ExecuteAsync(Workbench bench, string sqlite, string postgres, CancellationToken ct)
    {
        await using DbConnection connection = bench.OwnerConnection is { } owner
            ? new NpgsqlConnection(owner)
            : new SqliteConnection($"Data Source={Path.Combine(bench.Data, "crayon.db")}");
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = bench.OwnerConnection is null ? sqlite : postgres;
        await command.ExecuteNonQueryAsync(ct);
    }
}
