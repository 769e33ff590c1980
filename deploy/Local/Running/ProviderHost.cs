using Crayon.Ccp.Simulator;
using Crayon.Ccp.Simulator.Time;
using Crayon.Local.Demo;
using Crayon.Platform.Hosting;

namespace Crayon.Local.Running;

/// <summary>The provider's sandbox inside the local run, with the platform on the same clock.</summary>
internal static class ProviderHost
{
    /// <summary>Our client id there, which is also our partner id.</summary>
    public const string ClientId = "crayon-local";

    public static WebApplication Build(DemoContext demo, IClockAdvance advance, Uri? otlp) =>
        CcpSimulator.Build(new CcpSimulatorOptions
    {
        DataFolder = Path.Combine(demo.Data, "ccp"), ClientId = ClientId, ClientSecret = demo.State.CcpSecret,
        StartClock = demo.State.Start, CatalogueValidFrom = demo.State.ValidFrom, Otlp = otlp,
        Configure = builder => builder.Services.AddSingleton(advance),
    });

    public static CcpEndpoint EndpointOf(SimulatorAddresses addresses, DemoContext demo) =>
        new(new Uri(addresses.ApiUrl), ClientId, demo.State.CcpSecret);
}
