import Diagnostics
import Selari

/// The manual page of the program, made of the commands' specifications:
/// [man(7)](https://man7.org/linux/man-pages/man7/man.7.html).
struct ManualPage {
  let commands: [CommandSpecification]
  let language: MessageLanguage

  func roff() -> String {
    var roff = Roff()
    roff.title("SELARI", section: 1, date: Selari.released, version: "Selari \(Selari.version)")
    roff.section(language(ms: "NAMA", en: "NAME"))
    roff.text(
      "selari - "
        + language(
          ms: "bina tapak web statik dalam lebih daripada satu bahasa",
          en: "build static websites in more than one language"))
    roff.section("SYNOPSIS".in(language, ms: "SINOPSIS"))
    roff.lines(commands.map(synopsis))
    roff.section("DESCRIPTION".in(language, ms: "PERIHALAN"))
    let description = description()
    roff.text(description.first)
    roff.paragraph(description.second)
    roff.section("COMMANDS".in(language, ms: "ARAHAN"))
    for command in commands { describe(command, &roff) }
    roff.section("COMMON OPTIONS".in(language, ms: "PILIHAN BERSAMA"))
    for option in CommandSpecification.Option.site { item(option, &roff) }
    roff.item(
      "--help", language(ms: "bantuan bagi sesuatu arahan", en: "the help of a command"))
    ends(&roff)
    return roff.text
  }

  private func synopsis(_ command: CommandSpecification) -> (bold: String, rest: String) {
    let words =
      command.operands.map { $0.usage(in: language) } + [language(ms: "[pilihan]", en: "[options]")]
    return ("selari " + command.name, words.joined(separator: " "))
  }

  private func description() -> (first: String, second: String) {
    (
      language(
        ms: "Selari membina tapak web statik yang sama kandungannya dalam setiap bahasa: "
          + "Markdown dalam bahasa Melayu dan bahasa Inggeris menjadi HTML yang ringkas, pantas dan "
          + "boleh dicapai. Apa yang tiada, lapuk atau bercanggah antara dua bahasa dilaporkan "
          + "dengan fail, baris dan lajurnya.",
        en: "Selari builds static websites that say the same thing in each of their languages: "
          + "Markdown in Malay and English becomes plain, fast, accessible HTML. What is missing, "
          + "stale or contradictory between the languages is reported with its file, line and column."
      ),
      language(
        ms:
          "Sesuatu arahan sama ada membuat seluruh kerjanya atau membiarkan semuanya seperti asal.",
        en: "A command either does its whole job or leaves everything as it was.")
    )
  }

  /// A command with its own options; those of every command stand further below.
  private func describe(_ command: CommandSpecification, _ roff: inout Roff) {
    roff.subsection(
      (["selari", command.name] + command.operands.map { $0.usage(in: language) }).joined(
        separator: " "))
    roff.text(command.summary(language).sentence)
    let common = CommandSpecification.Option.site
    let takesAll = common.allSatisfy { command.option(named: $0.name) != nil }
    let own = command.options.filter { option in
      !takesAll || !common.contains { $0.name == option.name }
    }
    for option in own { item(option, &roff) }
    if takesAll {
      roff.paragraph(
        language(
          ms: "Mengambil juga pilihan bersama.", en: "Takes the common options too."))
    }
  }

  private func item(_ option: CommandSpecification.Option, _ roff: inout Roff) {
    roff.item(
      "--" + option.name, value: option.value(in: language), option.summary(language).sentence)
  }

  private func ends(_ roff: inout Roff) {
    roff.section("EXIT STATUS".in(language, ms: "STATUS KELUAR"))
    roff.item("0", language(ms: "Selesai.", en: "Done."))
    roff.item(
      "1",
      language(
        ms: "Ada yang salah dalam tapak: penemuan yang tarafnya ralat.",
        en: "Something in the site is wrong: findings of severity error."))
    roff.item(
      "2",
      language(
        ms: "Arahan yang salah, hasil yang tidak dapat ditulis, cakera penuh atau rangkaian.",
        en: "Bad arguments, an output that cannot be written, a full disk, or the network."))
    roff.section("ENVIRONMENT".in(language, ms: "PERSEKITARAN"))
    roff.item(
      "SOURCE_DATE_EPOCH",
      language(
        ms: "Detik binaan dalam saat sejak 1970, jika --at tidak diberi.",
        en: "The instant to build for, in seconds since 1970, where --at is not given."))
    roff.item(
      "LC_ALL, LC_MESSAGES, LANG",
      language(
        ms: "Bahasa mesej, jika --lang tidak diberi: Melayu bagi ms, Inggeris bagi yang lain.",
        en: "The language of messages, where --lang is not given: Malay for ms, else English."))
    roff.item(
      "NO_COLOR",
      language(ms: "Jika tidak kosong, tiada warna.", en: "Where it is not empty, no colours."))
    roff.item(
      "SELARI_WORKERS",
      language(
        ms: "Bilangan halaman yang dibina serentak (lalai: bilangan teras).",
        en: "How many pages are built at a time (default: one for each core)."))
    roff.item(
      "SELARI_EDITOR",
      language(
        ms: "Alamat yang membuka sesuatu baris dalam editor anda, untuk pratonton.",
        en: "The address that opens a line in your editor, for the preview."))
    roff.item(
      "TMPDIR",
      language(
        ms: "Tempat selari verify menyimpan jawapan buat sementara (lalai: /tmp).",
        en: "Where selari verify keeps answers for a while (default: /tmp)."))
    roff.section("FILES".in(language, ms: "FAIL"))
    roff.item(
      "site.yaml",
      language(
        ms: "Nama tapak, alamat, bahasa dan menunya.",
        en: "The site's name, address, languages and menus."))
    roff.item(
      "redirects.yaml",
      language(
        ms: "Alamat lama dan halaman yang ditujunya; boleh tiada.",
        en: "Older addresses and the pages they lead to; it may be absent."))
    roff.item("content/", language(ms: "Halaman, fakta, istilah.", en: "Pages, facts, terms."))
    roff.item(
      "templates/", language(ms: "Templat, teks dan aset.", en: "Templates, texts and assets."))
    roff.item("output/", language(ms: "Tapak yang dibina.", en: "The site that was built."))
  }
}

extension String {
  /// This in English, or the Malay.
  fileprivate func `in`(_ language: MessageLanguage, ms: String) -> String {
    language(ms: ms, en: self)
  }

  /// A phrase as a sentence.
  fileprivate var sentence: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst() + (hasSuffix(".") || hasSuffix(")") ? "" : ".")
  }
}
