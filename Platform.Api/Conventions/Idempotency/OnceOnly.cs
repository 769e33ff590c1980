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
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var rule = http.GetEndpoint()?.Metadata.GetMetadata<IdempotencyRule>()
            ?? throw new InvalidOperationException("The endpoint has no idempotency rule.");
        var ct = http.RequestAborted;
        var key = await IdempotencyKey.ReadAsync(http, rule.IsRequired, ct);
        var db = http.RequestServices.GetRequiredService<PlatformDbContext>();
        if (key is null) return await RunAsync(context, next, db, key);

        using var taken = inFlight.TryTake(key.Id)
            ?? throw new RefusedException(ApiProblems.InProgress,
                "Ask again with the same key.") { RetryAfterSeconds = 1 };
        if (await ReplayAsync(db, key, ct) is { } earlier) return earlier;
        try
        {
            return await RunAsync(context, next, db, key);
        }
        catch (DbUpdateException)
        {
            // Another process may have been first with the same key; its answer stands, ours was rolled back.
            db.ChangeTracker.Clear();
            if (await ReplayAsync(db, key, ct) is { } first) return first;
            throw;
        }
    }

    private async Task<StoredAnswer> RunAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next, PlatformDbContext db, IdempotencyKey? key)
    {
        var http = context.HttpContext;
        await using var transaction = await db.Database.BeginTransactionAsync(http.RequestAborted);
        var answer = await StoredAnswer.CaptureAsync(http, await next(context));
        if (!answer.IsSuccess) return answer;
        if (key is not null)
        {
            var kept = http.GetEndpoint()?.Metadata.GetMetadata<SecretAnswer>() is null
                ? answer
                : answer.Sealed(SealOf(key));
            await StoreAsync(db, kept.ToRecord(key, Caller.Of(http), time.GetUtcNow()), http.RequestAborted);
        }
        await transaction.CommitAsync(http.RequestAborted);
        return answer;
    }

    // A key that was used more than a day ago starts anew under its old row.
    private static async Task StoreAsync(PlatformDbContext db, IdempotencyRecord record, CancellationToken ct)
    {
        if (await db.IdempotencyRecords.FirstOrDefaultAsync(row => row.Id == record.Id, ct) is { } outdated)
            db.Entry(outdated).CurrentValues.SetValues(record);
        else
            db.IdempotencyRecords.Add(record);
        await db.SaveChangesAsync(ct);
    }

    private async Task<StoredAnswer?> ReplayAsync(PlatformDbContext db, IdempotencyKey key, CancellationToken ct)
    {
        var since = time.GetUtcNow() - StoredAnswer.Kept;
        var record = await db.IdempotencyRecords.AsNoTracking().FirstOrDefaultAsync(row => row.Id == key.Id
            && row.CreatedAt > since, ct);
        if (record is null) return null;
        if (record.BodyHash != key.BodyHash)
            throw new RefusedException(ApiProblems.KeyReused, "Use a new key for a new request.");
        return StoredAnswer.Of(record, SealOf(key));
    }

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
