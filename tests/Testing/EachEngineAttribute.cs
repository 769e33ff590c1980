using Crayon.Platform.Core.Persistence;
using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Crayon.Testing;

/// <summary>
/// Runs a theory once for each engine that the run covers; the test takes the <see cref="DatabaseEngine"/> as its first
/// parameter. Values given here follow it: <c>[Theory, EachEngine("EUR", 2)]</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EachEngineAttribute(params object?[] values) : DataAttribute
{
    /// <summary>The parameters that follow the engine.</summary>
    public IReadOnlyList<object?> Values { get; } = values;

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
            [.. EnginesOf(testMethod.Module.Assembly).Select(engine => new TheoryDataRow([engine, .. Values]))]);

    private static IReadOnlyList<DatabaseEngine> EnginesOf(Assembly tests) =>
        tests.GetCustomAttribute<OnlyEngineAttribute>() is { } only ? [only.Engine] : DatabaseEngines.Covered;

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>Says that a test project repeats tests of another, where the engine plays no part.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class OnlyEngineAttribute(DatabaseEngine engine) : Attribute
{
    /// <summary>The engine to run on.</summary>
    public DatabaseEngine Engine => engine;
}
