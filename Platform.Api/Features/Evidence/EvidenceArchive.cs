using System.IO.Compression;
using System.Text.Json;
using Crayon.Platform.Core.Billing.Documents.Storing;

namespace Crayon.Platform.Api.Features.Evidence;

/// <summary>
/// An archive that is written while it is sent, one file after the other, with a list of its files and their hashes at
/// the end.
/// </summary>
internal sealed class EvidenceArchive(ZipArchive zip, JsonSerializerOptions json, DateTimeOffset now)
{
    private readonly List<EvidenceFile> files = [];

    /// <summary>What is in it so far.</summary>
    public IReadOnlyList<EvidenceFile> Files => files;

    /// <summary>Adds a file of whatever is written.</summary>
    public async Task AddAsync(string name, Func<Stream, Task> writeAsync, CancellationToken ct)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = now;
        await using var to = await entry.OpenAsync(ct);
        await using var measured = new MeasuredStream(to);
        await writeAsync(measured);
        files.Add(new EvidenceFile(name, measured.Length, measured.Hash.Hex));
    }

    /// <summary>Adds one thing as JSON.</summary>
    public Task AddJsonAsync<T>(string name, T content, CancellationToken ct) =>
        AddAsync(name, to => JsonSerializer.SerializeAsync(to, content, json, ct), ct);

    /// <summary>Adds things as JSON, one a line, so that any number of them passes through.</summary>
    public Task AddLinesAsync<T>(string name, IAsyncEnumerable<T> content, CancellationToken ct) =>
        AddAsync(name, async to =>
        {
            await foreach (var one in content.WithCancellation(ct))
            {
                await JsonSerializer.SerializeAsync(to, one, json, ct);
                await to.WriteAsync("\n"u8.ToArray(), ct);
            }
        }, ct);
}

/// <summary>A file of an archive.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256 of them, 64 lower-case hexadecimal digits.</param>
internal sealed record EvidenceFile(string Name, long Size, string Sha256);
