namespace Crayon.Platform.Api.Conventions.Progress;

internal static class ProgressExtensions
{
    public static IServiceCollection AddProgress(this IServiceCollection services) => services
        .AddSingleton<ProgressPace>().AddSingleton<StreamPace>().AddSingleton<ProgressStreams>()
        .AddSingleton<ProgressWatch>().AddHostedService(provider => provider.GetRequiredService<ProgressWatch>());

    /// <summary>The endpoint answers with events, each the representation of the resource.</summary>
    public static RouteHandlerBuilder ShowsProgress<T>(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<T>(StatusCodes.Status200OK, "text/event-stream").Produces(StatusCodes.Status204NoContent)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithDescription(
            "Server-sent events: each has the resource as data and its version as id. The first comes at once; a "
            + "reader that sends Last-Event-ID is told only what it has not seen, and 204 once nothing more comes. "
            + "The stream ends with the work or with the token, whichever is first.");
}
