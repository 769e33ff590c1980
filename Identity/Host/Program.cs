using Crayon.Identity.Host;
using Crayon.Platform.Hosting;

var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
await using var app = IdentityHost.Build(HostConfiguration.Read(configuration));
await app.RunAsync();
