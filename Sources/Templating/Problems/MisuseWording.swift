import Diagnostics

extension TemplateProblem.Misuse {
  /// What to say of a tag that breaks a rule of the language.
  func wording(in language: MessageLanguage) -> Wording {
    let (ms, en) = rule
    let (explanationMS, explanationEN) = explanation
    return Wording(
      summary: language(ms: ms, en: en),
      explanation: language(ms: explanationMS, en: explanationEN),
      solutions: self == .elseIf
        ? [Solution(language(ms: "Tulis `elif`.", en: "Write `elif`."), replacement: "elif")] : [])
  }

  private var rule: (ms: String, en: String) {
    switch self {
    case .blockTwice:
      ("nama blok hanya sekali dalam satu templat", "a template has a block's name once")
    case .hyphenInBlockName:
      (
        "nama blok terdiri daripada huruf, angka dan `_`",
        "a block's name is of letters, digits and `_`"
      )
    case .requiredBlockWithContent: ("blok yang wajib tiada kandungan", "a required block is empty")
    case .extendsInside, .extendsTwice:
      ("`extends` sekali sahaja, pada akar templat", "`extends` stands once, at a template's root")
    case .assignTo, .assignLoop:
      (
        "hanya nama dan atribut namespace boleh diberi nilai",
        "only names and a namespace's attributes are assigned to"
      )
    case .defaultBeforeNone:
      ("parameter dengan nilai lalai berada di hujung", "parameters with defaults come last")
    case .chainedTests: ("satu `is` bagi satu nilai", "a value has one `is`")
    case .underscoreImport:
      ("nama yang bermula dengan `_` tidak diimport", "names that begin with `_` are not imported")
    case .callExpected: ("tag `call` mengandungi panggilan", "a `call` tag holds a call")
    case .callerParameter:
      ("`caller` bukan parameter tanpa nilai lalai", "`caller` is no parameter without a default")
    case .badString: ("jujukan lepas dalam teks dikenali", "an escape in a string is known")
    case .badIdentifier:
      ("nama bermula dengan huruf atau `_`", "a name begins with a letter or `_`")
    case .nestingLimit, .longExpression: ("sarang tidak terlalu dalam", "nesting has a limit")
    case .argumentOrder:
      (
        "argumen mengikut tempat dahulu, kemudian mengikut nama, kemudian `*` dan `**`",
        "arguments come by place, then by name, then `*` and `**`"
      )
    case .elseIf: ("`else` berdiri sendiri", "`else` stands alone")
    case .otherBlockEnds:
      ("tag penutup menutup tag yang terbuka", "a closing tag closes the tag that is open")
    }
  }

  private var explanation: (ms: String, en: String) {
    switch self {
    case .blockTwice(let name):
      ("Blok `\(name)` sudah ditakrifkan di atas.", "The block `\(name)` is already defined above.")
    case .hyphenInBlockName:
      ("Ada tanda sempang dalam nama ini.", "There is a hyphen in this name.")
    case .requiredBlockWithContent:
      ("Kandungan blok ini tidak akan muncul.", "The content of this block would never appear.")
    case .extendsInside:
      ("Di sini `extends` berada di dalam tag lain.", "Here it stands inside another tag.")
    case .extendsTwice:
      ("Templat ini sudah memperluas templat lain.", "The template already extends another.")
    case .assignTo(let what):
      ("`\(what)` tidak boleh diberi nilai.", "`\(what)` cannot be assigned to.")
    case .assignLoop:
      ("`loop` ialah nama khas di dalam gelung.", "`loop` is a special name inside a loop.")
    case .defaultBeforeNone:
      (
        "Parameter ini tiada nilai lalai, tetapi yang sebelumnya ada.",
        "This parameter has no default, but one before it has."
      )
    case .chainedTests:
      ("`is` kedua tidak jelas maksudnya; gunakan `and`.", "A second `is` is not clear; use `and`.")
    case .underscoreImport(let name):
      ("`\(name)` hanya untuk templatnya sendiri.", "`\(name)` is its own template's alone.")
    case .callExpected: ("Ini bukan panggilan makro.", "This is no call of a macro.")
    case .callerParameter:
      (
        "Makro ini memanggil `caller()` dan menamakannya sebagai parameter tanpa nilai lalai.",
        "The macro calls `caller()` and names it as a parameter without a default."
      )
    case .badString(let escape):
      ("`\(escape)` tidak lengkap atau tidak dikenali.", "`\(escape)` is incomplete or unknown.")
    case .badIdentifier:
      ("Nama ini bermula dengan aksara lain.", "This name begins with something else.")
    case .nestingLimit(let limit):
      (
        "Lebih daripada \(limit) tag, dengan ungkapan di dalamnya, bersarang.",
        "More than \(limit) tags, with what is in them, stand in each other."
      )
    case .longExpression(let limit):
      (
        "Lebih daripada \(limit) kurungan, operator atau penapis bersarang atau berturutan; "
          + "simpan sebahagian daripadanya dengan `{% set %}`.",
        "More than \(limit) brackets, operators or filters are in each other or in a row; "
          + "keep a part of them with `{% set %}`."
      )
    case .elseIf: ("`else` tidak mengambil syarat.", "`else` takes no condition.")
    case .otherBlockEnds(let name, let open):
      (
        "Blok yang terbuka di sini ialah `\(open)`, bukan `\(name)`.",
        "The block that is open here is `\(open)`, not `\(name)`."
      )
    case .argumentOrder: ("Argumen ini tidak pada tempatnya.", "This argument is out of order.")
    }
  }
}
