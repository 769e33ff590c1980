using Crayon.Benchmarks;
using Crayon.Benchmarks.Identity;
using Crayon.Platform.Core.Persistence;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
switch (args)
{
    case ["identity", .. var rest]:
        return await IdentityBenchmark.RunAsync(BenchmarkOptions.Parse(rest), Console.Out, stop.Token);
    case [IdentityServer.Command, var engine]:
        await IdentityServer.RunAsync(Enum.Parse<DatabaseEngine>(engine), Console.Out, Console.In, stop.Token);
        return 0;
    default:
        Console.Error.WriteLine(
            "Usage: dotnet run -c Release --project tests/Benchmarks -- identity "
            + "[--seconds 5] [--rounds 5] [--connections 16] [--warm-up 20] [--work sign-in]");
        return 1;
}
