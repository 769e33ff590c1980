using System.Text.Json.Nodes;
using Crayon.Platform.Api.Tests.World;

namespace Crayon.Platform.Api.Tests.Isolation;

/// <summary>
/// Drives operations as one caller, with ids of its own and of somebody else's, and notes what should not be.
/// </summary>
internal sealed class Walk(ApiWorld world, ApiCaller caller, (Party Party, Buyer Buyer) own,
    (Party Party, Buyer Buyer) foreign, string[] canaries)
{
    private readonly List<string> findings = [];

    public IReadOnlyList<string> Findings => findings;

    public int Driven { get; private set; }

    public int Refused { get; private set; }

    /// <summary>The operation with ids of its own: found, and without a trace of anybody else.</summary>
    public async Task OwnAsync(Operation operation, CancellationToken ct)
    {
        foreach (var body in Bodies.Of(operation))
        {
            var answer = await SendAsync(operation, body, null, _ => null, ct);
            Driven++;
            if (answer.Status is 404 or >= 500) Note(operation, "own ids", answer, "found");
            LookForCanaries(operation, answer);
        }
    }

    /// <summary>
    /// The operation with each of its ids in turn somebody else's, and then nobody's: both alike and not found.
    /// </summary>
    public async Task ForeignAsync(Operation operation, CancellationToken ct)
    {
        foreach (var slot in operation.PathIds.Concat(operation.QueryIds))
            if (!Owned.IsShared(slot.Resource)) await TryAsync(operation, Bodies.Of(operation)[0], slot.Name,
                slot.Resource, ct);
        foreach (var body in Bodies.Of(operation).OfType<JsonNode>())
            foreach (var index in Enumerable.Range(0, Bodies.SlotsOf(body).Count()))
                if (Bodies.SlotsOf(body).ElementAt(index) is var slot && !Owned.IsShared(slot.Resource))
                    await TryAsync(operation, body, $"body {index}", slot.Resource, ct);
    }

    private async Task TryAsync(Operation operation, JsonNode? body, string slot, string resource, CancellationToken ct)
    {
        var theirs = await SendAsync(operation, body, slot, name => name == slot
            ? Owned.IdOf(world, foreign.Party, foreign.Buyer, resource) : null, ct);
        var absent = await SendAsync(operation, body, slot, name => name == slot
            ? Guid.CreateVersion7().ToString() : null, ct);
        Refused++;
        if (theirs.Status != 404 || theirs.Type is null) Note(operation, $"{slot} of somebody else", theirs, "404");
        if (Known(theirs) != Known(absent))
            findings.Add($"{operation.Id}: {slot} tells foreign from absent: {Known(theirs)} / {Known(absent)}");
        LookForCanaries(operation, theirs);
    }

    private Task<Answer> SendAsync(Operation operation, JsonNode? template, string? slot, Func<string, string?> idOf,
        CancellationToken ct)
    {
        var path = operation.PathIds.Aggregate(operation.Path, (text, part) =>
            text.Replace($"{{{part.Name}}}", idOf(part.Name) ?? Mine(part.Resource), StringComparison.Ordinal));
        if (operation.QueryIds.FirstOrDefault(query =>
            query.Name == slot) is { } asked) path += $"?{asked.Name}={idOf(asked.Name)}";
        var body = template?.DeepClone();
        foreach (var (index, place) in (body is null
            ? [] : Bodies.SlotsOf(body).ToList()).Index()) place.Set(idOf($"body {index}") ?? Mine(place.Resource));
        return caller.SendAsync(operation.Method, path, body?.ToJsonString(), ct, request =>
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.CreateVersion7().ToString());
            // A version that no row has: what is found is refused for it, so that the walk changes little.
            // A foreign id in the body must be refused by itself, so there the version is let through.
            if (operation.TakesIfMatch)
                request.Headers.TryAddWithoutValidation("If-Match",
                    slot?.StartsWith("body ", StringComparison.Ordinal) == true ? "*" : "\"999\"");
        });
    }

    private string Mine(string resource) => Owned.IdOf(world, own.Party, own.Buyer, resource);

    private void LookForCanaries(Operation operation, Answer answer)
    {
        foreach (var canary in canaries.Where(canary => answer.Body.Contains(canary, StringComparison.Ordinal)))
            findings.Add($"{operation.Id}: the answer shows {canary}");
    }

    private void Note(Operation operation, string what, Answer answer, string expected) =>
        findings.Add(
            $"{operation.Method} {operation.Path} with {what}: {answer.Status} {answer.Type}, expected {expected}. {answer.Body}");

    private static string Known(Answer answer) =>
        answer.Type is null
            ? $"{answer.Status}"
            : $"{answer.Status} {answer.Type} {answer.Json["title"]} {answer.Json["detail"]}";
}
