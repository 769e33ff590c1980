using System.ComponentModel.DataAnnotations;
using Crayon.Identity.Store;
using Crayon.Identity.Store.Clients;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.ApiClients;

/// <summary>POST /v1/api-clients: adds a program; the secret is in this answer alone and works at once.</summary>
internal static class AddApiClient
{
    [Example("""{ "name": "Shop", "scopes": ["catalogue.read", "orders.read"], "customerId": "0199a3c0-0000-7000-8000-000000000010" }""")]
    internal sealed record Request : IRequestBody
    {
        [NameRule]
        public required string Name { get; init; }

        [Length(1, 50)]
        public required IReadOnlyList<string> Scopes { get; init; }

        /// <summary>The customer that it acts for; left out by a customer's own people.</summary>
        public Guid? CustomerId { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api-clients", HandleAsync)
        .RequireScope(ApiScopes.ClientsWrite).OnceByKeyInIdentity().WithSecretAnswer()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithName(nameof(AddApiClient)).WithSummary("Creates an API client.");

    internal static async Task<Results<Created<ApiClientSecretView>, ProblemHttpResult>> HandleAsync(
        Request request, HttpContext context, ApiClientDesk desk, CancellationToken ct)
    {
        var caller = Caller.Of(context);
        if (!caller.MayOwn(request.CustomerId, out var customer)) return HostProblems.NotFound.Result();
        ApiClientDesk.RequireHeld(caller, request.Scopes);
        if ((await desk.ListAsync(caller, ct)).Count(row => row.CustomerId == customer) >= ApiClientDesk.Most)
            throw new DomainRuleException(
                IdentityRefusals.TooMany, $"There may be {ApiClientDesk.Most} API clients: delete some first.");
        var made = await desk.Clients.AddAsync(
            caller.Tenant.Id, new NewClient(null, request.Name, request.Scopes, customer), ct);
        return TypedResults.Created($"/v1/api-clients/{made.ClientId}", ApiClientSecretView.Of(made));
    }
}
