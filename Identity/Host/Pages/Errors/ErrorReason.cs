namespace Crayon.Identity.Host.Pages.Errors;

/// <summary>Why a page cannot be shown.</summary>
public enum ErrorReason
{
    /// <summary>The form was not one of ours, or is too old.</summary>
    StaleForm,

    /// <summary>The authorization request is over or never was.</summary>
    RequestOver,

    /// <summary>A mailed link is over, was used or never was.</summary>
    LinkOver,

    /// <summary>The relying party cannot be verified: nobody is sent back to it.</summary>
    BadClient,

    /// <summary>There is no such page.</summary>
    NotFound,

    /// <summary>Too much was tried in too short a time.</summary>
    TooMany,

    /// <summary>Another provider did not answer, or not as it must.</summary>
    ProviderFailed,

    /// <summary>Whoever comes from another provider is not let in.</summary>
    NotLetIn,

    /// <summary>Someone here has the address: who signs in as them may link the account.</summary>
    AddressTaken,

    /// <summary>The account at the other provider is linked to somebody else.</summary>
    LinkedElsewhere,
}
