using Microsoft.AspNetCore.Http.Features;

namespace Crayon.Ccp.Simulator.Http;

/// <summary>Who calls and under which request id.</summary>
internal sealed record ApiCall(string PartnerId, string RequestId)
{
    public static ApiCall Of(HttpContext http) => http.Features.GetRequiredFeature<ApiCall>();
}
