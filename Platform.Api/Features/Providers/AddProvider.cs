using System.ComponentModel.DataAnnotations;
using Crayon.Identity.Store.Federation;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Providers;

/// <summary>
/// POST /v1/identity/providers: lets the tenant's people, or a customer's, sign in at a provider of their own.
/// </summary>
internal static class AddProvider
{
    [Example("""
        { "slug": "acme", "issuer": "https://login.acme.example", "name": "Acme", "clientId": "portal",
          "clientSecret": "as the provider gave it", "scopes": ["openid", "email", "profile"], "addsPeople": true,
          "role": "customer.buyer", "customerId": "0199a3c0-0000-7000-8000-000000000010" }
        """)]
    internal sealed record Request : IRequestBody
    {
        /// <summary>Short name in addresses; a customer's gets an end of its own.</summary>
        [StringLength(64, MinimumLength = 2)]
        public required string Slug { get; init; }

        [StringLength(1000, MinimumLength = 1)]
        public required string Issuer { get; init; }

        [StringLength(100, MinimumLength = 1)]
        public required string Name { get; init; }

        [StringLength(400, MinimumLength = 1)]
        public required string ClientId { get; init; }

        /// <summary>Our secret there; left out for a public client. It is never shown.</summary>
        [StringLength(500, MinimumLength = 1)]
        public string? ClientSecret { get; init; }

        /// <summary><c>openid</c>, <c>email</c> and <c>profile</c> without it.</summary>
        [Length(1, 20)]
        public IReadOnlyList<string>? Scopes { get; init; }

        public bool TrustsMfa { get; init; }

        public bool AddsPeople { get; init; }

        public string? Role { get; init; }

        /// <summary>The customer whose people come from there; left out by a customer's own people.</summary>
        public Guid? CustomerId { get; init; }

        public NewProvider ToDraft(CustomerId? customer) => new(
            Slug, Issuer,
            new ProviderSettings(
                Name, ClientId, ClientSecret, Scopes ?? ["openid", "email", "profile"],
                new ProviderTrust { TrustsMfa = TrustsMfa, AddsPeople = AddsPeople, Role = Role }),
            customer);
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/identity/providers", HandleAsync)
        .RequireScope(ApiScopes.IdentityWrite).OnceByKeyInIdentity().ProducesProblem(StatusCodes.Status404NotFound)
        .WithName(nameof(AddProvider)).WithSummary("Adds a provider at which people sign in.");

    internal static async Task<Results<Created<ProviderView>, ProblemHttpResult>> HandleAsync(
        Request request, HttpContext context, ProviderDesk desk, CancellationToken ct)
    {
        var caller = Caller.Of(context);
        if (!caller.MayOwn(request.CustomerId, out var customer)) return HostProblems.NotFound.Result();
        ProviderDesk.RequireHeld(caller, request.Role);
        var row = await desk.Providers.AddAsync(caller.Tenant.Id, request.ToDraft(customer), ct);
        return TypedResults.Created($"/v1/identity/providers/{row.ProviderId}", desk.Show(row, context));
    }
}
