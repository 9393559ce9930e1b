import Diagnostics

/// Something that the site has and does not use.
struct UnusedProblem: Problem {
  enum Kind: Sendable {
    case fact, string, template, asset, file, hidden, redirectToItself, redirectTwice
  }

  let kind: Kind
  let name: String

  init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  var rule: RuleID {
    switch kind {
    case .fact: UnusedFact.id
    case .string: UnusedString.id
    case .template: UnusedTemplate.id
    case .asset: UnusedAsset.id
    case .file: UnusedFile.id
    case .hidden: UnusedHidden.id
    case .redirectToItself, .redirectTwice: UnusedRedirect.id
    }
  }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: summary(in: language), explanation: explanation(in: language),
      solutions: [Solution(remedy(in: language))])
  }

  private func remedy(in language: MessageLanguage) -> String {
    switch kind {
    case .hidden where name.hasSuffix("/" + SiteLayout.wellKnown):
      language(
        ms: "Pindahkannya ke content/.well-known/.", en: "Move it to content/.well-known/.")
    case .hidden:
      language(
        ms:
          "Buang titik itu daripada namanya jika hendak diterbitkan. Fail yang dibaca oleh pelayan web sendiri, seperti .htaccess, diletakkan di pelayan: lihat docs/hosting.md.",
        en:
          "Take the dot from its name if it is to be published. What the web server reads itself, such as .htaccess, goes onto the server: see docs/hosting.md."
      )
    default:
      language(ms: "Buang jika tidak diperlukan lagi.", en: "Remove it if it is no longer needed.")
    }
  }

  private func summary(in language: MessageLanguage) -> String {
    switch kind {
    case .fact:
      language(ms: "setiap fakta digunakan", en: "every fact is used somewhere")
    case .string:
      language(
        ms: "setiap teks antara muka digunakan oleh sesuatu templat",
        en: "every text of the interface is used by some template")
    case .template:
      language(
        ms: "setiap templat digunakan oleh sesuatu halaman",
        en: "every template is used by some page")
    case .asset:
      language(
        ms: "setiap aset digunakan oleh sesuatu templat atau helaian gaya",
        en: "every asset is used by some template or stylesheet")
    case .file:
      language(
        ms: "setiap fail di sebelah halaman disebut oleh sesuatu halaman atau templat",
        en: "every file beside the pages is named by some page or template")
    case .hidden:
      language(
        ms: "tiada apa-apa di dalam content/ yang ditinggalkan kerana titik pada awal namanya",
        en: "nothing in content/ is left out because its name begins with a dot")
    case .redirectToItself, .redirectTwice:
      language(ms: "setiap lencongan ada gunanya", en: "every redirect does something")
    }
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch kind {
    case .fact:
      language(
        ms: "Tiada halaman atau templat yang merujuk kepada `facts.\(name)`.",
        en: "No page or template refers to `facts.\(name)`.")
    case .string:
      language(
        ms: "Tiada templat yang meminta `t(\"\(name)\")`.",
        en: "No template asks for `t(\"\(name)\")`.")
    case .template:
      language(
        ms: "Tiada halaman atau templat yang menggunakan `\(name)`.",
        en: "No page or template uses `\(name)`.")
    case .asset:
      language(
        ms:
          "Tiada templat yang meminta `asset(\"\(name)\")`, dan tiada helaian gaya yang menyebutnya.",
        en: "No template asks for `asset(\"\(name)\")`, and no stylesheet names it.")
    case .file:
      language(
        ms: "Fail ini diterbitkan, tetapi tiada halaman atau templat yang menyebutnya.",
        en: "This file is published, and no page and no template names it.")
    case .hidden:
      language(
        ms: "Ini tidak diterbitkan: nama yang bermula dengan titik ialah nama fail tersembunyi.",
        en: "This is not published: a name that begins with a dot is a hidden file's.")
    case .redirectToItself:
      language(
        ms: "\(name) ialah alamat halaman itu sendiri.", en: "\(name) is the page's own address.")
    case .redirectTwice:
      language(
        ms: "\(name) sudah dilencongkan ke halaman yang sama.",
        en: "\(name) is redirected to the same page already.")
    }
  }
}
