namespace Crayon.Identity.Host.Pages;

/// <summary>What is wrong with a form.</summary>
/// <param name="Word">Name of the sentence that says what and what now.</param>
/// <param name="Field">The field; null for the form as a whole.</param>
public sealed record FormProblem(string Word, string? Field = null)
{
    /// <summary>Values that are put into the sentence.</summary>
    public IReadOnlyList<object> Values { get; init; } = [];

    /// <summary>The sentence.</summary>
    public string Say(PageWords words) => Values.Count == 0 ? words[Word] : words.With(Word, [.. Values]);
}
