using Crayon.EndToEnd.Tests.Billing;
using Crayon.EndToEnd.Tests.Running;
using Crayon.EndToEnd.Tests.Servers;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Crayon.EndToEnd.Tests.Running;

/// <summary>Starts with the tests that take longest, so that at the end nobody waits for them alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest =
    [
        nameof(OnServers), nameof(KillOnSqliteTests), nameof(OnBilledMonth), nameof(StoryTests),
        nameof(KillOnPostgresTests), nameof(RestartTests),
    ];

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(tests => PlaceOf(tests.TestCollectionDisplayName))];

    private static int PlaceOf(string tests)
    {
        var place = Array.FindIndex(Longest, name => tests.Contains(name, StringComparison.Ordinal));
        return place < 0 ? Longest.Length : place;
    }
}
