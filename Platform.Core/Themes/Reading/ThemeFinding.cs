namespace Crayon.Platform.Core.Themes.Reading;

/// <summary>What is wrong with a theme.</summary>
/// <param name="Where">The member or file at fault, such as <c>colour.primary</c>.</param>
/// <param name="Words">What is wrong, in words for its author.</param>
public sealed record ThemeFinding(string Where, string Words)
{
    /// <summary>One line for a terminal.</summary>
    public override string ToString() => $"{Where}: {Words}";
}

/// <summary>A theme folder holds no theme that could be used; the message names each fault.</summary>
public sealed class ThemeException(string theme, IReadOnlyList<ThemeFinding> findings)
    : Exception($"The theme '{theme}' cannot be used. {string.Join(" ", findings)}")
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<ThemeFinding> Findings => findings;
}
