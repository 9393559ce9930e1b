/// The words that labels are made of: headings such as `Maklumat lanjut`, terms such as `Launch`, which are too
/// short for the small words of a language to stand in them.
///
/// Each is a word of one of the two languages only, and no name: `Program` and `Forum` are both languages',
/// `Cara` is a word and somebody.
enum LabelWords {
  /// What a word is in a label.
  enum Meaning: Equatable, Sendable {
    /// A word of one language.
    case own(FunctionWords.Tongue)
    /// A word of both.
    case shared
  }

  /// What a word is, by its hash; nil for one that says nothing.
  static func meaning(of hash: UInt64) -> Meaning? { table[hash] }

  private static let table = WordTable<Meaning>(
    entries(malay, .own(.malay)) + entries(english, .own(.english)) + entries(shared, .shared))

  private static func entries(_ list: String, _ meaning: Meaning) -> [(UInt64, Meaning)] {
    WordHash.values(of: list).map { ($0, meaning) }
  }

  private static let malay = """
    maklumat lanjut lanjutan tarikh masa tempat tempoh peneraju pelancaran penganjur alamat \
    waktu pautan muat turun naik borang soalan lazim jawapan hubungi perihal pengenalan latar \
    belakang objektif matlamat tujuan peserta yuran syarat kelayakan memohon permohonan dokumen \
    senarai berita pengumuman aktiviti galeri gambar penerbitan statistik perkhidmatan piagam \
    pelanggan dasar privasi keselamatan penafian peta laman carian utama carta organisasi \
    sejarah visi misi fungsi kerjaya iklan perolehan aduan maklum balas cadangan pertanyaan \
    bantuan kemas kini terkini jadual acara nama bilangan jumlah jenis kategori catatan rujukan \
    sumber ringkasan kesimpulan cabaran pencapaian hasil kesan langkah tindakan pelan \
    tanggungjawab peranan terlibat keahlian mesyuarat bengkel latihan kempen taklimat ucapan \
    kenyataan akhbar siaran pendaftaran pejabat telefon faks e-mel jawatan kosong terma \
    kebolehcapaian tutup sosial
    """

  private static let english = """
    information further period launch led date dates time venue place contact us address form \
    forms frequently asked questions answers background introduction objective objectives aim \
    aims purpose participants fee fees conditions eligibility application applications documents \
    list news announcement announcements activities gallery picture pictures publications \
    statistics services charter privacy security disclaimer search site map history vision \
    mission functions careers advertisement procurement complaints feedback suggestions \
    enquiries help updates latest schedule event events name number type category notes \
    references source sources summary conclusion challenges achievements results impact steps \
    action plan responsibilities roles members meeting workshop training campaign briefing \
    speech statement press release download downloads links overview highlights deadline closing \
    apply register registration telephone fax organiser organizer terms policy policies \
    copyright accessibility read social
    """

  private static let shared =
    "agenda audio data digital forum media menu portal program status video"
}

extension ArraySlice<TextToken> {
  /// Whether a text is a label in a language: every word is one of that language's, or of both, and one at
  /// least is a word that labels are made of. Names, capitals and figures say nothing.
  func isLabel(in tongue: FunctionWords.Tongue, _ bytes: [UInt8]) -> Bool {
    var isFound = false
    for index in indices
    where self[index].kind == .word && !self[index].isShouted(in: bytes)
      && self[index].flags.isDisjoint(with: LanguageEvidence.passedOver)
    {
      switch LabelWords.meaning(of: self[index].hash) {
      case .own(tongue): isFound = true
      case .shared: break
      case .own, nil: guard self.tongue(at: index, in: bytes) == tongue else { return false }
      }
    }
    return isFound
  }
}
