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
      {% include "parts/head.html" %}
      <title>{% if page.kind != "home" %}{{ page.title }} · {% endif %}{% if page.paginator and page.paginator.number > 1 %}{{ t("page_of", number=page.paginator.number, total=page.paginator.total) }} · {% endif %}{{ site.name }}</title>
      <meta name="description" content="{{ page.description or page.summary }}">
      {% include "parts/addresses.html" %}
      <link rel="alternate" type="application/atom+xml" title="{{ site.name }}" href="{{ link("index") }}feed.xml">
      </head>
      <body>
      <a class="skip" href="#main">{{ t("skip") }}</a>
      {% include "parts/header.html" %}
      <main id="main" tabindex="-1">
      <h1{% if page.title_language != language %} lang="{{ page.title_language.code }}" dir="{{ page.title_language.direction }}"{% endif %}>{{ page.title | foreign(language=page.title_language.code) }}</h1>
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
      <p class="date"><time datetime="{{ page.date | date("iso") }}">{{ t("dated", date=page.date | date("long")) }}</time></p>
      {% endif %}
      {% if page.toc | length > 1 %}
      <nav class="contents" aria-label="{{ t("contents") }}">
      <ul>
      {% for entry in page.toc %}
      <li><a href="#{{ entry.id }}">{{ entry.title | foreign }}</a></li>
      {% endfor %}
      </ul>
      </nav>
      {% endif %}
      {{ page.content }}
      {% if page.topics %}
      <p class="date">{{ t("topics") }}: {% for topic in page.topics %}{{ topic.label | foreign }}{% if not loop.last %}, {% endif %}{% endfor %}</p>
      {% endif %}
      {% if page.updated %}
      <p class="date"><time datetime="{{ page.updated | date("iso") }}">{{ t("updated", date=page.updated | date("long")) }}</time></p>
      {% endif %}
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
      "templates/chooser.html",
      #"""
      <!doctype html>
      <html lang="{{ language.code }}" dir="{{ language.direction }}">
      <head>
      {% include "parts/head.html" %}
      <title>{% for home in page.translations %}{{ t("welcome", language=home.language.code) }} · {% endfor %}{{ site.name }}</title>
      {% include "parts/addresses.html" %}
      </head>
      <body>
      <main class="choice">
      {% for home in page.translations %}
      <section lang="{{ home.language.code }}" dir="{{ home.language.direction }}">
      <h1>{{ t("welcome", language=home.language.code) }}</h1>
      <p>{{ home.page.description | foreign(language=home.language.code) }}</p>
      <p><a class="button" href="{{ home.url }}" hreflang="{{ home.language.code }}">{{ home.language.label }}</a></p>
      </section>
      {% endfor %}
      </main>
      </body>
      </html>

      """#
    ),
    (
      "templates/404.html",
      #"""
      <!doctype html>
      <html lang="{{ language.code }}" dir="{{ language.direction }}">
      <head>
      {% include "parts/head.html" %}
      <title>{% for home in page.translations %}{{ t("not_found", language=home.language.code) }} · {% endfor %}{{ site.name }}</title>
      <meta name="robots" content="noindex">
      </head>
      <body>
      <main class="choice">
      {% for home in page.translations %}
      <section lang="{{ home.language.code }}" dir="{{ home.language.direction }}">
      <h1>{{ t("not_found", language=home.language.code) }}</h1>
      <p><a class="button" href="{{ home.url }}" hreflang="{{ home.language.code }}">{{ t("go_home", language=home.language.code) }}</a></p>
      </section>
      {% endfor %}
      </main>
      </body>
      </html>

      """#
    ),
    (
      "templates/parts/addresses.html",
      #"""
      {# Anyone's site may be found; drafts and notices of what is missing may not. Where only an official one may,
         ask `page.indexed`. #}
      {% if page.draft or page.kind == "notice" %}
      <meta name="robots" content="noindex">
      {% endif %}
      <link rel="canonical" href="{{ page.permalink }}">
      {% for alternate in alternates(page) %}
      <link rel="alternate" hreflang="{{ alternate.hreflang }}" href="{{ alternate.href }}">
      {% endfor %}

      """#
    ),
    (
      "templates/parts/head.html",
      #"""
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <link rel="stylesheet" href="{{ asset("site.css") }}" integrity="{{ asset("site.css").integrity }}">
      <link rel="icon" type="image/svg+xml" href="{{ asset("icon.svg") }}">

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
      <li><a href="{{ entry.url }}"{% if entry.current %} aria-current="page"{% elif entry.active %} aria-current="true"{% endif %}{% if entry.title_language != language %} lang="{{ entry.title_language.code }}" dir="{{ entry.title_language.direction }}"{% endif %}>{{ entry.title | foreign(language=entry.title_language.code) }}</a></li>
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
      <p><a href="{{ link("index") }}feed.xml">{{ t("feed") }}</a></p>
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
  ]
}
