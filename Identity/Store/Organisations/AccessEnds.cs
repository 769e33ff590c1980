using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.People;

namespace Crayon.Identity.Store.Organisations;

/// <summary>
/// Ends what a person holds when they lose a right or get another: sessions, grants, and the access tokens that are
/// out.
/// </summary>
public sealed class AccessEnds(GrantEnds grants)
{
    /// <summary>Ends all of it, and saves what the unit of work holds with it.</summary>
    public Task EndAsync(Person person, CancellationToken ct)
    {
        person.Restamp();
        return grants.EndPersonAsync(person, keep: null, ct);
    }
}
