using Crayon.Ccp.Simulator.Auth;
using Crayon.Ccp.Simulator.Billing;
using Crayon.Ccp.Simulator.Catalogue.Endpoints;
using Crayon.Ccp.Simulator.Control;
using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Faults;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Ordering;
using Crayon.Ccp.Simulator.Promotions;
using Crayon.Ccp.Simulator.ServiceRequests;
using Crayon.Ccp.Simulator.Subscriptions;
using Crayon.Ccp.Simulator.Subscriptions.Changes;
using Crayon.Ccp.Simulator.Subscriptions.Transitions;
using Crayon.Ccp.Simulator.Webhooks;

namespace Crayon.Ccp.Simulator;

/// <summary>Every route, each behind its own listener. The token route is never faulted.</summary>
internal static class SimulatorRoutes
{
    public static void MapApi(IEndpointRouteBuilder app)
    {
        TokenEndpoint.Map(app);
        var api = app.MapGroup("").AddEndpointFilter<CallFilter>().AddEndpointFilter<FaultFilter>();
        ProductRoutes.Map(api);
        PriceSheetRoutes.Map(api);
        FxRoutes.Map(api);
        CreateCustomer.Map(api);
        ReadCustomers.Map(api);
        ChangeCustomer.Map(api);
        AcceptAgreement.Map(api);
        CartRoutes.Map(api);
        PlaceOrder.Map(api);
        ReadOrders.Map(api);
        ReadSubscriptions.Map(api);
        ReadHistory.Map(api);
        ReadCustomTermEnds.Map(api);
        ChangeSubscription.Map(api);
        ReadEligibilities.Map(api);
        TransitionRoutes.Map(api);
        PromotionRoutes.Map(api);
        InvoiceRoutes.Map(api);
        OpenServiceRequest.Map(api);
        ReadServiceRequests.Map(api);
        ChangeServiceRequest.Map(api);
        RegistrationRoutes.Map(api);
        ValidationRoutes.Map(api);
    }

    public static void MapControl(IEndpointRouteBuilder app)
    {
        ClockRoutes.Map(app);
        FaultRoutes.Map(app);
        PublishPriceSheet.Map(app);
        PublishRate.Map(app);
        PublishPromotion.Map(app);
        TransferBusiness.Map(app);
        RenewalQueueRoutes.Map(app);
        BillingRoutes.Map(app);
        GenerateMonth.Map(app);
        AnswerServiceRequest.Map(app);
        WebhookDialRoutes.Map(app);
        ResetRoute.Map(app);
    }
}
