extension TranslationTablePage {
  /// What the page looks like, light and dark; every pair of colours has a contrast of 4.5 or more.
  public static let stylesheet = """
    :root { color-scheme: light dark; --text: #1a1a1a; --page: #fff; --line: #c4c4c4; --faint: #565656;
      --good: #0b5d2a; --warn: #7a4100; --bad: #a30f0f; --head: #f2f2f2; }
    @media (prefers-color-scheme: dark) {
      :root { --text: #ececec; --page: #161616; --line: #4a4a4a; --faint: #b0b0b0;
        --good: #7fd99a; --warn: #f0b86a; --bad: #ff9b9b; --head: #242424; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); }
    main { max-width: 75rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
    h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; }
    h2 { margin: 2rem 0 .5rem; font-size: 1.25rem; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
    dt { font-weight: 600; }
    dd { margin: 0; }
    .table { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; }
    caption { padding-bottom: .5rem; text-align: start; color: var(--faint); }
    th, td { padding: .5rem .75rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
    thead th { background: var(--head); }
    tbody th { font-weight: 600; }
    code { font: .875em/1.5 ui-monospace, monospace; color: var(--faint); overflow-wrap: anywhere; }
    th code, td > code { display: block; font-weight: 400; }
    td ul { margin: .25rem 0 0; padding-inline-start: 1.25rem; }
    .words { color: var(--faint); white-space: nowrap; }
    .complete strong, dt.complete { color: var(--good); }
    .stale strong, dt.stale { color: var(--warn); }
    .missing strong, dt.missing { color: var(--bad); }
    .source strong, .draft strong, .unchecked strong { font-weight: 400; }
    """
}
