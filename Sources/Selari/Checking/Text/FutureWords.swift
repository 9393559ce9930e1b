/// The words by which a language speaks of what is to come.
struct FutureWords: Sendable {
  /// What a word does for the time that a sentence speaks of.
  enum Role: Sendable {
    /// `will`, `akan`: what it belongs to is to come.
    case future
    /// `expected`, `scheduled`: to come after a form of `be` in the present.
    case planned
    /// `is`, `are`.
    case present
    /// `selewat-lewatnya`, `closes`: a time limit follows.
    case limit
    /// `tutup`: a time limit follows after `pada`, but not in the label `tarikh tutup`.
    case closing, label
    /// `than`, a time limit after `later`; in Malay after `tidak lewat`.
    case than, later, no
    /// `valid`: the time limit after it is when the thing itself is over.
    case valid
    /// `to`, before `be`: `is to be held`.
    case to
    /// `pukul`: an hour follows.
    case clock
    /// `by`, `before`: a time limit follows, if the sentence asks for something.
    case before
    /// `open`, `must`: the sentence asks for something, or offers it.
    case call
    /// `apply`, `submit`: so it does, and of the reader where it begins with one.
    case request
    /// `was`, `telah`: the sentence speaks of what was.
    case past
    /// `after`, `since`: what follows is taken to be over.
    case after
    /// `which`, `yang`: a clause of its own begins.
    case clause
    /// `according`, `menurut`: another is speaking.
    case report
    /// Words between a limit and its date: `on`, `pada`.
    case bridge
    /// `born`, `lahir`: a time limit after it is that of a state.
    case state
    /// `dated`, `bertarikh`: the date after it is that of a thing.
    case dated
    /// `kesedaran`, `takut`: `akan` after it is a preposition, unless a verb follows.
    case mind
    /// A verb that its form does not tell, or what goes before one: `siap`, `terus`. `need` is one, and no
    /// participle.
    case verb
    /// `disiplin`, `mesyuarat`: a noun that begins as verbs do.
    case noun
    /// `tetapi`, which makes "however" of `akan`.
    case but
    /// `be`: what follows it is no clause of its own.
    case be
  }

  let table: WordTable<Role>
  /// Whether a participle in `-ed` begins a clause of its own: `the report published on …`.
  let hasParticiples: Bool

  /// The words of a language, where they are known.
  static func of(_ code: String) -> FutureWords? {
    switch FunctionWords.tongue(code) {
    case .malay: malay
    case .english: english
    case nil: nil
    }
  }

  private init(_ words: [(list: String, role: Role)], hasParticiples: Bool) {
    table = WordTable(
      words.flatMap { words in
        WordHash.values(of: words.list).map { ($0, words.role) }
      })
    self.hasParticiples = hasParticiples
  }

  private static let english = FutureWords(
    [
      ("will shall upcoming forthcoming", .future),
      ("expected scheduled planned due slated", .planned), ("is are", .present), ("be", .be),
      ("closes close ends end opens", .limit), ("than", .than), ("later", .later),
      ("by before until till", .before),
      (
        "open applications registration accepted must should invited", .call
      ), ("apply submit register send please complete return ensure sure", .request),
      ("valid", .valid), ("to", .to),
      ("was were had did been ago already closed ended passed expired opened", .past),
      ("after since from following", .after), ("that which who whose", .clause),
      ("dated", .dated), ("need exceed proceed", .verb),
      ("according said stated asks asked announced release reported", .report),
      ("born issued employed appointed hired", .state), ("on at in the of", .bridge),
    ], hasParticiples: true)

  private static let malay = FutureWords(
    [
      ("akan bakal", .future), ("dijangka dijangkakan dijadualkan", .future),
      ("selewat-lewatnya selewat-lewat", .limit), ("tutup", .closing), ("tarikh", .label),
      ("sebelum hingga sehingga sampai menjelang", .before),
      (
        "hendaklah perlu mesti dijemput dibuka terbuka diterima boleh", .call
      ),
      (
        "sila hantar hantarkan daftar daftarkan mohon kemukakan nyatakan isi serahkan pastikan",
        .request
      ), ("sah", .valid), ("tidak", .no), ("daripada dari", .than), ("pukul jam", .clock),
      ("telah sudah pernah lalu lepas tamat berakhir", .past),
      ("selepas sejak mulai setelah lewat", .after), ("yang", .clause),
      ("bertarikh", .dated),
      ("menurut mengikut menyebut berkata meminta mengumumkan siaran", .report),
      ("lahir dilahirkan dikeluarkan dilantik bekerja berkhidmat", .state),
      (
        "sedar kesedaran menyedari takut ketakutan ingat ingatan teringat lupa terlupa percaya "
          + "kepercayaan tahu mengetahui pengetahuan keperluan insaf keinsafan cinta rindu",
        .mind
      ), ("terus turut segera mula siap tiba kembali", .verb),
      (
        "dirinya diabetes dialek dialog digital dimensi dinamik diploma diplomasi direktori "
          + "disiplin diskriminasi dividen meditasi mekanisme mentaliti menteri merdeka mesyuarat "
          + "metodologi berlian",
        .noun
      ), ("tetapi", .but),
      ("pada di dalam bulan hari tahun", .bridge),
    ], hasParticiples: false)
}
