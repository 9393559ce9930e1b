extension MessageLanguage {
  /// The language in which the user is spoken to: what `--lang` says, else the first of `LC_ALL`,
  /// `LC_MESSAGES` and `LANG` that is set; Malay where that begins with `ms`, else English.
  ///
  /// An empty variable counts as not set, as in
  /// [POSIX](https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html).
  public static func chosen(
    by option: MessageLanguage?, environment: [String: String]
  ) -> MessageLanguage {
    if let option { return option }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("ms") == true ? .ms : .en
  }
}
