namespace Crayon.Platform.Portal.Bff.SignIn;

/// <summary>Where somebody goes after signing in: a page of the same host, and nowhere else.</summary>
internal static class ReturnAddress
{
    private const int Longest = 2000;
    private const string First = "/";

    /// <summary>The address when it is a path of this host; the first page otherwise.</summary>
    public static string Of(string? asked) => asked is { Length: > 0 and <= Longest } && IsLocal(asked) ? asked : First;

    // Browsers read a backslash as a slash and drop tabs and line ends, and two slashes begin another host.
    private static bool IsLocal(string path) =>
        path[0] == '/' && !(path.Length > 1 && path[1] == '/')
        && !path.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter is '\\' or > '~')
        // What signs in or out is no page to come back to.
        && !IsUnder(path, "/bff") && !IsUnder(path, "/id");

    private static bool IsUnder(string path, string folder) =>
        path.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
        && (path.Length == folder.Length || path[folder.Length] is '/' or '?' or '#');
}
