using Crayon.Ccp.Simulator.Http;

namespace Crayon.Ccp.Simulator.ServiceRequests;

/// <summary>What people write in a case; unlike names it may have lines.</summary>
internal static class CaseText
{
    private const int MaximumLength = 10_000;

    public static Answer? Check(string name, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Refusals.InvalidInput($"{name} is required.", name);
        if (text.Length > MaximumLength)
            return Refusals.InvalidInput($"{name} has more than {MaximumLength} characters.", name);
        return text.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t'))
            ? Refusals.InvalidInput($"{name} holds control characters.", name)
            : null;
    }

    public static Answer? CheckSeverity(string severity) =>
        ServiceRequestSeverity.All.Contains(severity, StringComparer.Ordinal)
            ? null
            : Refusals.InvalidInput($"severity is {string.Join(", ", ServiceRequestSeverity.All)}.", "severity");
}
