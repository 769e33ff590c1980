using System.Text;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Persistence.RowSecurity;

/// <summary>
/// Row-level security for PostgreSQL: policies over two session settings. The app role passes only for its tenant and
/// customer, the platform role by a policy of its own, the owner by none. The script can be run again at any time.
/// </summary>
public static class PostgresRowSecurity
{
    private const string IsTenant = "= (SELECT registry.current_tenant())";
    private const string NoCustomer = "(SELECT registry.current_customer()) IS NULL";
    private const string IsCustomer = $"({NoCustomer} OR \"CustomerId\" = (SELECT registry.current_customer()))";

    /// <summary>Settings read by the policies: null when not set, which equals nothing.</summary>
    public const string Functions = """
        CREATE OR REPLACE FUNCTION registry.current_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
            AS $$ SELECT nullif(current_setting('crayon.tenant', true), '')::uuid $$;
        CREATE OR REPLACE FUNCTION registry.current_customer() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
            AS $$ SELECT nullif(current_setting('crayon.customer', true), '')::uuid $$;
        """;

    /// <summary>Grants and policies for the tables of one context.</summary>
    public static string Script(PostgresRoles roles, IReadOnlyList<OwnedTable> tables)
    {
        var sql = new StringBuilder();
        foreach (var schema in tables.Select(table => table.Schema).Distinct(StringComparer.Ordinal))
            sql.AppendLine(
                FormattableString.Invariant($"GRANT USAGE ON SCHEMA {schema} TO {roles.App}, {roles.Platform};"));
        foreach (var table in tables) Append(sql, roles, table);
        return sql.ToString();
    }

    private static void Append(StringBuilder sql, PostgresRoles roles, OwnedTable table)
    {
        var name = $"{table.Schema}.\"{table.Name}\"";
        sql.AppendLine(FormattableString.Invariant($"REVOKE ALL ON {name} FROM {roles.App}, {roles.Platform};"));
        sql.AppendLine(FormattableString.Invariant($"GRANT {table.PlatformRights(PostgresRoles.Quote)} ON {name} TO {roles.Platform};"));
        if (table.AppRights(PostgresRoles.Quote) is { } rights)
            sql.AppendLine(FormattableString.Invariant($"GRANT {rights} ON {name} TO {roles.App};"));
        if (!table.IsGuarded) return;
        sql.AppendLine(FormattableString.Invariant($"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;"));
        sql.AppendLine(FormattableString.Invariant($"ALTER TABLE {name} FORCE ROW LEVEL SECURITY;"));
        Policy(sql, name, "platform_rows", $"TO {roles.Platform} USING (true) WITH CHECK (true)");
        foreach (var (policy, rule) in TenantPolicies(roles.App, table.Owner)) Policy(sql, name, policy, rule);
    }

    private static IEnumerable<(string Name, string Rule)> TenantPolicies(string app, Owner owner) => owner switch
    {
        Owner.Tenant => [("tenant_rows", Both(app, $"\"TenantId\" {IsTenant} AND {NoCustomer}"))],
        Owner.Customer or Owner.PerhapsCustomer =>
            [("tenant_rows", Both(app, $"\"TenantId\" {IsTenant} AND {IsCustomer}"))],
        Owner.TwoParty =>
        [
            ("party_reads",
                $"FOR SELECT TO {app} USING ((\"SellerTenantId\" {IsTenant} OR \"BuyerTenantId\" {IsTenant}) AND {NoCustomer})"),
            ("seller_adds", $"FOR INSERT TO {app} WITH CHECK (\"SellerTenantId\" {IsTenant} AND {NoCustomer})"),
            ("seller_changes", $"FOR UPDATE TO {app} USING (\"SellerTenantId\" {IsTenant} AND {NoCustomer})"),
        ],
        Owner.Trade =>
        [
            ("party_reads",
                $"FOR SELECT TO {app} USING ((\"SellerTenantId\" {IsTenant} OR \"BuyerTenantId\" {IsTenant}) AND {IsCustomer})"),
            ("seller_adds", $"FOR INSERT TO {app} WITH CHECK (\"SellerTenantId\" {IsTenant} AND {NoCustomer})"),
            ("seller_changes", $"FOR UPDATE TO {app} USING (\"SellerTenantId\" {IsTenant} AND {NoCustomer})"),
        ],
        _ => [],
    };

    private static string Both(string app, string rule) => $"TO {app} USING ({rule}) WITH CHECK ({rule})";

    private static void Policy(StringBuilder sql, string table, string name, string rule)
    {
        sql.AppendLine(FormattableString.Invariant($"DROP POLICY IF EXISTS {name} ON {table};"));
        sql.AppendLine(FormattableString.Invariant($"CREATE POLICY {name} ON {table} {rule};"));
    }
}
