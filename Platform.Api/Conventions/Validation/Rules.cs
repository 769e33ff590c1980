using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace Crayon.Platform.Api.Conventions.Validation;

/// <summary>A name for people: 1 to 200 characters, not blank.</summary>
internal sealed class NameRuleAttribute() : StringLengthAttribute(200)
{
    public override bool IsValid(object? value) => value is string text && !string.IsNullOrWhiteSpace(text)
        && text.Length <= MaximumLength;

    public override string FormatErrorMessage(string name) => "1 to 200 characters, not blank.";
}

/// <summary>A mail address of at most 254 characters (RFC 5321).</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MailRuleAttribute() : ValidationAttribute("A mail address of at most 254 characters.")
{
    public override bool IsValid(object? value) => value is string { Length: <= 254 } text
        && !text.Contains(' ', StringComparison.Ordinal)
        && MailAddress.TryCreate(text, out var address) && address.Address == text;
}

/// <summary>An ISO 3166 country as two capital letters.</summary>
internal sealed class CountryRuleAttribute : RegularExpressionAttribute
{
    public CountryRuleAttribute() : base("^[A-Z]{2}$") =>
        ErrorMessage = "An ISO 3166 country as two capital letters.";
}

/// <summary>Free text of up to 400 characters.</summary>
internal sealed class NoteRuleAttribute() : StringLengthAttribute(400);
