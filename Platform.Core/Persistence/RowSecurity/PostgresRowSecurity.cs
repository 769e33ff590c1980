using System.Text;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Persistence.RowSecurity;

/// <summary>
/// Row-level security for PostgreSQL: policies over two session settings. The app role passes only for its tenant and
/// customer, the platform role by a policy of its own, the owner by none. The script can be run again at any time.
/// </summary>
public static class PostgresRowSecurity
{
    /// <summary>Group role of tenant connections.</summary>
    public const string AppRole = "crayon_app";

    /// <summary>Group role of cross-tenant use cases.</summary>
    public const string PlatformRole = "crayon_platform";

    private const string IsTenant = "= (SELECT registry.current_tenant())";
    private const string NoCustomer = "(SELECT registry.current_customer()) IS NULL";
    private const string IsCustomer = $"({NoCustomer} OR \"CustomerId\" = (SELECT registry.current_customer()))";

    /// <summary>The group roles, made before the tables; roles belong to the whole server, so another database may have made them.</summary>
    public const string Roles = $"""
        DO $$ BEGIN CREATE ROLE {AppRole} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
        DO $$ BEGIN CREATE ROLE {PlatformRole} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
        """;

    /// <summary>Settings read by the policies: null when not set, which equals nothing.</summary>
    public const string Functions = """
        CREATE OR REPLACE FUNCTION registry.current_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
            AS $$ SELECT nullif(current_setting('crayon.tenant', true), '')::uuid $$;
        CREATE OR REPLACE FUNCTION registry.current_customer() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
            AS $$ SELECT nullif(current_setting('crayon.customer', true), '')::uuid $$;
        """;

    /// <summary>Grants and policies for the tables of one context.</summary>
    public static string Script(IReadOnlyList<OwnedTable> tables)
    {
        var sql = new StringBuilder();
        foreach (var schema in tables.Select(table => table.Schema).Distinct(StringComparer.Ordinal))
            sql.AppendLine(FormattableString.Invariant($"GRANT USAGE ON SCHEMA {schema} TO {AppRole}, {PlatformRole};"));
        foreach (var table in tables) Append(sql, table);
        return sql.ToString();
    }

    private static void Append(StringBuilder sql, OwnedTable table)
    {
        var name = $"{table.Schema}.\"{table.Name}\"";
        sql.AppendLine(FormattableString.Invariant($"REVOKE ALL ON {name} FROM {AppRole}, {PlatformRole};"));
        sql.AppendLine(FormattableString.Invariant($"GRANT {(table.IsAppendOnly ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE")} ON {name} TO {PlatformRole};"));
        if (AppRights(table) is { } rights) sql.AppendLine(FormattableString.Invariant($"GRANT {rights} ON {name} TO {AppRole};"));
        if (!table.IsGuarded) return;
        sql.AppendLine(FormattableString.Invariant($"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;"));
        sql.AppendLine(FormattableString.Invariant($"ALTER TABLE {name} FORCE ROW LEVEL SECURITY;"));
        Policy(sql, name, "platform_rows", $"TO {PlatformRole} USING (true) WITH CHECK (true)");
        foreach (var (policy, rule) in TenantPolicies(table.Owner)) Policy(sql, name, policy, rule);
    }

    private static string? AppRights(OwnedTable table) => table switch
    {
        { Owner: Owner.Platform } => null,
        { Owner: Owner.Shared } => "SELECT",
        { Owner: Owner.Technical } => "SELECT, UPDATE",
        { IsAppendOnly: true } => "SELECT, INSERT",
        _ => "SELECT, INSERT, UPDATE",
    };

    private static IEnumerable<(string Name, string Rule)> TenantPolicies(Owner owner) => owner switch
    {
        Owner.Tenant => [("tenant_rows", Both($"\"TenantId\" {IsTenant} AND {NoCustomer}"))],
        Owner.Customer or Owner.PerhapsCustomer => [("tenant_rows", Both($"\"TenantId\" {IsTenant} AND {IsCustomer}"))],
        Owner.TwoParty =>
        [
            ("party_reads", $"FOR SELECT TO {AppRole} USING ((\"SellerTenantId\" {IsTenant} OR \"BuyerTenantId\" {IsTenant}) AND {NoCustomer})"),
            ("seller_adds", $"FOR INSERT TO {AppRole} WITH CHECK (\"SellerTenantId\" {IsTenant} AND {NoCustomer})"),
            ("seller_changes", $"FOR UPDATE TO {AppRole} USING (\"SellerTenantId\" {IsTenant} AND {NoCustomer})"),
        ],
        _ => [],
    };

    private static string Both(string rule) => $"TO {AppRole} USING ({rule}) WITH CHECK ({rule})";

    private static void Policy(StringBuilder sql, string table, string name, string rule)
    {
        sql.AppendLine(FormattableString.Invariant($"DROP POLICY IF EXISTS {name} ON {table};"));
        sql.AppendLine(FormattableString.Invariant($"CREATE POLICY {name} ON {table} {rule};"));
    }
}
