using Crayon.Platform.Core.Customers;

namespace Crayon.Identity.Store.People;

/// <summary>A person to be added.</summary>
/// <param name="Email">Address, unique within the realm.</param>
/// <param name="Password">12 to 256 characters; null for a person who is to set one or signs in otherwise.</param>
/// <param name="Role">One of <see cref="Roles"/>, fitting the realm and the customer.</param>
/// <param name="CustomerId">The customer of a <c>customer.*</c> role.</param>
/// <param name="WithTotp">Whether an authenticator secret is made; it counts at once.</param>
public sealed record NewPerson(
    string Email, string? Password, string Role, CustomerId? CustomerId = null, bool WithTotp = false)
{
    /// <summary>Name, at most 200 characters; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the address counts as the person's without their having shown that they read it.</summary>
    public bool IsConfirmed { get; init; }
}

/// <summary>A person that was added.</summary>
/// <param name="Id">The person.</param>
/// <param name="TotpSecret">The authenticator secret in Base32, shown this once; null where none was asked for.</param>
public sealed record AddedPerson(PersonId Id, string? TotpSecret);

/// <summary>A person as the realm's owner sees them.</summary>
/// <param name="Id">The person.</param>
/// <param name="Email">Address.</param>
/// <param name="IsEnabled">Whether sign-in is allowed.</param>
/// <param name="Memberships">Their roles, the first given first.</param>
public sealed record RealmPerson(PersonId Id, string Email, bool IsEnabled, IReadOnlyList<PersonRole> Memberships);

/// <summary>A role of a person.</summary>
/// <param name="Role">The role.</param>
/// <param name="CustomerId">In which customer; null for the tenant itself.</param>
public sealed record PersonRole(string Role, CustomerId? CustomerId);
