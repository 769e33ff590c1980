using System.Globalization;
using Crayon.Ccp.Simulator;

var settings = new ConfigurationBuilder().AddEnvironmentVariables("CCP_SIMULATOR_").AddCommandLine(args).Build();
if (settings["data"] is not { Length: > 0 } data
    || settings["clientId"] is not { Length: > 0 } clientId
    || settings["clientSecret"] is not { Length: > 0 } clientSecret)
{
    await Console.Error.WriteLineAsync(
        "Usage: --data FOLDER --clientId ID --clientSecret SECRET [--apiPort N] [--controlPort N] [--startClock INSTANT] "
        + "[--catalogueValidFrom DATE] [--otlp URL]\nEach may come from the environment instead: CCP_SIMULATOR_CLIENTSECRET and so on.");
    return 2;
}

await using var app = CcpSimulator.Build(new CcpSimulatorOptions
{
    DataFolder = data,
    ClientId = clientId,
    ClientSecret = clientSecret,
    ApiPort = settings.GetValue("apiPort", 7070),
    ControlPort = settings.GetValue("controlPort", 7071),
    StartClock = settings["startClock"] is { } start
        ? DateTimeOffset.Parse(start, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : null,
    CatalogueValidFrom = settings["catalogueValidFrom"] is { } day
        ? DateOnly.Parse(day, CultureInfo.InvariantCulture)
        : null,
    Otlp = settings["otlp"] is { } otlp ? new Uri(otlp) : null,
});
await app.StartAsync();
var addresses = CcpSimulator.Addresses(app);
Console.WriteLine($"CCP simulator is ready: api {addresses.ApiUrl}, control {addresses.ControlUrl}");
await app.WaitForShutdownAsync();
return 0;
