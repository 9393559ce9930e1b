import Diagnostics

/// The small words by which a language is known in a passage: they stand in every sentence, and are
/// not words of the other language.
///
/// Words that both languages have (`for` as a name, `di` in Italian ones, `an`, `me`, `air`) are left
/// out; so are those that stand in proper names of the other language.
struct FunctionWords: Sendable {
  /// Which language a word belongs to.
  enum Tongue: UInt8, Sendable { case malay, english }

  /// The words, by their hashes, each with its language.
  static let all: [(hash: UInt64, tongue: Tongue)] =
    WordHash.values(of: malay).map { ($0, .malay) }
    + WordHash.values(of: english).map { ($0, .english) }

  /// The language of a code, where its words are known.
  static func tongue(_ code: String) -> Tongue? {
    switch MessageLanguage(spokenAs: code) {
    case .ms: .malay
    case .en: .english
    case nil: nil
    }
  }

  /// `no`, which is short for a number, too.
  static let no = WordHash("no").value

  private static let malay = """
    yang dan di ke dari daripada untuk pada kepada dalam dengan oleh bagi adalah ialah ini itu \
    tidak bukan akan telah sudah sedang masih belum boleh dapat perlu harus mesti hendaklah \
    sebagai seperti atau tetapi kerana apabila jika supaya agar sehingga hingga sejak semasa \
    selepas sebelum antara tentang mengenai terhadap menurut mengikut melalui secara serta juga \
    hanya sahaja lagi lebih paling sangat setiap semua para mereka kami kita anda beliau ia \
    iaitu merupakan terdapat ada tiada menjadi membuat tersebut berikut lain satu dua tiga \
    suatu sesuatu sebuah seorang bahawa manakala walaupun namun oleh-oleh apakah siapakah bilakah \
    bagaimanakah mengapa sila di-mana kepadanya padanya dilakukan diberikan bersama atas bawah \
    keliling sekeliling
    """

  private static let english = """
    the and of to in is are was were be been being has have had do does did will would shall \
    should can could may might must not no that this these those it its they them their there \
    which who whom whose what when where why how with by from for on at as or but if because \
    until while after before between about against through during into over under than then so \
    such each every all any both other another more most only also very we our you your he she \
    his her please today a an
    """
}
