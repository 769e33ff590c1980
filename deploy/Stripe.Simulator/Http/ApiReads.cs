using System.Globalization;
using System.Text.Json.Nodes;
using Crayon.Stripe.Simulator.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Stripe.Simulator.Http;

/// <summary>Reading calls: one object, or the newest of a kind.</summary>
internal sealed class ApiReads(WriteGate gate, FaultDial faults, StripeSimulatorOptions options)
{
    private const int Usual = 10;
    private const int Most = 100;

    /// <summary>Maps the reading of one object.</summary>
    public void MapObject(IEndpointRouteBuilder routes, string pattern) => routes.MapGet(
        pattern, http => AnswerAsync(http, FindAsync));

    /// <summary>Maps a list, the newest first; <c>starting_after</c> pages.</summary>
    public void MapList(IEndpointRouteBuilder routes, string pattern, string type) => routes.MapGet(
        pattern, http => AnswerAsync(http, Listing(type)));

    private async Task AnswerAsync(HttpContext http, Func<SimulatorDb, HttpContext, Task<ApiAnswer>> read)
    {
        ApiAnswer answer;
        if (!ApiKeys.Let(http, options)) answer = ApiKeys.Refusal;
        else if (faults.Draw() is { } fault) answer = FaultDial.Answer(fault);
        else
            try
            {
                answer = await gate.ReadAsync(db => read(db, http), http.RequestAborted);
            }
            catch (ApiRefusal refusal)
            {
                answer = refusal.Answer;
            }
        await ApiWrites.WriteAsync(http, answer);
    }

    private static Func<SimulatorDb, HttpContext, Task<ApiAnswer>> Listing(string type) =>
        (db, http) => ListAsync(db, http, type);

    private static async Task<ApiAnswer> FindAsync(SimulatorDb db, HttpContext http)
    {
        var (id, account) = (http.Request.RouteValues["id"] as string ?? "", ApiKeys.AccountOf(http));
        var row = await db.Objects.FirstOrDefaultAsync(one => one.Id == id && one.Account == account)
            ?? throw ApiRefusal.NotFound(id);
        return new ApiAnswer(200, ObjectFields.Parse(row.Json));
    }

    private static async Task<ApiAnswer> ListAsync(SimulatorDb db, HttpContext http, string type)
    {
        var (query, account) = (http.Request.Query, ApiKeys.AccountOf(http));
        var limit = int.TryParse(query["limit"], CultureInfo.InvariantCulture, out var given)
            ? Math.Clamp(given, 1, Most)
            : Usual;
        var after = query["starting_after"].ToString();
        var before = after.Length == 0 ? long.MaxValue
            : await db.Objects.Where(row => row.Id == after).Select(row => row.Seq).FirstOrDefaultAsync();
        var since = long.TryParse(query["created[gte]"], CultureInfo.InvariantCulture, out var from) ? from : 0;
        var found = new List<JsonNode?>();
        await foreach (var row in db.Objects
            .Where(row => row.Account == account && row.Type == type && row.Seq < before)
            .OrderByDescending(row => row.Seq).AsAsyncEnumerable())
        {
            var json = ObjectFields.Parse(row.Json);
            if (json.Number("created") < since) break;
            if (!Fits(json, query)) continue;
            found.Add(json);
            if (found.Count > limit) break;
        }
        return new ApiAnswer(200, new JsonObject
        {
            ["object"] = "list", ["url"] = http.Request.Path.Value, ["has_more"] = found.Count > limit,
            ["data"] = new JsonArray([.. found.Take(limit)]),
        });
    }

    private static bool Fits(JsonObject json, IQueryCollection query) =>
        new[] { "customer", "payment_intent", "charge" }.All(name =>
            query[name].ToString() is not { Length: > 0 } wanted || json[name]?.GetValue<string>() == wanted);
}

/// <summary>Who calls, and for which connected account.</summary>
internal static class ApiKeys
{
    public static ApiAnswer Refusal { get; } =
        new ApiRefusal(401, "invalid_request_error", "api_key_invalid", "Invalid API Key provided.").Answer;

    public static bool Let(HttpContext http, StripeSimulatorOptions options) =>
        http.Request.Headers.Authorization.ToString() == $"Bearer {options.ApiKey}";

    public static string AccountOf(HttpContext http) => http.Request.Headers["Stripe-Account"].ToString();
}
