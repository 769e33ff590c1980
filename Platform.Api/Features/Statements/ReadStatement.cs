using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Core.Billing.Statements;
using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Crayon.Platform.Hosting.Problems;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Statements;

/// <summary>
/// GET /v1/statements, and for staff GET /v1/admin/statements: what moved the account of a buyer within some days, as
/// JSON or CSV. A customer reads its own; a tenant that of a customer, or without one what it owes its supplier.
/// </summary>
internal static class ReadStatement
{
    /// <summary>Whose account, and when.</summary>
    internal sealed record Filter(
        [property: Description("The customer; when absent, the caller's own account.")] Guid? CustomerId,
        [property: Description("First day (UTC); the first of the last day's month when absent.")] DateOnly? From,
        [property: Description("Last day (UTC), which belongs to it; today when absent.")] DateOnly? To,
        [property: Description("json, the default, or csv.")] string? Format);

    /// <summary>The same for staff.</summary>
    internal sealed record StaffFilter(
        [property: Description("The reseller, whose account at the operator it is.")] Guid TenantId,
        [property: Description("First day (UTC); the first of the last day's month when absent.")] DateOnly? From,
        [property: Description("Last day (UTC), which belongs to it; today when absent.")] DateOnly? To,
        [property: Description("json, the default, or csv.")] string? Format);

    /// <summary>What reads it.</summary>
    internal sealed record Tools(PlatformDbContext Db, AccountStatements Statements, BusinessClock Clock);

    public static void Map(IEndpointRouteBuilder routes) => Conventions(routes.MapGet("/statements", HandleAsync))
        .RequireScope(ApiScopes.InvoicesRead).WithName("GetStatement").WithSummary("Reads a statement of account.");

    public static void MapStaff(IEndpointRouteBuilder routes) =>
        Conventions(routes.MapGet("/admin/statements", HandleStaffAsync))
            .RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("GetTenantStatement").WithSummary("Reads the statement of a reseller's account.");

    internal static async Task<IResult> HandleAsync(
        [AsParameters] Filter filter, HttpContext context, [AsParameters] Tools tools, CancellationToken ct)
    {
        var caller = Caller.Of(context);
        if (!caller.MayOwn(filter.CustomerId, out var customer)
            || (customer is { } named && !await tools.Db.Customers.IgnoreQueryFilters([QueryFilters.Deleted])
                .AnyAsync(row => row.CustomerId == named, ct))) return HostProblems.NotFound.Result();
        return await SendAsync(
            new StatementParty(caller.Tenant.Id, customer), (filter.From, filter.To, filter.Format), tools, ct);
    }

    internal static async Task<IResult> HandleStaffAsync(
        [AsParameters] StaffFilter filter, [AsParameters] Tools tools, CancellationToken ct)
    {
        var tenant = new TenantId(filter.TenantId);
        return await tools.Db.Tenants.AnyAsync(row => row.TenantId == tenant, ct)
            ? await SendAsync(
                new StatementParty(tenant, null), (filter.From, filter.To, filter.Format), tools, ct)
            : HostProblems.NotFound.Result();
    }

    private static async Task<IResult> SendAsync(
        StatementParty party, (DateOnly? From, DateOnly? To, string? Format) asked, Tools tools, CancellationToken ct)
    {
        var isCsv = IsCsv(asked.Format);
        var to = asked.To ?? DateOnly.FromDateTime(tools.Clock.Now.UtcDateTime);
        var from = asked.From ?? new DateOnly(to.Year, to.Month, 1);
        var statement = await tools.Statements.OfAsync(party, from, to, ct);
        return isCsv
            ? Results.Stream(
                stream => StatementCsv.WriteAsync(statement, stream, ct),
                ExportWords.MediaTypeOf(ExportFormat.Csv), $"statement-{from:yyyyMMdd}-{to:yyyyMMdd}.csv")
            : Results.Ok(StatementView.Of(statement, party));
    }

    private static bool IsCsv(string? format) => format switch
    {
        null or "json" => false,
        "csv" => true,
        _ => throw new RefusedException(ApiProblems.InvalidParameter, "The format is json or csv.")
        {
            Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["format"] = ["json or csv."] },
        },
    };

    private static RouteHandlerBuilder Conventions(RouteHandlerBuilder endpoint) => endpoint
        .Produces<StatementView>()
        .Produces(StatusCodes.Status200OK, contentType: ExportWords.MediaTypeOf(ExportFormat.Csv))
        .ProducesProblem(StatusCodes.Status404NotFound);
}
