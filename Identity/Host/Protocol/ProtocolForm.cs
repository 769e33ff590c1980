using Crayon.Identity.Host.Protocol.Errors;
using Microsoft.Extensions.Primitives;

namespace Crayon.Identity.Host.Protocol;

/// <summary>
/// The parameters of a request, each at most once; those that nobody asks for are ignored (RFC 6749 section 3).
/// </summary>
internal sealed class ProtocolForm
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    private ProtocolForm()
    {
    }

    /// <summary>Names of parameters that were sent more than once, which RFC 6749 section 3.1 forbids.</summary>
    public HashSet<string> Repeated { get; } = new(StringComparer.Ordinal);

    /// <summary>The value of a parameter; null when it is left out, empty or sent more than once.</summary>
    public string? this[string name] => values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>Reads the parameters of a form or an address.</summary>
    public static ProtocolForm Read(IEnumerable<KeyValuePair<string, StringValues>> parameters)
    {
        var form = new ProtocolForm();
        foreach (var (name, value) in parameters)
        {
            if (value.Count > 1 || !form.values.TryAdd(name, value.ToString())) form.Repeat(name);
        }
        return form;
    }

    /// <summary>Reads parameters of which none may be sent twice.</summary>
    public static (ProtocolForm? Form, ProtocolError? Error) ReadOnce(
        IEnumerable<KeyValuePair<string, StringValues>> parameters) =>
        Read(parameters) is { Repeated.Count: 0 } form
            ? (form, null)
            : (null, ProtocolError.BadRequest("A parameter is sent more than once."));

    // Names are compared without case here: who sends a name twice in two spellings means no good.
    private void Repeat(string name)
    {
        Repeated.UnionWith([name, name.ToLowerInvariant()]);
        values.Remove(name);
        values.Remove(name.ToLowerInvariant());
    }
}
