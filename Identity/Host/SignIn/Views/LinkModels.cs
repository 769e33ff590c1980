using Crayon.Identity.Host.Pages;

namespace Crayon.Identity.Host.SignIn.Views;

/// <summary>A form that asks for an address.</summary>
/// <param name="Email">The address in the form.</param>
/// <param name="Problems">What was wrong.</param>
public sealed record AddressModel(string? Email, IReadOnlyList<FormProblem> Problems)
{
    /// <summary>Fewest characters of a password, where one is asked for as well.</summary>
    public int Shortest { get; init; }
}

/// <summary>A page that says what was done and what comes next.</summary>
/// <param name="Title">Name of the title.</param>
/// <param name="Said">What was done, in the reader's language.</param>
/// <param name="Button">Name of the button's word; null for none.</param>
/// <param name="Onward">Where it leads.</param>
public sealed record DoneModel(string Title, string Said, string? Button = null, string Onward = "");

/// <summary>A form that sets a password.</summary>
/// <param name="Email">Whose.</param>
/// <param name="Shortest">Fewest characters.</param>
/// <param name="Problems">What was wrong.</param>
public sealed record ResetModel(string Email, int Shortest, IReadOnlyList<FormProblem> Problems);

/// <summary>A form that confirms an address.</summary>
/// <param name="Said">What is confirmed, in the reader's language.</param>
public sealed record ConfirmModel(string Said);

/// <summary>An invitation.</summary>
/// <param name="Place">To what: the tenant or one of its customers.</param>
/// <param name="InvitedBy">By whom.</param>
/// <param name="Role">As what.</param>
/// <param name="Email">The invited address.</param>
public sealed record InviteModel(string Place, string InvitedBy, string Role, string Email)
{
    /// <summary>Fewest characters of the password; null for somebody who has an account.</summary>
    public int? Shortest { get; init; }

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];

    /// <summary>The name in the form.</summary>
    public string? Name { get; init; }
}
