using Crayon.Platform.Core.Persistence;
namespace Crayon.Testing;

/// <summary>A database of one test's own: empty at first, gone when disposed of.</summary>
public interface ITestDatabase : IAsyncDisposable
{
    /// <summary>What runs it.</summary>
    DatabaseEngine Engine { get; }

    /// <summary>Connects as the owner, who makes schemas, tables and roles.</summary>
    string ConnectionString { get; }

    /// <summary>
    /// A name no other test uses, lower-case ASCII: prefix roles of the whole server with <c>{Name}_</c>.
    /// </summary>
    string Name { get; }
}
