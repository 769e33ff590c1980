using System.Net;
using Crayon.Platform.Core.Ccp;
using static Crayon.Platform.Core.Tests.Ccp.ScriptedProvider;

namespace Crayon.Platform.Core.Tests.Ccp;

public sealed class CcpPipelineTests
{
    private const string Customer =
        """{"id":"c1","companyName":"Acme","partnerIdOnRecord":"p1","agreement":null,"more":true}""";
    private static readonly CcpCustomerDraft Draft = new("ref", "Acme", "it@acme.example", "NL");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_attempt_of_a_call_carries_the_same_request_id_and_body()
    {
        using var provider = new ScriptedProvider().Then(
            Answer(503), Answer(429, retryAfter: "0"), Answer(201, Customer));
        var id = Guid.CreateVersion7();
        var customer = await provider.Client().CreateCustomerAsync(id, Draft, Ct);
        Assert.Equal(new CcpCustomer("c1", null, "Acme", "p1", HasAgreement: false), customer);
        Assert.Equal(3, provider.Seen.Count);
        Assert.Equal((id.ToString(), provider.Seen.First().CorrelationId, provider.Seen.First().Body),
            Assert.Single(provider.Seen.Select(call => (call.RequestId, call.CorrelationId, call.Body)).Distinct()));
    }

    [Fact]
    public async Task A_timeout_and_then_a_replayed_success_is_a_success()
    {
        using var provider = new ScriptedProvider().Then(Hangs, Answer(201, Customer));
        Assert.Equal("c1", (await provider.Client().CreateCustomerAsync(Guid.CreateVersion7(), Draft, Ct)).Id);
    }

    [Fact]
    public async Task A_refusal_is_not_tried_again()
    {
        using var provider = new ScriptedProvider().Then(
            Answer(412, """{"code":"ETagMismatch","description":"changed"}"""));
        var refused =
            await Assert.ThrowsAsync<CcpRefusedException>(
                () => provider.Client().CreateCustomerAsync(Guid.CreateVersion7(), Draft, Ct));
        Assert.Equal((412, "ETagMismatch", "changed"), (refused.Status, refused.Code, refused.Description));
        Assert.Single(provider.Seen);
    }

    [Fact]
    public async Task A_refusal_after_a_lost_answer_is_definite_because_executed_work_would_be_replayed()
    {
        using var provider = new ScriptedProvider().Then(Answer(500), Answer(400, """{"code":"InvalidInput"}"""));
        await Assert.ThrowsAsync<CcpRefusedException>(
            () => provider.Client().CreateCustomerAsync(Guid.CreateVersion7(), Draft, Ct));
    }

    [Fact]
    public async Task Throttling_to_the_end_is_unavailable_with_the_time_to_come_back()
    {
        using var provider = new ScriptedProvider().Then(Answer(429), Answer(429), Answer(429, retryAfter: "7"));
        var gone =
            await Assert.ThrowsAsync<CcpUnavailableException>(
                () => provider.Client().CreateCustomerAsync(Guid.CreateVersion7(), Draft, Ct));
        Assert.Equal(TimeSpan.FromSeconds(7), gone.RetryAfter);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(408)]
    public async Task An_unknown_outcome_stays_unknown_when_later_attempts_are_throttled(int status)
    {
        using var provider = new ScriptedProvider().Then(Answer(status), Answer(429), Answer(429));
        var id = Guid.CreateVersion7();
        var unknown =
            await Assert.ThrowsAsync<CcpUnknownOutcomeException>(
                () => provider.Client().CreateCustomerAsync(id, Draft, Ct));
        Assert.Equal(id, unknown.RequestId);
    }

    [Fact]
    public async Task Every_attempt_timing_out_is_unknown()
    {
        using var provider = new ScriptedProvider().Then(Hangs, Hangs, Hangs);
        await Assert.ThrowsAsync<CcpUnknownOutcomeException>(
            () => provider.Client().CreateCustomerAsync(Guid.CreateVersion7(), Draft, Ct));
    }

    [Fact]
    public async Task The_total_time_ends_a_call_that_waits_too_long()
    {
        using var provider = new ScriptedProvider().Then(Answer(429, retryAfter: "10"));
        var client = provider.Client(options => options with { TotalTimeout = TimeSpan.FromMilliseconds(200) });
        await Assert.ThrowsAsync<CcpUnavailableException>(
            () => client.CreateCustomerAsync(Guid.CreateVersion7(), Draft, Ct));
        Assert.Single(provider.Seen);
    }

    [Fact]
    public async Task A_connection_that_was_never_made_is_unavailable_and_a_lost_one_is_unknown()
    {
        using var closed = new ScriptedProvider().Then(
            [.. Enumerable.Repeat(Fails(HttpRequestError.ConnectionError), 3)]);
        await Assert.ThrowsAsync<CcpUnavailableException>(
            () => closed.Client().CreateCustomerAsync(Guid.CreateVersion7(), Draft, Ct));
        using var lost = new ScriptedProvider().Then([.. Enumerable.Repeat(Fails(HttpRequestError.ResponseEnded), 3)]);
        await Assert.ThrowsAsync<CcpUnknownOutcomeException>(
            () => lost.Client().CreateCustomerAsync(Guid.CreateVersion7(), Draft, Ct));
    }

    [Fact]
    public async Task A_success_that_cannot_be_read_is_unknown()
    {
        using var provider = new ScriptedProvider().Then(Answer(201, "<html>"));
        await Assert.ThrowsAsync<CcpUnknownOutcomeException>(
            () => provider.Client().CreateCustomerAsync(Guid.CreateVersion7(), Draft, Ct));
    }

    [Fact]
    public async Task A_request_still_in_flight_is_waited_for()
    {
        using var provider = new ScriptedProvider().Then(
            Answer(409, """{"code":"RequestInProgress"}""", "0"), Answer(201, Customer));
        Assert.Equal("c1", (await provider.Client().CreateCustomerAsync(Guid.CreateVersion7(), Draft, Ct)).Id);
    }

    [Fact]
    public async Task An_open_circuit_holds_calls_back_and_forgets_no_unknown_outcome()
    {
        using var provider = new ScriptedProvider().Then(Answer(503), Answer(503));
        var client =
            provider.Client(
                options => options with { CircuitMinimum = 2, CircuitBreak = TimeSpan.FromMinutes(1), Retries = 5 });
        await Assert.ThrowsAsync<CcpUnknownOutcomeException>(
            () => client.CreateCustomerAsync(Guid.CreateVersion7(), Draft, Ct));
        var held =
            await Assert.ThrowsAsync<CcpUnavailableException>(
                () => client.CreateCustomerAsync(Guid.CreateVersion7(), Draft, Ct));
        Assert.NotNull(held.RetryAfter);
        Assert.Equal(2, provider.Seen.Count);
    }

    [Fact]
    public async Task Callers_share_one_token_and_a_refused_token_is_replaced()
    {
        using var provider = new ScriptedProvider { TokenDelay = TimeSpan.FromMilliseconds(50) }
            .Then([.. Enumerable.Repeat(Answer(201, Customer), 20)]);
        var client = provider.Client();
        await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => client.CreateCustomerAsync(Guid.CreateVersion7(), Draft, Ct)));
        Assert.Equal(1, provider.Tokens);
        provider.Then(Answer(401), Answer(201, Customer));
        await client.CreateCustomerAsync(Guid.CreateVersion7(), Draft, Ct);
        Assert.Equal(["t1", "t2"], provider.Seen.TakeLast(2).Select(call => call.Token));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        using var provider = new ScriptedProvider { TokenStatus = HttpStatusCode.Unauthorized };
        await Assert.ThrowsAsync<CcpUnavailableException>(
            () => provider.Client().CreateCustomerAsync(Guid.CreateVersion7(), Draft, Ct));
        Assert.Empty(provider.Seen);
        Assert.Equal(1, provider.Tokens);
    }

    [Fact]
    public async Task What_is_absent_or_anothers_is_null_and_a_failed_read_is_unavailable()
    {
        using var provider = new ScriptedProvider().Then(
            Answer(404, """{"code":"NotFound"}"""), Answer(403, """{"code":"NoRelationship"}"""), Answer(500),
            Answer(500), Answer(500));
        var client = provider.Client();
        Assert.Null(await client.GetCustomerAsync("x", Ct));
        Assert.Null(await client.GetCustomerAsync("y", Ct));
        await Assert.ThrowsAsync<CcpUnavailableException>(() => client.GetCustomerAsync("z", Ct));
    }

    [Fact]
    public async Task A_caller_that_gives_up_gets_its_cancellation()
    {
        using var provider = new ScriptedProvider().Then(Hangs);
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        impatient.CancelAfter(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => provider.Client().CreateCustomerAsync(Guid.CreateVersion7(), Draft, impatient.Token));
    }

    [Fact]
    public void The_secret_is_not_in_the_text_of_the_options() =>
        Assert.DoesNotContain(
            "hush", new CcpOptions { BaseUrl = new Uri("http://p"), ClientId = "c", ClientSecret = "hush" }.ToString());
}
