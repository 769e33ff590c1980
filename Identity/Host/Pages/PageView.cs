using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Host.Pages;

/// <summary>What every page knows: its tenant, words, look and how to come back to it.</summary>
/// <param name="Realm">The tenant.</param>
/// <param name="Words">The words of the reader's language.</param>
/// <param name="Look">Addresses of style sheets, logos and scripts.</param>
public sealed record PageView(RegisteredTenant Realm, PageWords Words, PageLook Look)
{
    /// <summary>Anti-forgery token for forms.</summary>
    public required string Forgery { get; init; }

    /// <summary>Handle of the authorization request that waits; null for none.</summary>
    public string? Request { get; init; }

    /// <summary>Handle of the mailed link that led here; null for none.</summary>
    public string? Link { get; init; }

    /// <summary>The account page that comes after a sign-in; null for the first.</summary>
    public string? Then { get; init; }

    /// <summary>What was wrong with the form of an account page.</summary>
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];

    /// <summary>Whether the form of an account page was just taken.</summary>
    public bool IsSaved { get; init; }

    /// <summary>Path of the page.</summary>
    public required string Path { get; init; }

    /// <summary>Host shown to the reader, so that they see where they are.</summary>
    public required string Host { get; init; }

    /// <summary>Names the request in the logs, for those who ask for help.</summary>
    public string? Reference { get; init; }

    /// <summary>The address of a page that goes on with the same request.</summary>
    public string To(string path) => Request is not null ? $"{path}?request={Request}"
        : Then is not null ? $"{path}?then={Uri.EscapeDataString(Then)}" : path;

    /// <summary>This page in another language.</summary>
    public string In(string language)
    {
        var kept = (Request is null ? "" : $"&request={Request}") + (Link is null ? "" : $"&link={Link}")
            + (Then is null ? "" : $"&then={Uri.EscapeDataString(Then)}");
        return $"{Path}?{PageLanguage.Parameter}={language}{kept}";
    }
}

/// <summary>Addresses of what a page is drawn with.</summary>
/// <param name="Theme">The tenant's custom properties.</param>
/// <param name="Base">The style sheet of all pages.</param>
/// <param name="Script">The script of passkeys.</param>
public sealed record PageLook(string Theme, string Base, string Script)
{
    /// <summary>Logo on light and on dark.</summary>
    public required (string Light, string Dark) Logo { get; init; }

    /// <summary>The square mark.</summary>
    public required string Mark { get; init; }

    /// <summary>Tone of drawings: none, line, soft or bold.</summary>
    public required string Art { get; init; }

    /// <summary>Scheme of the tenant: light, dark or system.</summary>
    public required string Scheme { get; init; }

    /// <summary>Colour of the frame: surface, tint, ink or brand.</summary>
    public required string Chrome { get; init; }
}
