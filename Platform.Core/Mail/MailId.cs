namespace Crayon.Platform.Core.Mail;

/// <summary>Names a mail; it stays the same over all attempts to send it.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct MailId(Guid Value) : ITypedId<MailId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static MailId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static MailId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
