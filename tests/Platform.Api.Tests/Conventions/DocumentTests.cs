using System.Text.Json.Nodes;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Api.Tests.Conventions;

public sealed class DocumentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Every_endpoint_names_a_policy_or_is_open_on_purpose(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var endpoints = world.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .ToList();
        string[] open = [.. endpoints.Where(endpoint =>
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(endpoint =>
            $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}").Order()];
        string[] meant =
        [
            "/healthz/live", "/healthz/ready", "/openapi/v1.json", "/v1/document-links/{word}",
            "/v1/export-links/{word}",
        ];
        Assert.Equal(meant, open);
        Assert.All(endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null), endpoint =>
            Assert.True(endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is not null
                && endpoint.RoutePattern.RawText!.StartsWith("/v1/", StringComparison.Ordinal), endpoint.DisplayName));
        Assert.All(endpoints.Where(endpoint =>
            endpoint.RoutePattern.RawText!.StartsWith("/v1/admin", StringComparison.Ordinal)), endpoint =>
            Assert.Equal(Auth.CallerKind.Staff, endpoint.Metadata.GetMetadata<Auth.ScopeRequirement>()!.Kind));
    }

    [Theory, EachEngine]
    public async Task The_document_is_whole(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var answer = await new ApiCaller(world, world.North.Host, null).GetAsync("/openapi/v1.json", Ct);
        Assert.StartsWith("3.1", answer.Json["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        var operations = answer.Json["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(method =>
            method.Value!.AsObject()).ToList();
        Assert.All(operations, operation =>
        {
            var id = operation["operationId"]!.GetValue<string>();
            Assert.False(string.IsNullOrEmpty(operation["summary"]?.GetValue<string>()), $"{id} has no summary.");
            Assert.True(operation["security"] is JsonArray { Count: 1 }, $"{id} names no scheme.");
            foreach (var status in new[] { "400", "401", "403", "429", "500" })
                Assert.NotNull(operation["responses"]![status]!["content"]!["application/problem+json"]);
            Assert.All(
                operation["parameters"]?.AsArray() ?? [],
                parameter =>
                    Assert.False(
                        string.IsNullOrEmpty(parameter!["description"]?.GetValue<string>()),
                        $"{id}: {parameter["name"]}"));
            if (operation["requestBody"]?["content"]?.AsObject().First().Value!["schema"] is { } schema)
            {
                var reference = (schema["$ref"]
                    ?? schema["oneOf"]!.AsArray()[1]!["$ref"]!).GetValue<string>().Split('/')[^1];
                Assert.True(answer.Json["components"]!["schemas"]![reference]!["examples"] is JsonArray { Count: > 0 },
                    $"{id} has no example.");
            }
        });
    }

    [Fact]
    public async Task Types_tell_what_may_be_null_what_a_list_holds_and_what_a_patch_takes()
    {
        await using var world = await ApiWorld.ShareAsync(DatabaseEngine.Sqlite, Ct);
        var answer = await new ApiCaller(world, world.North.Host, null).GetAsync("/openapi/v1.json", Ct);
        var schemas = answer.Json["components"]!["schemas"]!.AsObject();
        Assert.All(Lists(schemas), list => Assert.True(list["items"] is not null, list.GetPath()));
        Assert.DoesNotContain(schemas, schema => schema.Key.StartsWith("Patched", StringComparison.Ordinal));
        Assert.Equal("""["null","string"]""", Told("AccountView", "email", "type"));
        Assert.Equal("\"string\"", Told("AccountView", "name", "type"));
        Assert.Null(schemas["ChangeAccountRequest"]!["required"]);
        Assert.Equal("\"string\"", Told("ChangeAccountRequest", "name", "type"));
        Assert.Equal("""["null","string"]""", Told("ChangeAccountRequest", "email", "type"));
        Assert.Equal("64", Told("IdentityPolicyRequest", "shortestPassword", "maximum"));
        Assert.NotEqual("64", Told("IdentityPolicyRequest", "sessionHours", "maximum"));
        // What the server works out of a body is no member of it.
        Assert.Null(schemas["PatchSubscriptionRequest"]!["properties"]!["hasOwn"]);

        string? Told(string schema, string member, string keyword) =>
            schemas[schema]!["properties"]![member]![keyword]?.ToJsonString();
    }

    [Theory, EachEngine]
    public async Task The_document_is_the_same_bytes_for_everybody_and_need_not_be_sent_twice(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var first = await new ApiCaller(world, world.North.Host, null).GetAsync("/openapi/v1.json", Ct);
        var other = await new ApiCaller(world, world.South.Host, null).GetAsync("/openapi/v1.json", Ct);
        Assert.Equal((200, first.Body, first.Etag), (other.Status, other.Body, other.Etag));
        Assert.Equal("/", first.Json["servers"]![0]!["url"]!.GetValue<string>());
        Assert.Equal("public, max-age=300", first.Headers.CacheControl?.ToString());
        var known = await new ApiCaller(world, world.North.Host, null).SendAsync(
            HttpMethod.Get, "/openapi/v1.json", null, Ct,
            request => request.Headers.TryAddWithoutValidation("If-None-Match", first.Etag));
        Assert.Equal((304, ""), (known.Status, known.Body));
    }

    [Theory, EachEngine]
    public async Task Health_is_told_on_any_host(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        foreach (var host in new[] { "127.0.0.1", world.North.Host, "nobody.example" })
        {
            var caller = new ApiCaller(world, host, null);
            Assert.Equal(200, (await caller.GetAsync("/healthz/live", Ct)).Status);
            Assert.Equal("Healthy", (await caller.GetAsync("/healthz/ready", Ct)).Json["status"]!.GetValue<string>());
        }
    }

    private static IEnumerable<JsonObject> Lists(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(member => Lists(member.Value)).Concat(IsList(found) ? [found] : []),
        JsonArray many => many.SelectMany(Lists),
        _ => [],
    };

    private static bool IsList(JsonObject schema) =>
        schema["type"] is { } type && type.ToJsonString().Contains("\"array\"", StringComparison.Ordinal);
}
