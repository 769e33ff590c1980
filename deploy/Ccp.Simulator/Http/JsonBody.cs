using System.Text.Json;

namespace Crayon.Ccp.Simulator.Http;

/// <summary>Reads a body strictly where nothing is to be stored.</summary>
internal static class JsonBody
{
    /// <summary>The body; without one the refusal says why.</summary>
    public static async Task<(T? Body, Answer Refusal)> ReadAsync<T>(HttpRequest request, CancellationToken ct)
        where T : class
    {
        try
        {
            var body = await JsonSerializer.DeserializeAsync<T>(request.Body, ApiJson.Options, ct);
            return (body, Refusals.InvalidInput("A JSON body is required."));
        }
        catch (JsonException malformed)
        {
            return (null, Malformed(malformed));
        }
    }

    public static Answer Malformed(JsonException failure) =>
        Refusals.InvalidInput("The body is not JSON of the expected shape.", failure.Path ?? "$");
}
