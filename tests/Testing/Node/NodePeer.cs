using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crayon.Testing.Node;

/// <summary>
/// A running script of <see cref="NodePeers"/>: calls and answers are JSON, one a line, in any order.
/// </summary>
public sealed class NodePeer : IAsyncDisposable
{
    private const int ErrorLinesKept = 50;
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(5);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly string script;
    private readonly Process process;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> waiting = new();
    private readonly ConcurrentQueue<string> errors = new();
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly Task reading;
    private int lastId;
    private bool hasEnded;

    internal NodePeer(string script, Process process)
    {
        (this.script, this.process) = (script, process);
        reading = Task.WhenAll(ReadAnswersAsync(), ReadErrorsAsync());
    }

    /// <summary>The process id.</summary>
    public int ProcessId => process.Id;

    /// <summary>
    /// Calls a method of the script; throws <see cref="NodePeerException"/> when it refuses or the script has ended.
    /// </summary>
    public async Task<JsonElement> CallAsync(string method, object? parameters, CancellationToken ct)
    {
        var id = Interlocked.Increment(ref lastId);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = answer;
        if (Volatile.Read(ref hasEnded)) FailAll();
        await WriteAsync(JsonSerializer.Serialize(new { id, method, @params = parameters }, Json), ct);
        try
        {
            return await answer.Task.WaitAsync(ct);
        }
        finally
        {
            waiting.TryRemove(id, out _);
        }
    }

    /// <summary>Calls a method and reads its answer, by the names of the web.</summary>
    public async Task<T> CallAsync<T>(string method, object? parameters, CancellationToken ct) =>
        (await CallAsync(method, parameters, ct)).Deserialize<T>(Json)
        ?? throw new NodePeerException($"{script}.{method} answered nothing.");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        CloseInput();
        using var limit = new CancellationTokenSource(EndsWithin);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
        await reading;
        process.Dispose();
        writing.Dispose();
    }

    private void CloseInput()
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended with words still on their way to it.
        }
    }

    private async Task WriteAsync(string line, CancellationToken ct)
    {
        await writing.WaitAsync(ct);
        try
        {
            await process.StandardInput.WriteLineAsync(line.AsMemory(), ct);
            await process.StandardInput.FlushAsync(ct);
        }
        catch (IOException)
        {
            // It has ended; the end of its output fails every call with the reason.
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task ReadAnswersAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line) Take(
            JsonSerializer.Deserialize<Answer>(line, Json)!);
        await process.WaitForExitAsync();
        Volatile.Write(ref hasEnded, true);
        FailAll();
    }

    private void Take(Answer answer)
    {
        if (!waiting.TryGetValue(answer.Id, out var call)) return;
        if (answer.Error is { } error)
            call.TrySetException(
                new NodePeerException($"{script}: {error.Message} {error.Description}".TrimEnd(), error.Code));
        else
            call.TrySetResult(answer.Result);
    }

    private void FailAll()
    {
        foreach (var call in waiting.Values)
            call.TrySetException(new NodePeerException($"{script}.js has ended:\n{string.Join('\n', errors)}"));
    }

    private async Task ReadErrorsAsync()
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            errors.Enqueue(line);
            if (errors.Count > ErrorLinesKept) errors.TryDequeue(out _);
        }
    }

    private sealed record Answer(int Id, JsonElement Result, Failure? Error);

    private sealed record Failure(string Message, string? Code, string? Description);
}
