using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Persistence;
using Microsoft.AspNetCore.DataProtection;

namespace Crayon.Platform.Api.Conventions.Idempotency;

/// <summary>
/// That an answer holds a secret: it is kept encrypted for a repeated request. It stands on the endpoint.
/// </summary>
internal sealed record SecretAnswer;

/// <summary>
/// Creates in the identity rows, once for each key: effect and stored answer commit in one transaction.
/// </summary>
internal static class IdentityTransaction
{
    /// <summary>As <see cref="IdempotencyExtensions.OnceByKey"/>, for endpoints that work on identity's rows.</summary>
    public static RouteHandlerBuilder OnceByKeyInIdentity(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(PrepareAsync).OnceByKey().AddEndpointFilter(JoinAsync);

    /// <summary>
    /// As <see cref="IdempotencyExtensions.OnceWhereKeyed"/>, for endpoints that work on identity's rows.
    /// </summary>
    public static RouteHandlerBuilder OnceWhereKeyedInIdentity(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(PrepareAsync).OnceWhereKeyed().AddEndpointFilter(JoinAsync);

    /// <summary>The answer is shown once: it holds a secret.</summary>
    public static RouteHandlerBuilder WithSecretAnswer(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new SecretAnswer());

    // Encrypting may have to store a new key, by a connection of its own: not while a transaction keeps other writers
    // out.
    private static ValueTask<object?> PrepareAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.RequestServices.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("Crayon.Api.Ready").Protect([0]);
        return next(context);
    }

    private static async ValueTask<object?> JoinAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var services = context.HttpContext.RequestServices;
        await services.GetRequiredService<IdentityDbContext>().JoinAsync(
            services.GetRequiredService<PlatformDbContext>(), context.HttpContext.RequestAborted);
        return await next(context);
    }
}
