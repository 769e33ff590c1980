using System.ComponentModel.DataAnnotations;
using Crayon.Identity.Store.Federation;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Providers;

/// <summary>PATCH /v1/identity/providers/{providerId}: all but issuer, short name and owner, which stay.</summary>
internal static class ChangeProvider
{
    [Example("""{ "name": "Acme", "clientSecret": "the next one", "isEnabled": true }""")]
    internal sealed record Request : IRequestBody
    {
        [StringLength(100, MinimumLength = 1), Required]
        public Patched<string> Name { get; init; }

        [StringLength(400, MinimumLength = 1), Required]
        public Patched<string> ClientId { get; init; }

        /// <summary>null makes us a public client there.</summary>
        [StringLength(500, MinimumLength = 1)]
        public Patched<string> ClientSecret { get; init; }

        [Length(1, 20), Required]
        public Patched<IReadOnlyList<string>> Scopes { get; init; }

        [Required]
        public Patched<bool?> TrustsMfa { get; init; }

        [Required]
        public Patched<bool?> AddsPeople { get; init; }

        /// <summary>null gives people who are added no role.</summary>
        public Patched<string> Role { get; init; }

        [Required]
        public Patched<bool?> IsEnabled { get; init; }

        public ProviderSettings ToSettings(ExternalProvider row) => new(
            Name.Value ?? row.Name, ClientId.Value ?? row.ClientId,
            ClientSecret.IsPresent ? ClientSecret.Value ?? "" : null, Scopes.Value ?? row.Scopes,
            new ProviderTrust
            {
                TrustsMfa = TrustsMfa.Value ?? row.Trust.TrustsMfa,
                AddsPeople = AddsPeople.Value ?? row.Trust.AddsPeople, Role = Role.Or(row.Trust.Role),
            });
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/identity/providers/{providerId:guid}", HandleAsync)
        .RequireScope(ApiScopes.IdentityWrite).WithIfMatch()
        .WithName(nameof(ChangeProvider)).WithSummary("Changes a provider.");

    internal static async Task<Ok<ProviderView>> HandleAsync(
        Guid providerId, Request request, HttpContext context, ProviderDesk desk, CancellationToken ct)
    {
        var caller = Caller.Of(context);
        var row = await desk.Providers.RequireAsync(caller.Tenant.Id, providerId, ct);
        ETags.Require(context, row);
        var settings = request.ToSettings(row);
        ProviderDesk.RequireHeld(caller, settings.Trust.Role);
        await desk.Providers.ChangeAsync(
            caller.Tenant.Id, providerId, settings, request.IsEnabled.Value ?? row.IsEnabled, ct);
        return TypedResults.Ok(desk.Show(row, context));
    }
}
