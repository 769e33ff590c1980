using Crayon.EndToEnd.Tests.Running;

[assembly: AssemblyFixture(typeof(PreparedData))]

namespace Crayon.EndToEnd.Tests.Running;

/// <summary>
/// The data folder that a first start has filled and a stop has left, made once and copied: to build the demo costs
/// three times what a start does.
/// </summary>
public sealed class PreparedData : IAsyncDisposable
{
    private static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(30);
    private readonly Lazy<Task<string>> prepared = new(PrepareAsync);

    /// <summary>A copy of one test's own.</summary>
    internal async Task<LocalSetup> CopyAsync()
    {
        var from = await prepared.Value;
        var setup = LocalSetup.New();
        foreach (var folder in Directory.GetDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(In(folder));
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories)) File.Copy(file, In(file));
        return setup;

        string In(string path) => Path.Combine(setup.Data, Path.GetRelativePath(from, path));
    }

    public async ValueTask DisposeAsync()
    {
        if (prepared.IsValueCreated) Directory.Delete(await prepared.Value, recursive: true);
    }

    private static async Task<string> PrepareAsync()
    {
        var setup = LocalSetup.New();
        await using var first = await LocalProcess.StartAsync(setup, CancellationToken.None);
        Assert.Equal(0, await first.StopAsync(StopsWithin, CancellationToken.None));
        return setup.Data;
    }
}
