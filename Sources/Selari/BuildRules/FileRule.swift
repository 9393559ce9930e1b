import Diagnostics

/// The rules of a site's files and of its output, which the build enforces. The comment of each is its
/// page in the manual.
enum FileRule: String, CaseIterable {
  /// A link in the tree leads to a file of the site.
  ///
  /// Symbolic links are followed, as long as they lead to something that is there, inside the site, and
  /// not back to a folder that holds them: what a build gives must depend on the site alone.
  case symlink = "site/symlink"

  /// A site holds files and folders only.
  ///
  /// Sockets, pipes and devices cannot be published. Remove it from the tree.
  case file = "site/file"

  /// Every file of a site can be read.
  ///
  /// The system refused to give the file. Look at its permissions.
  ///
  /// A text (a page, a template, a file of YAML) of more than 64 MB is not read either: nobody writes that
  /// much into one, and what is no text has got the name of one. Make several files of it, or give it the
  /// name of what it is.
  case unreadable = "site/unreadable"

  /// The site's files of text, and the names of its files, are written in UTF-8.
  ///
  /// Save the file as UTF-8 in your editor. A name that is not UTF-8 often comes out of an archive that was
  /// made on another system: rename the file.
  ///
  /// A letter with an accent in a name is one character (NFC), not a letter and an accent after it (NFD),
  /// as archives from macOS have it: two files whose names look alike could not be told apart.
  case encoding = "site/encoding"

  /// Every source has the name and the place by which it is read.
  ///
  /// Pages end with `.md` and templates with `.html`, `.xml` or `.txt`, in small letters; facts, terms and
  /// texts stand in `content/facts.yaml`, `content/terms.yaml` and `templates/strings.yaml`, redirects in
  /// `redirects.yaml` beside `site.yaml`.
  /// What a file of nearly such a name says would be missing, and in `content/` it would be published as it
  /// is, with its front matter and its remarks; so would be what a file of that name says that stands beside
  /// `site.yaml`, or right in `content/` or `templates/`, where it is not read. The page of a folder is its
  /// `index.ms.md`, without the `_` of other generators.
  ///
  /// ```
  /// content/faq.ms.md.txt                       ← an editor has added `.txt`
  /// content/facts.yml                           ← content/facts.yaml
  /// terms.yaml                                  ← content/terms.yaml
  /// content/news/_index.ms.md                   ← content/news/index.ms.md
  /// redirects.yml                               ← redirects.yaml
  /// templates/page.htm                          ← templates/page.html
  /// ```
  case name = "site/name"

  /// A site has the files that it needs, and `site.yaml` the keys that have to be there.
  ///
  /// Either the command was run in a folder that is no site, or `--site` names one, and
  /// `selari init DIR` makes a new one; or `site.yaml` lacks a key that the message names. Where
  /// `content/facts.yaml` or `templates/strings.yaml` is not there and three places or more ask for what
  /// it would hold, that is told once.
  ///
  /// ```yaml
  /// name: {ms: Tapak, en: Site}
  /// url: https://contoh.example/
  /// languages:
  ///   - {code: ms, label: Bahasa Melayu, locale: ms_MY}
  ///   - {code: en, label: English, locale: en_MY}
  /// ```
  case missing = "site/missing"

  /// A site has pages.
  ///
  /// `content/` holds one file for each page and language: `index.ms.md`, `index.en.md`.
  case empty = "site/empty"

  /// A file of YAML can be read.
  ///
  /// The message says what stands in the way: a tab where blanks indent, a quotation mark or a bracket
  /// that is not closed, a key that comes twice.
  ///
  /// ```yaml
  /// name: {ms: Tapak, en: Site          ← the bracket is not closed
  /// ```
  ///
  /// A text that holds `: ` or begins with `*`, `&`, `@` or a bracket stands in quotation marks.
  ///
  /// Lines of marks, `<<<<<<<`, `=======` and `>>>>>>>`, are what Git leaves where two people edited the
  /// same lines. Keep the version that holds, and remove them.
  case yamlSyntax = "yaml/syntax"

  /// The output is a folder that Selari made, or an empty one.
  ///
  /// A build replaces the whole output. A folder that holds the site itself, a repository, or files that
  /// Selari did not make is never touched. Choose another with `--output`. Once a folder is Selari's, a
  /// build removes from it whatever is not part of the site: what is to be published goes into
  /// `content/`, never straight into the output.
  case outputFolder = "output/folder"

  /// One build writes an output at a time.
  ///
  /// Another build is at work in the same output. Wait until it is done.
  case outputLocked = "output/locked"

  /// Each file of the output has a path of its own.
  ///
  /// Two things of the site want the same path, or one wants a folder where another wants a file, such
  /// as the page `media` and a file `content/ms/media`. Rename one of them. Some are always Selari's own, such
  /// as `robots.txt` and `sitemap.xml`: a file of that name in `content/` has to go.
  case outputPath = "output/path"

  /// The output can be written.
  ///
  /// The disk is full, the folder cannot be written to, or the system refused. The output stays as it
  /// was; the exit status is 2.
  case outputWrite = "output/write"

  /// The output is replaced in one step.
  ///
  /// A note, and no fault of the site: the output is a mount point or lies on a file system that cannot
  /// exchange two folders, so that its files were replaced one by one, assets first and pages next.
  case outputAtomic = "output/atomic"

  var id: RuleID { RuleID(rawValue) }
}
