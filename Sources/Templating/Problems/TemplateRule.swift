public import Diagnostics

/// The rules of templates, which the build enforces. The comment of each is its page in the manual.
public enum TemplateRule: String, CaseIterable, Sendable {
  /// A template is written in UTF-8.
  ///
  /// Save the file as UTF-8 in your editor.
  case encoding = "template/encoding"

  /// A template follows the grammar of Jinja.
  ///
  /// A tag that is not closed, one that does not exist, or something that cannot stand where it stands.
  ///
  /// ```jinja
  /// {% if page.title %}<h1>{{ page.title }}</h1>        ← no {% endif %}
  /// ```
  ///
  /// The message says what was expected at that place. The grammar is that of
  /// [Jinja](https://jinja.palletsprojects.com/templates/).
  case syntax = "template/syntax"

  /// A block has one place.
  ///
  /// A block that no parent template has would never be shown, and neither would what stands outside of all
  /// blocks of a template that extends another; two blocks of one name, or a required one that no child
  /// fills in, leave it open what is shown.
  ///
  /// ```jinja
  /// {% extends "base.html" %}
  /// {% block contnet %}…{% endblock %}                  ← base.html has `content`
  /// <p>{{ page.description }}</p>                       ← in no block
  /// ```
  case block = "template/block"

  /// A template uses names that exist.
  ///
  /// A name, an attribute or an item that does not exist stops the build, so that a slip of the pen
  /// never becomes an empty place on the page.
  ///
  /// ```jinja
  /// <title>{{ page.titel }}</title>                     ← did you mean `title`?
  /// ```
  ///
  /// What may be absent is asked for: `{% if page.extra.map is defined %}`, or
  /// `{{ page.extra.map | default("") }}`.
  case undefined = "template/undefined"

  /// A filter exists.
  ///
  /// Filters are Jinja's and Selari's own: `date`, `number`, `markdown`, `permalink`, `json`,
  /// `foreign`. See [Templates](../../templates.md).
  case filter = "template/filter"

  /// A test exists.
  ///
  /// Tests, what stands after `is`, are Jinja's: `defined`, `none`, `even` …
  case test = "template/test"

  /// A template that is named exists.
  ///
  /// One that is extended, included or imported, or that `layout:` in front matter names.
  ///
  /// ```jinja
  /// {% include "parts/foter.html" %}                    ← did you mean `parts/footer.html`?
  /// ```
  case missing = "template/missing"

  /// A function, filter or macro gets the arguments that it takes.
  ///
  /// One that is missing, one too many, one of a name that there is not, or one that it cannot use, such
  /// as a topic that is not in `site.yaml`.
  ///
  /// ```jinja
  /// {{ pages(sektion="media") }}                        ← did you mean `section`?
  /// ```
  case argument = "template/argument"

  /// An operation gets values that have it.
  ///
  /// A loop needs a list, `date` needs a date, `+` two numbers or two texts. The message says what it
  /// got.
  ///
  /// ```jinja
  /// {{ page.title | date("long") }}                     ← a title is no date
  /// ```
  case type = "template/type"

  /// A value can be used for what it is used for.
  ///
  /// It is of the right kind and still cannot be used: a division by nothing, a number out of range.
  case value = "template/value"

  /// Templates do not lead back to themselves.
  ///
  /// A template that extends or includes itself, in a circle or without end, can never be finished. The
  /// message names the way round.
  case recursion = "template/recursion"

  /// A page's content does not contain itself.
  ///
  /// A template that shows the content of other pages met the page whose content was being read: lists
  /// show `summary`, not `content`.
  case cycle = "template/cycle"

  /// An asset that is named exists.
  ///
  /// In `asset("site.css")`, where names are those below `templates/assets/`, and in what a stylesheet
  /// names (`url(…)`, `@import "…"`, `image-set("…")`) by its path from the stylesheet. There, each becomes
  /// the address at which the asset is served; so a stylesheet cannot name one that names it.
  ///
  /// ```jinja
  /// <link rel="stylesheet" href="{{ asset("stie.css") }}">      ← did you mean `site.css`?
  /// ```
  case asset = "template/asset"

  /// The rule's id.
  public var id: RuleID { RuleID(rawValue) }
}
