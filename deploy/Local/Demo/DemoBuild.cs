using Crayon.Ccp.Simulator.Time;
using Crayon.Local.Running;
using Crayon.Local.Story;
using Crayon.Platform.Core.Catalogue.Sync;
using Crayon.Platform.Core.Ccp;

namespace Crayon.Local.Demo;

/// <summary>Builds the demo part by part; a part that is recorded as finished is not looked at again.</summary>
internal sealed class DemoBuild(
    IServiceProvider services, IServiceProvider worker, string controlUrl, Readiness readiness)
{
    private readonly DemoContext demo = services.GetRequiredService<DemoContext>();

    public async Task RunAsync(IClockAdvance advance, CancellationToken ct)
    {
        await PartAsync(DemoParts.Tenants, "adding people", () => PeopleAsync(ct), ct);
        if (demo.State.Demo == DemoKind.None) return;
        await PartAsync(DemoParts.Catalogue, "bringing in the provider's catalogue and prices",
            () => worker.GetRequiredService<CatalogueSync>().RunAsync(ct), ct);
        await PartAsync(DemoParts.Customers, "creating customers and their programs", () => CustomersAsync(ct), ct);
        if (demo.State.Demo == DemoKind.Story)
            await PartAsync(DemoParts.Story, "playing three months of business", () =>
                new StoryTeller(services, advance, readiness, controlUrl).PlayAsync(ct), ct);
        // Last: what nobody has linked yet is billed from here on, and stands in no month of the story.
        await PartAsync(DemoParts.Existing, "handing over business of another partner", () =>
            new ExistingBusiness(demo).EnsureAsync(worker.GetRequiredService<ICcpClient>(), controlUrl, ct), ct);
    }

    private async Task CustomersAsync(CancellationToken ct)
    {
        await services.GetRequiredService<DemoCustomers>().EnsureFirstAsync(ct);
        await PeopleAsync(ct);
    }

    private async Task PeopleAsync(CancellationToken ct)
    {
        await services.GetRequiredService<DemoPeople>().EnsureAsync(ct);
        await services.GetRequiredService<DemoClients>().EnsureAsync(ct);
    }

    private async Task PartAsync(string part, string words, Func<Task> build, CancellationToken ct)
    {
        if (demo.IsFinished(part)) return;
        readiness.Say(words);
        await build();
        await demo.FinishAsync(part, ct);
    }
}
