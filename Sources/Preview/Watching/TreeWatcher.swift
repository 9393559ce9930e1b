/// Notices edits of a site's files. Used by one thread.
protocol TreeWatcher: AnyObject {
  /// Waits for an edit, for so long at most; forever where no time is given.
  func next(milliseconds: Int?) -> TreeEvent
}

/// What a watcher noticed.
enum TreeEvent: Equatable, Sendable {
  /// These paths of the site were written, made, renamed or deleted; folders are told by their files.
  case changed(Set<String>)
  /// So much happened, or such that everything is to be looked at; of these paths it is known that
  /// something happened to them, which a look may not show: permission to read a file leaves it as old
  /// and as large as it was.
  case everything(Set<String>)
  /// Nothing in the time that was given.
  case nothing
  /// The watcher was told to stop.
  case stopped
  /// The system allows no further watches; from now on only looking helps.
  case exhausted
}
