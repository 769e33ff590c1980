namespace Crayon.Platform.Core.Tests.Sql;

public sealed class SqlServerScriptTests
{
    private const string Sound = """
        IF SCHEMA_ID(N'registry') IS NULL EXEC(N'CREATE SCHEMA [registry];');
        IF SCHEMA_ID(N'platform') IS NULL EXEC(N'CREATE SCHEMA [platform];');
        GO
        CREATE TABLE [registry].[Tenant] ([Id] uniqueidentifier NOT NULL, CONSTRAINT [PK_Tenant] PRIMARY KEY ([Id]));
        GO
        BEGIN TRANSACTION;
        CREATE TABLE [platform].[Order] (
            [Id] uniqueidentifier NOT NULL,
            [TenantId] uniqueidentifier NOT NULL,
            [ParentId] uniqueidentifier NULL,
            CONSTRAINT [PK_Order] PRIMARY KEY ([Id]),
            CONSTRAINT [AK_Order] UNIQUE ([TenantId], [Id]),
            CONSTRAINT [FK_Order_Tenant] FOREIGN KEY ([TenantId]) REFERENCES [registry].[Tenant] ([Id]),
            CONSTRAINT [FK_Order_Parent] FOREIGN KEY ([TenantId], [ParentId])
            REFERENCES [platform].[Order] ([TenantId], [Id]));
        COMMIT;
        GO
        IF NOT EXISTS (SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'2')
        BEGIN
            ALTER TABLE [platform].[Order] ADD [Number] nvarchar(40) NOT NULL DEFAULT N'';
            EXEC(N'CREATE UNIQUE INDEX [IX_Order_Number] ON [platform].[Order] ([TenantId], [Number])
                INCLUDE ([ParentId])');
        END;
        GO
        DECLARE @name sysname = N'DF_Number';
        EXEC(N'ALTER TABLE [platform].[Order] DROP CONSTRAINT [' + @name + '];');
        GO
        CREATE FUNCTION [platform].[CanSee] (@tenant uniqueidentifier) RETURNS TABLE WITH SCHEMABINDING AS
            RETURN SELECT 1 AS ok WHERE @tenant = CAST(SESSION_CONTEXT(N'tenant') AS uniqueidentifier);
        GO
        CREATE SECURITY POLICY [platform].[Orders]
            ADD FILTER PREDICATE [platform].[CanSee]([TenantId]) ON [platform].[Order],
            ADD BLOCK PREDICATE [platform].[CanSee]([TenantId]) ON [platform].[Order] AFTER INSERT
            WITH (STATE = ON);
        GO
        GRANT SELECT, INSERT ON [platform].[Order] TO app;
        GRANT EXECUTE ON SCHEMA::[platform] TO app;
        GO
        CREATE TRIGGER [platform].[Order_AppendOnly] ON [platform].[Order] INSTEAD OF DELETE AS THROW 50000, N'no', 1;
        GO
        """;

    public static TheoryData<string, string, string> Faults => new()
    {
        { "CREATE TABLE [registry]", "CREATE TABEL [registry]", "Incorrect syntax near" },
        { "REFERENCES [registry].[Tenant]", "REFERENCES [platform].[Tenant]", "table platform.Tenant does not exist" },
        { "[registry].[Tenant] ([Id]),", "[registry].[Tenant] ([Key]),", "table registry.Tenant has no column Key" },
        { "FOREIGN KEY ([TenantId])", "FOREIGN KEY ([Tenant])", "table platform.Order has no column Tenant." },
        { "([TenantId], [Id]));", "([TenantId], [ParentId]));", "is no key of platform.Order" },
        { "([TenantId], [Id]));", "([Id]));", "2 columns point to 1" },
        { "PRIMARY KEY ([Id]),", "PRIMARY KEY ([Nr]),", "has no column Nr" },
        { "([TenantId], [Number])", "([TenantId], [No])", "table platform.Order has no column No." },
        { "INCLUDE ([ParentId])", "INCLUDE ([Parent])", "table platform.Order has no column Parent." },
        { "[IX_Order_Number] ON [platform].[Order]", "[IX_Order_Number] ON [platform].[Orders]",
            "table platform.Orders does not exist" },
        { "ALTER TABLE [platform].[Order]", "ALTER TABLE [platform].[Older]", "table platform.Older does not exist" },
        { "FILTER PREDICATE [platform].[CanSee]([TenantId])", "FILTER PREDICATE [platform].[CanSee]([Tenant])",
            "has no column Tenant." },
        { "FILTER PREDICATE [platform].[CanSee]", "FILTER PREDICATE [platform].[MaySee]",
            "function platform.MaySee does not exist" },
        { "FILTER PREDICATE [platform].[CanSee]([TenantId])", "FILTER PREDICATE [platform].[CanSee]([TenantId], [Id])",
            "takes 1 parameters, not 2" },
        { "ON [platform].[Order] AFTER INSERT", "ON [registry].[Order] AFTER INSERT",
            "table registry.Order does not exist" },
        { "EXEC(N'CREATE SCHEMA [registry];')", "PRINT N'none'", "schema registry does not exist" },
        { "ON [platform].[Order] TO app", "ON [platform].[Ordre] TO app", "table platform.Ordre does not exist" },
        { "ON [platform].[Order] INSTEAD", "ON [platform].[Audit] INSTEAD", "table platform.Audit does not exist" },
    };

    [Fact]
    public void A_sound_script_has_no_errors() => Assert.Empty(SqlServerScript.Check(Sound));

    [Theory, MemberData(nameof(Faults))]
    public void A_wrong_name_is_reported(string right, string wrong, string error)
    {
        Assert.Contains(right, Sound, StringComparison.Ordinal);
        Assert.Contains(
            SqlServerScript.Check(Sound.Replace(right, wrong, StringComparison.Ordinal)),
            found => found.Contains(error, StringComparison.Ordinal));
    }

    [Fact]
    public void A_dropped_column_is_gone_for_what_follows()
    {
        var errors = SqlServerScript.Check($"""
            {Sound}
            ALTER TABLE [platform].[Order] DROP COLUMN [Number];
            CREATE INDEX [IX_Again] ON [platform].[Order] ([Number]);
            """);
        Assert.EndsWith("table platform.Order has no column Number.", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dropped_table_is_gone_for_what_follows() => Assert.Contains(
        SqlServerScript.Check(
            $"{Sound}\nDROP TABLE [platform].[Order];\nALTER TABLE [platform].[Order] ADD [X] int NULL;"),
        error => error.Contains("table platform.Order does not exist", StringComparison.Ordinal));
}
