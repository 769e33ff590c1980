using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Crayon.Stripe.Simulator.Persistence;
using Crayon.Stripe.Simulator.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Stripe.Simulator.Http;

/// <summary>One writing call: the objects of its account, and the events that tell of it.</summary>
internal sealed class Turn(SimulatorDb db, string account, DateTimeOffset now, WebhookDial dial)
{
    private const string ApiVersion = "2026-10-28.endive";
    private const int IdBytes = 12;

    public string Account => account;

    /// <summary>Where the pages for card holders are.</summary>
    public string Pages { get; init; } = "";

    /// <summary>A new object with what all have.</summary>
    public JsonObject New(string prefix, string type) => new()
    {
        ["id"] = $"{prefix}_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes))}",
        ["object"] = type, ["created"] = now.ToUnixTimeSeconds(), ["livemode"] = false,
    };

    /// <summary>An object of the account, refused where there is none of the kind.</summary>
    public async Task<JsonObject> NeedAsync(string id, string type)
    {
        var row = await FindRowAsync(id);
        return row?.Type == type ? ObjectFields.Parse(row.Json) : throw ApiRefusal.NotFound(id);
    }

    /// <summary>Keeps an object, new or changed.</summary>
    public async Task KeepAsync(JsonObject made)
    {
        var (id, type) = (made.Text("id"), made.Text("object"));
        if (await FindRowAsync(id) is { } row) row.Json = made.ToJsonString();
        else db.Objects.Add(new StoredObject { Id = id, Type = type, Account = account, Json = made.ToJsonString() });
    }

    /// <summary>Tells that something happened to an object, as it is now.</summary>
    public Task EmitAsync(string what, JsonObject of) => EmitOfAsync(what, of, account);

    /// <summary>As above, of something that is in another's account than the one that is worked in.</summary>
    public async Task EmitOfAsync(string what, JsonObject of, string owner)
    {
        var news = New("evt", "event");
        news["type"] = what;
        news["api_version"] = ApiVersion;
        news["pending_webhooks"] = 1;
        if (owner.Length > 0) news["account"] = owner;
        news["data"] = new JsonObject { ["object"] = of.DeepClone() };
        db.Objects.Add(new StoredObject
        {
            Id = news.Text("id"), Type = "event", Account = owner, Json = news.ToJsonString(),
        });
        foreach (var lot in dial.DrawLots())
            db.Deliveries.Add(new EventDelivery
            {
                EventId = news.Text("id"), Body = news.ToJsonString(),
                State = lot is null ? DeliveryState.Dropped : DeliveryState.Pending, Lot = lot ?? 0,
                NextAtMs = now.ToUnixTimeMilliseconds(),
            });
    }

    private async Task<StoredObject?> FindRowAsync(string id) =>
        db.Objects.Local.FirstOrDefault(row => row.Id == id && row.Account == account)
        ?? await db.Objects.FirstOrDefaultAsync(row => row.Id == id && row.Account == account);
}
