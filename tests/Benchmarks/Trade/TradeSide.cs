using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Crayon.Benchmarks.Load;
using Crayon.Testing;

namespace Crayon.Benchmarks.Trade;

/// <summary>A server of the comparison with its workloads: ours, or the floor under it.</summary>
internal sealed class TradeSide(string name, ServerProcess process, IReadOnlyList<Workload> workloads) : IAsyncDisposable
{
    private static readonly string[] Slugs = ["northwind", "fuji", "crayon"];

    public string Name => name;

    public long Memory => process.Memory;

    public Workload? WorkOf(string work) => workloads.FirstOrDefault(one => one.Name == work);

    /// <summary>The floor over a SQLite file or a PostgreSQL database.</summary>
    public static async Task<TradeSide> FloorAsync(string engine, string store, CancellationToken ct)
    {
        var process = await ServerProcess.StartAsync(ct, FloorServer.Command, store);
        var port = int.Parse(process.Said, CultureInfo.InvariantCulture);
        var turn = 0;
        int Next(int of) => (Interlocked.Increment(ref turn) % of) + 1;
        ReadOnlyMemory<byte> Ask(string line) => Encoding.ASCII.GetBytes(
            $"{line} HTTP/1.1\r\nHost: floor\r\nContent-Length: 0\r\n\r\n");
        return new TradeSide($"floor, {engine}", process,
        [
            new ChangingRequest("catalogue page", port, () => Ask($"GET /page/{Next(3)}")),
            new ChangingRequest("one service", port, () => Ask($"GET /one/{Next(3)}/{Next(1_000)}")),
            new ChangingRequest("order", port, () => Ask($"POST /order/{Next(3)}/{Next(1_000)}")),
            new ChangingRequest("page from memory", port, () => Ask("GET /memory")),
        ]);
    }

    /// <summary>Our API over a new local set-up with the bare demo.</summary>
    public static async Task<TradeSide> OursAsync(string engine, string data, string database, CancellationToken ct)
    {
        await MakeAsync(data, database, ct);
        var process = await ServerProcess.StartAsync(ct, TradeServer.Command, data);
        var ports = process.Said.Split(' ').Select(port => int.Parse(port, CultureInfo.InvariantCulture)).ToList();
        var demo = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(data, "demo.json"), ct))!;
        var buyers = new List<Buyer>();
        foreach (var slug in Slugs) buyers.Add(await Buyer.OfAsync(demo, slug, ports[0], ports[1], ct));
        var turn = 0;
        Buyer Next() => buyers[(int)((uint)Interlocked.Increment(ref turn) % (uint)buyers.Count)];
        return new TradeSide($"Crayon, {engine}", process,
        [
            new ChangingRequest("catalogue page", ports[1], () => Next().Page),
            new ChangingRequest("one service", ports[1], () => Next().One()),
            new ChangingRequest("order", ports[1], () => Next().Order()),
        ]);
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    // The program itself makes the folder: tenants, people, catalogue and prices as everybody gets them.
    private static async Task MakeAsync(string data, string database, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "Crayon.Local.dll"), "--demo", "bare", "--data", data, "--database",
            database, "--port", $"{FreePorts.One()}",
        ])
        {
            UseShellExecute = false, RedirectStandardOutput = true,
        };
        using var local = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        while (await local.StandardOutput.ReadLineAsync(ct) is { } line)
            if (line.StartsWith("Ctrl-C", StringComparison.Ordinal)) break;
        using var ending = Process.Start("kill", [$"{local.Id}"]);
        await local.WaitForExitAsync(ct);
    }
}

/// <summary>A customer's program: its requests, ready to be sent.</summary>
internal sealed class Buyer
{
    private readonly string head;
    private readonly string body;
    private readonly IReadOnlyList<string> slugs;
    private int turn;

    private Buyer(string head, string body, IReadOnlyList<string> slugs)
    {
        (this.head, this.body, this.slugs) = (head, body, slugs);
        Page = Encoding.ASCII.GetBytes($"GET /v1/services?limit=50 HTTP/1.1\r\n{head}\r\n");
    }

    public ReadOnlyMemory<byte> Page { get; }

    public static async Task<Buyer> OfAsync(JsonNode demo, string slug, int identity, int api, CancellationToken ct)
    {
        var tenant = demo["tenants"]!.AsArray().Single(row => row!["slug"]!.GetValue<string>() == slug)!;
        var client = tenant["clients"]!.AsArray()
            .Single(row => row!["clientId"]!.GetValue<string>() == $"{slug}-customer")!;
        var host = tenant["host"]!.GetValue<string>();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var found = await AskAsync(http, identity, host, "/id/.well-known/openid-configuration", null, null, ct);
        var endpoint = new Uri(found["token_endpoint"]!.GetValue<string>()).AbsolutePath;
        var basic = Convert.ToBase64String(
            Encoding.UTF8.GetBytes($"{client["clientId"]}:{client["clientSecret"]}"));
        var token = (await AskAsync(http, identity, host, endpoint, new("Basic", basic),
            new FormUrlEncodedContent([new("grant_type", "client_credentials")]), ct))["access_token"]!.GetValue<string>();
        var bearer = new AuthenticationHeaderValue("Bearer", token);
        var services = (await AskAsync(http, api, host, "/v1/services?limit=200", bearer, null, ct))["items"]!.AsArray();
        var accounts = await AskAsync(http, api, host, $"/v1/customers/{client["customerId"]}/accounts", bearer, null, ct);
        var plan = services.First(row => row!["slug"]!.GetValue<string>() == "productivity-suite-business")!["plans"]!
            .AsArray().First(row => row!["term"]!.GetValue<string>() == "P1M" && row["unitPrice"] is not null)!["id"];
        var order = $$"""{"accountId":"{{accounts["items"]![0]!["id"]}}","lines":[{"planId":"{{plan}}","quantity":2}]}""";
        return new Buyer($"Host: {host}\r\nAuthorization: Bearer {token}\r\n", order,
            [.. services.Select(row => row!["slug"]!.GetValue<string>())]);
    }

    public ReadOnlyMemory<byte> One() => Encoding.ASCII.GetBytes(
        $"GET /v1/services/{slugs[(int)((uint)Interlocked.Increment(ref turn) % (uint)slugs.Count)]} HTTP/1.1\r\n{head}\r\n");

    public ReadOnlyMemory<byte> Order() => Encoding.ASCII.GetBytes(
        $"POST /v1/orders HTTP/1.1\r\n{head}Idempotency-Key: {Guid.CreateVersion7()}\r\n"
        + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");

    private static async Task<JsonNode> AskAsync(
        HttpClient http, int port, string host, string path, AuthenticationHeaderValue? credentials, HttpContent? form,
        CancellationToken ct)
    {
        using var request = new HttpRequestMessage(form is null ? HttpMethod.Get : HttpMethod.Post,
            $"http://127.0.0.1:{port}{path}") { Content = form };
        (request.Headers.Host, request.Headers.Authorization) = (host, credentials);
        using var answer = await http.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(ct))!;
    }
}
