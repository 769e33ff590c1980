namespace Crayon.Identity.Host.Account.Views;

/// <summary>What a browser says it is, as people know it.</summary>
/// <param name="Browser">Such as <c>Firefox</c>.</param>
/// <param name="System">Such as <c>Windows</c>.</param>
public sealed record BrowserName(string Browser, string System)
{
    // The order counts: most browsers say that they are others as well.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "macOS"),
        ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <summary>The name in a user agent; null when browser or system is not known.</summary>
    public static BrowserName? Of(string? agent) =>
        Find(Browsers, agent) is { } browser
        && Find(Systems, agent) is { } system ? new BrowserName(browser, system) : null;

    private static string? Find((string Mark, string Name)[] known, string? agent) =>
        known.FirstOrDefault(one => agent?.Contains(one.Mark, StringComparison.Ordinal) == true).Name;
}
