// What the pages of a new site look like: one stylesheet and an icon.
extension StarterSite {
  static let assets: [(path: String, text: String)] = [
    (
      "templates/assets/icon.svg",
      #"""
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1d4ed8"/><path d="M8 12h16M8 20h16" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>

      """#
    ),
    (
      "templates/assets/site.css",
      #"""
      /* The one stylesheet. Every pair of colours has a contrast of at least 4.5, light and dark. */

      :root {
        color-scheme: light dark;
        --page: #fff;
        --wash: #f3f4f6;
        --text: #1b1b1f;
        --quiet: #4a4a55;
        --line: #c9c9d1;
        --link: #1d4ed8;
      }

      @media (prefers-color-scheme: dark) {
        :root {
          --page: #17171a;
          --wash: #232328;
          --text: #ececf1;
          --quiet: #b9b9c6;
          --line: #47474f;
          --link: #9db8ff;
        }
      }

      * { box-sizing: border-box; }

      body {
        margin: 0;
        font: 1.0625rem/1.6 system-ui, sans-serif;
        color: var(--text);
        background: var(--page);
        /* A long word, or an address that somebody pasted, is parted rather than wider than a phone. */
        overflow-wrap: break-word;
      }

      .bar, main { max-width: 62rem; margin: 0 auto; padding: 1rem; }
      main { min-height: 60vh; }
      main > * { max-width: 42rem; }
      h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
      h1 { font-size: 2rem; margin: 1rem 0; }
      h2 { font-size: 1.375rem; margin: 2rem 0 .5rem; }

      a { color: var(--link); text-underline-offset: .15em; }
      :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
      main:focus { outline: none; }
      img, svg, video { max-width: 100%; height: auto; }
      code { background: var(--wash); padding: .1em .3em; border-radius: .25em; overflow-wrap: anywhere; }
      /* Code wraps; a table scrolls within itself where it is wider than the page. */
      pre { padding: .75rem 1rem; background: var(--wash); border-radius: .25em; white-space: pre-wrap; }
      pre code { padding: 0; background: none; }
      table { display: block; width: fit-content; max-width: 100%; overflow-x: auto; border-collapse: collapse; }
      th, td { padding: .5rem .75rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
      .align-center { text-align: center; }
      .align-right { text-align: end; font-variant-numeric: tabular-nums; }
      blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 4px solid var(--line); }

      .skip { position: absolute; inset-inline-start: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--page); }
      .skip:focus { top: 1rem; z-index: 1; }

      header { border-bottom: 1px solid var(--line); }
      header .bar { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.5rem; }
      header ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; list-style: none; }
      header a { display: inline-block; padding: .5rem 0; }
      header [aria-current] { font-weight: 600; }
      .name { margin-inline-end: auto; font-weight: 600; color: inherit; text-decoration: none; }

      .list { padding: 0; list-style: none; }
      .list h2 { margin: 1.5rem 0 0; }
      .list p { margin: .25rem 0; }
      .date { color: var(--quiet); }
      .contents ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
      .contents a { display: inline-block; padding: .25rem 0; }
      .pages { display: flex; flex-wrap: wrap; gap: 1rem; margin-top: 1.5rem; }
      .note { margin: 1rem 0; padding: .75rem 1rem; background: var(--wash); border-inline-start: 4px solid var(--link); }
      .note > :first-child { margin-top: 0; }
      .note > :last-child { margin-bottom: 0; }

      .choice { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: 1rem 3rem; align-content: center; min-height: 100vh; }
      .button { display: inline-block; padding: .625rem 1.25rem; border: 2px solid; border-radius: .375rem; font-weight: 600; text-decoration: none; }

      footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--quiet); }
      footer p { margin: .25rem 0; }
      footer a { color: inherit; }

      """#
    ),
  ]
}
