using System.Runtime.CompilerServices;
using Stripe;
using Stripe.Checkout;
using static Crayon.Platform.Core.Payments.Cards.Provider.StripeMapping;

namespace Crayon.Platform.Core.Payments.Cards.Provider;

/// <summary>
/// Stripe behind the port, by its own library: charges are made directly in a seller's connected account, and its
/// pages take the cards, so that no card's number ever passes through here.
/// </summary>
internal sealed class StripeCards(StripeClient client) : ICardProvider
{
    private const int Page = 100;
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(10);

    public Task<SellerAccountState> AddAccountAsync(Guid key, NewSellerAccount wanted, CancellationToken ct) =>
        StripeCall.RunAsync(async () => (await new AccountService(client).CreateAsync(
            new AccountCreateOptions
            {
                Type = "standard", Country = wanted.CountryCode, Email = wanted.Email,
                Metadata = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [Row] = key.ToString(), ["crayon_tenant"] = wanted.TenantId.ToString(),
                },
            }, Keyed(new CardSeller(null), key), ct)).ToState(), ct);

    public Task<SellerAccountState> GetAccountAsync(string accountId, CancellationToken ct) => StripeCall.RunAsync(
        async () => (await new AccountService(client).GetAsync(accountId, cancellationToken: ct)).ToState(), ct);

    public Task<Uri> AddOnboardingAsync(string accountId, Uri back, CancellationToken ct) => StripeCall.RunAsync(
        async () => new Uri((await new AccountLinkService(client).CreateAsync(
            new AccountLinkCreateOptions
            {
                Account = accountId, Type = "account_onboarding", RefreshUrl = back.AbsoluteUri,
                ReturnUrl = back.AbsoluteUri,
            }, cancellationToken: ct)).Url), ct);

    public Task<string> AddHolderAsync(CardSeller seller, Guid key, NewHolder holder, CancellationToken ct) =>
        StripeCall.RunAsync(async () => (await new CustomerService(client).CreateAsync(
            new CustomerCreateOptions { Name = holder.Name, Email = holder.Email, Metadata = Named(key) },
            Keyed(seller, key), ct)).Id, ct);

    public Task<SetupPage> AddSetupAsync(CardSeller seller, Guid key, NewSetup setup, CancellationToken ct) =>
        StripeCall.RunAsync(async () =>
        {
            var page = await new SessionService(client).CreateAsync(new SessionCreateOptions
            {
                Mode = "setup", Customer = setup.HolderId, AllowedPaymentMethodTypes = ["card"],
                Currency = setup.Currency.Code.ToLowerInvariant(),
                SuccessUrl = setup.Back.AbsoluteUri, CancelUrl = setup.Back.AbsoluteUri, Metadata = Named(key),
                SetupIntentData = new SessionSetupIntentDataOptions { Metadata = Named(key) },
            }, Keyed(seller, key), ct);
            return new SetupPage(page.Id, new Uri(page.Url));
        }, ct);

    public async Task<SetupState?> GetSetupPageAsync(CardSeller seller, string pageId, CancellationToken ct)
    {
        var page = await StripeCall.FindAsync(
            () => new SessionService(client).GetAsync(pageId, requestOptions: In(seller), cancellationToken: ct), ct);
        if (page is null) return null;
        if (page.SetupIntentId is { Length: > 0 } setup && page.Status == "complete")
            return await GetSetupAsync(seller, setup, ct);
        return new SetupState(
            KeyOf(page.Metadata), page.Status == "expired" ? SetupStage.Failed : SetupStage.Open);
    }

    public async Task<SetupState?> GetSetupAsync(CardSeller seller, string setupId, CancellationToken ct)
    {
        var setup = await StripeCall.FindAsync(
            () => new SetupIntentService(client).GetAsync(setupId, requestOptions: In(seller), cancellationToken: ct),
            ct);
        if (setup is null) return null;
        var key = KeyOf(setup.Metadata);
        if (setup.Status != "succeeded")
            return new SetupState(key, setup.Status == "canceled" ? SetupStage.Failed : SetupStage.Open);
        var card = await StripeCall.RunAsync(
            () => new PaymentMethodService(client).GetAsync(
                setup.PaymentMethodId, requestOptions: In(seller), cancellationToken: ct), ct);
        return new SetupState(key, SetupStage.Done) { Card = card.ToCard() };
    }

    public Task RemoveCardAsync(CardSeller seller, string cardId, CancellationToken ct) => StripeCall.FindAsync(
        () => new PaymentMethodService(client).DetachAsync(
            cardId, requestOptions: In(seller), cancellationToken: ct), ct);

    public Task<ChargeState> ChargeAsync(CardSeller seller, Guid key, NewCharge charge, CancellationToken ct) =>
        StripeCall.RunAsync(async () =>
        {
            try
            {
                return (await new PaymentIntentService(client).CreateAsync(
                    OptionsOf(charge, key), Keyed(seller, key), ct)).ToCharge();
            }
            catch (StripeException refused) when (refused.StripeError?.PaymentIntent is { } intent)
            {
                // The card was refused: the answer says so with the intent as it stands.
                return intent.ToCharge() with { Failure = FailureOf(refused.StripeError) };
            }
        }, ct);

    public Task<ChargeState?> FindChargeAsync(CardSeller seller, ChargeSearch search, CancellationToken ct) =>
        StripeCall.RunAsync(async () =>
        {
            var options = new PaymentIntentListOptions
            {
                Customer = search.HolderId, Limit = Page,
                Created = new DateRangeOptions { GreaterThanOrEqual = (search.Since - ClocksDiffer).UtcDateTime },
            };
            await foreach (var intent in new PaymentIntentService(client).ListAutoPagingAsync(
                options, In(seller), ct))
                if (KeyOf(intent.Metadata) == search.Key) return intent.ToCharge();
            return null;
        }, ct);

    public Task<ChargeState?> GetChargeAsync(CardSeller seller, string chargeId, CancellationToken ct) =>
        StripeCall.FindAsync(async () => (await new PaymentIntentService(client).GetAsync(
            chargeId, requestOptions: In(seller), cancellationToken: ct)).ToCharge(), ct);

    public async Task<ChargeState> CancelChargeAsync(CardSeller seller, string chargeId, CancellationToken ct)
    {
        try
        {
            return await StripeCall.RunAsync(async () => (await new PaymentIntentService(client).CancelAsync(
                chargeId, requestOptions: In(seller), cancellationToken: ct)).ToCharge(), ct);
        }
        catch (CardsRefusedException)
        {
            // It has ended meanwhile; how, it says itself.
            return await GetChargeAsync(seller, chargeId, ct) ?? new ChargeState(chargeId, ChargeStage.Cancelled);
        }
    }

    public Task<RefundState> RefundAsync(CardSeller seller, Guid key, NewCardRefund refund, CancellationToken ct) =>
        StripeCall.RunAsync(async () => (await new RefundService(client).CreateAsync(
            new RefundCreateOptions
            {
                PaymentIntent = refund.ChargeId, Amount = refund.AmountMinor, Metadata = Named(key),
            }, Keyed(seller, key), ct)).ToState(), ct);

    public Task<RefundState?> FindRefundAsync(CardSeller seller, string chargeId, Guid key, CancellationToken ct) =>
        StripeCall.RunAsync(async () =>
        {
            var options = new RefundListOptions { PaymentIntent = chargeId, Limit = Page };
            await foreach (var refund in new RefundService(client).ListAutoPagingAsync(options, In(seller), ct))
                if (KeyOf(refund.Metadata) == key) return refund.ToState();
            return null;
        }, ct);

    public Task<RefundState?> GetRefundAsync(CardSeller seller, string refundId, CancellationToken ct) =>
        StripeCall.FindAsync(async () => (await new RefundService(client).GetAsync(
            refundId, requestOptions: In(seller), cancellationToken: ct)).ToState(), ct);

    public Task<DisputeState?> GetDisputeAsync(CardSeller seller, string disputeId, CancellationToken ct) =>
        StripeCall.FindAsync(async () => (await new DisputeService(client).GetAsync(
            disputeId, requestOptions: In(seller), cancellationToken: ct)).ToState(), ct);

    public async IAsyncEnumerable<CardNews> ListEventsAsync(
        CardSeller seller, DateTimeOffset since, [EnumeratorCancellation] CancellationToken ct)
    {
        string? after = null;
        while (true)
        {
            var options = new EventListOptions
            {
                Limit = Page, StartingAfter = after,
                Created = new DateRangeOptions { GreaterThanOrEqual = since.UtcDateTime },
            };
            var page = await StripeCall.RunAsync(
                () => new EventService(client).ListAsync(options, In(seller), ct), ct);
            foreach (var news in page.Data)
                if (news.Data?.Object is IHasId about)
                    yield return new CardNews(
                        news.Id, news.Type, new CardObject(news.Data.Object.Object, about.Id), seller.Account);
            if (!page.HasMore || page.Data.Count == 0) yield break;
            after = page.Data[^1].Id;
        }
    }

    private static PaymentIntentCreateOptions OptionsOf(NewCharge charge, Guid key) => new()
    {
        Amount = charge.Amount.AmountMinor, Currency = charge.Amount.Currency.Code.ToLowerInvariant(),
        Customer = charge.HolderId, PaymentMethod = charge.CardId, AllowedPaymentMethodTypes = ["card"], Confirm = true,
        ApplicationFeeAmount = charge.FeeMinor > 0 ? charge.FeeMinor : null, ReturnUrl = charge.Back.AbsoluteUri,
        Description = charge.Description, Metadata = Named(key),
    };

    private static RequestOptions In(CardSeller seller) => new() { StripeAccount = seller.Account };

    private static RequestOptions Keyed(CardSeller seller, Guid key) =>
        new() { StripeAccount = seller.Account, IdempotencyKey = key.ToString() };
}
