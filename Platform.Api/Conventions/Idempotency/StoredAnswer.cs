using Crayon.Platform.Api.Auth;
using Crayon.Platform.Core.Idempotency;
using Microsoft.AspNetCore.DataProtection;

namespace Crayon.Platform.Api.Conventions.Idempotency;

/// <summary>An answer held back until its effect is committed, or read again for a repeated request.</summary>
internal sealed class StoredAnswer : IResult
{
    /// <summary>How long an answer is replayed (real time).</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private const string Json = "application/json; charset=utf-8";

    private StoredAnswer(int status, byte[] body) => (Status, Body) = (status, body);

    public bool IsSuccess => Status is >= 200 and < 300;

    private int Status { get; }

    private byte[] Body { get; }

    private bool IsSealed { get; init; }

    private string? ContentType { get; init; }

    private string? Location { get; init; }

    private string? ETag { get; init; }

    /// <summary>A stored answer; one that holds a secret is opened with the seal of its endpoint.</summary>
    public static StoredAnswer Of(IdempotencyRecord record, IDataProtector seal) =>
        new(record.StatusCode, record.IsProtected ? seal.Unprotect(record.Body) : record.Body)
    {
        ContentType = record.Body.Length > 0 ? Json : null, Location = record.Location, ETag = record.ETag,
    };

    /// <summary>Runs a handler's result into memory.</summary>
    public static async Task<StoredAnswer> CaptureAsync(HttpContext context, object? result)
    {
        if (result is not IResult answer)
            throw new InvalidOperationException("A handler behind the filter answers with a result.");
        var outside = context.Response.Body;
        await using var inside = new MemoryStream();
        context.Response.Body = inside;
        try
        {
            await answer.ExecuteAsync(context);
        }
        finally
        {
            context.Response.Body = outside;
        }
        var headers = context.Response.Headers;
        return new StoredAnswer(context.Response.StatusCode, inside.ToArray())
        {
            ContentType = context.Response.ContentType, Location = headers.Location, ETag = headers.ETag,
        };
    }

    public IdempotencyRecord ToRecord(IdempotencyKey key, Caller caller, DateTimeOffset now) => new()
    {
        Id = key.Id, TenantId = caller.Tenant.Id, CustomerId = caller.Customer, BodyHash = key.BodyHash,
        StatusCode = Status, Location = Location, ETag = ETag, Body = Body, IsProtected = IsSealed,
        CreatedAt = now,
    };

    /// <summary>The answer as it is kept when it holds a secret.</summary>
    public StoredAnswer Sealed(IDataProtector seal) =>
        new(Status, seal.Protect(Body))
        {
            ContentType = ContentType, Location = Location, ETag = ETag, IsSealed = true
        };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        (response.StatusCode, response.ContentType, response.ContentLength) = (Status, ContentType, Body.Length);
        if (Location is not null) response.Headers.Location = Location;
        if (ETag is not null) response.Headers.ETag = ETag;
        if (Body.Length > 0) await response.Body.WriteAsync(Body, httpContext.RequestAborted);
    }
}
