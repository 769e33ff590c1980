using Crayon.Platform.Api;
using Crayon.Platform.Hosting;

var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
await using var app = ApiHost.Build(HostConfiguration.Read(configuration));
await app.RunAsync();
