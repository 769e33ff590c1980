using System.Text.Json;
using Crayon.Ccp.Simulator.Http;

namespace Crayon.Ccp.Simulator.Control;

/// <summary>Refusals of the control port: problem details (RFC 9457).</summary>
internal static class ControlProblems
{
    public static IResult Invalid(string type, string detail) =>
        TypedResults.Problem(
            detail,
            statusCode: StatusCodes.Status400BadRequest,
            title: "The request is not valid.",
            type: $"urn:problem:{type}");

    /// <summary>Reads the body strictly; without one the problem says why.</summary>
    public static async Task<(T? Body, IResult Problem)> ReadAsync<T>(HttpRequest request, CancellationToken ct)
        where T : class
    {
        try
        {
            var body = await JsonSerializer.DeserializeAsync<T>(request.Body, ApiJson.Options, ct);
            return (body, Invalid("malformed-body", "A JSON body is required."));
        }
        catch (JsonException malformed)
        {
            return (null,
                Invalid("malformed-body", $"The body is not JSON of the expected shape at {malformed.Path ?? "$"}."));
        }
    }
}
