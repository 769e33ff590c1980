using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Crayon.Ccp.Simulator.Http;

/// <summary>The listener that a connection came in by.</summary>
internal sealed class Door
{
    public static readonly Door Api = new();
    public static readonly Door Control = new();

    public void Mark(ListenOptions listener) => listener.Use(next => connection =>
    {
        connection.Features.Set(this);
        return next(connection);
    });

    /// <summary>Hides the routes of one listener from the other, whatever Host header is sent.</summary>
    public static Task KeepApartAsync(HttpContext http, RequestDelegate next)
    {
        var wanted = http.Request.Path.StartsWithSegments("/_sim", StringComparison.OrdinalIgnoreCase) ? Control : Api;
        return http.Features.Get<Door>() == wanted ? next(http) : Refusals.NotFound("route").ExecuteAsync(http);
    }
}
