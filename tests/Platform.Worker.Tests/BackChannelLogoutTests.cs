using System.Collections.Concurrent;
using System.Security.Cryptography;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Sessions;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Portal;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Platform.Worker.Tests;

public sealed class BackChannelLogoutTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task X_12_BCL_02_A_private_address_is_refused_and_an_allowed_one_is_told_by_a_signed_token()
    {
        await using var worker = await RunningWorker.StartAsync(DatabaseEngine.Sqlite, Ct);
        var received = new ConcurrentQueue<string>();
        await using var party = await ListenAsync(received);
        var address = new Uri(party.Urls.First());
        var session = await EndSessionAsync(worker, new Uri(address, "/out"));

        await RunningWorker.UntilAsync("the refusal", () => worker.ReadAsync(db => db.Outbox.AnyAsync(row =>
            row.Topic == OutboxTopics.BackChannelLogout && row.LastError == "logout-address-refused", Ct)), Ct);
        Assert.Empty(received);
        await worker.App.StopAsync(Ct);
        await worker.App.DisposeAsync();
        worker.OutboundAllow = [address.Authority];
        await worker.StartWorkerAsync(Ct);
        await RunningWorker.UntilAsync("the notice", () => InRealmAsync(
            worker, db => db.LogoutNotices.AnyAsync(row => row.DeliveredAt != null, Ct)), Ct);

        Assert.True(received.TryDequeue(out var text));
        var keys = await worker.App.Services.GetRequiredService<RealmKeyRing>().PublicKeysAsync(worker.Tenant, Ct);
        var handler = new JsonWebTokenHandler { MapInboundClaims = false };
        var outcome = await handler.ValidateTokenAsync(text, new TokenValidationParameters
        {
            ValidIssuer = "http://north.example/id", ValidAudience = "ledger", ValidTypes = [LogoutTokens.Type],
            IssuerSigningKeys = keys,
        });
        Assert.True(outcome.IsValid, outcome.Exception?.Message);
        Assert.Equal(session.ToString(), outcome.Claims["sid"]);
    }

    [Fact]
    public async Task A_realms_own_portal_is_dialled_inside_and_nobody_else_who_names_its_address()
    {
        await using var worker = await RunningWorker.StartAsync(DatabaseEngine.Sqlite, Ct);
        var received = new ConcurrentQueue<string>();
        var calls = new ConcurrentQueue<string>();
        await using var inside = await ListenAsync(received, calls);
        await worker.App.StopAsync(Ct);
        await worker.App.DisposeAsync();
        worker.Inside = new Uri(inside.Urls.First());
        await worker.StartWorkerAsync(Ct);
        var portal = new Uri("http://north.example/bff/backchannel");

        await EndSessionAsync(worker, portal, PortalClient.Id);
        await RunningWorker.UntilAsync("the notice", () => InRealmAsync(
            worker, db => db.LogoutNotices.AnyAsync(row => row.DeliveredAt != null, Ct)), Ct);
        await EndSessionAsync(worker, portal, "ledger");
        await RunningWorker.UntilAsync("the refusal", () => worker.ReadAsync(db => db.Outbox.AnyAsync(row =>
            row.Topic == OutboxTopics.BackChannelLogout && row.LastError != null, Ct)), Ct);

        Assert.Single(received);
        Assert.Equal("north.example /bff/backchannel", Assert.Single(calls));
    }

    private static async Task<WebApplication> ListenAsync(
        ConcurrentQueue<string> received, ConcurrentQueue<string>? calls = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/{**path}", async (HttpContext context) =>
        {
            calls?.Enqueue($"{context.Request.Host} {context.Request.Path}");
            received.Enqueue((await context.Request.ReadFormAsync(Ct))["logout_token"].ToString());
        });
        await app.StartAsync(Ct);
        return app;
    }

    private static async Task<Guid> EndSessionAsync(RunningWorker worker, Uri address, string clientId = "ledger")
    {
        await using var scope = Scope(worker);
        var keys = scope.ServiceProvider.GetRequiredService<RealmKeys>();
        await keys.EnsureAsync(worker.Tenant, SigningAlgorithms.Rs256, Ct);
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        var email = $"{clientId}@acme.example";
        var person = new Person { TenantId = worker.Tenant, Email = email, NormalizedEmail = email };
        var now = TimeProvider.System.GetUtcNow();
        var session = new Session
        {
            TenantId = worker.Tenant, HandleHash = RandomNumberGenerator.GetBytes(32), PersonId = person.PersonId,
            SecurityStamp = person.SecurityStamp,
            Authentication = new Authentication(now, "pwd", AuthenticationLevels.OneFactor), StartedAt = now,
            LastSeenAt = now, EndsAt = now.AddHours(1),
        };
        db.People.Add(person);
        db.Sessions.Add(session);
        db.SessionClients.Add(new SessionClient
        {
            TenantId = worker.Tenant, SessionId = session.SessionId, ClientId = clientId, FirstAt = now,
        });
        db.Clients.Add(new Client
        {
            TenantId = worker.Tenant, ClientId = clientId, Name = "Ledger", Scopes = ["openid"],
            GrantTypes = [Grants.AuthorizationCode], BackChannelLogoutUri = address.ToString(),
        });
        await db.SaveChangesAsync(Ct);
        await scope.ServiceProvider.GetRequiredService<SessionEnds>().EndAsync(session, Ct);
        await db.SaveChangesAsync(Ct);
        return session.SessionId;
    }

    private static AsyncServiceScope Scope(RunningWorker worker) =>
        worker.App.Services.GetRequiredService<TenantScopes>().ForTenant(worker.Tenant, Actor.System("test"));

    private static async Task<T> InRealmAsync<T>(RunningWorker worker, Func<IdentityDbContext, Task<T>> read)
    {
        await using var scope = Scope(worker);
        return await read(scope.ServiceProvider.GetRequiredService<IdentityDbContext>());
    }
}
