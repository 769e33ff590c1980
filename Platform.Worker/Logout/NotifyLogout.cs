using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Sessions;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Portal;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;
using Crayon.Platform.Hosting.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Worker.Logout;

/// <summary>
/// Tells a relying party over the back channel that a session ended (OpenID Connect Back-Channel Logout). Its address
/// is somebody else's choice: the call passes the outbound guard, follows nothing and waits five seconds; but for our
/// own portal, which is dialled inside. The outbox tries again; telling it twice changes nothing.
/// </summary>
internal sealed partial class NotifyLogout(
    IdentityDbContext db, LogoutTokens tokens, TenantRegistry registry, IHttpClientFactory clients,
    HostSettings settings, TimeProvider time, ILogger<NotifyLogout> log) : IOutboxHandler
{
    /// <summary>Name of the guarded client.</summary>
    public const string Client = "logout";

    /// <summary>Name of the client that dials our own portal.</summary>
    public const string InsideClient = "logout-inside";

    public string Topic => OutboxTopics.BackChannelLogout;

    public async Task<WorkOutcome> HandleAsync(Guid subjectId, CancellationToken ct)
    {
        var notice = await db.LogoutNotices.FirstOrDefaultAsync(row => row.Id == subjectId, ct);
        if (notice is null or { DeliveredAt: not null }) return WorkOutcome.Done;
        var client = await db.Clients.AsNoTracking().FirstOrDefaultAsync(row => row.ClientId == notice.ClientId, ct);
        if (client?.BackChannelLogoutUri is not { } address
            || await registry.FindAsync(notice.TenantId, ct) is not { } realm) return WorkOutcome.Done;
        var token = await tokens.WriteAsync(settings.Public.IssuerOf(realm.PrimaryHost), client, notice, ct);
        var isInside = IsOwnPortal(notice.ClientId, realm, address);
        if (await SendAsync(new Uri(address), isInside, token, ct) is { } error) return WorkOutcome.Again(error);
        notice.DeliveredAt = time.GetUtcNow();
        await db.SaveChangesAsync(ct);
        LogDelivered(notice.Id, notice.ClientId);
        return WorkOutcome.Done;
    }

    // The very address that the portal of this realm has; any other is a stranger's, whatever it is called.
    private bool IsOwnPortal(string client, RegisteredTenant realm, string address) =>
        settings.Inside is not null && client == PortalClient.Id
        && address == settings.Public.OriginOf(realm.PrimaryHost) + PortalClient.BackChannelPath;

    private async Task<string?> SendAsync(Uri address, bool isInside, string token, CancellationToken ct)
    {
        try
        {
            using var http = clients.CreateClient(isInside ? InsideClient : Client);
            using var request = new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = new FormUrlEncodedContent([new KeyValuePair<string, string>("logout_token", token)]),
            };
            if (isInside && settings.Inside is { } inside)
                (request.RequestUri, request.Headers.Host) = (new Uri(inside, address.AbsolutePath), address.Authority);
            using var answer = await http.SendAsync(request, ct);
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
        services.AddGuardedHttpClient(NotifyLogout.Client).ConfigureHttpClient(Limits);
        services.AddHttpClient(NotifyLogout.InsideClient).ConfigureHttpClient(Limits)
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false });
        services.AddScoped<IOutboxHandler, NotifyLogout>();
    }

    private static void Limits(HttpClient http) =>
        (http.Timeout, http.MaxResponseContentBufferSize) = (Limit, LargestAnswer);
}
