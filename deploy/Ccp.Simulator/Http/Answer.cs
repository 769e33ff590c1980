using System.Text.Json;

namespace Crayon.Ccp.Simulator.Http;

/// <summary>A finished answer of the API, in a form that can be stored and replayed.</summary>
internal sealed record Answer(int Status, byte[] Body) : IResult
{
    public string ContentType { get; init; } = "application/json; charset=utf-8";
    public string? ETag { get; init; }
    public string? Location { get; init; }
    public int? RetryAfterSeconds { get; init; }
    public bool Replayed { get; init; }

    public bool Succeeded => Status is >= 200 and < 300;

    public static Answer Ok<T>(T body, string? etag = null) => Of(StatusCodes.Status200OK, body) with { ETag = etag };

    public static Answer Created<T>(T body, string location, string? etag = null) =>
        Of(StatusCodes.Status201Created, body) with { Location = location, ETag = etag };

    public static Answer Of<T>(int status, T body) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Options));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        if (ETag is not null)
            response.Headers.ETag = ETag;
        if (Location is not null)
            response.Headers.Location = Location;
        if (RetryAfterSeconds is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (Replayed)
            response.Headers["Idempotent-Replayed"] = "true";
        if (Body.Length == 0)
            return;
        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        await response.Body.WriteAsync(Body, httpContext.RequestAborted);
    }
}
