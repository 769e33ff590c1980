using Crayon.Platform.Hosting;
using Crayon.Platform.Portal;

var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
await using var app = PortalHost.Build(HostConfiguration.Read(configuration));
await app.RunAsync();
