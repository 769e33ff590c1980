using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.ServiceRequests;

[Collection(RestingSandboxUsers.Name)]
public sealed class ServiceRequestTests(RestingSandbox resting)
{
    private Sandbox Sandbox => resting.Sandbox;

    [Fact]
    public async Task A_case_goes_back_and_forth_until_it_is_closed()
    {
        var opened = await OpenAsync(await CasesAsync());
        var path = opened.Message.Headers.Location!.ToString();
        Assert.Equal((201, "open", "\"1\""), (opened.Status, opened.Json.Text("status"), opened.ETag));
        var answered = await Sandbox.ControlAsync(
            $"/_sim/servicerequests/{opened.Id}", new { note = "Which mailbox?" });
        Assert.Equal((200, "attention_needed"), (answered.Status, answered.Json.Text("status")));

        var replied = await ChangeAsync(path, new { note = "All of them.\nSince Monday." });
        Assert.Equal("open", replied.Json.Text("status"));
        await Sandbox.ControlAsync(
            $"/_sim/servicerequests/{opened.Id}", new { note = "Put right.", status = "closed" });
        var closed = (await Sandbox.GetAsync(path)).Json;
        Assert.Equal("closed", closed.Text("status"));
        Assert.Equal(
            [("provider", "Which mailbox?"), ("partner", "All of them.\nSince Monday."), ("provider", "Put right.")],
            closed.GetProperty("notes").EnumerateArray().Select(n => (n.Text("author")!, n.Text("text")!)));

        Assert.Equal("InvalidInput", (await ChangeAsync(path, new { note = "Thanks" })).Code);
        Assert.Equal("open", (await ChangeAsync(path, new { status = "open", note = "Again" })).Json.Text("status"));
        Assert.Equal("critical", (await ChangeAsync(path, new { severity = "critical" })).Json.Text("severity"));
        Assert.Equal("closed", (await ChangeAsync(path, new { status = "closed" })).Json.Text("status"));
    }

    [Fact]
    public async Task Cases_are_found_by_number_and_status_and_only_under_their_customer()
    {
        var cases = await CasesAsync();
        var first = await OpenAsync(cases, alternateId: "NW-7");
        await OpenAsync(cases);
        await ChangeAsync($"{cases}/{first.Id}", new { status = "closed" });
        foreach (var query in new[] { "alternateId=NW-7", "status=closed" })
        {
            var found = (await Sandbox.GetAsync($"{cases}?{query}")).Json.GetProperty("items");
            Assert.Equal(first.Id, Assert.Single(found.EnumerateArray()).Text("id"));
        }
        Assert.Equal(404, (await Sandbox.GetAsync($"{await CasesAsync()}/{first.Id}")).Status);
    }

    [Fact]
    public async Task The_same_request_opens_one_case()
    {
        var (cases, requestId) = (await CasesAsync(), Guid.CreateVersion7());
        var first = await OpenAsync(cases, requestId: requestId);
        var second = await OpenAsync(cases, requestId: requestId);
        Assert.Equal((first.Id, true), (second.Id, second.IsReplayed));
        Assert.Equal(1, (await Sandbox.GetAsync(cases)).Json.GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_change_needs_the_etag_and_something_to_change()
    {
        var cases = await CasesAsync();
        var path = $"{cases}/{(await OpenAsync(cases)).Id}";
        Assert.Equal("InvalidInput", (await ChangeAsync(path, new { })).Code);
        Assert.Equal("InvalidInput", (await ChangeAsync(path, new { status = "attention_needed" })).Code);
        Assert.Equal("InvalidInput", (await ChangeAsync(path, new { note = " " })).Code);
        var stale = new Call(HttpMethod.Patch, path) { Body = new { note = "x" }, IfMatch = "\"9\"" };
        Assert.Equal("ETagMismatch", (await Sandbox.SendAsync(stale)).Code);
        Assert.Equal("InvalidInput", (await Sandbox.SendAsync(stale with { IfMatch = null })).Code);
    }

    [Theory]
    [InlineData("""{"title":"","description":"x","primaryContact":{"name":"A","email":"a@b.example"}}""", 400)]
    [InlineData("""{"title":"x","description":"","primaryContact":{"name":"A","email":"a@b.example"}}""", 400)]
    [InlineData("""{"title":"x","description":"x","primaryContact":{"name":"A","email":"nobody"}}""", 400)]
    [InlineData("""{"title":"x","description":"x"}""", 400)]
    [InlineData(
        """{"title":"x","description":"x","severity":"awful","primaryContact":{"name":"A","email":"a@b.example"}}""",
        400)]
    [InlineData(
        """{"title":"x","description":"x","subscriptionId":"y","primaryContact":{"name":"A","email":"a@b.example"}}""",
        404)]
    public async Task A_case_that_says_too_little_is_refused(string body, int status)
    {
        var cases = await CasesAsync();
        Assert.Equal(status, (await Sandbox.PostAsync(cases, body)).Status);
        Assert.Equal(0, (await Sandbox.GetAsync(cases)).Json.GetProperty("totalCount").GetInt32());
    }

    private async Task<string> CasesAsync() => $"/v1/customers/{await Sandbox.ACustomerAsync()}/servicerequests";

    private Task<Reply> OpenAsync(string cases, string? alternateId = null, Guid? requestId = null) =>
        Sandbox.PostAsync(
            cases,
            new
            {
                title = "No mail", description = "Nothing arrives.", alternateId,
                primaryContact = new { name = "Ann", email = "ann@acme.example" },
            },
            requestId);

    private async Task<Reply> ChangeAsync(string path, object change) => await Sandbox.SendAsync(
        new Call(HttpMethod.Patch, path) { Body = change, IfMatch = (await Sandbox.GetAsync(path)).ETag });
}
