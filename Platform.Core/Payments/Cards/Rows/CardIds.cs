namespace Crayon.Platform.Core.Payments.Cards.Rows;

/// <summary>Names a seller's account at the card provider, as our row.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct PaymentAccountId(Guid Value) : ITypedId<PaymentAccountId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static PaymentAccountId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static PaymentAccountId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>Names a holder of cards.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct CardHolderId(Guid Value) : ITypedId<CardHolderId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static CardHolderId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static CardHolderId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>Names a card that is kept.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct SavedCardId(Guid Value) : ITypedId<SavedCardId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static SavedCardId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static SavedCardId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>Names the keeping of a card.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct CardSetupId(Guid Value) : ITypedId<CardSetupId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static CardSetupId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static CardSetupId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>Names a payment by card that was asked for.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct CardPaymentId(Guid Value) : ITypedId<CardPaymentId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static CardPaymentId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static CardPaymentId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>Names a dispute.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct CardDisputeId(Guid Value) : ITypedId<CardDisputeId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static CardDisputeId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static CardDisputeId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
