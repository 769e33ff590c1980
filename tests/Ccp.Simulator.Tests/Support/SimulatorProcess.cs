using System.Diagnostics;
using System.Net.Http.Headers;

namespace Crayon.Ccp.Simulator.Tests.Support;

/// <summary>The simulator as a program of its own, which can be killed.</summary>
internal sealed class SimulatorProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _api;

    private SimulatorProcess(Process process, HttpClient api) => (_process, _api) = (process, api);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<SimulatorProcess> StartAsync(string folder)
    {
        var program = typeof(CcpSimulator).Assembly.Location;
        string[] arguments =
            [program, "--data", folder, "--clientId", Sandbox.ClientId, "--apiPort", "0", "--controlPort", "0"];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true, UseShellExecute = false
        };
        start.Environment["CCP_SIMULATOR_CLIENTSECRET"] = Sandbox.ClientSecret;
        var process = Process.Start(start)!;
        var api = new HttpClient { BaseAddress = new Uri(await ReadyAsync(process)) };
        var simulator = new SimulatorProcess(process, api);
        await simulator.SignInAsync();
        return simulator;
    }

    public Task<Reply> OrderAsync(string customerId, object order, Guid requestId) => SendAsync(
        new Call(HttpMethod.Post, $"/v1/customers/{customerId}/orders") { Body = order, RequestId = requestId });

    public Task<Reply> GetAsync(string path) => SendAsync(new Call(HttpMethod.Get, path));

    public async Task<Reply> SendAsync(Call call)
    {
        using var request = call.ToMessage();
        return await Reply.ReadAsync(await _api.SendAsync(request, Token));
    }

    public async Task<List<(string Number, string Id)>> OrdersAsync(string customerId)
    {
        var orders = new List<(string, string)>();
        var next = $"/v1/customers/{customerId}/orders?size=100";
        while (next is { Length: > 0 })
        {
            var page = (await Reply.ReadAsync(await _api.GetAsync(next, Token))).Json;
            orders.AddRange(
                page.GetProperty("items").EnumerateArray().Select(o => (o.Text("alternateId")!, o.Text("id")!)));
            next = page.GetProperty("links").Text("next");
        }
        return orders;
    }

    public void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _api.Dispose();
    }

    private static async Task<string> ReadyAsync(Process process)
    {
        const string sign = "api ";
        while (await process.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            if (!line.StartsWith("CCP simulator is ready", StringComparison.Ordinal))
                continue;
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return line[(line.IndexOf(sign, StringComparison.Ordinal) + sign.Length)..line.IndexOf(
                ',', StringComparison.Ordinal)];
        }
        throw new InvalidOperationException("The simulator ended before it was ready.");
    }

    private async Task SignInAsync()
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = Sandbox.ClientId,
                ["client_secret"] = Sandbox.ClientSecret,
        });
        var reply = await Reply.ReadAsync(await _api.PostAsync("/oauth/token", form, Token));
        _api.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", reply.Json.GetProperty("access_token").GetString());
    }
}
