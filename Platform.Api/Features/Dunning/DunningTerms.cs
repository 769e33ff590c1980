using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.Features.Books;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Dunning;

/// <summary>
/// GET and PUT /v1/dunning-settings: when the seller's invoices are due, and what is done about those that are not
/// paid then. Below /v1/admin the operator's, for what resellers owe it.
/// </summary>
internal static class DunningTerms
{
    private const string Shown = """
        { "netDays": 30, "isOn": true, "reminderDays": [3, 10, 21], "holdDays": 14, "suspendDays": 30,
          "noticeDays": 7 }
        """;

    [Example(Shown)]
    internal sealed record Body : IRequestBody
    {
        /// <summary>Days from the issue of an invoice until it is due; for what is issued from now on.</summary>
        [Range(0, DunningSettings.LongestDays)]
        public required int NetDays { get; init; }

        /// <summary>Whether anything is done by itself. Turned off, it also ends what it has begun.</summary>
        public required bool IsOn { get; init; }

        /// <summary>On which days after the due day a buyer is reminded, ascending.</summary>
        [Length(0, DunningSettings.MostReminders)]
        public required IReadOnlyList<int> ReminderDays { get; init; }

        /// <summary>On which day after it no new orders are taken; null for never.</summary>
        [Range(1, DunningSettings.LongestDays)]
        public int? HoldDays { get; init; }

        /// <summary>On which day after it a customer's subscriptions are suspended; null for never. A reseller's
        /// customers never are over what the reseller owes.</summary>
        [Range(1, DunningSettings.LongestDays)]
        public int? SuspendDays { get; init; }

        /// <summary>How many days before that the customer is told.</summary>
        [Range(1, DunningSettings.LongestDays)]
        public int NoticeDays { get; init; } = 7;

        public DunningTimes ToTimes() => new(NetDays, ReminderDays, HoldDays, SuspendDays, NoticeDays);
    }

    /// <summary>The settings as they hold; the usual ones where nobody has set any.</summary>
    [Example(Shown)]
    internal sealed record DunningSettingsView(int NetDays, bool IsOn, IReadOnlyList<int> ReminderDays)
    {
        public required int? HoldDays { get; init; }

        public required int? SuspendDays { get; init; }

        public required int NoticeDays { get; init; }

        public static DunningSettingsView Of(DunningSettings row) => new(row.NetDays, row.IsOn, row.ReminderDays)
        {
            HoldDays = row.HoldDays, SuspendDays = row.SuspendDays, NoticeDays = row.NoticeDays,
        };
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        Map(routes, "", (ApiScopes.InvoicesRead, ApiScopes.PaymentsWrite, CallerKind.TenantOnly), "");

    public static void MapStaff(IEndpointRouteBuilder routes) =>
        Map(routes, "/admin", (ApiScopes.AdminRead, ApiScopes.AdminWrite, CallerKind.Staff), "Operators");

    private static void Map(
        IEndpointRouteBuilder routes, string root, (string Read, string Write, CallerKind Kind) who, string whose)
    {
        routes.MapGet($"{root}/dunning-settings", ReadAsync).RequireScope(who.Read, who.Kind)
            .WithName($"Get{whose}DunningSettings").WithSummary("Reads what is done about overdue invoices, and when.");
        routes.MapPut($"{root}/dunning-settings", PutAsync).RequireScope(who.Write, who.Kind).WithOptionalIfMatch()
            .WithName($"Put{whose}DunningSettings").WithSummary("Sets what is done about overdue invoices, and when.");
    }

    private static async Task<Ok<DunningSettingsView>> ReadAsync(
        HttpContext context, DunningRules rules, BookOwner owner, CancellationToken ct)
    {
        var seller = await owner.IdAsync(ct);
        if (await rules.FindAsync(seller, ct) is not { } found)
            return TypedResults.Ok(DunningSettingsView.Of(DunningSettings.UsualOf(seller)));
        ETags.Show(context, found);
        return TypedResults.Ok(DunningSettingsView.Of(found));
    }

    private static async Task<Ok<DunningSettingsView>> PutAsync(
        Body request, HttpContext context, DunningRules rules, BookOwner owner, CancellationToken ct)
    {
        var seller = await owner.IdAsync(ct);
        var found = await rules.FindAsync(seller, ct);
        if (found is not null) ETags.Accept(context, found);
        else found = DunningSettings.UsualOf(seller);
        await rules.SetAsync(found, request.ToTimes(), request.IsOn, ct);
        ETags.Show(context, found);
        return TypedResults.Ok(DunningSettingsView.Of(found));
    }
}
