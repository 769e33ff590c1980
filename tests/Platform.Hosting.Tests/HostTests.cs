using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Hosting.Outbound;
using Crayon.Platform.Hosting.Problems;
using Crayon.Platform.Hosting.Tenancy;
using Crayon.Testing;
using Crayon.Testing.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OpenTelemetry.Trace;

namespace Crayon.Platform.Hosting.Tests;

public sealed class HostTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Ready_is_told_where_the_schema_is_there(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.CreateAsync(engine, Ct);
        await using var host = await BareHost.StartAsync(platform.Settings, _ => { }, Ct);
        Assert.Equal(200, (await host.GetAsync("/healthz/ready", Ct)).Status);
    }

    [Fact]
    public async Task A_host_without_its_schema_lives_and_is_not_ready()
    {
        var folder = Directory.CreateTempSubdirectory("crayon-hosting-");
        await using (var host = await BareHost.StartAsync(DatabaseSettings.ForSqliteFile(Path.Combine(folder.FullName,
            "empty.db")), _ => { }, Ct))
        {
            Assert.Equal(200, (await host.GetAsync("/healthz/live", Ct)).Status);
            var (status, body, _) = await host.GetAsync("/healthz/ready", Ct);
            Assert.Equal(503, status);
            Assert.DoesNotContain("SQLite", body);
        }
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_endpoint_is_built_once_whoever_asks_for_it()
    {
        var built = 0;
        await using var platform = await TestPlatform.CreateAsync(DatabaseEngine.Sqlite, Ct);
        await using var host = await BareHost.StartAsync(platform.Settings, app =>
        {
            app.MapGroup("/group").MapGet("/one", () => "here").AddEndpointFilterFactory((_, next) =>
            {
                built++;
                return next;
            });
            app.KeepBuiltEndpoints();
        }, Ct);
        Assert.Equal("here", (await host.GetAsync("/group/one", Ct)).Body);
        Assert.Contains(host.Services.GetRequiredService<EndpointDataSource>().Endpoints,
            endpoint => endpoint is RouteEndpoint { RoutePattern.RawText: "/group/one" });
        Assert.Equal(1, built);
    }

    [Theory, EachEngine]
    public async Task Every_refusal_is_a_problem_and_a_failure_says_nothing_but_its_trace(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.CreateAsync(engine, Ct);
        await using var host = await BareHost.StartAsync(platform.Settings, app =>
        {
            app.MapGet("/boom", string () => throw new InvalidOperationException("secret-of-ours"));
            app.MapGet("/rule", string () => throw new DomainRuleException("window-closed", "Too late."));
            app.MapGet("/busy", string () => throw new TimeoutException());
            app.MapGet("/away", string () => throw new InvalidOperationException("Try again.",
                new DbUpdateException("Not saved.", new NpgsqlException("Gone.", new IOException()))));
            app.MapGet("/stopped", string () => throw new PostgresException("Stopped.", "FATAL", "FATAL", "57P01"));
            app.MapGet("/refused", string () =>
                throw new RefusedException(HostProblems.BadRequest, "Other.") { RetryAfterSeconds = 3 });
        }, Ct, builder => builder.Services.AddSingleton(RefusalTable.Of(
            new Dictionary<string, int> { ["window-closed"] = 409 })));
        var boom = await host.GetAsync("/boom", Ct);
        Assert.Equal(500, boom.Status);
        Assert.Contains("urn:problem:internal-error", boom.Body);
        Assert.Matches("\"traceId\":\"[0-9a-f]{32}\"", boom.Body);
        Assert.DoesNotContain("secret-of-ours", boom.Body);
        var rule = await host.GetAsync("/rule", Ct);
        Assert.Equal((409, true),
            (rule.Status, rule.Body.Contains("\"urn:problem:window-closed\"", StringComparison.Ordinal)));
        var busy = await host.GetAsync("/busy", Ct);
        Assert.Equal((503, "5"), (busy.Status, busy.Response.Headers.RetryAfter?.ToString()));
        Assert.Equal(503, (await host.GetAsync("/away", Ct)).Status);
        Assert.Equal(503, (await host.GetAsync("/stopped", Ct)).Status);
        Assert.Equal("3", (await host.GetAsync("/refused", Ct)).Response.Headers.RetryAfter?.ToString());
        var missing = await host.GetAsync("/nothing", Ct);
        Assert.Equal((404, "application/problem+json"),
            (missing.Status, missing.Response.Content.Headers.ContentType?.MediaType));
    }

    [Theory, EachEngine]
    public async Task An_unknown_host_finds_nothing_and_headers_close_what_browsers_leave_open(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.CreateAsync(engine, Ct);
        await using var host = await BareHost.StartAsync(platform.Settings, app =>
        {
            app.UseTenantHosts("shared.example");
            app.MapGet("/", (HttpContext context) => RequestHost.Of(context).Name);
        }, Ct);
        Assert.Equal(404, (await host.GetAsync("/", Ct)).Status);
        var shared = await host.GetAsync("/", Ct, "Shared.EXAMPLE:8080");
        Assert.Equal((200, "shared.example"), (shared.Status, shared.Body));
        foreach (var header in new[] { "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy",
            "Content-Security-Policy", "Strict-Transport-Security" })
            Assert.True(shared.Response.Headers.Contains(header), header);
        Assert.False(shared.Response.Headers.Contains("Server"));
    }

    [Theory, EachEngine]
    public async Task The_guard_refuses_loopback_unless_named_and_follows_no_redirect(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.CreateAsync(engine, Ct);
        await using var target = await BareHost.StartAsync(platform.Settings, app =>
            app.MapGet("/away", () => Results.Redirect("/elsewhere")), Ct);
        await using var open = await BareHost.StartAsync(platform.Settings, _ => { }, Ct,
            change: settings => settings with { OutboundAllow = [$"127.0.0.1:{target.Address.Port}"] });
        await using var closed = await BareHost.StartAsync(platform.Settings, _ => { }, Ct);
        using var refused = new HttpClient(closed.Services.GetRequiredService<OutboundGuard>().CreateHandler());
        foreach (var name in new[] { "127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]" })
            await IsRefusedAsync(refused, new Uri($"http://{name}:{target.Address.Port}/away"));
        using var allowed = new HttpClient(open.Services.GetRequiredService<OutboundGuard>().CreateHandler());
        Assert.Equal(302, (int)(await allowed.GetAsync(new Uri(target.Address, "/away"), Ct)).StatusCode);
        await IsRefusedAsync(allowed, new Uri($"http://localhost:{target.Address.Port}/away"));
    }

    private static async Task IsRefusedAsync(HttpClient client, Uri address)
    {
        var failure = await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.GetAsync(address, Ct));
        Assert.IsType<OutboundRefusedException>(failure.GetBaseException());
    }

    [Theory, EachEngine]
    public async Task Requests_are_traced_by_route_and_health_is_not(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.CreateAsync(engine, Ct);
        List<System.Diagnostics.Activity> spans = [];
        await using (var host = await BareHost.StartAsync(platform.Settings, app =>
            app.MapGet("/traced/{id}", () => "x"), Ct,
            builder => builder.Services.ConfigureOpenTelemetryTracerProvider(tracing =>
                tracing.AddInMemoryExporter(spans))))
        {
            await host.GetAsync("/traced/5", Ct);
            await host.GetAsync("/healthz/live", Ct);
            host.Services.GetRequiredService<TracerProvider>().ForceFlush();
        }
        // Every provider of the process hears every host's spans: only the two paths asked for here count.
        var own = spans.Where(span => span.Kind == System.Diagnostics.ActivityKind.Server
            && span.GetTagItem("url.path") is "/traced/5" or "/healthz/live");
        Assert.Equal("GET /traced/{id}", Assert.Single(own).DisplayName);
    }
}
