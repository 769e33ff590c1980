using Crayon.Identity.Host.Realms;
using Microsoft.AspNetCore.Antiforgery;

namespace Crayon.Identity.Host.Pages;

/// <summary>Binds anti-forgery tokens to the realm that gave them out.</summary>
internal sealed class RealmForgery : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context) => CurrentRealm.Of(context).Id.ToString();

    public bool ValidateAdditionalData(HttpContext context, string additionalData) =>
        additionalData == GetAdditionalData(context);
}
