using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Subscriptions;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Idempotency;

/// <summary>
/// Carries out each request id once. The effect and its 2xx answer commit in one transaction; anything else leaves no
/// trace and is judged anew on the next try.
/// </summary>
internal sealed class IdempotentWrites(
    WriteGate gate, SimulatorClock clock, TermEnds termEnds, CcpSimulatorOptions options)
{
    public static readonly TimeSpan Retention = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, byte> _inFlight = new(StringComparer.Ordinal);

    public async Task<Answer> ExecuteAsync<TBody>(
        HttpContext http, Func<TBody, WriteScope, Task<Answer>> work, CancellationToken ct)
    {
        var call = ApiCall.Of(http);
        var body = await ReadBodyAsync(http, ct);
        var key = $"{call.PartnerId} {http.Request.Method} {http.Request.Path} {call.RequestId}";
        if (!_inFlight.TryAdd(key, 0))
            return Refusals.RequestInProgress();
        try
        {
            var request = new Request<TBody>(key, body, call, http.Request.Headers.IfMatch.ToString(), work);
            return await gate.RunAsync(db => JudgeAsync(request, db, ct), afterCommit: null, ct);
        }
        finally
        {
            _inFlight.TryRemove(key, out _);
        }
    }

    private async Task<Answer> JudgeAsync<TBody>(Request<TBody> request, SimulatorDb db, CancellationToken ct)
    {
        var hash = Convert.ToHexString(SHA256.HashData(request.Body));
        var realNow = options.RealTime.GetUtcNow();
        if (await db.Requests.FindAsync([request.Key], ct) is { } earlier)
        {
            if (earlier.StoredAt > realNow - Retention)
                return earlier.BodyHash == hash ? Replay(earlier) : Refusals.IdempotencyKeyReuse();
            db.Requests.Remove(earlier);
            await db.SaveChangesAsync(ct);
        }
        if (!TryParse<TBody>(request.Body, out var body, out var refusal))
            return refusal;

        await termEnds.ProcessAsync(db, clock.Now, ct);
        var scope = new WriteScope(db, clock.Now.ToWholeSecond(), request.Call, request.IfMatch);
        var answer = await request.Work(body, scope);
        if (answer.Succeeded)
        {
            db.Requests.Add(Record(request.Key, hash, answer, realNow));
            await db.SaveChangesAsync(ct);
        }
        return answer;
    }

    private static RequestRecord Record(string key, string hash, Answer answer, DateTimeOffset storedAt) => new()
    {
        Key = key,
        BodyHash = hash,
        Status = answer.Status,
        Body = answer.Body,
        ETag = answer.ETag,
        Location = answer.Location,
        StoredAt = storedAt,
    };

    private static Answer Replay(RequestRecord record) => new(record.Status, record.Body)
    {
        ETag = record.ETag,
        Location = record.Location,
        Replayed = true,
    };

    private static async Task<byte[]> ReadBodyAsync(HttpContext http, CancellationToken ct)
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer, ct);
        return buffer.ToArray();
    }

    private static bool TryParse<TBody>(byte[] bytes, [NotNullWhen(true)] out TBody? body, out Answer refusal)
    {
        refusal = Refusals.InvalidInput("A JSON body is required.");
        try
        {
            // A route that needs no body takes any.
            body = typeof(TBody) == typeof(Empty) ? default : JsonSerializer.Deserialize<TBody>(bytes, ApiJson.Options);
            return body is not null;
        }
        catch (JsonException malformed)
        {
            body = default;
            refusal = Refusals.InvalidInput("The body is not JSON of the expected shape.", malformed.Path ?? "$");
            return false;
        }
    }

    private sealed record Request<TBody>(
        string Key, byte[] Body, ApiCall Call, string? IfMatch, Func<TBody, WriteScope, Task<Answer>> Work);
}

/// <summary>The body of a request that needs none.</summary>
internal readonly record struct Empty;
