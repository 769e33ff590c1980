using Crayon.Stripe.Simulator;

var settings = new ConfigurationBuilder().AddEnvironmentVariables("STRIPE_SIMULATOR_").AddCommandLine(args).Build();
if (settings["data"] is not { Length: > 0 } data || settings["apiKey"] is not { Length: > 0 } apiKey)
{
    await Console.Error.WriteLineAsync(
        "Usage: --data FOLDER --apiKey KEY [--apiPort N] [--controlPort N] [--webhookUrl URL --webhookSecret SECRET]\n"
        + "Each may come from the environment instead: STRIPE_SIMULATOR_APIKEY and so on.");
    return 2;
}

await using var app = StripeSimulator.Build(new StripeSimulatorOptions
{
    DataFolder = data,
    ApiKey = apiKey,
    ApiPort = settings.GetValue("apiPort", 7080),
    ControlPort = settings.GetValue("controlPort", 7081),
    WebhookUrl = settings["webhookUrl"] is { Length: > 0 } url ? new Uri(url) : null,
    WebhookSecret = settings["webhookSecret"] ?? "",
});
await app.StartAsync();
var addresses = StripeSimulator.Addresses(app);
Console.WriteLine($"Stripe simulator is ready: api {addresses.ApiUrl}, control {addresses.ControlUrl}");
await app.WaitForShutdownAsync();
return 0;
