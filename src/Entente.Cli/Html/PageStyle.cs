namespace Entente.Cli.Html;

/// <summary>The style of the page: readable on paper, on a telephone and in the dark.</summary>
internal static class PageStyle
{
    public const string Css = """

        :root { color-scheme: light dark; --rule: #8884; --event: #f6c34455; --agreement: #57a77355; --provision: #57a77333; --reaction: #c77dd455; --flag: #e0533d66; }
        body { font: 17px/1.55 Georgia, serif; max-width: 46rem; margin: 0 auto; padding: 1rem; display: flex; flex-direction: column; }
        header { order: -2; } nav { order: -1; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; border-top: 1px solid var(--rule); padding-top: 1rem; } h3 { font-size: 1rem; margin-bottom: .2rem; }
        .origin, header p, .cards, nav { font-family: system-ui, sans-serif; font-size: .82rem; }
        .text { white-space: pre-wrap; margin: 1rem 0 .3rem; }
        .text a, header a { color: inherit; text-decoration: none; border-radius: 2px; }
        a.actor { border-bottom: 1px dotted; } a.claim { border-bottom: 2px solid #4a7fd488; }
        .event { background: var(--event); } .agreement { background: var(--agreement); } .provision { background: var(--provision); }
        .reaction { background: var(--reaction); } .flag { background: var(--flag); }
        .cards { border-left: 2px solid var(--rule); padding-left: .7rem; }
        summary { cursor: pointer; overflow-wrap: anywhere; } summary b { font-size: .7rem; padding: 0 .3rem; border-radius: 2px; } summary i { opacity: .75; }
        details > div { padding: .2rem 0 .6rem 1rem; } details > div:target { outline: 2px solid var(--event); }
        blockquote { margin: .3rem 0; font-family: Georgia, serif; font-size: .95rem; } mark { background: var(--event); color: inherit; }
        ol { margin: .3rem 0; padding-left: 1.4rem; } dl { margin: .3rem 0; } dl div { display: flex; gap: .6rem; } dt { min-width: 7rem; opacity: .7; } dd { margin: 0; overflow-wrap: anywhere; }
        @media print { details > div { display: block; } nav { display: none; } }

        """;
}
