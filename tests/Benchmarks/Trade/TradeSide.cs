using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Crayon.Benchmarks.Load;
using Crayon.Testing;

namespace Crayon.Benchmarks.Trade;

/// <summary>A server of the comparison with its workloads: ours, or the floor under it.</summary>
internal sealed class TradeSide(string name, ServerProcess process, IReadOnlyList<Workload> workloads)
    : IAsyncDisposable
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
        string At(int port, string path) => $"http://127.0.0.1:{port}{path}";
        var found = await AskAsync(
            new HttpRequestMessage(HttpMethod.Get, At(identity, "/id/.well-known/openid-configuration")), host, ct);
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client["clientId"]}:{client["clientSecret"]}"));
        var token = (await AskAsync(new HttpRequestMessage(HttpMethod.Post,
            At(identity, new Uri(found["token_endpoint"]!.GetValue<string>()).AbsolutePath))
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Basic", basic) },
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]),
        }, host, ct))["access_token"]!.GetValue<string>();
        Task<JsonNode> ReadAsync(string path) => AskAsync(new HttpRequestMessage(HttpMethod.Get, At(api, path))
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        }, host, ct);
        var services = (await ReadAsync("/v1/services?limit=200"))["items"]!.AsArray();
        var account = (await ReadAsync($"/v1/customers/{client["customerId"]}/accounts"))["items"]![0]!["id"];
        var plan = services.First(row => row!["slug"]!.GetValue<string>() == "productivity-suite-business")!["plans"]!
            .AsArray().First(row => row!["term"]!.GetValue<string>() == "P1M" && row["unitPrice"] is not null)!["id"];
        var order = $$"""{"accountId":"{{account}}","lines":[{"planId":"{{plan}}","quantity":2}]}""";
        return new($"Host: {host}\r\nAuthorization: Bearer {token}\r\n", order,
            [.. services.Select(row => row!["slug"]!.GetValue<string>())]);
    }

    public ReadOnlyMemory<byte> One() => Encoding.ASCII.GetBytes(
        $"GET /v1/services/{NextSlug()} HTTP/1.1\r\n{head}\r\n");

    public ReadOnlyMemory<byte> Order() => Encoding.ASCII.GetBytes(
        $"POST /v1/orders HTTP/1.1\r\n{head}Idempotency-Key: {Guid.CreateVersion7()}\r\n"
        + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");

    private string NextSlug() => slugs[(int)((uint)Interlocked.Increment(ref turn) % (uint)slugs.Count)];

    private static async Task<JsonNode> AskAsync(HttpRequestMessage request, string host, CancellationToken ct)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        request.Headers.Host = host;
        using var answer = await http.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(ct))!;
    }
}
