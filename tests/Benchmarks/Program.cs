using Crayon.Benchmarks;
using Crayon.Benchmarks.Costs;
using Crayon.Benchmarks.Identity;
using Crayon.Benchmarks.Replicas;
using Crayon.Benchmarks.Trade;
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
    case ["trade", .. var rest]:
        return await TradeBenchmark.RunAsync(BenchmarkOptions.Parse(rest), Console.Out, stop.Token);
    case ["replicas", .. var rest]:
        return await ReplicaBenchmark.RunAsync(BenchmarkOptions.Parse(rest), Console.Out, stop.Token);
    case ["costs", .. var rest]:
        return await CostBenchmark.RunAsync(rest, Console.Out, stop.Token);
    case [TradeServer.Command, var data]:
        await TradeServer.RunAsync(data, Console.Out, Console.In, stop.Token);
        return 0;
    case [ProviderServer.Command, var data, var start]:
        await ProviderServer.RunAsync(data, start, Console.Out, Console.In, stop.Token);
        return 0;
    case [FloorServer.Command, var store]:
        await FloorServer.RunAsync(store, Console.Out, Console.In, stop.Token);
        return 0;
    case [IdentityServer.Command, var engine]:
        await IdentityServer.RunAsync(Enum.Parse<DatabaseEngine>(engine), Console.Out, Console.In, stop.Token);
        return 0;
    default:
        Console.Error.WriteLine(
            "Usage: dotnet run -c Release --project tests/Benchmarks -- identity|trade|replicas "
            + "[--seconds 5] [--rounds 5] [--connections 16] [--warm-up 20] [--work sign-in] "
            + "[--only peer,peer-postgres,sqlite,postgres], or costs [--lines 1000000] [--engine sqlite]");
        return 1;
}
