using System.Text.Json.Nodes;
using Crayon.EndToEnd.Tests.Running;

namespace Crayon.EndToEnd.Tests.Servers;

/// <summary>What the platform says of orders, held against what the provider has.</summary>
internal static class Ledger
{
    /// <summary>
    /// Every order has ended; a completed one is at the provider exactly once, a failed one says why and is not there.
    /// </summary>
    /// <returns>How many were completed.</returns>
    public static async Task<int> AgreesAsync(IReadOnlyList<JsonNode> ended, JsonNode demo, CancellationToken ct)
    {
        using var provider = new Provider(demo);
        var there = (await provider.OrdersAsync(ct)).Select(order => order["alternateId"]!.GetValue<string>())
            .CountBy(number => number).ToDictionary(pair => pair.Key, pair => pair.Value);
        var completed = ended.Where(order => order["status"]!.GetValue<string>() == "Completed").ToList();
        foreach (var order in completed) Assert.Equal(1, there.GetValueOrDefault(NumberOf(order)));
        foreach (var order in ended.Except(completed))
        {
            Assert.Equal("Failed", order["status"]!.GetValue<string>());
            Assert.False(string.IsNullOrWhiteSpace(order["failure"]?.ToString() ?? order["history"]?.ToString()),
                $"{order} says no reason");
            Assert.DoesNotContain(NumberOf(order), there.Keys);
        }
        Assert.Equal(ended.Count, ended.Select(NumberOf).Distinct().Count());
        return completed.Count;
    }

    public static string NumberOf(JsonNode order) => order["number"]!.GetValue<string>();
}
