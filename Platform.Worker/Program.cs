using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Hosting;
using Crayon.Platform.Worker;

var configuration = new ConfigurationBuilder().AddEnvironmentVariables("CRAYON_").AddCommandLine(args).Build();
string Required(string name) => configuration[name] ?? throw new InvalidOperationException($"Setting {name} is missing.");

var app = WorkerHost.Build(new HostSettings
{
    Urls = configuration["Urls"] ?? "http://127.0.0.1:0",
    Database = new DatabaseSettings(
        Enum.Parse<DatabaseEngine>(Required("Engine"), ignoreCase: true), Required("AppConnection"), Required("PlatformConnection")),
    Public = new PublicEndpoint(configuration["PublicScheme"] ?? "https", configuration.GetValue("PublicPort", 443)),
    KeysFolder = Required("KeysFolder"),
    Ccp = new CcpEndpoint(new Uri(Required("CcpBaseUrl")), Required("CcpClientId"), Required("CcpClientSecret")),
    Otlp = configuration["Otlp"] is { Length: > 0 } otlp ? new Uri(otlp) : null,
});
await app.RunAsync();
