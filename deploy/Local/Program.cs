using System.CommandLine;
using Crayon.Local;
using Crayon.Local.Replicas;
using Crayon.Local.Running;
using Crayon.Platform.Core;

if (args is [ReplicaWords.Verb, var role]) return await ReplicaHost.RunAsync(role, Console.In, Console.Out);
if (args is [DrawingHost.Verb, var port]) return await DrawingHost.RunAsync(port, Console.In);

var command = LocalArguments.Command((options, ct) => new LocalRun(options, Console.Out).RunAsync(ct));
try
{
    return await command.Parse(args).InvokeAsync(new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(28),
    });
}
catch (OptionsException refusal)
{
    Console.Error.WriteLine(refusal.Message);
    return 2;
}
catch (DomainRuleException refusal)
{
    Console.Error.WriteLine($"{refusal.Code}: {refusal.Message}");
    return 2;
}
catch (IOException failure) when (failure.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
{
    Console.Error.WriteLine($"--port: {failure.Message} Name another one.");
    return 2;
}
