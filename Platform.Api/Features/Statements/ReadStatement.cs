using System.ComponentModel;
using System.Net.Mime;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Core.Billing.Statements;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Crayon.Platform.Hosting.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.OpenApi;

namespace Crayon.Platform.Api.Features.Statements;

/// <summary>
/// GET /v1/statements, and for staff GET /v1/admin/statements: what moved the account of a buyer within some days, as
/// JSON, CSV or PDF. A customer reads its own; a tenant that of a customer, or without one what it owes its supplier.
/// </summary>
internal static class ReadStatement
{
    private const string Csv = "csv";
    private const string Pdf = "pdf";
    private const string Formats = "json, the default, csv or pdf.";

    /// <summary>Whose account, and when.</summary>
    internal sealed record Filter(
        [property: Description("The customer; when absent, the caller's own account.")] Guid? CustomerId,
        [property: Description("First day (UTC); the first of the last day's month when absent.")] DateOnly? From,
        [property: Description("Last day (UTC), which belongs to it; today when absent.")] DateOnly? To,
        [property: Description(Formats)] string? Format);

    /// <summary>The same for staff.</summary>
    internal sealed record StaffFilter(
        [property: Description("The reseller, whose account at the operator it is.")] Guid TenantId,
        [property: Description("First day (UTC); the first of the last day's month when absent.")] DateOnly? From,
        [property: Description("Last day (UTC), which belongs to it; today when absent.")] DateOnly? To,
        [property: Description(Formats)] string? Format);

    /// <summary>What reads it.</summary>
    internal sealed record Tools(
        PlatformDbContext Db, AccountStatements Statements, StatementPrint Print, BusinessClock Clock);

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
        var format = FormatOf(asked.Format);
        var to = asked.To ?? DateOnly.FromDateTime(tools.Clock.Now.UtcDateTime);
        var from = asked.From ?? new DateOnly(to.Year, to.Month, 1);
        var statement = await tools.Statements.OfAsync(party, from, to, ct);
        var name = $"statement-{from:yyyyMMdd}-{to:yyyyMMdd}";
        return format switch
        {
            Csv => Results.Stream(
                stream => StatementCsv.WriteAsync(statement, stream, ct), MediaTypeNames.Text.Csv, $"{name}.csv"),
            Pdf => Results.Bytes(await DrawAsync(statement, party, tools, ct), MediaTypeNames.Application.Pdf,
                $"{name}.pdf"),
            _ => Results.Ok(StatementView.Of(statement, party)),
        };
    }

    private static async Task<byte[]> DrawAsync(
        Statement statement, StatementParty party, Tools tools, CancellationToken ct) =>
        await tools.Print.DrawAsync(statement, party, ct)
            ?? throw new RefusedException(StatementProblems.NotDrawn, "JSON and CSV need no drawing.")
            {
                RetryAfterSeconds = 10,
            };

    private static string FormatOf(string? format) => format switch
    {
        null => "json",
        "json" or Csv or Pdf => format,
        _ => throw new RefusedException(ApiProblems.InvalidParameter, "The format is json, csv or pdf.")
        {
            Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["format"] = ["json, csv or pdf."] },
        },
    };

    private static RouteHandlerBuilder Conventions(RouteHandlerBuilder endpoint) => endpoint
        .Produces<StatementView>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            // The framework knows one body for each status; the files have none that a schema could tell of.
            if (operation.Responses?["200"].Content is not { } content) return Task.CompletedTask;
            content[MediaTypeNames.Text.Csv] = new OpenApiMediaType();
            content[MediaTypeNames.Application.Pdf] = new OpenApiMediaType();
            return Task.CompletedTask;
        });
}
