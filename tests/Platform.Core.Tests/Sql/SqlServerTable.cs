namespace Crayon.Platform.Core.Tests.Sql;

/// <summary>What a script has said so far about one table.</summary>
internal sealed class SqlServerTable
{
    public HashSet<string> Columns { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Column sets that the database keeps unique, which is what a foreign key may point to.</summary>
    public List<HashSet<string>> UniqueSets { get; } = [];

    public void AddUnique(IEnumerable<string> columns) =>
        UniqueSets.Add(new(columns, StringComparer.OrdinalIgnoreCase));

    public bool IsUnique(IEnumerable<string> columns) => UniqueSets.Exists(set => set.SetEquals(columns));
}
