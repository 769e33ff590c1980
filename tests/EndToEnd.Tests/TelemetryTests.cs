using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Crayon.EndToEnd.Tests.Running;
using Crayon.EndToEnd.Tests.Telemetry;
using Crayon.Testing;

namespace Crayon.EndToEnd.Tests;

/// <summary>What a collector is told of the local run, on the database that tells the most.</summary>
public sealed class TelemetryTests
{
    private const string Mail = "canary-mail@person.example";
    private static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(30);
    private static readonly string[] Hosts =
        ["ccp-simulator", "crayon-api", "crayon-gateway", "crayon-identity", "crayon-portal", "crayon-worker"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collector_follows_an_order_through_every_host_and_is_told_no_secret()
    {
        await using var collector = await Collector.StartAsync(Ct);
        await using var database = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync(Ct);
        var setup = LocalSetup.New() with
        {
            Database = $"postgres:{database.ConnectionString}",
            Variables = new Dictionary<string, string> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address },
        };
        try
        {
            await using var local = await LocalProcess.StartAsync(setup, Ct);
            var (demo, token) = (local.ReadDemo(), await BuyAsync(local, Ct));
            // A host that stops sends what it still holds, so that nothing has to be waited for.
            Assert.Equal(0, await local.StopAsync(StopsWithin, Ct));

            Assert.Equal(Hosts, collector.ServicesOf("traces"));
            Assert.Equal(Hosts, collector.ServicesOf("metrics"));
            Assert.Contains("crayon-worker", collector.ServicesOf("logs"));
            var spans = collector.Spans();
            Assert.Equal(spans.Count, spans.Select(span => span.Id).Distinct().Count());
            var order = Assert.Single(spans, span => span is { Service: "crayon-api", Name: "POST /v1/orders" });
            Assert.Equal(["ccp-simulator", "crayon-api", "crayon-gateway", "crayon-worker"],
                spans.Where(span => span.Trace == order.Trace).Select(span => span.Service).Distinct().Order());
            string[] secrets = [Mail, .. token.Split('.'), .. Secrets(demo), .. Passwords(database.ConnectionString)];
            Assert.DoesNotContain(secrets, collector.WasTold);
        }
        finally
        {
            Directory.Delete(setup.Data, recursive: true);
        }
    }

    private static async Task<string> BuyAsync(LocalProcess local, CancellationToken ct)
    {
        using var http = Shop.Http(local.Setup.Port);
        var demo = local.ReadDemo();
        var shop = Shop.Of(http, demo, "northwind", "-customer");
        var plan = (await shop.GetAsync("/v1/services/productivity-suite-business", ct))["plans"]!.AsArray()
            .Single(row => row!["term"]!.GetValue<string>() == "P1M" && row["unitPrice"] is not null)!;
        var placed = await shop.PostAsync("/v1/orders", new JsonObject
        {
            ["accountId"] = await shop.AccountAsync(ct),
            ["lines"] = new JsonArray(new JsonObject { ["planId"] = plan["id"]!.GetValue<Guid>(), ["quantity"] = 3 }),
        }, ct);
        await shop.UntilAsync(
            $"/v1/orders/{placed["id"]}", row => row["status"]!.GetValue<string>() == "Completed", ct);
        await Shop.Of(http, demo, "northwind", "-all").PostAsync("/v1/customers",
            new JsonObject { ["name"] = "Canary", ["email"] = Mail, ["countryCode"] = "NL" }, ct);
        return await AskWithAsync(http, demo, ct);
    }

    // A request that shows its token, one that shows it in the wrong place, and one that nobody has to sign in for.
    private static async Task<string> AskWithAsync(HttpClient http, JsonNode demo, CancellationToken ct)
    {
        var tenant = demo["tenants"]!.AsArray().Single(row => row!["slug"]!.GetValue<string>() == "fuji")!;
        var token = await Shop.TokenOfAsync(http, tenant, tenant["clients"]![0]!, ct);
        using var good = new HttpRequestMessage(HttpMethod.Get, "/v1/services?limit=1");
        good.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var bad = new HttpRequestMessage(HttpMethod.Get, $"/v1/services?access_token={token}");
        using var portal = new HttpRequestMessage(HttpMethod.Get, "/bff/tenant") { Headers = { { "X-CSRF", "1" } } };
        foreach (var (request, status) in new[]
            { (good, HttpStatusCode.OK), (bad, HttpStatusCode.Unauthorized), (portal, HttpStatusCode.OK) })
        {
            request.Headers.Host = tenant["host"]!.GetValue<string>();
            using var answer = await http.SendAsync(request, ct);
            Assert.Equal(status, answer.StatusCode);
        }
        return token;
    }

    private static IEnumerable<string> Passwords(string connection) =>
        [new Npgsql.NpgsqlConnectionStringBuilder(connection).Password!];

    private static IEnumerable<string> Secrets(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member =>
            member.Key is "email" or "password" or "clientSecret" or "totpSecret"
                ? [member.Value!.GetValue<string>()]
                : Secrets(member.Value)),
        JsonArray list => list.SelectMany(Secrets),
        _ => [],
    };
}
