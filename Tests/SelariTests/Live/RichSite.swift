/// A small site that uses all there is: what edits can break, it has.
///
/// The rules for HTML that read more of the site than the page are errors in it, so that builds run them
/// all. Those that read the bytes alone are not: its templates are no whole pages, and a page with a finding
/// is rendered with every edit, whatever it read.
enum RichSite {
  static let text = """
    -- site.yaml --
    name: {ms: Tapak, en: Site}
    url: https://contoh.example/awalan/
    timezone: Asia/Kuala_Lumpur
    languages:
      - {code: ms, label: Bahasa Melayu, locale: ms_MY, time: "h.mm B"}
      - {code: en, label: English, locale: en_MY, time: "h:mm a"}
    missing: omit
    menus:
      main: [media, faq, {page: deep/inner/leaf, title: {ms: Daun, en: Leaf}}]
      foot: [{url: "https://lain.example/", title: Lain}]
    topics:
      work: {ms: Kerja, en: Work}
      law: {ms: Undang-undang, en: Law}
    security: {contact: "mailto:keselamatan@contoh.example", policy: "https://contoh.example/awalan/ms/faq/"}
    extra: {motto: {ms: Bersama, en: Together}, year: 2022}
    checks: {severity: {size/icon: error, size/page: error, link/third-party: error}}
    -- redirects.yaml --
    /lama/faq.html: {page: faq, language: ms}
    -- content/facts.yaml --
    call: {type: window, opens: 2022-09-01, closes: 2022-10-20, after: {ms: Tamat, en: Over}, link: "https://daftar.example/"}
    email: {type: email, value: satu@contoh.example}
    count: {type: number, value: 1200}
    day: {type: date, value: 2022-12-03}
    -- content/terms.yaml --
    pairs: [{ms: buruh paksa, en: forced labour}]
    names: [Alliance 8.7]
    foreign: {en: [roadmap, Pathfinder]}
    -- templates/strings.yaml --
    skip: {ms: Langkau, en: Skip}
    left: {ms: {other: "{n} hari"}, en: {one: "{n} day", other: "{n} days"}}
    more: {ms: Lagi, en: More}
    -- templates/base.html --
    {% import "parts/macros.html" as macros %}
    <html lang="{{ language.code }}"><head><title>{{ page.title }} {{ site.name }}</title>
    <link rel="stylesheet" href="{{ asset("site.css") }}" integrity="{{ asset("site.css").integrity }}">
    {% for one in alternates(page) %}<link hreflang="{{ one.hreflang }}" href="{{ one.href }}">{% endfor %}
    </head><body><a href="#main">{{ t("skip") }}</a>
    {% include "parts/header.html" %}
    <main id="main">{% block main %}{{ page.content }}{% endblock %}</main>
    {% include "parts/extra.html" ignore missing %}
    <p>{{ site.extra.motto }}</p></body></html>
    -- templates/page.html --
    {% extends "base.html" %}
    {% block main %}<h1>{{ page.title }}</h1>
    {% for a in page.ancestors %}<a href="{{ a.url }}">{{ a.title }}</a>{% endfor %}
    {{ page.content }}
    {% if page.previous %}<a href="{{ page.previous.url }}">{{ page.previous.title }}</a>{% endif %}
    {% if page.next %}<a href="{{ page.next.url }}">{{ page.next.title }}</a>{% endif %}
    {% for topic in page.topics %}{{ topic.label }}{% endfor %}
    {% for h in page.toc %}<a href="#{{ h.id }}">{{ h.title }}</a>{% endfor %}
    {% if page.stale %}stale{% endif %}{% if page.expired %}expired{% endif %}
    {% if facts.call is defined %}<p>{{ facts.call.closes }}</p>{% endif %}
    {% endblock %}
    -- templates/section.html --
    {% extends "base.html" %}
    {% block main %}<h1>{{ page.title }}</h1>{{ page.content }}
    {% for one in page.children %}{{ macros.item(one) }}{% endfor %}
    {% if page.paginator %}{{ page.paginator.number }}/{{ page.paginator.total }}{% endif %}
    {% endblock %}
    -- templates/home.html --
    {% extends "base.html" %}
    {% block main %}{{ page.content }}
    {% for one in pages(section="media") %}{{ macros.item(one) }}{% endfor %}
    {% for one in pages(topic="work") %}<i>{{ one.id }}</i>{% endfor %}
    {% for one in pages(section="media", expired=true) %}<s>{{ one.id }}</s>{% endfor %}
    {{ facts.call.state }} {{ t("left", n=facts.call.days_left) }} <a href="{{ link("faq") }}">{{ t("more") }}</a>
    <img src="{{ qr(page.permalink) }}">
    {% endblock %}
    -- templates/search.html --
    {% extends "base.html" %}
    -- templates/list.html --
    {% extends "base.html" %}
    {% block main %}{% for one in pages() %}<b>{{ one.url }}</b>{% endfor %}{{ now.year }}
    <a href="/awalan/en/news/">2</a> <a href="/awalan/dulu/soalan.html">?</a> <img src="/awalan/media/foto.svg">
    <a href="https://contoh.example/awalan/en/deep/inner/leaf/">x</a> <a href="/en/feed.xml">y</a>
    <img src="/awalan/ikon.svg" width="16" height="16"><img src="{{ asset("dot.svg") }}" width="8" height="8">{% endblock %}
    -- templates/404.html --
    {{ site.name }} {% for one in page.translations %}{{ one.url }} {{ one.title }}{% endfor %}
    <a href="/awalan/ms/soalan-lazim/">x</a>
    -- templates/parts/header.html --
    {% for entry in site.menus.main %}<a href="{{ entry.url }}"{% if entry.current %} aria-current="page"{% endif %}{% if entry.active %} class="on"{% endif %}>{{ entry.title }}</a>{% endfor %}
    {% for one in page.translations %}<a hreflang="{{ one.language.code }}" href="{{ one.url }}">{{ one.title }}</a>{% endfor %}
    -- templates/parts/macros.html --
    {% macro item(one) %}<li><a href="{{ one.url }}">{{ one.title }}</a> {{ one.date }} {{ one.summary }}</li>{% endmacro %}
    -- templates/directives/note.html --
    <aside>{{ arguments[0] }} {{ content }} {{ facts.email }}</aside>
    -- templates/directives/today.html --
    <p>{{ now | date("short") }}</p>
    -- templates/assets/site.css --
    body { background: url(dot.svg) }
    -- templates/assets/dot.svg --
    <svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"></svg>
    -- content/index.ms.md --
    ---
    title: Utama
    ---
    Selamat datang. Lihat [soalan](page:faq#siapa) dan [suapan](/ms/feed.xml).
    -- content/index.en.md --
    ---
    title: Home
    ---
    Welcome. See [questions](page:faq#siapa).
    -- content/faq.ms.md --
    ---
    title: Soalan
    slug: soalan-lazim
    aliases: [/dulu/soalan.html]
    topics: [work]
    ---
    # Siapa {#siapa}

    Hubungi {{ facts.email }} sebelum {{ facts.call.closes | date("full") }}.

    :::note "Penting"
    Baca *roadmap* dan Pathfinder.
    :::
    -- content/faq.en.md --
    ---
    title: Questions
    translation: {of: ms, checked: {page: 0a0a0a0a}}
    stale_notice: true
    ---
    # Who {#siapa}

    Write to {{ facts.email }}. There are {{ facts.count }} places.
    -- content/media/index.ms.md --
    ---
    title: Media
    paginate: 2
    ---
    -- content/media/index.en.md --
    ---
    title: News
    slug: news
    ---
    -- content/media/one.ms.md --
    ---
    title: Satu
    date: 2022-09-10
    description: Yang pertama
    topics: [work, law]
    ---
    ![Foto](foto.svg) dan [dua](two.ms.md).
    -- content/media/one.en.md --
    ---
    title: One
    ---
    ![Photo](foto.svg)
    -- content/media/two.ms.md --
    ---
    title: Dua
    date: 2022-09-12
    expire: 2022-11-01
    ---
    Yang kedua. [Satu](one.ms.md)
    -- content/media/two.en.md --
    ---
    title: Two
    ---
    The second.
    -- content/media/three.ms.md --
    ---
    title: Tiga
    date: 2022-09-11
    publish: 2022-10-05T08:00:00+08:00
    order: 3
    ---
    Yang ketiga.

    :::today
    :::
    -- content/media/three.en.md --
    ---
    title: Three
    ---
    The third. {{ now.year }}
    -- content/ikon.svg --
    <svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"></svg>
    -- content/media/foto.svg --
    <svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>
    -- content/deep/index.ms.md --
    ---
    title: Dalam
    missing: notice
    ---
    -- content/deep/index.en.md --
    ---
    title: Deep
    ---
    -- content/deep/inner/index.ms.md --
    ---
    title: Lebih dalam
    ---
    -- content/deep/inner/index.en.md --
    ---
    title: Deeper
    ---
    -- content/deep/inner/leaf.ms.md --
    ---
    title: Daun
    extra: {colour: hijau}
    ---
    Kembali ke [media](page:media).
    -- content/deep/inner/only.ms.md --
    ---
    title: Hanya
    ---
    Hanya dalam bahasa Melayu. [Daun](leaf.ms.md)
    -- content/deep/inner/leaf.en.md --
    ---
    title: Leaf
    extra: {size: small}
    ---
    Back to [news](page:media). {{ facts.day }}
    -- content/cari.ms.md --
    ---
    title: Cari
    layout: search
    ---
    -- content/cari.en.md --
    ---
    title: Search
    ---
    -- content/senarai.ms.md --
    ---
    title: Senarai
    layout: list
    draft: true
    ---
    -- content/senarai.en.md --
    ---
    title: List
    draft: false
    ---
    """
}
