namespace Crayon.Architecture.Tests;

/// <summary>Turns what a rule found into a failure that says what to do.</summary>
internal static class Findings
{
    public static void AssertNone(IEnumerable<string> findings, string whatToDo)
    {
        var all = findings.Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, $"{whatToDo}\n  {string.Join("\n  ", all)}");
    }
}
