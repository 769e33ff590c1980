using Crayon.Ccp.Simulator.Auth;

namespace Crayon.Ccp.Simulator.Http;

/// <summary>Settles before each API call who calls and under which ids, and echoes the ids.</summary>
internal sealed class CallFilter(AccessTokens tokens) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var correlation = http.Request.Headers["MS-CorrelationId"].ToString();
        http.Response.Headers["MS-CorrelationId"] =
            Guid.TryParse(correlation, out var given) ? given.ToString() : Guid.CreateVersion7().ToString();
        if (tokens.PartnerOf(http.Request.Headers.Authorization.ToString()) is not { } partner)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Refusals.Unauthorized();
        }

        var sent = http.Request.Headers["MS-RequestId"].ToString();
        var requestId = Guid.CreateVersion7();
        if (sent.Length > 0 && !Guid.TryParse(sent, out requestId))
            return Refusals.InvalidInput("MS-RequestId must be a GUID.", "MS-RequestId");
        http.Response.Headers["MS-RequestId"] = requestId.ToString();
        http.Features.Set(new ApiCall(partner, requestId.ToString()));
        return await next(context);
    }
}
