using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crayon.Architecture.Tests.Source;

/// <summary>
/// Members with a better one in this house: a clock that tests can turn, ids that sort, waits that do not block.
/// </summary>
internal static class BannedMembers
{
    private static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal)
    {
        ["DateTime.UtcNow"] = "TimeProvider.GetUtcNow()",
        ["DateTime.Now"] = "TimeProvider.GetUtcNow()",
        ["DateTime.Today"] = "TimeProvider.GetUtcNow()",
        ["DateTimeOffset.UtcNow"] = "TimeProvider.GetUtcNow()",
        ["DateTimeOffset.Now"] = "TimeProvider.GetUtcNow()",
        ["Guid.NewGuid"] = "Guid.CreateVersion7()",
        ["Thread.Sleep"] = "an awaited condition",
    };

    public static IEnumerable<string> Violations(SourceFile file) =>
        from access in file.Nodes<MemberAccessExpressionSyntax>()
        let owner = access.Expression switch
        {
            MemberAccessExpressionSyntax qualified => qualified.Name.Identifier.Text,
            SimpleNameSyntax name => name.Identifier.Text,
            _ => string.Empty,
        }
        let member = $"{owner}.{access.Name.Identifier.Text}"
        where Instead.ContainsKey(member)
        select $"{file.At(access)} {member}: use {Instead[member]}";
}
