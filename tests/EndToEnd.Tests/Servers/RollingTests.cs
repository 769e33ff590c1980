using System.Net;
using System.Text.Json.Nodes;
using Crayon.EndToEnd.Tests.Running;
using Npgsql;

namespace Crayon.EndToEnd.Tests.Servers;

/// <summary>Several replicas are one platform.</summary>
[Collection(OnServers.Name)]
public sealed class RollingTests(ServerSet set) : IDisposable
{
    private const int Readers = 3;
    private static readonly string[] Roles = ["identity", "api", "worker"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => set.TellOfFailure();

    [Fact]
    public async Task No_request_fails_while_every_replica_is_changed_for_a_new_one()
    {
        var before = Roles.SelectMany(set.ProcessesOf).ToHashSet();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var readers = Enumerable.Range(0, Readers).Select(_ => ReadAsync(ending.Token)).ToList();
        Signal.HangUp.SendTo(set.MainProcess);
        await ServerSet.UntilAsync(() => !Roles.SelectMany(set.ProcessesOf).Any(before.Contains)
            && !before.Any(Signal.Reaches), "not all replicas were changed", Ct);
        await ending.CancelAsync();
        var answers = (await Task.WhenAll(readers)).SelectMany(seen => seen).ToList();
        Assert.True(answers.Count > Readers, "nothing was asked meanwhile");
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task The_daily_work_is_done_once_a_day_whoever_does_it_and_whichever_connection_dies()
    {
        await using var connection = new NpgsqlConnection(set.Database.SuperuserConnectionString);
        await connection.OpenAsync(Ct);
        await EndOtherConnectionsAsync(connection);
        using var provider = new Provider(set.Demo);
        await provider.ControlAsync("/_sim/clock/advance", new JsonObject { ["days"] = 5 }, Ct);
        await using var command = new NpgsqlCommand(
            """
            SELECT count(*), count(DISTINCT date_trunc('day', "DueAt" AT TIME ZONE 'UTC'))
            FROM jobs."JobRun" WHERE "Job" = 'catalogue-sync'
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        Assert.True(await reader.ReadAsync(Ct));
        Assert.InRange(reader.GetInt64(0), 5, long.MaxValue);
        Assert.Equal(reader.GetInt64(0), reader.GetInt64(1));
    }

    private static async Task EndOtherConnectionsAsync(NpgsqlConnection own)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """, own);
        Assert.InRange((long)(await command.ExecuteScalarAsync(Ct))!, 1, long.MaxValue);
    }

    // A token, then reads with it: through identity and API both.
    private async Task<List<HttpStatusCode>> ReadAsync(CancellationToken until)
    {
        var seen = new List<HttpStatusCode>();
        using var http = Shop.Http(set.Port);
        while (!until.IsCancellationRequested)
        {
            var shop = Shop.Of(http, set.Demo, "northwind", "-customer");
            for (var read = 0; read < 10; read++)
                seen.Add((await shop.SendAsync(HttpMethod.Get, "/v1/services?limit=20", new Ask(), Ct)).Status);
        }
        return seen;
    }
}
