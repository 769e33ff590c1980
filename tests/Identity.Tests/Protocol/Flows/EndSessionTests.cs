using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Tests.Protocol.Flows;

/// <summary>A relying party ends a session without the browser.</summary>
public sealed class EndSessionTests(SharedFlow shared)
{
    private const string Path = "/id/sessions/end";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FlowWorld World => shared.World;

    private Flow Portal => World.Of(FlowWorld.Portal);

    [Fact]
    public async Task A_client_ends_a_session_that_it_has_an_ID_token_of_with_all_that_it_was_granted_there()
    {
        var session = Guid.CreateVersion7();
        var tokens = await Portal.TokensAsync(await World.SignInAsync(Ct, new SignInRow { SessionId = session }));

        Assert.Equal(200, (await Portal.PostAsync(Path, $"sid={session}")).Status);

        Assert.True(await HasEndedAsync(session));
        Assert.Equal("invalid_grant", (await Portal.RefreshAsync(tokens.Text("refresh_token"))).Error);
        Assert.Equal(401, (await Portal.UserInfoAsync(tokens.Text("access_token"))).Status);
        Assert.Equal(200, (await Portal.PostAsync(Path, $"sid={session}")).Status);
    }

    [Fact]
    public async Task A_client_without_one_and_one_that_proves_nothing_end_none()
    {
        var session = Guid.CreateVersion7();
        await Portal.TokensAsync(await World.SignInAsync(Ct, new SignInRow { SessionId = session }));

        Assert.Equal(200, (await World.Of(FlowWorld.Other).PostAsync(Path, $"sid={session}")).Status);
        Assert.Equal(200, (await World.Of(FlowWorld.Portal, World.Fuji).PostAsync(Path, $"sid={session}")).Status);
        Assert.Equal(401, (await World.Of(FlowWorld.Spa).PostAsync(Path, $"sid={session}")).Status);
        Assert.Equal(400, (await Portal.PostAsync(Path, "sid=x")).Status);

        Assert.False(await HasEndedAsync(session));
    }

    private Task<bool> HasEndedAsync(Guid session) => World.ReadAsync(
        db => db.Sessions.AnyAsync(row => row.SessionId == session && row.EndedAt != null, Ct));
}
