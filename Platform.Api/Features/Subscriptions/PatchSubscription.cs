using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.Features.Orders;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Subscriptions;

/// <summary>
/// PATCH /v1/subscriptions/{subscriptionId}: names and splits change at once (200); seats, plan, auto-renew and whether
/// it runs on are confirmed behind the answer (202), one of them at a time.
/// </summary>
internal static class PatchSubscription
{
    [Example("""{ "quantity": 30 }""")]
    internal sealed record Request : IRequestBody
    {
        [Range(1, 1_000_000)]
        public int? Quantity { get; init; }

        public bool? AutoRenew { get; init; }

        /// <summary>The plan that seats move to at once.</summary>
        public Guid? PlanId { get; init; }

        /// <summary>How many of them; all without it.</summary>
        [Range(1, 1_000_000)]
        public int? Seats { get; init; }

        public bool? ExtendsAtEnd { get; init; }

        /// <summary>Who agreed that a trial becomes a paid plan.</summary>
        public AddOrder.TermsBody? Consent { get; init; }

        public Guid? QuoteId { get; init; }

        [NoteRule]
        public string? Reason { get; init; }

        [StringLength(200, MinimumLength = 1)]
        public Patched<string> FriendlyName { get; init; }

        [StringLength(100, MinimumLength = 1)]
        public Patched<string> Department { get; init; }

        [StringLength(100, MinimumLength = 1)]
        public Patched<string> Reference { get; init; }

        [TagsRule]
        public Patched<IReadOnlyList<string>> Tags { get; init; }

        [JsonIgnore]
        public bool IsForSupplier =>
            Quantity is not null || AutoRenew is not null || PlanId is not null || ExtendsAtEnd is not null;

        [JsonIgnore]
        public bool HasOwn =>
            FriendlyName.IsPresent || Department.IsPresent || Reference.IsPresent || Tags.IsPresent;

        public void ApplyTo(AccountSubscription row)
        {
            row.FriendlyName = FriendlyName.Or(row.FriendlyName);
            row.Department = Department.Or(row.Department);
            row.Reference = Reference.Or(row.Reference);
            if (Tags.IsPresent) row.Tags = [.. (Tags.Value ?? []).Distinct(StringComparer.Ordinal)];
        }

        public ChangeRequest ToChange(SubscriptionId id) => new(
            id, Quantity, AutoRenew, QuoteId: QuoteId is { } quote ? new QuoteId(quote) : null)
        {
            PlanId = PlanId is { } plan ? new PlanId(plan) : null,
            Seats = Seats,
            ExtendsAtEnd = ExtendsAtEnd,
            Consent = Consent?.ToTerms(),
            Reason = Reason,
        };
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPatch("/subscriptions/{subscriptionId:guid}", HandleAsync)
        .RequireScope(ApiScopes.SubscriptionsWrite).OnceWhereKeyed().WithIfMatch()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("ChangeSubscription").WithSummary("Changes seats, plan, auto-renew, names or splits.");

    internal static async Task<Results<Accepted<SubscriptionView>, Ok<SubscriptionView>, ProblemHttpResult>>
        HandleAsync(
            Guid subscriptionId, Request request, HttpContext context, Unit unit, SubscriptionDesk desk,
            CancellationToken ct)
    {
        var id = new SubscriptionId(subscriptionId);
        if (await unit.Db.Subscriptions.Include(row => row.Batches).FirstOrDefaultAsync(row => row.Id == id, ct)
            is not { } row) return HostProblems.NotFound.Result();
        ETags.Require(context, row);
        if (request.HasOwn)
        {
            request.ApplyTo(row);
            unit.Record(new AuditEntry("subscription.renamed", "subscription", id.ToString(), request.Reason)
            {
                Customer = row.CustomerId,
            });
        }
        // Nothing at all is asked for as well: the change says what is missing.
        if (request.IsForSupplier || !request.HasOwn) return await desk.ChangeAsync(context, request.ToChange(id), ct);
        await unit.Db.SaveChangesAsync(ct);
        ETags.Show(context, row);
        return TypedResults.Ok(await desk.ViewAsync(row, ct));
    }
}

/// <summary>Up to 20 tags of 1 to 50 characters.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TagsRuleAttribute() : ValidationAttribute("Up to 20 tags of 1 to 50 characters.")
{
    private const int Most = 20;
    private const int Longest = 50;

    public override bool IsValid(object? value) => value is null
        || (value is IReadOnlyList<string> { Count: <= Most } tags
            && tags.All(tag => !string.IsNullOrWhiteSpace(tag) && tag.Length <= Longest));
}
