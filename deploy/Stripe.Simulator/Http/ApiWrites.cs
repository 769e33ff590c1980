using System.Text;
using Crayon.Stripe.Simulator.Persistence;
using Crayon.Stripe.Simulator.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Stripe.Simulator.Http;

/// <summary>Does one thing; answers what the caller is told. A refusal is thrown and leaves nothing.</summary>
internal delegate Task<ApiAnswer> Deed(Turn turn, Fields fields, string? id);

/// <summary>
/// Writing calls: each takes effect once under its key, for 24 hours, with the outcome that it had, faults included or
/// not as the dial says.
/// </summary>
internal sealed class ApiWrites(
    WriteGate gate, FaultDial faults, WebhookDial dial, WebhookSignal signal, StripeSimulatorOptions options)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Maps a writing call.</summary>
    public void Map(IEndpointRouteBuilder routes, string pattern, Deed deed) =>
        routes.MapPost(pattern, http => AnswerAsync(http, deed));

    private async Task AnswerAsync(HttpContext http, Deed deed)
    {
        var ct = http.RequestAborted;
        if (!ApiKeys.Let(http, options))
        {
            await WriteAsync(http, ApiKeys.Refusal);
            return;
        }
        var fields = await Fields.ReadAsync(http.Request, ct);
        var fault = faults.Draw();
        if (fault is "429" or "500" or "503")
        {
            await WriteAsync(http, FaultDial.Answer(fault));
            return;
        }
        // Not cancelled with the caller: what began has its outcome, whoever still listens.
        var (answer, isReplay) = await RunAsync(http, fields, deed);
        signal.Raise();
        if (fault == "timeout")
        {
            http.Abort();
            return;
        }
        if (isReplay) http.Response.Headers["Idempotent-Replayed"] = "true";
        await WriteAsync(http, fault is null ? answer : FaultDial.Answer(fault));
    }

    private async Task<(ApiAnswer Answer, bool IsReplay)> RunAsync(HttpContext http, Fields fields, Deed deed)
    {
        var account = ApiKeys.AccountOf(http);
        var key = http.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } given
            ? $"{account}|{given}"
            : null;
        var (print, now) = (fields.Fingerprint(http.Request.Path), options.RealTime.GetUtcNow());
        try
        {
            return await gate.RunAsync(async db =>
            {
                if (key is not null && await db.Calls.FindAsync(key) is { } earlier)
                {
                    if (earlier.AtMs > (now - Kept).ToUnixTimeMilliseconds()) return (Replay(earlier, print), true);
                    db.Calls.Remove(earlier);
                    await db.SaveChangesAsync();
                }
                if (account.Length > 0
                    && !await db.Objects.AnyAsync(row => row.Id == account && row.Type == "account"))
                    throw new ApiRefusal(
                        403, "invalid_request_error", "account_invalid", "There is no such connected account.");
                var turn = new Turn(db, account, now, dial)
                {
                    Pages = $"{http.Request.Scheme}://{http.Request.Host}",
                };
                var answer = await deed(turn, fields, http.Request.RouteValues["id"] as string);
                if (key is not null)
                    db.Calls.Add(new IdempotentCall
                    {
                        Key = key, Fingerprint = print, Status = answer.Status, Body = answer.Body.ToJsonString(),
                        AtMs = now.ToUnixTimeMilliseconds(),
                    });
                return (answer, false);
            }, CancellationToken.None);
        }
        catch (ApiRefusal refusal)
        {
            return (refusal.Answer, false);
        }
    }

    private static ApiAnswer Replay(IdempotentCall earlier, string print) => earlier.Fingerprint == print
        ? new ApiAnswer(earlier.Status, ObjectFields.Parse(earlier.Body))
        : throw new ApiRefusal(
            400, "idempotency_error", "idempotency_key_reused", "Keys can only be used with the same parameters.");

    internal static async Task WriteAsync(HttpContext http, ApiAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(answer.Body.ToJsonString()), http.RequestAborted);
    }
}
