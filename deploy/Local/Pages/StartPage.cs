using System.Text;
using Crayon.Local.Demo;
using Crayon.Local.Gateway;
using Crayon.Local.Running;

namespace Crayon.Local.Pages;

/// <summary>
/// GET / on the machine's own name: the storefronts side by side, who to sign in as, the clock, the fault dial.
/// </summary>
internal sealed class StartPage(Readiness readiness, ControlDoor control, MailPage mail)
{
    private volatile DemoFile? demo;

    /// <summary>Shows what is in the demo file from now on.</summary>
    public void Show(DemoFile file) => demo = file;

    public async Task HandleAsync(HttpContext http)
    {
        var (method, path) = (http.Request.Method, http.Request.Path.Value);
        if (path is "/local/clock" or "/local/clock/advance" or "/local/faults") await control.PassAsync(http);
        else if (MailPage.Owns(http.Request.Path)) await mail.HandleAsync(http);
        else if ((HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) && path is "" or "/") await WriteAsync(http);
        else await Answers.NotFoundAsync(http);
    }

    private Task WriteAsync(HttpContext http)
    {
        var nonce = PageHead.NewNonce();
        var file = demo;
        var body = file is null
            ? $"""<main class="center"><div class="card"><h1>Crayon is starting</h1><p role="status">{Html.Text(readiness.Doing)}</p></div></main>"""
            : Body(file, nonce);
        return PageHead.WriteAsync(http, new Page("Crayon, local run", nonce, body));
    }

    private static string Body(DemoFile file, string nonce)
    {
        var text = new StringBuilder(
            "<main><h1>Crayon</h1><p>The whole platform on this machine. Each storefront has its own host, people, prices and currency.</p>");
        text.Append("<div class=\"grid\">");
        foreach (var tenant in file.Tenants) Card(text, tenant);
        if (file.Admin is { } admin) Card(text, admin);
        text.Append("</div><div class=\"grid\">").Append(Clock).Append(Faults).Append("</div>");
        text.Append(
            "<p>All of this is in <code>demo.json</code> of the data folder. Programs get a token from the host's issuer, then call <code>/v1</code>. What the platform sends is at <a href=\"/mail\">Mail</a>.</p></main>");
        text.Append("<script nonce=\"").Append(nonce).Append("\">").Append(StartPageScript.Code).Append("</script>");
        return text.ToString();
    }

    private static void Card(StringBuilder text, DemoTenant tenant)
    {
        Open(text, tenant.Slug, tenant.Host);
        foreach (var tag in (string[])[tenant.Kind, tenant.Currency, tenant.Region]) text.Append(
            "<span class=\"tag\">").Append(Html.Text(tag)).Append("</span>");
        Table(text, "People", ["Role", "Mail", "Password"],
            tenant.Users.Select(user => (string[])[user.Role, user.Email, user.Password]));
        Table(text, "Programs", ["Client", "Secret"],
            tenant.Clients.Select(client => (string[])[client.ClientId, client.ClientSecret]));
        text.Append("</section>");
    }

    private static void Card(StringBuilder text, DemoAdmin admin)
    {
        Open(text, "Admin console", admin.Host);
        text.Append("<span class=\"tag\">staff</span>");
        Table(text, "People", ["Role", "Mail", "Password", "Authenticator"],
            admin.Users.Select(user => (string[])[user.Role, user.Email, user.Password, user.TotpSecret]));
        Table(text, "Programs", ["Client", "Secret"],
            admin.Clients.Select(client => (string[])[client.ClientId, client.ClientSecret]));
        text.Append("</section>");
    }

    private static void Open(StringBuilder text, string title, string host) => text
        .Append("<section class=\"card\"><h2>").Append(Html.Text(title)).Append("</h2><a href=\"http://")
            .Append(Html.Text(host)).Append("/\">")
        .Append(Html.Text(host)).Append("</a><br>");

    private static void Table(StringBuilder text, string title, string[] heads, IEnumerable<string[]> rows)
    {
        text.Append("<details open><summary>").Append(title)
            .Append("</summary><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
            .Append(title).Append("\"><table><thead><tr>");
        foreach (var head in heads) text.Append("<th scope=\"col\">").Append(head).Append("</th>");
        text.Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            text.Append("<tr>");
            foreach (var (index, cell) in row.Index())
                text.Append(index >= (heads.Length > 2 ? 2 : 1) ? "<td class=\"secret\">" : "<td>")
                    .Append(Html.Text(cell)).Append("</td>");
            text.Append("</tr>");
        }
        text.Append("</tbody></table></div></details>");
    }

    private const string Clock = """
        <section class="card"><h2>Clock</h2><p>Business time of platform and provider. It only goes forward; what falls due on the way is done.</p>
        <div class="now" id="now" role="status" aria-live="polite">…</div>
        <div class="row"><button data-days="1">+1 day</button><button data-days="7">+7 days</button><button class="main" data-days="31">+31 days</button></div></section>
        """;

    private const string Faults = """
        <section class="card"><h2>Faults at the provider</h2><p>A share of calls fails: busy, broken, or done but answered as failed.</p>
        <div class="row"><label for="rate">Share of calls</label><select id="rate"><option value="0">none</option><option value="0.05">5 %</option>
        <option value="0.2">20 %</option><option value="0.5">50 %</option><option value="1">all</option></select></div>
        <p id="said" role="status" aria-live="polite"></p></section>
        """;
}
