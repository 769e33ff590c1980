using System.Text.Json;
using Crayon.Platform.Core.Persistence;

namespace Crayon.TenantProvisioning.Setup;

/// <summary>
/// How serving hosts and the command line reach the database of a data folder: <c>{data}/keys/database.json</c>.
/// </summary>
/// <param name="Engine">The engine.</param>
/// <param name="AppConnection">Connection of the app role; null on SQLite, whose file lies in the data folder.</param>
/// <param name="PlatformConnection">Connection of the platform role.</param>
/// <param name="OwnerFingerprint">Which database it is, without secrets.</param>
/// <param name="SchemaStamp">The build whose schema step ran last.</param>
internal sealed record DatabaseKeys(
    DatabaseEngine Engine, string? AppConnection, string? PlatformConnection, string OwnerFingerprint,
    string SchemaStamp)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Task<DatabaseKeys?> ReadAsync(string dataFolder, CancellationToken ct) =>
        SecretFile.ReadAsync<DatabaseKeys>(PathIn(dataFolder), Json, ct);

    public Task WriteAsync(string dataFolder, CancellationToken ct)
    {
        SecretFile.EnsureFolder(FolderIn(dataFolder));
        return SecretFile.WriteAsync(PathIn(dataFolder), this, Json, ct);
    }

    public DatabaseSettings ToSettings(string dataFolder) => AppConnection is null || PlatformConnection is null
        ? DatabaseSettings.ForSqliteFile(Path.Combine(Path.GetFullPath(dataFolder), "crayon.db"))
        : new DatabaseSettings(Engine, AppConnection, PlatformConnection);

    public static string FolderIn(string dataFolder) => Path.Combine(Path.GetFullPath(dataFolder), "keys");

    private static string PathIn(string dataFolder) => Path.Combine(FolderIn(dataFolder), "database.json");
}
