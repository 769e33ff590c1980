using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Crayon.Platform.Portal.Tests.World;

namespace Crayon.Platform.Portal.Tests;

/// <summary>The built pages as each tenant's readers get them.</summary>
public sealed class PageTests : IDisposable
{
    private const string Script = "main-ABCD1234.js";
    private const string Packed = "chunk-PACKED00.js";

    private readonly string pages = Directory.CreateTempSubdirectory("crayon-portal-pages-").FullName;

    [Fact]
    public async Task A_page_is_the_tenants_own_and_runs_what_it_came_with_alone()
    {
        Build("shop", "shop");
        Build("admin", "staff");
        await using var world = await PortalWorld.StartAsync(wishes: new Wishes { Pages = pages });

        var answer = await world.Visitor(world.North).LookAsync("/orders/17?x=1", ("Accept-Language", "ja, en;q=0.5"));
        var again = await world.Visitor(world.North).LookAsync("/", ("Accept-Language", "fr"));
        var admin = await world.Visitor(world.Admin).LookAsync("/");

        var page = new HtmlParser().ParseDocument(answer.Body);
        Assert.Equal(("north", "ja"), (page.Title, page.DocumentElement.GetAttribute("lang")));
        Assert.Equal("nl", new HtmlParser().ParseDocument(again.Body).DocumentElement.GetAttribute("lang"));
        Assert.Equal("dark", page.DocumentElement.GetAttribute("data-kept"));
        var policy = answer.Header("Content-Security-Policy");
        var nonce = page.QuerySelector("script[src]")!.GetAttribute("nonce")!;
        Assert.Contains($"script-src 'self' 'nonce-{nonce}'", policy);
        Assert.Contains($"style-src 'self' 'nonce-{nonce}'", policy);
        Assert.DoesNotContain("unsafe", policy.Replace("angular#unsafe-bypass", ""));
        Assert.All(page.QuerySelectorAll("script, style"),
            element => Assert.Equal(nonce, element.GetAttribute("nonce")));
        Assert.Equal(nonce, page.QuerySelector("cr-root")!.GetAttribute("ngcspnonce"));
        Assert.DoesNotContain(nonce, again.Body);
        Assert.Single(page.QuerySelectorAll("link[rel=icon]"));
        // What the theme says is changed by the application's own sheet, so it comes first.
        Assert.StartsWith("/theme/", page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
        var data = JsonNode.Parse(page.QuerySelector("script#tenant")!.TextContent)!;
        Assert.Equal("north", data["slug"]!.GetValue<string>());
        Assert.Contains("staff", admin.Body);
        Assert.DoesNotContain("staff", answer.Body);
        Assert.Equal("no-store", answer.Header("Cache-Control"));
    }

    [Fact]
    public async Task A_page_tells_who_is_signed_in_to_nobody_else_and_not_once_it_has_to_be_looked_after()
    {
        Build("shop", "shop");
        await using var world = await PortalWorld.StartAsync(wishes: new Wishes { Pages = pages });
        var ann = await world.AddPersonAsync(world.North);
        var browser = world.Visitor(world.North);
        Assert.Null(UserOf(await browser.LookAsync("/")));
        await browser.SignInAsync(ann);

        var told = UserOf(await browser.LookAsync("/orders/17"));
        Assert.Equal(ann.Id.ToString(), told!["subject"]!.GetValue<string>());
        Assert.Equal((await browser.GetAsync("/bff/user")).Json["scopes"]!.ToJsonString(),
            told["scopes"]!.ToJsonString());
        var elsewhere = world.Visitor(world.Fuji);
        foreach (var (name, value) in browser.Cookies) elsewhere.Cookies[name] = value;
        Assert.Null(UserOf(await elsewhere.LookAsync("/")));

        world.Time.Move(TimeSpan.FromMinutes(6)); // the access token is over
        Assert.Null(UserOf(await browser.LookAsync("/")));
        Assert.Equal(200, (await browser.GetAsync("/bff/user")).Status);
    }

    [Fact]
    public async Task Files_are_kept_for_good_by_their_name_and_come_compressed()
    {
        Build("shop", "shop");
        await using var world = await PortalWorld.StartAsync(wishes: new Wishes { Pages = pages });
        var browser = world.Visitor(world.North);
        using var http = new HttpClient();

        var plain = await browser.LookAsync($"/{Script}");
        var (brotli, unpacked) = await GetAsync(world, $"/{Script}", "br, gzip");
        var (gzip, _) = await GetAsync(world, $"/{Script}", "gzip, br;q=0");

        Assert.Equal("public, max-age=31536000, immutable", plain.Header("Cache-Control"));
        Assert.Equal(("text/javascript; charset=utf-8", "nosniff"),
            (plain.Header("Content-Type"), plain.Header("X-Content-Type-Options")));
        Assert.Equal("Accept-Encoding", plain.Header("Vary"));
        Assert.Equal(("br", "gzip", ""), (brotli, gzip, plain.Header("Content-Encoding")));
        Assert.Equal(plain.Body, unpacked);
        var (packed, byTheBuild) = await GetAsync(world, $"/{Packed}", "br");
        Assert.Equal(("br", "packed by the build"), (packed, byTheBuild));
        Assert.Equal(304, (await browser.LookAsync($"/{Script}", ("If-None-Match", plain.Header("ETag")))).Status);
        Assert.Equal("no-cache", (await browser.LookAsync("/media/plain.svg")).Header("Cache-Control"));
        foreach (var path in new[]
            {
                "/main-ABCD1234.js.map", $"/{Packed}.br", "/index.html", "/missing.js", "/../shop/browser/main.js",
                "/%2e%2e/%2e%2e/portal.pem",
            })
            Assert.Equal((path, 404), (path, (await browser.LookAsync(path)).Status));
        Assert.Equal(404, (await world.Visitor(world.Admin).LookAsync($"/{Script}")).Status);
        Assert.Equal(405, (await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/orders"))).Status);
    }

    [Fact]
    public async Task Without_a_build_the_page_says_so_and_a_build_that_comes_is_taken_up()
    {
        await using var world = await PortalWorld.StartAsync(wishes: new Wishes { Pages = pages });
        var browser = world.Visitor(world.North);

        var without = await browser.LookAsync("/orders", ("Accept-Language", "de"));
        Build("shop", "shop");
        var with = await browser.LookAsync("/orders");

        Assert.Equal(200, without.Status);
        Assert.Contains("north", without.Body);
        Assert.Contains("/bff/login", without.Body);
        Assert.DoesNotContain("<script", without.Body);
        Assert.Contains("cr-root", with.Body);
    }

    public void Dispose() => Directory.Delete(pages, recursive: true);

    // As the builder writes it.
    private void Build(string application, string word)
    {
        var folder = Directory.CreateDirectory(Path.Combine(pages, application, "browser")).FullName;
        File.WriteAllText(Path.Combine(folder, "index.html"), $"""
            <!doctype html>
            <html lang="en" data-kept="dark">
            <head>
            <meta charset="utf-8">
            <title>Portal</title>
            <meta name="application" content="{word}">
            <base href="/">
            <link rel="icon" type="image/x-icon" href="favicon.ico">
            <style>body{"{"}margin:0{"}"}</style>
            <link rel="stylesheet" href="styles-XYZW5678.css"></head>
            <body><cr-root></cr-root>
            <link rel="modulepreload" href="chunk-AAAA0000.js">
            <script src="{Script}" type="module"></script></body>
            </html>
            """);
        if (application != "shop") return;
        File.WriteAllText(Path.Combine(folder, Script), string.Concat(Enumerable.Repeat("console.log(1);\n", 200)));
        File.WriteAllText(Path.Combine(folder, $"{Script}.map"), "{}");
        File.WriteAllText(Path.Combine(folder, Packed), new string(' ', 2_000));
        using (var packing = new BrotliStream(
            File.Create(Path.Combine(folder, $"{Packed}.br")), CompressionMode.Compress))
            packing.Write("packed by the build"u8);
        Directory.CreateDirectory(Path.Combine(folder, "media"));
        File.WriteAllText(Path.Combine(folder, "media", "plain.svg"), "<svg/>");
    }

    private static JsonNode? UserOf(Answer page) =>
        new HtmlParser().ParseDocument(page.Body).QuerySelector("script#user") is { } told
            ? JsonNode.Parse(told.TextContent) : null;

    private static async Task<(string Encoding, string Text)> GetAsync(PortalWorld world, string path, string accept)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{world.Public.Port}{path}");
        request.Headers.Host = $"north.localhost:{world.Public.Port}";
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accept);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var encoding = string.Join(",", answer.Content.Headers.ContentEncoding);
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream unpacked = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress)
            : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        return (encoding, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
