namespace Crayon.Platform.Core.Ccp.Transport;

/// <summary>One call, the same over all its attempts.</summary>
internal sealed record CcpCall(HttpMethod Method, string Path)
{
    /// <summary>The durable intent behind a write; null for a read.</summary>
    public Guid? RequestId { get; init; }

    /// <summary>The JSON to send; kept as bytes, because the provider compares the bodies of one request id.</summary>
    public byte[]? Body { get; init; }

    public string? IfMatch { get; init; }

    public string? IfNoneMatch { get; init; }

    public Guid CorrelationId { get; } = Guid.CreateVersion7();

    /// <summary>
    /// Whether an attempt may have taken effect. Once true it stays true, whatever later attempts say.
    /// </summary>
    public bool MayHaveHappened { get; set; }

    public HttpRequestMessage ToRequest(string token)
    {
        var request = new HttpRequestMessage(Method, Path);
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.Add("MS-CorrelationId", CorrelationId.ToString());
        if (RequestId is { } id) request.Headers.Add("MS-RequestId", id.ToString());
        if (IfMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", IfMatch);
        if (IfNoneMatch is not null) request.Headers.TryAddWithoutValidation("If-None-Match", IfNoneMatch);
        if (Body is not null)
            request.Content = new ByteArrayContent(Body) { Headers = { ContentType = new("application/json") } };
        return request;
    }
}
