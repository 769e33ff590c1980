using Crayon.Local.Demo;
using Crayon.Local.Gateway;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;
using Crayon.Stripe.Simulator;

namespace Crayon.Local.Running;

/// <summary>The payment provider's sandbox inside the local run.</summary>
internal static class PaymentHost
{
    public static WebApplication Build(DemoContext demo, PublicEndpoint outside) =>
        StripeSimulator.Build(new StripeSimulatorOptions
    {
        DataFolder = Path.Combine(demo.Data, "stripe"), ApiKey = KeyOf(demo), WebhookUrl = IntakeOf(outside),
        WebhookSecret = SecretOf(demo),
    });

    /// <summary>Where its events are taken in.</summary>
    public static Uri IntakeOf(PublicEndpoint outside) =>
        new($"{outside.OriginOf(HostRules.ApiHost)}/v1/payments/events");

    /// <summary>The platform's key there.</summary>
    public static string KeyOf(DemoContext demo) => $"sk_test_{demo.State.StripeSecret}";

    /// <summary>What signs its events.</summary>
    public static string SecretOf(DemoContext demo) => $"whsec_{demo.State.StripeSecret}";

    /// <summary>It, as the hosts reach it.</summary>
    public static CardEndpoint EndpointOf(StripeAddresses addresses, DemoContext demo) =>
        new(new Uri(addresses.ApiUrl), KeyOf(demo), [SecretOf(demo)]);

    /// <summary>It, as <c>demo.json</c> tells of it.</summary>
    public static DemoStripe Of(StripeAddresses addresses, DemoContext demo) =>
        new(addresses.ApiUrl.TrimEnd('/'), addresses.ControlUrl.TrimEnd('/'), KeyOf(demo));
}
