using Crayon.Platform.Portal.Bff.Realms;
using Crayon.Platform.Portal.Bff.Sessions;
using Crayon.Platform.Portal.Pages;

namespace Crayon.Platform.Portal.Bff;

/// <summary>GET /bff/user: who is signed in, for whom they act, and what they may do there.</summary>
internal static class ShowUser
{
    private static readonly string[] AboutThePerson =
        ["openid", "profile", "email", "organizations", "offline_access"];

    /// <summary>Who is signed in.</summary>
    internal sealed record Response
    {
        /// <summary>Their id.</summary>
        public required string Subject { get; init; }

        /// <summary>Name; null for none.</summary>
        public required string? Name { get; init; }

        /// <summary>Address.</summary>
        public required string? Email { get; init; }

        /// <summary>Their own language; null for the tenant's.</summary>
        public required string? Locale { get; init; }

        /// <summary>Their own IANA time zone; null for the tenant's.</summary>
        public required string? TimeZone { get; init; }

        /// <summary>Their roles where they act now.</summary>
        public required IReadOnlyList<string> Roles { get; init; }

        /// <summary>The customer they act for; null for the tenant itself.</summary>
        public required Organisation? Organization { get; init; }

        /// <summary>All for whom they may act; <c>/bff/login?organization={id}</c> goes over to one.</summary>
        public required IReadOnlyList<Organisation> Organizations { get; init; }

        /// <summary>What the API lets them do: its scopes.</summary>
        public required IReadOnlyList<string> Scopes { get; init; }

        /// <summary>Whose portal this is.</summary>
        public required ShowTenant.Response Tenant { get; init; }

        /// <summary>How long it lasts.</summary>
        public required SessionTimes Session { get; init; }

        /// <summary>Where they look after their account.</summary>
        public required string AccountUrl { get; init; }
    }

    /// <summary>The tenant or a customer for whom somebody may act.</summary>
    /// <param name="Id">The customer; null for the tenant itself.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Roles">What they are there.</param>
    /// <param name="IsCurrent">Whether they act for it now.</param>
    internal sealed record Organisation(string? Id, string Name, IReadOnlyList<string> Roles, bool IsCurrent);

    /// <summary>When a session ends, in real time.</summary>
    /// <param name="Id">Its public name.</param>
    /// <param name="StartedAt">When it began.</param>
    /// <param name="IdleEndsAt">When it ends if it is not used.</param>
    /// <param name="EndsAt">When it ends whatever happens.</param>
    /// <param name="AuthenticatedAt">When they proved who they are.</param>
    /// <param name="Level">How far that can be relied on.</param>
    internal sealed record SessionTimes(
        Guid Id, DateTimeOffset StartedAt, DateTimeOffset IdleEndsAt, DateTimeOffset EndsAt,
        DateTimeOffset AuthenticatedAt, string? Level);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(BffPaths.User, HandleAsync)
        .AllowAnonymous().WithMetadata(OwnCallsOnly.Mark);

    private static async Task HandleAsync(
        HttpContext context, BrowserSessions sessions, PortalLook look, RealmAddresses addresses)
    {
        var ct = context.RequestAborted;
        if (await sessions.RequireAsync(context, ct) is not { } current) return;
        var tenant = PortalTenants.Of(context);
        await context.Response.WriteAsJsonAsync(
            Of(current, ShowTenant.Response.Of(tenant, look), addresses.AccountOf(tenant)), ct);
    }

    /// <summary>Who a session is of, in a tenant.</summary>
    public static Response Of(CurrentSession current, ShowTenant.Response tenant, string account)
    {
        var (row, contents) = (current.Row, current.Contents);
        var person = contents.Person;
        List<Organisation> all =
            [.. person.Organisations.Select(one => new Organisation(one.Id, one.Name, one.Roles,
                one.Id == person.Organisation))];
        var now = all.Find(one => one.IsCurrent);
        return new Response
        {
            Subject = person.Subject, Name = person.Name, Email = person.Email, Locale = person.Locale,
            TimeZone = person.TimeZone, Roles = now?.Roles ?? [], Organization = now?.Id is null ? null : now,
            Organizations = all, Scopes = [.. contents.Scopes.Except(AboutThePerson, StringComparer.Ordinal)],
            Tenant = tenant, AccountUrl = account,
            Session = new SessionTimes(
                row.Id, row.StartedAt, row.IdleEndsAt, row.EndsAt, contents.AuthenticatedAt, contents.Level),
        };
    }
}
