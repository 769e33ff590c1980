using System.Net;
using System.Text.Json;
using Crayon.Platform.Core.Ccp.Wire;

namespace Crayon.Platform.Core.Ccp.Transport;

/// <summary>An answer, read whole within its attempt.</summary>
internal sealed record CcpReply(HttpStatusCode Status, byte[] Body)
{
    private const string InProgress = "RequestInProgress";

    public string? ETag { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The provider's error code on a refusal.</summary>
    public ErrorWire? Error { get; private init; }

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Refused for now, and certainly not executed.</summary>
    public bool IsThrottled => Status == HttpStatusCode.TooManyRequests;

    /// <summary>Our token was not accepted; it may have been revoked early.</summary>
    public bool IsUnauthorized => Status == HttpStatusCode.Unauthorized;

    /// <summary>Says nothing about whether the request took effect.</summary>
    public bool IsAmbiguous =>
        (int)Status >= 500 || Status == HttpStatusCode.RequestTimeout || Error?.Code == InProgress;

    public static async Task<CcpReply> ReadAsync(HttpResponseMessage response, TimeProvider time, CancellationToken ct)
    {
        var body = await response.Content.ReadAsByteArrayAsync(ct);
        var retryAfter = response.Headers.RetryAfter;
        return new CcpReply(response.StatusCode, body)
        {
            ETag = response.Headers.ETag?.ToString(),
            RetryAfter = retryAfter?.Delta ?? (retryAfter?.Date is { } date ? date - time.GetUtcNow() : null),
            Error = response.IsSuccessStatusCode ? null : TryReadError(body),
        };
    }

    public T Read<T>() => JsonSerializer.Deserialize<T>(Body, CcpJson.Options)
        ?? throw new JsonException("The body is null.");

    private static ErrorWire? TryReadError(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize<ErrorWire>(body, CcpJson.Options);
        }
        catch (JsonException)
        {
            return null; // a proxy's page: the status alone counts
        }
    }
}
