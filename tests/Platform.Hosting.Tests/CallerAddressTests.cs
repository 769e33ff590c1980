using System.Net;
using Crayon.Platform.Core.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Crayon.Platform.Hosting.Tests;

public sealed class CallerAddressTests
{
    private static readonly DatabaseSettings Nowhere = DatabaseSettings.ForSqliteFile("/nowhere/none.db");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1", "203.0.113.7", "203.0.113.7")]
    [InlineData("127.0.0.0/8", "2001:db8::7", "2001:db8::7")]
    [InlineData("127.0.0.1", "198.51.100.1, 203.0.113.7", "203.0.113.7")] // the proxy's own entry is the last
    [InlineData("127.0.0.1", "nonsense", "127.0.0.1")]
    [InlineData("10.0.0.0/8", "203.0.113.7", "127.0.0.1")]
    [InlineData(null, "203.0.113.7", "127.0.0.1")]
    public async Task Only_a_known_proxy_names_the_caller(string? known, string claimed, string expected)
    {
        await using var host = await StartAsync(known);
        Assert.Equal($"{expected} http a.example /who", await AskAsync(host, ("X-Forwarded-For", claimed)));
    }

    [Theory]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Forwarded-Proto", "ftp")]
    [InlineData("X-Forwarded-Prefix", "/evil")]
    [InlineData("Forwarded", "for=203.0.113.7;host=evil.example;proto=ftp")]
    [InlineData("X-Original-For", "203.0.113.7")]
    [InlineData("X-Original-URL", "/evil")]
    [InlineData("X-Real-IP", "203.0.113.7")]
    public async Task DISC_13_14_15_No_other_header_has_a_say_not_even_a_proxys(string name, string value)
    {
        foreach (var known in new[] { "127.0.0.1", null })
        {
            await using var host = await StartAsync(known);
            Assert.Equal("127.0.0.1 http a.example /who", await AskAsync(host, (name, value)));
        }
    }

    [Fact]
    public async Task A_proxy_that_is_no_address_stops_the_start()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync("gateway.example"));
        Assert.Contains("gateway.example", failure.Message);
    }

    private static Task<BareHost> StartAsync(string? known) => BareHost.StartAsync(Nowhere,
        app => app.MapGet("/who", (HttpContext context) => Describe(context)), Ct,
        change: settings => settings with { KnownProxies = known is null ? [] : [known] });

    private static string Describe(HttpContext context) =>
        $"{context.Connection.RemoteIpAddress} {context.Request.Scheme} {context.Request.Host} "
        + $"{context.Request.PathBase}{context.Request.Path}";

    private static async Task<string> AskAsync(BareHost host, (string Name, string Value) header)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Address, "/who"));
        request.Headers.Host = "a.example";
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        using var response = await http.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(Ct);
    }
}
