using Crayon.Identity.Host;

await IdentityHost.Build(HostConfiguration.Read(args)).RunAsync();
