using System.Text.Json;

namespace Crayon.Local.Gateway;

/// <summary>The gateway's own answers: neutral, they name no brand.</summary>
internal static class Answers
{
    public static Task ProblemAsync(HttpContext http, int status, string type, string title)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/problem+json";
        return http.Response.WriteAsync(
            JsonSerializer.Serialize(new { type = $"urn:problem:{type}", title, status }), http.RequestAborted);
    }

    public static Task NotFoundAsync(HttpContext http) =>
        ProblemAsync(http, StatusCodes.Status404NotFound, "not-found", "There is nothing here.");

    public static Task JsonAsync(HttpContext http, object body) =>
        http.Response.WriteAsJsonAsync(body, http.RequestAborted);
}
