namespace Crayon.Platform.Core.Payments.Cards.Settling;

/// <summary>What takes over how things stand at the provider, one for each kind.</summary>
internal sealed class CardSettling(SettleCharge charge, SettleSetup setup, SettleRefund refund, SettleDispute dispute)
{
    public SettleCharge Charge => charge;

    public SettleSetup Setup => setup;

    public SettleRefund Refund => refund;

    public SettleDispute Dispute => dispute;
}
