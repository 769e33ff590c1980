namespace Crayon.Local.Pages;

/// <summary>The one style sheet: ink and teal on near-white, or the other way round, by the reader's setting.</summary>
internal static class PageStyle
{
    public const string Css = """
        :root{--bg:#f7f9fb;--card:#fff;--ink:#15202b;--soft:#4c5a67;--line:#d7dee5;--brand:#27425a;--accent:#0b6b67;--on:#fff;--mono:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace}
        @media(prefers-color-scheme:dark){:root{--bg:#0f1418;--card:#171d23;--ink:#e6ebf0;--soft:#b2bdc7;--line:#313a43;--brand:#a9cbea;--accent:#6fd3cd;--on:#0c2230}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.6 Inter,system-ui,"Hiragino Sans","Noto Sans JP",sans-serif}
        main{max-width:1120px;margin:0 auto;padding:40px 20px 56px}
        h1{font-size:26px;line-height:34px;margin:0 0 4px;letter-spacing:-.012em}
        h2{font-size:18px;line-height:26px;margin:0}
        p{margin:0 0 12px;color:var(--soft)}
        a{color:var(--accent)}
        .grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(310px,1fr));gap:16px;margin:20px 0 32px}
        .card{background:var(--card);border:1px solid var(--line);border-top:4px solid var(--stripe,var(--brand));border-radius:6px;padding:20px;min-width:0}
        .tag{display:inline-block;border:1px solid var(--line);border-radius:999px;padding:0 10px;font-size:12.5px;color:var(--soft);margin:6px 4px 10px 0}
        .scroll{overflow-x:auto}
        table{width:100%;border-collapse:collapse;font-size:12.5px}
        caption{text-align:left;font-weight:600;padding:8px 0 2px}
        th,td{text-align:left;padding:5px 8px 5px 0;border-bottom:1px solid var(--line);white-space:nowrap;vertical-align:top}
        th{color:var(--soft);font-weight:500}
        code,td.secret{font-family:var(--mono);font-size:12px;overflow-wrap:anywhere}
        button,select{font:inherit;min-height:38px;padding:6px 16px;border-radius:6px;border:1px solid var(--brand);background:transparent;color:var(--brand);cursor:pointer}
        button.main{background:var(--brand);color:var(--on)}
        button:disabled{opacity:.55;cursor:progress}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        .row{display:flex;flex-wrap:wrap;gap:8px;align-items:center;margin-top:12px}
        .now{font:600 22px/30px var(--mono)}
        details summary{cursor:pointer;color:var(--accent);padding:4px 0}
        .center{min-height:80vh;display:grid;place-items:center;text-align:center}
        iframe{width:100%;height:560px;border:1px solid var(--line);border-radius:6px;background:#fff;margin:8px 0 24px}
        pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:16px;font:13px/20px var(--mono)}
        @media(prefers-reduced-motion:no-preference){button{transition:background .15s}}
        """;
}
