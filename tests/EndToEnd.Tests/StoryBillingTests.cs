using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Crayon.Ccp.Simulator;
using Crayon.Local.Story;

namespace Crayon.EndToEnd.Tests;

/// <summary>What the story asks of the provider's bill, when it is asked again after a stop.</summary>
public sealed class StoryBillingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_amount_without_a_line_that_is_asked_for_twice_is_billed_once()
    {
        var folder = Directory.CreateTempSubdirectory("crayon-story-").FullName;
        await using (var sandbox = CcpSimulator.Build(new CcpSimulatorOptions
        {
            DataFolder = folder, ClientId = "crayon", ClientSecret = "secret",
        }))
        {
            await sandbox.StartAsync(Ct);
            var control = CcpSimulator.Addresses(sandbox).ControlUrl;
            var more = new Deed.IsBilledMore(18.40m, "EUR", "Correction of last quarter");
            await StoryBilling.BillMoreAsync(control, more, Ct);
            await StoryBilling.BillMoreAsync(control, more, Ct);
            using var http = new HttpClient { BaseAddress = new Uri(control) };
            var waiting = await http.GetFromJsonAsync<JsonArray>("/_sim/billing/adjustments", Ct);
            Assert.Equal(18.40m, Assert.Single(waiting!)!["amount"]!.GetValue<decimal>());
        }
        Directory.Delete(folder, recursive: true);
    }
}
