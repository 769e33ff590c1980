using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Crayon.Platform.Api.Conventions.Validation;

/// <summary>Says of a rule what would be accepted.</summary>
internal static class RuleWords
{
    public static string Of(ValidationAttribute rule) => rule switch
    {
        { ErrorMessage: { } own } => own,
        RangeAttribute range =>
            string.Create(CultureInfo.InvariantCulture, $"From {range.Minimum} to {range.Maximum}."),
        StringLengthAttribute length =>
            string.Create(CultureInfo.InvariantCulture,
            $"{length.MinimumLength} to {length.MaximumLength} characters."),
        LengthAttribute length =>
            string.Create(CultureInfo.InvariantCulture, $"{length.MinimumLength} to {length.MaximumLength} entries."),
        EmailAddressAttribute => "A mail address.",
        _ => "Another value.",
    };
}
