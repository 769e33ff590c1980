using System.Text.Json.Nodes;

namespace Crayon.Stripe.Simulator.Http;

/// <summary>Reads members that an object of the sandbox has.</summary>
internal static class ObjectFields
{
    public static JsonObject Parse(string json) => Present(JsonNode.Parse(json), "object").AsObject();

    public static string Text(this JsonObject from, string name) => Present(from[name], name).GetValue<string>();

    public static long Number(this JsonObject from, string name) => Present(from[name], name).GetValue<long>();

    public static bool Flag(this JsonObject from, string name) => Present(from[name], name).GetValue<bool>();

    public static JsonNode Copy(this JsonObject from, string name) => Present(from[name], name).DeepClone();

    private static JsonNode Present(JsonNode? node, string name) =>
        node ?? throw new InvalidOperationException($"The object has no {name}.");
}
