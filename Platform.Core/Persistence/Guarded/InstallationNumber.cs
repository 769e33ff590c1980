namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>
/// Draws the number that tells this database from every other (<see cref="DataVersion.Installation"/>), once.
/// </summary>
public static class InstallationNumber
{
    /// <summary>The script; it can be run again and changes nothing then.</summary>
    public static string Script(DatabaseEngine engine) => engine switch
    {
        DatabaseEngine.Sqlite => """
            INSERT INTO "registry_DataVersion" ("Name", "Value") VALUES ('installation', random())
            ON CONFLICT ("Name") DO NOTHING;
            """,
        DatabaseEngine.Postgres => """
            INSERT INTO registry."DataVersion" ("Name", "Value") VALUES
                ('installation', ('x' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 16))::bit(64)::bigint)
            ON CONFLICT ("Name") DO NOTHING;
            """,
        _ => """
            IF NOT EXISTS (SELECT 1 FROM [registry].[DataVersion] WHERE [Name] = N'installation')
                INSERT INTO [registry].[DataVersion] ([Name], [Value])
                VALUES (N'installation', CAST(CRYPT_GEN_RANDOM(8) AS bigint));
            """,
    };
}
