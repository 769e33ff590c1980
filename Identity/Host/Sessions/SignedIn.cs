using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Sessions;

namespace Crayon.Identity.Host.Sessions;

/// <summary>A living session and its person.</summary>
internal sealed record SignedIn(Session Session, Person Person);
