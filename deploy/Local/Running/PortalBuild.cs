using System.ComponentModel;
using System.Diagnostics;

namespace Crayon.Local.Running;

/// <summary>
/// Builds the portal's pages behind a run that is ready, where they are missing or older than their sources: nobody has
/// to wait for Node who came for the API, and the portal takes a build up while it runs.
/// </summary>
internal sealed class PortalBuild(string data, TextWriter output) : IAsyncDisposable
{
    private static readonly string Npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
    private readonly CancellationTokenSource ending = new();
    private readonly string log = Path.Combine(data, "portal-build.log");
    private Task work = Task.CompletedTask;

    /// <summary>Begins, if there is anything to do, and does not wait.</summary>
    public void Begin()
    {
        if (PortalPages.Workspace is { } web && !IsBuilt(web)) work = Task.Run(() => BuildAsync(web, ending.Token));
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await work;
        ending.Dispose();
    }

    private async Task BuildAsync(string web, CancellationToken ct)
    {
        try
        {
            // Of several runs of one working copy, one builds.
            await using var only = new FileStream(
                Path.Combine(web, ".building"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            output.WriteLine("Building the portal's pages meanwhile: they are there in a few minutes.");
            var isBuilt = await InstallAsync(web, ct) && await RunAsync(web, ["run", "build"], ct);
            if (isBuilt) await File.WriteAllTextAsync(BuiltMark(web), "", ct);
            output.WriteLine(
                isBuilt ? "The portal's pages are there." : $"The portal's pages were not built: see {log}");
        }
        catch (Win32Exception)
        {
            output.WriteLine("Node is not there: the portal's pages are not built.");
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            // Another run builds, or this one stops.
        }
    }

    private async Task<bool> InstallAsync(string web, CancellationToken ct)
    {
        var mark = Path.Combine(web, "node_modules", ".installed");
        if (File.Exists(mark) && File.GetLastWriteTimeUtc(mark) > File.GetLastWriteTimeUtc(LockFile(web))) return true;
        if (!await RunAsync(web, ["ci", "--no-audit", "--no-fund"], ct)) return false;
        await File.WriteAllTextAsync(mark, "", ct);
        return true;
    }

    private async Task<bool> RunAsync(string web, IEnumerable<string> arguments, CancellationToken ct)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(Npm, arguments)
            {
                WorkingDirectory = web, RedirectStandardOutput = true, RedirectStandardError = true,
                UseShellExecute = false,
                Environment = { ["CI"] = "1", ["NG_CLI_ANALYTICS"] = "false" },
            },
        };
        process.Start();
        // What is done here gives way to what was asked for.
        if (!process.HasExited) process.PriorityClass = ProcessPriorityClass.Idle;
        try
        {
            var (said, failed) =
                (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
            await File.AppendAllTextAsync(log, await said + await failed, ct);
            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static bool IsBuilt(string web) => File.Exists(BuiltMark(web))
        && Sources(web).All(path => File.GetLastWriteTimeUtc(path) <= File.GetLastWriteTimeUtc(BuiltMark(web)));

    private static IEnumerable<string> Sources(string web) =>
        Directory.EnumerateFiles(Path.Combine(web, "app"), "*", SearchOption.AllDirectories)
            .Append(Path.Combine(web, "angular.json")).Append(LockFile(web));

    private static string LockFile(string web) => Path.Combine(web, "package-lock.json");

    private static string BuiltMark(string web) => Path.Combine(web, "dist", ".built");
}
