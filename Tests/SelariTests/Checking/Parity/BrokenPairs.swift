import Testing

/// A page in two languages that say the same, and one change each that breaks it.
enum BrokenPairs {
  static let facts = """
    closes: {type: date, value: 2022-10-20}
    millions: {type: number, value: 49.6}
    mail: {type: email, value: alliance8.7@contoh.my}
    call: {type: window, closes: 2022-10-20}
    other_call: {type: window, closes: 2022-12-01}
    """

  static let terms = """
    pairs:
      - {ms: buruh paksa, en: forced labour}
      - {ms: jawatankuasa pemandu, en: steering committee}
      - {ms: pemegang taruh, en: stakeholder}
    avoid: {ms: {emel: e-mel, situs: laman web}, en: {labor: labour, program: programme}}
    names: [Alliance 8.7, ILO]
    foreign: {en: [Pathfinder]}
    """

  static let malay = """
    Negara *Pathfinder* memerangi buruh paksa. Jawatankuasa pemandu bersidang tiga kali setahun.

    ## Siapakah yang dijemput? {#who}

    Jemputan ditujukan kepada pemegang taruh yang berikut:

    - organisasi awam dan swasta
    - kesatuan pekerja dan majikan
    - institusi akademik

    :::countdown call
    :::

    ## Bilakah tarikh tutup? {#when}

    Permohonan ditutup pada Khamis, 20 Oktober 2022, pukul 11.59 malam. Bengkel dijangka pada \
    November 2022, iaitu dalam suku keempat.

    :::note
    Yuran penyertaan ialah RM1,000 bagi setiap organisasi, dengan diskaun 30 peratus. Lihat \
    [soalan lazim](page:index) untuk maklumat lanjut.
    :::

    1. Baca [siaran media](https://www.contoh.my/siaran/).
    2. Isi borang yang disediakan dalam laman web rasmi.
    3. Hantarkan borang itu.

    ### Pertanyaan {#ask}

    <!-- selari: allow link/text: alamat penuh untuk dicetak -->
    Tulis kepada alliance8.7@contoh.my atau telefon 03-8886 5000. Laman web: \
    <https://www.contoh.my/ms/>.

    ## Angka dunia {#figures}

    | Perkara | Anggaran | Tahun |
    |---|---|---|
    | Perhambaan moden | 49.6 juta orang | 2021 |
    | Kanak-kanak | {{ facts.millions }} juta | 2024 |

    ![Peta dunia](peta.png)

    Istilah
    : Takrif yang pertama

    Perkara
    : Takrif yang kedua

    ```
    selari build
    ```

    Pelan bagi tahun 2021 – 2025 disediakan bersama ILO. Alliance 8.7 dilancarkan pada abad ke-21.
    """

  static let english = """
    A Pathfinder country fights forced labour. The steering committee meets three times a year.

    ## Who is invited? {#who}

    The call is addressed to the following stakeholders:

    - public and private organisations
    - workers' and employers' unions
    - academic institutions

    :::countdown call
    :::

    ## What is the closing date? {#when}

    Applications close on Thursday, 20 October 2022, at 11:59 pm. The workshop is expected in \
    November 2022, that is in the fourth quarter.

    :::note
    The fee is RM1,000.00 for each organisation, with a discount of 30%. Read the \
    [frequently asked questions](page:index) for more information.
    :::

    1. Read the [press release](https://www.contoh.my/siaran/).
    2. Fill in the form on the official website.
    3. Send the form.

    ### Questions {#ask}

    <!-- selari: allow link/text: the whole address, for print -->
    Write to alliance8.7@contoh.my or call +603-8886 5000. Website: <https://www.contoh.my/ms/>.

    ## World figures {#figures}

    | Subject | Estimate | Year |
    |---|---|---|
    | Modern slavery | 49.6 million people | 2021 |
    | Children | {{ facts.millions }} million | 2024 |

    ![Map of the world](peta.png)

    Term
    : The first definition

    Subject
    : The second definition

    ```
    selari build
    ```

    The plan for 2021–2025 was prepared with the ILO. Alliance 8.7 was launched in the 21st century.
    """

  struct Mutation: Sendable, CustomTestStringConvertible {
    let rule: String
    let isMalay: Bool
    let old: String
    let new: String

    var testDescription: String { "\(rule): “\(old)” → “\(new)”" }
  }

  private static func ms(_ rule: String, _ old: String, _ new: String) -> Mutation {
    Mutation(rule: rule, isMalay: true, old: old, new: new)
  }

  private static func en(_ rule: String, _ old: String, _ new: String) -> Mutation {
    Mutation(rule: rule, isMalay: false, old: old, new: new)
  }

  static let all =
    structure + headings + links + figures + dates + passages + words + content

  private static let structure = [
    en("parity/structure", "- academic institutions\n", ""),
    en("parity/structure", "- academic", "- legal institutions\n- academic"),
    ms("parity/structure", "- kesatuan pekerja dan majikan\n", ""),
    en("parity/structure", "3. Send the form.\n", ""),
    ms("parity/structure", "3. Hantarkan borang itu.", "3. Hantarkan borang itu.\n4. Tunggu."),
    en(
      "parity/structure",
      "- public and private organisations\n- workers' and employers' unions\n- academic",
      "1. public and private organisations\n2. workers' and employers' unions\n3. academic"),
    en("parity/structure", "| Children | {{ facts.millions }} million | 2024 |\n", ""),
    ms("parity/structure", "| 2024 |\n", "| 2024 |\n| Lain | tiada | 2024 |\n"),
    en("parity/structure", "![Map of the world](peta.png)\n\n", ""),
    ms("parity/structure", "![Peta dunia](peta.png)\n\n", ""),
    en("parity/structure", "ILO. Alliance", "ILO ![Map](peta.png). Alliance"),
    en("parity/structure", ":::countdown call\n:::\n\n", ""),
    ms("parity/structure", ":::countdown call\n:::\n\n", ""),
    en("parity/structure", ":::note", ":::warning"),
    en("parity/structure", "```\nselari build\n```\n\n", ""),
    ms("parity/structure", "Perkara\n: Takrif yang kedua\n\n", ""),
    en("parity/structure", "Send the form.\n", "Send the form.\n\n- and wait\n"),
  ]

  private static let headings = [
    en("parity/headings", "## World figures {#figures}\n\n", ""),
    ms("parity/headings", "### Pertanyaan {#ask}\n\n", ""),
    en("parity/headings", "### Questions", "## Questions"),
    ms("parity/headings", "## Angka dunia", "### Angka dunia"),
    en("parity/headings", "{#who}", "{#whom}"),
    ms("parity/headings", "{#when}", "{#bila}"),
    en("parity/headings", "The plan for", "## Plans\n\nThe plan for"),
  ]

  private static let links = [
    en("parity/links", "(page:index)", "(https://www.contoh.my/faq/)"),
    en("parity/links", "[frequently asked questions](page:index)", "frequently asked questions"),
    ms("parity/links", "[soalan lazim](page:index)", "soalan lazim"),
    en("parity/links", "contoh.my/siaran/", "contoh.my/berita/"),
    ms("parity/links", "contoh.my/siaran/", "contoh.my/siaran/2"),
    en("parity/links", "<https://www.contoh.my/ms/>", "<https://www.contoh.my/en/>"),
    en("parity/links", "(page:index)", "(page:laman)"),
    en("parity/links", "the 21st", "the [21st](https://abad.example/)"),
  ]

  private static let figures = [
    en("parity/facts", "49.6 million people", "46.9 million people"),
    ms("parity/facts", "49.6 juta orang", "49.6 bilion orang"),
    en("parity/facts", "49.6 million people", "49.6 people"),
    en("parity/facts", "| 2021 |", "| 2022 |"),
    en("parity/facts", "| 2021 |", "| |"),
    ms("parity/facts", "| 2024 |", "| tidak bertarikh |"),
    en("parity/facts", "{{ facts.millions }} million", "48 million"),
    en("parity/facts", "RM1,000.00", "RM10,000.00"),
    en("parity/facts", "RM1,000.00", "USD1,000"),
    ms("parity/facts", "ialah RM1,000 bagi", "dikenakan bagi"),
    en("parity/facts", "30%", "13%"),
    ms("parity/facts", "30 peratus", "3 peratus"),
    en("parity/facts", "with a discount of 30%", "with a discount"),
    en("parity/facts", "three times", "four times"),
    en("parity/facts", "21st", "20th"),
    en("parity/facts", "2021–2025", "2021–2026"),
    ms("parity/facts", "2021 – 2025", "2025"),
    en("parity/facts", "alliance8.7@contoh.my", "alliance@contoh.my"),
    ms("parity/facts", "kepada alliance8.7@contoh.my", "kepada kami"),
    en("parity/facts", "+603-8886 5000", "+603-8886 5001"),
    en("parity/facts", " or call +603-8886 5000", ""),
    en("parity/facts", ":::countdown call", ":::countdown other_call"),
  ]

  private static let dates = [
    en("parity/facts", "20 October 2022", "21 October 2022"),
    en("parity/facts", "20 October 2022", "20 October 2023"),
    en("parity/facts", "20 October 2022", "October 2022"),
    en("parity/facts", "20 October 2022", "{{ facts.other_call.closes }}"),
    ms("parity/facts", "Khamis, 20 Oktober 2022", "Jumaat, 20 Oktober 2022"),
    ms("parity/facts", "pada Khamis, 20 Oktober 2022, ", ""),
    en("parity/facts", "11:59 pm", "11:59 am"),
    ms("parity/facts", "11.59 malam", "11.59 pagi"),
    en("parity/facts", ", at 11:59 pm", ""),
    en("parity/facts", "November 2022", "December 2022"),
    en("parity/facts", "fourth quarter", "third quarter"),
    ms("parity/facts", "suku keempat", "suku kedua"),
  ]

  private static let passages = [
    en(
      "parity/untranslated", "Fill in the form on the official website.",
      "Isi borang yang disediakan dalam laman web rasmi."),
    en("parity/untranslated", "workers' and employers' unions", "kesatuan pekerja dan majikan"),
    ms("parity/untranslated", "organisasi awam dan swasta", "public and private organisations"),
    ms(
      "parity/untranslated", "Jemputan ditujukan kepada pemegang taruh yang berikut:",
      "The call is addressed to all those pemegang taruh who are in the following list:"),
    en("parity/untranslated", "What is the closing date?", "Bilakah tarikh tutup?"),
    en(
      "parity/untranslated", "The fee is RM1,000.00 for each organisation, with a discount of 30%.",
      "Yuran penyertaan ialah RM1,000 bagi setiap organisasi, dengan diskaun 30 peratus."),
    en("parity/untranslated", "The second definition", "Takrif yang kedua"),
  ]

  private static let content = [
    en("image/alt", "![Map of the world]", "![]"),
    ms("image/alt", "![Peta dunia]", "![peta.png]"),
    en("image/alt", "![Map of the world]", "![Picture of the world]"),
    ms("image/alt", "![Peta dunia]", "![Gambar dunia]"),
    en("link/third-party", "(peta.png)", "(https://contoh.my/peta.png)"),
    ms("link/third-party", "(peta.png)", "(//contoh.my/peta.png)"),
    en("link/text", "[press release]", "[click here]"),
    ms("link/text", "[siaran media]", "[di sini]"),
    en("link/text", "[frequently asked questions]", "[read more]"),
    ms("link/text", "[soalan lazim]", "[siaran media]"),
    en(
      "allow/unused", "Website: <https://www.contoh.my/ms/>",
      "[Website](https://www.contoh.my/ms/)"),
    ms(
      "allow/unused", "Laman web: <https://www.contoh.my/ms/>",
      "[Laman web](https://www.contoh.my/ms/)"),
  ]

  private static let words = [
    en("terms/pair", "forced labour", "compulsory work"),
    ms("terms/pair", "buruh paksa", "kerja wajib"),
    en("terms/pair", "steering committee", "board"),
    ms("terms/pair", "pemegang taruh yang", "pihak yang"),
    en("terms/pair", "following stakeholders", "following parties"),
    en("terms/avoid", "Send the form", "Labor over the form"),
    ms("terms/avoid", "Tulis kepada", "Hantar emel kepada"),
    ms("terms/avoid", "laman web rasmi", "situs rasmi"),
    en("terms/avoid", "The plan for", "The program for"),
    ms("terms/language", "Hantarkan borang itu", "Hantarkan *application form* itu"),
    en("terms/language", "Send the form", "Send the *borang permohonan*"),
    ms("terms/language", "Negara *Pathfinder* memerangi", "Negara memerangi forced labour dan"),
  ]
}
