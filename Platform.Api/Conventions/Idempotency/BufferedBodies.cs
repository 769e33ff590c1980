namespace Crayon.Platform.Api.Conventions.Idempotency;

/// <summary>
/// Keeps the bodies of endpoints with an idempotency rule, so that they can be hashed after they were read.
/// </summary>
internal static class BufferedBodies
{
    public static void UseBufferedBodies(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IdempotencyRule>() is not null)
            context.Request.EnableBuffering(Hosting.CrayonHost.LargestBody, Hosting.CrayonHost.LargestBody);
        return next(context);
    });
}
