using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;

namespace Crayon.Platform.Api.Features.Admin;

/// <summary>Why staff act, for the audit log of the tenant concerned.</summary>
[Example("""{ "reason": "The supplier's outage is over." }""")]
internal sealed record ReasonBody : IRequestBody
{
    [NoteRule]
    public string? Reason { get; init; }
}
