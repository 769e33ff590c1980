using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Idempotency;
using Crayon.Ccp.Simulator.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Webhooks;

/// <summary>
/// POST, GET, PUT and DELETE /v1/webhooks/registration, and GET …/events. A POST puts a new registration with a new
/// secret in place of the old one; PUT and DELETE need If-Match.
/// </summary>
internal sealed class RegistrationRoutes(WebhookBook book)
{
    private const string Path = "/v1/webhooks/registration";

    internal sealed record Request(string WebhookUrl, IReadOnlyList<string> WebhookEvents);

    /// <summary>The secret, base64 of the signing key, is told by the POST alone.</summary>
    internal sealed record Response(
        string WebhookUrl, IReadOnlyList<string> WebhookEvents, string SignatureAlgorithm, string? SigningSecret,
        string Etag);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(
            Path, (HttpContext http, RegistrationRoutes self, IdempotentWrites writes, CancellationToken ct) =>
            self.WriteAsync<Request>(http, writes, (body, scope) => CreateAsync(body, scope, ct), ct));
        routes.MapPut(
            Path, (HttpContext http, RegistrationRoutes self, IdempotentWrites writes, CancellationToken ct) =>
            self.WriteAsync<Request>(http, writes, (body, scope) => ReplaceAsync(body, scope, ct), ct));
        routes.MapDelete(
            Path, (HttpContext http, RegistrationRoutes self, IdempotentWrites writes, CancellationToken ct) =>
            self.WriteAsync<Empty>(http, writes, (_, scope) => DeleteAsync(scope, ct), ct));
        routes.MapGet(Path, (HttpContext http, WriteGate gate, CancellationToken ct) => gate.ReadAsync(
            async db => await FindAsync(db, ApiCall.Of(http), ct) is { } found
                ? Answer.Ok(Shown(found), ETags.Of(found.Version))
                : Refusals.NotFound("registration"),
            ct));
        routes.MapGet(Path + "/events", () => Answer.Ok(Webhooks.WebhookEvents.All));
    }

    public static Task<WebhookRegistration?> FindAsync(SimulatorDb db, ApiCall call, CancellationToken ct) =>
        db.WebhookRegistrations.FirstOrDefaultAsync(r => r.PartnerId == call.PartnerId, ct);

    // The book is read by the very next write, so it is brought up to date before the answer goes out, even when nobody
    // waits for that any more.
    private async Task<Answer> WriteAsync<TBody>(
        HttpContext http, IdempotentWrites writes, Func<TBody, WriteScope, Task<Answer>> work, CancellationToken ct)
    {
        var answer = await writes.ExecuteAsync(http, work, ct);
        await ReloadAsync(http.RequestServices.GetRequiredService<WriteGate>());
        return answer;
    }

    private Task<bool> ReloadAsync(WriteGate gate)
    {
        IReadOnlyList<WebhookRegistration> all = [];
        return gate.RunAsync(
            async db =>
            {
                all = await db.WebhookRegistrations.AsNoTracking().ToListAsync(CancellationToken.None);
                return true;
            },
            () => book.Load(all),
            CancellationToken.None);
    }

    private static async Task<Answer> CreateAsync(Request body, WriteScope scope, CancellationToken ct)
    {
        if (Check(body) is { } refusal)
            return refusal;
        if (await FindAsync(scope.Db, scope.Call, ct) is { } old)
        {
            scope.Db.WebhookRegistrations.Remove(old);
            await scope.Db.SaveChangesAsync(ct);
        }
        var made = new WebhookRegistration
        {
            PartnerId = scope.Call.PartnerId,
            Url = body.WebhookUrl,
            Events = [.. body.WebhookEvents.Distinct(StringComparer.Ordinal)],
            Secret = WebhookSignature.NewSecret(),
        };
        scope.Db.WebhookRegistrations.Add(made);
        await scope.Db.SaveChangesAsync(ct);
        return Answer.Created(Shown(made) with { SigningSecret = made.Secret }, Path, ETags.Of(made.Version));
    }

    private static async Task<Answer> ReplaceAsync(Request body, WriteScope scope, CancellationToken ct)
    {
        if (await FindAsync(scope.Db, scope.Call, ct) is not { } found)
            return Refusals.NotFound("registration");
        if ((scope.CheckVersion(found.Version) ?? Check(body)) is { } refusal)
            return refusal;
        (found.Url, found.Version) = (body.WebhookUrl, found.Version + 1);
        found.Events = [.. body.WebhookEvents.Distinct(StringComparer.Ordinal)];
        await scope.Db.SaveChangesAsync(ct);
        return Answer.Ok(Shown(found), ETags.Of(found.Version));
    }

    private static async Task<Answer> DeleteAsync(WriteScope scope, CancellationToken ct)
    {
        if (await FindAsync(scope.Db, scope.Call, ct) is not { } found)
            return Refusals.NotFound("registration");
        if (scope.CheckVersion(found.Version) is { } stale)
            return stale;
        scope.Db.WebhookRegistrations.Remove(found);
        await scope.Db.SaveChangesAsync(ct);
        return new Answer(StatusCodes.Status204NoContent, []);
    }

    private static Answer? Check(Request body)
    {
        if (!Uri.TryCreate(body.WebhookUrl, UriKind.Absolute, out var url)
            || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
            return Refusals.InvalidInput("webhookUrl must be an http or https address.", "webhookUrl");
        if (body.WebhookEvents.Count == 0)
            return Refusals.InvalidInput("Name the events to be told of.", "webhookEvents");
        return body.WebhookEvents.FirstOrDefault(e => !Webhooks.WebhookEvents.All.Contains(e, StringComparer.Ordinal))
            is { } unknown
            ? Refusals.InvalidInput($"There is no event {unknown}.", "webhookEvents")
            : null;
    }

    private static Response Shown(WebhookRegistration r) =>
        new(r.Url, r.Events, WebhookSignature.Algorithm, SigningSecret: null, ETags.Of(r.Version));
}
