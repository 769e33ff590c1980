namespace Crayon.Platform.Core.Persistence;

/// <summary>Files and folders that nobody but the account that runs the platform may read.</summary>
public static class OwnersFiles
{
    private const UnixFileMode OfFiles = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OfFolders = OfFiles | UnixFileMode.UserExecute;

    /// <summary>
    /// Makes a folder, if it is not there: the last one of the path has the mode, and no other that is made with it.
    /// </summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OfFolders);
    }

    /// <summary>How a new file is opened to be written.</summary>
    public static FileStreamOptions New()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OfFiles;
        return options;
    }

    /// <summary>
    /// Makes a file with a text, folder and all, unless it is there. Written aside and then named, so that a second
    /// process that starts now finds a whole file or none.
    /// </summary>
    public static void MakeOnce(string path, Func<string> text)
    {
        if (File.Exists(path)) return;
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder) MakeFolder(folder);
        var (draft, content) = ($"{path}.{Guid.CreateVersion7():N}", text());
        using (var file = new StreamWriter(draft, New())) file.Write(content);
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    /// <summary>
    /// Former files of a kind, which lie beside the one in use: <c>name-*.pem</c> beside <c>name.pem</c>. In the order
    /// of their names.
    /// </summary>
    public static IReadOnlyList<string> FormerOf(string path)
    {
        var (folder, name) = (Path.GetDirectoryName(path), Path.GetFileNameWithoutExtension(path));
        return Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, $"{name}-*{Path.GetExtension(path)}").Order(StringComparer.Ordinal)]
            : [];
    }
}
