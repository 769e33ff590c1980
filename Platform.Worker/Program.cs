using Crayon.Platform.Hosting;
using Crayon.Platform.Worker;

var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
await using var app = WorkerHost.Build(HostConfiguration.Read(configuration));
await app.RunAsync();
