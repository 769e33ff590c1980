using Crayon.Identity.Store.Clients;

namespace Crayon.Identity.Host.Audit;

/// <summary>Something that happened at the token endpoint.</summary>
/// <param name="Client">Whose doing.</param>
/// <param name="Action">Such as <c>token.issued</c>.</param>
/// <param name="At">When (real time).</param>
/// <param name="Address">From where.</param>
internal sealed record TokenEvent(KnownClient Client, string Action, DateTimeOffset At, string Address)
{
    /// <summary>The request, for finding it in the logs.</summary>
    public string? TraceId { get; } = System.Diagnostics.Activity.Current?.TraceId.ToHexString();
}
