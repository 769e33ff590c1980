using System.Text;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Persistence.RowSecurity;

/// <summary>Row-level security for SQL Server: one security policy over two keys of the session context.</summary>
public static class SqlServerRowSecurity
{
    /// <summary>Role of cross-tenant use cases.</summary>
    public const string PlatformRole = "crayon_platform";

    private const string IsPlatform = $"IS_ROLEMEMBER('{PlatformRole}') = 1";
    private const string Tenant = "CAST(SESSION_CONTEXT(N'crayon.tenant') AS nvarchar(36))";
    private const string Customer = "NULLIF(CAST(SESSION_CONTEXT(N'crayon.customer') AS nvarchar(36)), N'')";

    /// <summary>The database roles; users of the app and platform logins are added to them.</summary>
    public const string Roles = """
        IF DATABASE_PRINCIPAL_ID('crayon_app') IS NULL CREATE ROLE crayon_app;
        GO
        IF DATABASE_PRINCIPAL_ID('crayon_platform') IS NULL CREATE ROLE crayon_platform;
        GO

        """;

    /// <summary>Predicates, grants and the policy for the tables of one context, in batches parted by GO.</summary>
    /// <param name="name">Name of the policy and prefix of its functions: one for each context.</param>
    /// <param name="tables">The tables.</param>
    public static string Script(string name, IReadOnlyList<OwnedTable> tables)
    {
        var sql = new StringBuilder();
        sql.Append("DROP SECURITY POLICY IF EXISTS registry.").Append(name).AppendLine("Rows;").AppendLine("GO");
        Function(
            sql, name, "Tenant", "@TenantId uniqueidentifier",
            $"{IsPlatform} OR (CAST(@TenantId AS nvarchar(36)) = {Tenant} AND {Customer} IS NULL)");
        Function(sql, name, "Customer", "@TenantId uniqueidentifier, @CustomerId uniqueidentifier",
            $"{IsPlatform} OR (CAST(@TenantId AS nvarchar(36)) = {Tenant} AND ({Customer} IS NULL OR CAST(@CustomerId AS nvarchar(36)) = {Customer}))");
        Function(sql, name, "Party", "@SellerTenantId uniqueidentifier, @BuyerTenantId uniqueidentifier",
            $"{IsPlatform} OR ({Customer} IS NULL AND {Tenant} IN (CAST(@SellerTenantId AS nvarchar(36)), CAST(@BuyerTenantId AS nvarchar(36))))");
        Function(
            sql, name, "Trade",
            "@SellerTenantId uniqueidentifier, @BuyerTenantId uniqueidentifier, @CustomerId uniqueidentifier",
            $"{IsPlatform} OR (({Customer} IS NULL OR CAST(@CustomerId AS nvarchar(36)) = {Customer}) AND {Tenant} IN (CAST(@SellerTenantId AS nvarchar(36)), CAST(@BuyerTenantId AS nvarchar(36))))");
        foreach (var table in tables) Grants(sql, table);
        Policy(sql, name, [.. tables.Where(table => table.IsGuarded && table.Owner != Owner.Platform)]);
        return sql.ToString();
    }

    private static void Function(StringBuilder sql, string name, string kind, string parameters, string rule) => sql
        .Append("CREATE OR ALTER FUNCTION registry.").Append(name).Append(kind).Append("Row(").Append(parameters)
        .AppendLine(")")
        .AppendLine("RETURNS TABLE WITH SCHEMABINDING AS")
        .Append("RETURN SELECT 1 AS Allowed WHERE ").Append(rule).AppendLine(";").AppendLine("GO");

    private static void Grants(StringBuilder sql, OwnedTable table)
    {
        sql.Append("GRANT ").Append(table.PlatformRights(Column)).Append(" ON ").Append(Quoted(table))
            .AppendLine(" TO crayon_platform;");
        if (table.AppRights(Column) is { } rights)
            sql.Append("GRANT ").Append(rights).Append(" ON ").Append(Quoted(table)).AppendLine(" TO crayon_app;");
    }

    private static void Policy(StringBuilder sql, string name, IReadOnlyList<OwnedTable> tables)
    {
        if (tables.Count == 0) return;
        sql.AppendLine("GO").Append("CREATE SECURITY POLICY registry.").Append(name).AppendLine("Rows");
        var predicates = tables.SelectMany(table => Predicates(name, table));
        sql.AppendJoin(",\n", predicates).AppendLine().AppendLine("WITH (STATE = ON, SCHEMABINDING = ON);")
            .AppendLine("GO");
    }

    private static IEnumerable<string> Predicates(string name, OwnedTable table)
    {
        var target = Quoted(table);
        var (reads, writes) = table.Owner switch
        {
            Owner.Tenant => ($"registry.{name}TenantRow(TenantId)", $"registry.{name}TenantRow(TenantId)"),
            Owner.TwoParty =>
                ($"registry.{name}PartyRow(SellerTenantId, BuyerTenantId)",
                    $"registry.{name}TenantRow(SellerTenantId)"),
            Owner.Trade =>
                ($"registry.{name}TradeRow(SellerTenantId, BuyerTenantId, CustomerId)",
                    $"registry.{name}TenantRow(SellerTenantId)"),
            _ => ($"registry.{name}CustomerRow(TenantId, CustomerId)",
                $"registry.{name}CustomerRow(TenantId, CustomerId)"),
        };
        yield return $"    ADD FILTER PREDICATE {reads} ON {target}";
        yield return $"    ADD BLOCK PREDICATE {writes} ON {target} AFTER INSERT";
        yield return $"    ADD BLOCK PREDICATE {writes} ON {target} AFTER UPDATE";
        yield return $"    ADD BLOCK PREDICATE {writes} ON {target} BEFORE UPDATE";
    }

    private static string Column(string name) => $"[{name}]";

    private static string Quoted(OwnedTable table) => $"[{table.Schema}].[{table.Name}]";
}
