using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Core.Idempotency;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Conventions.Idempotency;

/// <summary>
/// Makes a request take effect once, however often it arrives. The answer is stored in the transaction of the effect,
/// so that neither exists without the other; only success is stored, a refusal is judged anew.
/// </summary>
internal sealed class OnceOnly(InFlight inFlight, IDataProtectionProvider protection, TimeProvider time)
    : IEndpointFilter
{
    private static readonly SettledQuery<PlatformDbContext, string, IdempotencyRecord?> ById = new((db, id, _) =>
        db.IdempotencyRecords.AsNoTracking().FirstOrDefault(row => row.Id == id));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var rule = http.GetEndpoint()?.Metadata.GetMetadata<IdempotencyRule>()
            ?? throw new InvalidOperationException("The endpoint has no idempotency rule.");
        var ct = http.RequestAborted;
        var key = await IdempotencyKey.ReadAsync(http, rule.IsRequired, ct);
        var db = http.RequestServices.GetRequiredService<PlatformDbContext>();
        // From the look for an earlier answer to the commit, one connection is told once whose rows it may see.
        db.HoldConnection();
        if (key is null) return await RunAsync(context, next, db, kept: null);

        using var taken = inFlight.TryTake(key.Id)
            ?? throw new RefusedException(ApiProblems.InProgress,
                "Ask again with the same key.") { RetryAfterSeconds = 1 };
        var kept = new Kept(key, await FindAsync(db, key, ct));
        if (AnswerOf(kept) is { } earlier) return earlier;
        try
        {
            return await RunAsync(context, next, db, kept);
        }
        catch (DbUpdateException)
        {
            // Another process may have been first with the same key; its answer stands, ours was rolled back.
            db.ChangeTracker.Clear();
            if (AnswerOf(new Kept(key, await FindAsync(db, key, ct))) is { } first) return first;
            throw;
        }
    }

    private async Task<StoredAnswer> RunAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next, PlatformDbContext db, Kept? kept)
    {
        var http = context.HttpContext;
        await using var transaction = await db.Database.BeginTransactionAsync(http.RequestAborted);
        var answer = await StoredAnswer.CaptureAsync(http, await next(context));
        if (!answer.IsSuccess) return answer;
        if (kept is not null)
        {
            var stored = http.GetEndpoint()?.Metadata.GetMetadata<SecretAnswer>() is null
                ? answer
                : answer.Sealed(SealOf(kept.Key));
            await StoreAsync(
                db, kept, stored.ToRecord(kept.Key, Caller.Of(http), time.GetUtcNow()), http.RequestAborted);
        }
        await transaction.CommitAsync(http.RequestAborted);
        return answer;
    }

    // A key that was used more than a day ago starts anew under its old row.
    private static async Task StoreAsync(
        PlatformDbContext db, Kept kept, IdempotencyRecord record, CancellationToken ct)
    {
        if (kept.Record is null) db.IdempotencyRecords.Add(record);
        else db.IdempotencyRecords.Update(record);
        // Nothing is saved in this transaction after it, so that a failure has nothing to go back to but its beginning.
        db.Database.AutoSavepointsEnabled = false;
        await db.SaveChangesAsync(ct);
    }

    private static Task<IdempotencyRecord?> FindAsync(
        PlatformDbContext db, IdempotencyKey key, CancellationToken ct) => ById.AskAsync(db, key.Id, ct);

    private StoredAnswer? AnswerOf(Kept kept)
    {
        if (kept.Record is not { } record || record.CreatedAt <= time.GetUtcNow() - StoredAnswer.Kept) return null;
        if (record.BodyHash != kept.Key.BodyHash)
            throw new RefusedException(ApiProblems.KeyReused, "Use a new key for a new request.");
        return StoredAnswer.Of(record, SealOf(kept.Key));
    }

    /// <summary>A key, and what is stored under it, however old.</summary>
    private sealed record Kept(IdempotencyKey Key, IdempotencyRecord? Record);

    private IDataProtector SealOf(IdempotencyKey key) => protection.CreateProtector("Crayon.Api.StoredAnswer", key.Id);
}

/// <summary>Puts the rule and the filter on endpoints.</summary>
internal static class IdempotencyExtensions
{
    /// <summary>A request that creates or pays: the key is needed.</summary>
    public static RouteHandlerBuilder OnceByKey(this RouteHandlerBuilder endpoint) => endpoint.Once(isRequired: true);

    /// <summary>A request that acts: the key is heeded where sent.</summary>
    public static RouteHandlerBuilder OnceWhereKeyed(this RouteHandlerBuilder endpoint) =>
        endpoint.Once(isRequired: false);

    private static RouteHandlerBuilder Once(this RouteHandlerBuilder endpoint, bool isRequired) =>
        endpoint.WithMetadata(new IdempotencyRule(isRequired)).AddEndpointFilter<OnceOnly>();
}
