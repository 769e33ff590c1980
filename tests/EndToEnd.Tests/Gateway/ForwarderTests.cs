using System.Text.Json;
using Crayon.Local.Gateway;
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
        await using var gateway = await StartAsync((services, context) =>
            services.GetRequiredService<Forwarder>().SendAsync(context, behind.Urls.First()));

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
