using Crayon.Local.Gateway;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes;

namespace Crayon.Local.Pages;

/// <summary>Says whose storefront this is, in the tenant's language and colour, until its pages are there.</summary>
internal static class StorefrontPage
{
    public static Task WriteAsync(HttpContext http, RegisteredTenant tenant)
    {
        var read = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (!read || http.Request.Path.Value is not ("" or "/")) return Answers.NotFoundAsync(http);
        var nonce = PageHead.NewNonce();
        var theme = http.RequestServices.GetRequiredService<ThemeCatalogue>().Find(tenant.Settings.Theme);
        var words = Words(tenant.Settings.Language);
        var body = $"""
            <style nonce="{nonce}">:root{'{'}--stripe:{theme.Light["primary"]}{'}'}</style>
            <main class="center"><div class="card">
            <h1>{Html.Text(tenant.Name)}</h1>
            <p>{Html.Text(tenant.IsActive ? words.Open : words.Closed)}</p>
            </div></main>
            """;
        return PageHead.WriteAsync(http, new Page(tenant.Name, nonce, body) { Language = tenant.Settings.Language });
    }

    private static (string Open, string Closed) Words(string language) => language.Split('-')[0] switch
    {
        "nl" => ("Onze winkel gaat hier binnenkort open. Programma's kunnen nu al bestellen.",
            "Deze winkel is tijdelijk gesloten."),
        "ja" => ("まもなくストアを開設します。プログラムからのご注文は今すぐご利用いただけます。", "現在、このストアは休止中です。"),
        _ => ("Our shop opens here soon. Programs can order already.", "This shop is closed for the moment."),
    };
}
