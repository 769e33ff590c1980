namespace Crayon.Identity.Host.Federation.Views;

/// <summary>The person's accounts at other providers.</summary>
/// <param name="Logins">Those that are linked.</param>
/// <param name="Zone">The reader's time zone.</param>
public sealed record LoginsModel(IReadOnlyList<LoginLine> Logins, TimeZoneInfo Zone)
{
    /// <summary>Providers that can be linked.</summary>
    public required IReadOnlyList<ProviderChoice> More { get; init; }
}

/// <summary>A linked account.</summary>
/// <param name="Provider">Names it in forms.</param>
/// <param name="Name">The provider's name.</param>
/// <param name="LinkedAt">When it was linked.</param>
/// <param name="LastUsedAt">When it was last used.</param>
public sealed record LoginLine(Guid Provider, string Name, DateTimeOffset LinkedAt, DateTimeOffset? LastUsedAt);

/// <summary>A provider that can be chosen.</summary>
/// <param name="Slug">Names it in addresses.</param>
/// <param name="Name">Its name.</param>
public sealed record ProviderChoice(string Slug, string Name);
