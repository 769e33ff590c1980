using System.Text.Json;
using Crayon.Local.Gateway;
using Crayon.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.EndToEnd.Tests.Gateway;

public sealed class ForwarderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_caller_claims_about_itself_goes_and_its_real_address_is_told()
    {
        await using var behind = await StartAsync((_, context) =>
            context.Response.WriteAsJsonAsync(
                context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString())));
        var upstreams = new Upstreams();
        upstreams.Open(Part.Api, behind.Urls.First());
        await using var gateway = await StartAsync((services, context) =>
            services.GetRequiredService<Forwarder>().SendAsync(context, upstreams, Part.Api));

        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, gateway.Urls.First());
        request.Headers.Host = "north.localhost:8080";
        string[] claims =
        [
            "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "X-Forwarded-Port",
                "Forwarded",
            "X-Original-For", "X-Original-Host", "X-Original-URL", "X-Rewrite-URL", "X-Real-IP", "X-Client-IP",
                "True-Client-IP",
        ];
        foreach (var claim in claims) request.Headers.TryAddWithoutValidation(claim, "198.51.100.1");
        request.Headers.TryAddWithoutValidation("X-CSRF", "1");
        using var response = await http.SendAsync(request, Ct);
        var seen = JsonSerializer.Deserialize<Dictionary<string,
            string>>(await response.Content.ReadAsStringAsync(Ct))!;

        Assert.Equal(
            ("127.0.0.1", "north.localhost:8080", "1"), (seen["X-Forwarded-For"], seen["Host"], seen["X-CSRF"]));
        Assert.Equal(["X-Forwarded-For"], claims.Where(seen.ContainsKey));
    }

    [Theory]
    [InlineData("GET", 10)]
    [InlineData("POST", 10)]
    public async Task Requests_for_a_host_that_has_died_go_to_another(string method, int count)
    {
        await using var alive = await StartAsync((_, context) => context.Response.WriteAsync("alive"));
        var upstreams = new Upstreams();
        upstreams.Open(Part.Api, $"http://127.0.0.1:{FreePorts.One()}");
        upstreams.Open(Part.Api, alive.Urls.First());
        await using var gateway = await StartAsync((services, context) =>
            services.GetRequiredService<Forwarder>().SendAsync(context, upstreams, Part.Api));
        using var http = new HttpClient { BaseAddress = new Uri(gateway.Urls.First()) };
        for (var number = 0; number < count; number++)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), "/v1/x");
            if (method == "POST") request.Content = new StringContent("a body");
            using var answer = await http.SendAsync(request, Ct);
            Assert.Equal("alive", await answer.Content.ReadAsStringAsync(Ct));
        }
    }

    [Fact]
    public async Task What_a_host_may_have_done_is_not_asked_of_another()
    {
        var taken = 0;
        Task DieAsync(IServiceProvider services, HttpContext context)
        {
            Interlocked.Increment(ref taken);
            context.Abort();
            return Task.CompletedTask;
        }
        await using var first = await StartAsync(DieAsync);
        await using var second = await StartAsync(DieAsync);
        var upstreams = new Upstreams();
        foreach (var host in new[] { first, second }) upstreams.Open(Part.Api, host.Urls.First());
        await using var gateway = await StartAsync((services, context) =>
            services.GetRequiredService<Forwarder>().SendAsync(context, upstreams, Part.Api));
        using var http = new HttpClient { BaseAddress = new Uri(gateway.Urls.First()) };
        using var posted = await http.PostAsync("/v1/x", new StringContent("a body"), Ct);
        Assert.Equal((System.Net.HttpStatusCode.BadGateway, 1), (posted.StatusCode, taken));
        using var read = await http.GetAsync("/v1/x", Ct);
        Assert.Equal((System.Net.HttpStatusCode.BadGateway, 3), (read.StatusCode, taken));
    }

    [Fact]
    public async Task A_stream_keeps_no_host_from_being_told_to_stop()
    {
        var upstreams = new Upstreams();
        upstreams.Open(Part.Api, "http://127.0.0.1:1");
        Assert.NotNull(upstreams.Take(Part.Api)); // given back by nobody, as an open stream is not
        await upstreams.DrainAsync("http://127.0.0.1:1", Ct);
        Assert.Null(upstreams.Take(Part.Api));
    }

    private static async Task<WebApplication> StartAsync(Func<IServiceProvider, HttpContext, Task> handle)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddHttpForwarder();
        builder.Services.AddSingleton<Forwarder>();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(context => handle(app.Services, context));
        await app.StartAsync(Ct);
        return app;
    }
}
