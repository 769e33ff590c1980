using Crayon.Platform.Portal.Tests.World;
using Microsoft.AspNetCore.Http;

namespace Crayon.Platform.Portal.Tests;

/// <summary>Streams of events pass the portal's server.</summary>
public sealed class StreamTests
{
    private const string Events = "/bff/api/v1/orders/1/events";

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseCookies = false });

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_pass_on_as_they_come_and_to_a_page_of_this_very_host_alone()
    {
        await using var world = await PortalWorld.StartAsync();
        var browser = world.Visitor(world.North);
        await browser.SignInAsync(await world.AddPersonAsync(world.North));
        var (isHeard, asked) = (new TaskCompletionSource(), new List<string>());
        world.Gateway.Instead = async context =>
        {
            if (context.Request.Path != "/v1/orders/1/events") return false;
            asked.Add($"{context.Request.Headers["Last-Event-ID"]} {context.Request.Headers.Accept}");
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("id: 7\n\n", Ct);
            await context.Response.Body.FlushAsync(Ct);
            await isHeard.Task.WaitAsync(Ct);
            await context.Response.WriteAsync("id: 8\n\n", Ct);
            return true;
        };

        foreach (var (accept, site) in new[]
            {
                ("text/event-stream", ""), ("text/event-stream", "cross-site"), ("text/event-stream", "same-site"),
                ("text/event-stream", "none"), ("application/json", "same-origin"), ("*/*", "same-origin"),
            })
            Assert.Equal((accept, site, 403),
                (accept, site, (await browser.LookAsync(Events, ("Accept", accept), ("Sec-Fetch-Site", site))).Status));
        Assert.Empty(asked);

        using var answer = await OpenAsync(world, browser);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Ct));
        // What is held back on the way would never come: the rest waits for it.
        Assert.Equal("id: 7", await reader.ReadLineAsync(Ct));
        isHeard.SetResult();
        Assert.Equal("\nid: 8\n\n", await reader.ReadToEndAsync(Ct));
        Assert.Equal(["6 text/event-stream"], asked);
    }

    private static async Task<HttpResponseMessage> OpenAsync(PortalWorld world, Visitor browser)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, $"http://127.0.0.1:{world.Public.Port}{Events}");
        request.Headers.Host = new Uri(browser.Origin).Authority;
        foreach (var (name, value) in new[]
            {
                ("Accept", "text/event-stream"), ("Sec-Fetch-Site", "same-origin"), ("Last-Event-ID", "6"),
                ("Cookie", $"portal={browser.Session}"),
            })
            request.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
    }
}
