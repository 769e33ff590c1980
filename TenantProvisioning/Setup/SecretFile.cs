using System.Text.Json;

namespace Crayon.TenantProvisioning.Setup;

/// <summary>
/// JSON files that only the account that runs the platform may read; replaced as a whole, never half written.
/// </summary>
public static class SecretFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder that only its owner may enter.</summary>
    public static string EnsureFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return Directory.CreateDirectory(folder).FullName;
        var made = Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        File.SetUnixFileMode(made.FullName, OwnerOnly | UnixFileMode.UserExecute);
        return made.FullName;
    }

    /// <summary>Reads a file; null when there is none.</summary>
    public static async Task<T?> ReadAsync<T>(string path, JsonSerializerOptions json, CancellationToken ct) where T
        : class
    {
        if (!File.Exists(path)) return null;
        await using var stream = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<T>(stream, json, ct);
    }

    /// <summary>Writes a file with mode 0600.</summary>
    public static async Task WriteAsync<T>(string path, T content, JsonSerializerOptions json, CancellationToken ct)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        var draft = path + ".new";
        File.Delete(draft); // a mode is set at creation only
        await using (var stream = new FileStream(draft, options))
        {
            await JsonSerializer.SerializeAsync(stream, content, json, ct);
            stream.Flush(flushToDisk: true);
        }
        File.Move(draft, path, overwrite: true);
    }
}
