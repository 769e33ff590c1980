using System.Text;
using System.Text.Json.Nodes;
using Crayon.Benchmarks.Load;

namespace Crayon.Benchmarks.Trade;

/// <summary>A customer's program: its requests, ready to be sent.</summary>
internal sealed class Buyer
{
    private readonly ApiClient client;
    private readonly int identity;
    private string head = "";
    private string body = "";
    private IReadOnlyList<string> slugs = [];
    private int turn;

    private Buyer(ApiClient client, int identity) => (this.client, this.identity) = (client, identity);

    public ReadOnlyMemory<byte> Page { get; private set; }

    /// <summary>The first customer of a demo tenant, as the ports of identity and API know it.</summary>
    public static async Task<Buyer> OfAsync(JsonNode demo, string slug, int identity, int api, CancellationToken ct)
    {
        var tenant = demo["tenants"]!.AsArray().Single(row => row!["slug"]!.GetValue<string>() == slug)!;
        var known = tenant["clients"]!.AsArray()
            .Single(row => row!["clientId"]!.GetValue<string>() == $"{slug}-customer")!;
        var program = new ApiClient(tenant["host"]!.GetValue<string>(), known["clientId"]!.GetValue<string>(),
            known["clientSecret"]!.GetValue<string>());
        var buyer = new Buyer(program, identity);
        var token = await buyer.SignInAsync(ct);
        var services = (await program.ReadAsync(api, token, "/v1/services?limit=200", ct))["items"]!.AsArray();
        var accounts = await program.ReadAsync(api, token, $"/v1/customers/{known["customerId"]}/accounts", ct);
        var plan = services.First(row => row!["slug"]!.GetValue<string>() == "productivity-suite-business")!["plans"]!
            .AsArray().First(row => row!["term"]!.GetValue<string>() == "P1M" && row["unitPrice"] is not null)!["id"];
        buyer.body =
            $$"""{"accountId":"{{accounts["items"]![0]!["id"]}}","lines":[{"planId":"{{plan}}","quantity":2}]}""";
        buyer.slugs = [.. services.Select(row => row!["slug"]!.GetValue<string>())];
        return buyer;
    }

    /// <summary>Signs in again: tokens end sooner than a long run.</summary>
    public async Task<string> SignInAsync(CancellationToken ct)
    {
        var token = await client.TokenAsync(identity, ct);
        head = $"Host: {client.Host}\r\nAuthorization: Bearer {token}\r\n";
        Page = Encoding.ASCII.GetBytes($"GET /v1/services?limit=50 HTTP/1.1\r\n{head}\r\n");
        return token;
    }

    public ReadOnlyMemory<byte> One() => Encoding.ASCII.GetBytes(
        $"GET /v1/services/{NextSlug()} HTTP/1.1\r\n{head}\r\n");

    public ReadOnlyMemory<byte> Order() => Encoding.ASCII.GetBytes(
        $"POST /v1/orders HTTP/1.1\r\n{head}Idempotency-Key: {Guid.CreateVersion7()}\r\n"
        + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");

    private string NextSlug() => slugs[(int)((uint)Interlocked.Increment(ref turn) % (uint)slugs.Count)];
}
