using Crayon.Identity.Store.Keys;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Realms;

/// <summary>
/// POST /v1/admin/realms/{tenantId}/rotate-keys: lets the announced keys sign. POST …/keys/{keyId}/revoke: takes a key
/// out at once, which a second time changes nothing. Refused ids are the store's: an absent realm or key is not found.
/// </summary>
internal static class ChangeRealmKeys
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/admin/realms/{tenantId:guid}/rotate-keys", RotateAsync)
            .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff).OnceWhereKeyedInIdentity()
            .WithName("RotateRealmKeys").WithSummary("Rotates a realm's signing keys.");
        routes.MapPost("/admin/realms/{tenantId:guid}/keys/{keyId}/revoke", RevokeAsync)
            .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff)
            .WithName("RevokeRealmKey").WithSummary("Revokes a signing key.");
    }

    internal static async Task<Ok<RotatedKeysView>> RotateAsync(Guid tenantId, RealmKeys keys, CancellationToken ct) =>
        TypedResults.Ok(new RotatedKeysView(await keys.RotateAllAsync(new TenantId(tenantId), ct)));

    internal static async Task<NoContent> RevokeAsync(Guid tenantId, string keyId, RealmKeys keys, CancellationToken ct)
    {
        await keys.RevokeAsync(new TenantId(tenantId), keyId, ct);
        return TypedResults.NoContent();
    }
}
