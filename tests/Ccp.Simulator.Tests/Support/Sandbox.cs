using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;

namespace Crayon.Ccp.Simulator.Tests.Support;

/// <summary>A running simulator on free ports, with a folder of its own and a real time that the test holds.</summary>
internal sealed class Sandbox : IAsyncDisposable
{
    public const string ClientId = "partner-one";
    public const string ClientSecret = "first secret+/%";
    public const string OtherClientId = "partner-two";
    public const string OtherSecret = "second-secret";

    private readonly bool _ownsFolder;
    private readonly WebApplication _app;

    private Sandbox(WebApplication app, string folder, bool ownsFolder, FakeTimeProvider realTime)
    {
        (_app, Folder, _ownsFolder, RealTime) = (app, folder, ownsFolder, realTime);
        var addresses = CcpSimulator.Addresses(app);
        Api = new HttpClient { BaseAddress = new Uri(addresses.ApiUrl) };
        Control = new HttpClient { BaseAddress = new Uri(addresses.ControlUrl) };
    }

    public string Folder { get; }
    public FakeTimeProvider RealTime { get; }
    public HttpClient Api { get; }
    public HttpClient Control { get; }
    public IServiceProvider Services => _app.Services;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Sandbox> StartAsync(
        string now = "2026-03-01T09:00:00Z", string? folder = null,
        Func<CcpSimulatorOptions, CcpSimulatorOptions>? configure = null)
    {
        var realTime = new FakeTimeProvider(DateTimeOffset.Parse(now));
        var path = folder ?? TemporaryFolder();
        var options = new CcpSimulatorOptions
        {
            DataFolder = path,
            ClientId = ClientId,
            ClientSecret = ClientSecret,
            OtherPartners = [new PartnerCredential(OtherClientId, OtherSecret)],
            RealTime = realTime,
            CatalogueValidFrom = new DateOnly(2026, 1, 1),
            TimeoutHold = TimeSpan.FromMilliseconds(50),
        };
        var app = CcpSimulator.Build(configure is null ? options : configure(options));
        await app.StartAsync(Token);
        var sandbox = new Sandbox(app, path, folder is null, realTime);
        await sandbox.SignInAsync(ClientId, ClientSecret);
        return sandbox;
    }

    public static string TemporaryFolder() =>
        Path.Combine(Path.GetTempPath(), "ccp-simulator-tests", Guid.CreateVersion7().ToString());

    public async Task SignInAsync(string clientId, string clientSecret)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = clientId, ["client_secret"] = clientSecret,
        });
        var reply = await Reply.ReadAsync(await Api.PostAsync("/oauth/token", form, Token));
        Assert.Equal(200, reply.Status);
        Api.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", reply.Json.GetProperty("access_token").GetString());
    }

    public Task<Reply> GetAsync(string path) => SendAsync(new Call(HttpMethod.Get, path));

    public Task<Reply> PostAsync(string path, object body, Guid? requestId = null) =>
        SendAsync(new Call(HttpMethod.Post, path) { Body = body, RequestId = requestId });

    public async Task<Reply> SendAsync(Call call)
    {
        using var request = call.ToMessage();
        return await Reply.ReadAsync(await Api.SendAsync(request, Token));
    }

    public async Task<Reply> ControlAsync(string path, object body) =>
        await Reply.ReadAsync(await Control.PostAsync(path, new StringContent(JsonSerializer.Serialize(body)), Token));

    public async Task AdvanceToAsync(string instant) =>
        Assert.Equal(200, (await ControlAsync("/_sim/clock/advance", new { to = instant })).Status);

    public async Task FailNextAsync(params string[] kinds) =>
        Assert.Equal(200, (await ControlAsync("/_sim/faults", new { next = kinds.Length, kinds })).Status);

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        Control.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        if (_ownsFolder)
            Directory.Delete(Folder, recursive: true);
    }
}
