using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;

namespace Crayon.Platform.Api.Features;

/// <summary>Why somebody acts, for the log or the history of what is concerned.</summary>
[Example("""{ "reason": "The supplier's outage is over." }""")]
internal sealed record ReasonBody : IRequestBody
{
    [NoteRule]
    public string? Reason { get; init; }
}
