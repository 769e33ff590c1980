using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Sessions;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;
using Crayon.Platform.Hosting.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Worker.Logout;

/// <summary>
/// Tells a relying party over the back channel that a session ended (OpenID Connect Back-Channel Logout). Its address
/// is somebody else's choice: the call passes the outbound guard, follows nothing and waits five seconds. The outbox
/// tries again; telling it twice changes nothing.
/// </summary>
internal sealed partial class NotifyLogout(
    IdentityDbContext db, LogoutTokens tokens, TenantRegistry registry, IHttpClientFactory clients,
    HostSettings settings, TimeProvider time, ILogger<NotifyLogout> log) : IOutboxHandler
{
    /// <summary>Name of the guarded client.</summary>
    public const string Client = "logout";

    public string Topic => OutboxTopics.BackChannelLogout;

    public async Task<WorkOutcome> HandleAsync(Guid subjectId, CancellationToken ct)
    {
        var notice = await db.LogoutNotices.FirstOrDefaultAsync(row => row.Id == subjectId, ct);
        if (notice is null or { DeliveredAt: not null }) return WorkOutcome.Done;
        var client = await db.Clients.AsNoTracking().FirstOrDefaultAsync(row => row.ClientId == notice.ClientId, ct);
        if (client?.BackChannelLogoutUri is not { } address
            || await registry.FindAsync(notice.TenantId, ct) is not { } realm) return WorkOutcome.Done;
        var token = await tokens.WriteAsync(settings.Public.IssuerOf(realm.PrimaryHost), client, notice, ct);
        if (await SendAsync(address, token, ct) is { } error) return WorkOutcome.Again(error);
        notice.DeliveredAt = time.GetUtcNow();
        await db.SaveChangesAsync(ct);
        LogDelivered(notice.Id, notice.ClientId);
        return WorkOutcome.Done;
    }

    private async Task<string?> SendAsync(string address, string token, CancellationToken ct)
    {
        try
        {
            using var http = clients.CreateClient(Client);
            using var form = new FormUrlEncodedContent([new KeyValuePair<string, string>("logout_token", token)]);
            using var answer = await http.PostAsync(new Uri(address), form, ct);
            return answer.IsSuccessStatusCode ? null : $"logout-status-{(int)answer.StatusCode}";
        }
        catch (HttpRequestException failure)
        {
            // The handler wraps what its own connect callback throws.
            return failure is OutboundRefusedException or { InnerException: OutboundRefusedException }
                ? "logout-address-refused" : "logout-unreachable";
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return "logout-too-slow";
        }
    }

    [LoggerMessage(LogLevel.Information, "Logout notice {NoticeId} was delivered to client {ClientId}")]
    private partial void LogDelivered(Guid noticeId, string clientId);
}

/// <summary>Registers the notices of ended sessions.</summary>
internal static class LogoutRegistration
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private const int LargestAnswer = 64 * 1024;

    public static void AddLogoutNotices(this IServiceCollection services)
    {
        services.AddGuardedHttpClient(NotifyLogout.Client).ConfigureHttpClient(http =>
        {
            http.Timeout = Limit;
            http.MaxResponseContentBufferSize = LargestAnswer;
        });
        services.AddScoped<IOutboxHandler, NotifyLogout>();
    }
}
