namespace Crayon.Platform.Core;

/// <summary>
/// A rule of the domain refused the request: a stable kebab-case code for programs, a sentence for people.
/// </summary>
public sealed class DomainRuleException : Exception
{
    /// <summary>A refusal with its code and message; neither may hold secrets or personal data.</summary>
    public DomainRuleException(string code, string message)
        : base(message)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        Code = code;
    }

    /// <summary>The stable kebab-case code, which becomes the problem type <c>urn:problem:{code}</c>.</summary>
    public string Code { get; }
}
