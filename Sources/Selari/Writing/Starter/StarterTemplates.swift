// The templates of a new site: no inline script or style, landmarks, a skip link, a link to the other
// language, and every head that search engines and readers need.
extension StarterSite {
  static let templates: [(path: String, text: String)] = [
    (
      "templates/base.html",
      #"""
      <!doctype html>
      <html lang="{{ language.code }}" dir="{{ language.direction }}">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>{% if page.kind == "home" %}{{ site.name }}{% else %}{{ page.title }} · {{ site.name }}{% endif %}</title>
      <meta name="description" content="{{ page.description or page.summary }}">
      {% if not page.indexed %}
      <meta name="robots" content="noindex">
      {% endif %}
      <meta name="color-scheme" content="light dark">
      <link rel="stylesheet" href="{{ asset("site.css") }}" integrity="{{ asset("site.css").integrity }}">
      <link rel="icon" type="image/svg+xml" href="{{ asset("icon.svg") }}">
      <link rel="canonical" href="{{ page.permalink }}">
      {% for alternate in alternates(page) %}
      <link rel="alternate" hreflang="{{ alternate.hreflang }}" href="{{ alternate.href }}">
      {% endfor %}
      <link rel="alternate" type="application/atom+xml" title="{{ site.name }}" href="{{ link("index") }}feed.xml">
      </head>
      <body>
      <a class="skip" href="#main">{{ t("skip") }}</a>
      {% include "parts/header.html" %}
      <main id="main" tabindex="-1">
      <h1>{{ page.title | foreign }}</h1>
      {% include "parts/notices.html" %}
      {% block main %}
      {{ page.content }}
      {% endblock %}
      </main>
      {% include "parts/footer.html" %}
      </body>
      </html>

      """#
    ),
    (
      "templates/page.html",
      #"""
      {% extends "base.html" %}
      {% block main %}
      {% if page.date %}
      <p class="date"><time datetime="{{ page.date | date("iso") }}">{{ t("updated", date=page.date | date("long")) }}</time></p>
      {% endif %}
      {{ page.content }}
      {% endblock %}

      """#
    ),
    (
      "templates/section.html",
      #"""
      {% extends "base.html" %}
      {% block main %}
      {{ page.content }}
      {% set items = page.paginator.items if page.paginator else page.children %}
      {% if items %}
      <ul class="list">
      {% for item in items %}
      <li>
      <h2><a href="{{ item.url }}">{{ item.title | foreign }}</a></h2>
      {% if item.date %}
      <p class="date"><time datetime="{{ item.date | date("iso") }}">{{ item.date | date("long") }}</time></p>
      {% endif %}
      <p>{{ item.description | foreign }}</p>
      </li>
      {% endfor %}
      </ul>
      {% endif %}
      {% if page.paginator and page.paginator.total > 1 %}
      <nav class="pages" aria-label="{{ t("pages") }}">
      {% if page.paginator.previous %}<a rel="prev" href="{{ page.paginator.previous }}">{{ t("previous") }}</a>{% endif %}
      <span>{{ t("page_of", number=page.paginator.number, total=page.paginator.total) }}</span>
      {% if page.paginator.next %}<a rel="next" href="{{ page.paginator.next }}">{{ t("next") }}</a>{% endif %}
      </nav>
      {% endif %}
      {% endblock %}

      """#
    ),
    (
      "templates/parts/header.html",
      #"""
      <header>
      <div class="bar">
      <a class="name" href="{{ link("index") }}">{{ site.name | foreign }}</a>
      <nav aria-label="{{ t("main_menu") }}">
      <ul>
      {% for entry in site.menus.main %}
      <li><a href="{{ entry.url }}"{% if entry.current %} aria-current="page"{% elif entry.active %} aria-current="true"{% endif %}>{{ entry.title | foreign }}</a></li>
      {% endfor %}
      </ul>
      </nav>
      <nav aria-label="{{ t("language") }}">
      <ul>
      {% for other in page.translations if other.language.code != language.code %}
      <li><a href="{{ other.url }}" lang="{{ other.language.code }}" hreflang="{{ other.language.code }}" translate="no">{{ other.language.label }}</a></li>
      {% endfor %}
      </ul>
      </nav>
      </div>
      </header>

      """#
    ),
    (
      "templates/parts/notices.html",
      #"""
      {% if page.draft %}
      <p class="note">{{ t("draft") }}</p>
      {% endif %}
      {% if page.expired %}
      <p class="note">{{ t("expired") }}</p>
      {% endif %}
      {% if page.stale %}
      <p class="note">{{ t("stale") }}</p>
      {% endif %}

      """#
    ),
    (
      "templates/parts/footer.html",
      #"""
      <footer>
      <div class="bar">
      <p>{{ site.name | foreign }}</p>
      <p>{{ t("contact") }}: {{ facts.contact_email }}</p>
      </div>
      </footer>

      """#
    ),
    (
      "templates/directives/note.html",
      #"""
      <div class="note" role="note">
      {% if arguments %}
      <p><strong>{{ arguments[0] | foreign }}</strong></p>
      {% endif %}
      {{ content }}
      </div>

      """#
    ),
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
      code { background: var(--wash); padding: .1em .3em; border-radius: .25em; overflow-wrap: anywhere; }

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
      .pages { display: flex; flex-wrap: wrap; gap: 1rem; margin-top: 1.5rem; }
      .note { margin: 1rem 0; padding: .75rem 1rem; background: var(--wash); border-inline-start: 4px solid var(--link); }
      .note > :first-child { margin-top: 0; }
      .note > :last-child { margin-bottom: 0; }

      footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--quiet); }
      footer p { margin: .25rem 0; }

      """#
    ),
  ]
}
