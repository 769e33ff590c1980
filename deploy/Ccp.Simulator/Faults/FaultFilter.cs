using Crayon.Ccp.Simulator.Http;

namespace Crayon.Ccp.Simulator.Faults;

/// <summary>Lets a call fail as the dial says: some before it takes effect, some after.</summary>
internal sealed partial class FaultFilter(FaultDial dial, CcpSimulatorOptions options, ILogger<FaultFilter> log)
    : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (dial.Settings.LatencyMs is > 0 and var latency)
            await Task.Delay(latency, http.RequestAborted);
        var kind = dial.Draw();
        if (kind is not null)
            LogFault(log, kind, ApiCall.Of(http).RequestId);
        switch (kind)
        {
            case null:
                return await next(context);
            case "429":
                return Refusals.TooManyRequests();
            case "500":
                return Refusals.InternalServerError();
            case "503":
                return Refusals.ServiceUnavailable();
            case "503-done":
                await next(context);
                return Refusals.ServiceUnavailable();
            default:
                await next(context);
                return await HangUpAsync(http);
        }
    }

    private async Task<IResult> HangUpAsync(HttpContext http)
    {
        try
        {
            await Task.Delay(options.TimeoutHold, http.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The caller gave up first, which is the same to it.
        }
        http.Abort();
        return Results.Empty;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Fault {Kind} strikes request {RequestId}")]
    private static partial void LogFault(ILogger log, string kind, string requestId);
}
