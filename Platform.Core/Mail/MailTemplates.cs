namespace Crayon.Platform.Core.Mail;

/// <summary>The kinds of mail.</summary>
public static class MailTemplates
{
    /// <summary>Confirms that an address is the reader's.</summary>
    public const string ConfirmEmail = "confirm-email";

    /// <summary>Lets the reader choose a new password.</summary>
    public const string ResetPassword = "reset-password";

    /// <summary>Invites the reader into a realm.</summary>
    public const string Invitation = "invitation";

    /// <summary>Tells that the password was changed.</summary>
    public const string PasswordChanged = "password-changed";

    /// <summary>Tells of a sign-in from a new device.</summary>
    public const string NewSignIn = "new-sign-in";

    /// <summary>Tells that the second step of signing in was changed.</summary>
    public const string MfaChanged = "mfa-changed";

    /// <summary>Tells the owner of an address that somebody tried to register it.</summary>
    public const string EmailInUse = "email-in-use";

    /// <summary>Tells that a term ends and another follows.</summary>
    public const string RenewalNotice = "renewal-notice";

    /// <summary>Tells that a term ends and no other follows.</summary>
    public const string LapseNotice = "lapse-notice";

    /// <summary>Asks whether another term is to follow.</summary>
    public const string RenewalQuestion = "renewal-question";

    /// <summary>Tells that seats can be returned for a day more.</summary>
    public const string WindowCloses = "window-closes";

    /// <summary>Tells that a hold of the account turns a renewal off.</summary>
    public const string HoldNotice = "hold-notice";

    /// <summary>Tells of another price from the next term on.</summary>
    public const string PriceChange = "price-change";

    /// <summary>Tells that a plan is no longer sold.</summary>
    public const string PlanWithdrawn = "plan-withdrawn";

    /// <summary>Brings an invoice.</summary>
    public const string InvoiceIssued = "invoice-issued";

    /// <summary>Brings a credit note.</summary>
    public const string CreditNoteIssued = "credit-note-issued";

    /// <summary>Reminds of an overdue invoice for the first time.</summary>
    public const string PaymentReminder = "payment-reminder";

    /// <summary>Reminds of it again.</summary>
    public const string PaymentReminderAgain = "payment-reminder-again";

    /// <summary>Reminds of it for the last time.</summary>
    public const string PaymentReminderLast = "payment-reminder-last";

    /// <summary>Tells that nothing new can be bought until an invoice is paid.</summary>
    public const string AccountHeld = "account-held";

    /// <summary>Tells that subscriptions will be suspended unless an invoice is paid.</summary>
    public const string SuspensionNotice = "suspension-notice";

    /// <summary>Tells that they are.</summary>
    public const string ServicesSuspended = "services-suspended";

    /// <summary>Tells that all is as before, because it was paid.</summary>
    public const string AccountRestored = "account-restored";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [ConfirmEmail, ResetPassword, Invitation, PasswordChanged, NewSignIn, MfaChanged, EmailInUse,
        RenewalNotice, LapseNotice, RenewalQuestion, WindowCloses, HoldNotice, PriceChange, PlanWithdrawn,
        InvoiceIssued, CreditNoteIssued, PaymentReminder, PaymentReminderAgain, PaymentReminderLast, AccountHeld,
        SuspensionNotice, ServicesSuspended, AccountRestored];
}
