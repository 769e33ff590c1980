namespace Crayon.Local.Running;

/// <summary>
/// The data folder, held by one local run at a time; the hold ends with the process, however that ends.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream hold;

    private DataFolder(string path, FileStream hold) => (Path, this.hold) = (path, hold);

    public string Path { get; }

    public static DataFolder Open(string path, bool fresh)
    {
        Directory.CreateDirectory(path);
        var held = Hold(System.IO.Path.Combine(path, ".lock"));
        if (fresh) Empty(path);
        return new DataFolder(path, held);
    }

    public void Dispose() => hold.Dispose();

    private static FileStream Hold(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new OptionsException($"--data: another local run uses {System.IO.Path.GetDirectoryName(file)}.");
        }
    }

    // A mistyped folder must not cost anybody their files: only what a local run made is removed.
    private static void Empty(string path)
    {
        var entries = Directory.GetFileSystemEntries(path).Where(entry => System.IO.Path.GetFileName(entry) != ".lock")
            .ToList();
        if (entries.Count == 0) return;
        if (!File.Exists(System.IO.Path.Combine(path, "keys", "database.json")))
            throw new OptionsException($"--fresh: {path} holds files, but no data of a local run; empty it yourself.");
        foreach (var entry in entries)
        {
            if (Directory.Exists(entry)) Directory.Delete(entry, recursive: true);
            else File.Delete(entry);
        }
    }
}
