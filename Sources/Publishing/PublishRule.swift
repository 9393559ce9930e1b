import Diagnostics

/// The rules of publishing, which `selari publish`, `releases` and `rollback` hold a target against. The
/// comment of each is its page in the manual.
enum PublishRule: String, CaseIterable {
  /// A server's key is the one that is known.
  ///
  /// Another key may be another machine. Ask who runs the server, and not over the network, for the
  /// fingerprint; compare it with the one that the message shows, or shows how to see; then correct
  /// `known_hosts`. Selari never passes over it.
  case hostKey = "publish/host-key"

  /// A target's server can be reached and lets us in.
  ///
  /// The name is unknown, nobody answers, the key is not let in, the account has no shell or one that
  /// prints something, or the line was cut. Or ssh refuses its own configuration, has no method in common with the
  /// server, or is turned away before it is let in, as by a port at which something else answers. What was served
  /// still is; the next publish goes on with what has arrived.
  case connection = "publish/connection"

  /// A target is a folder of Selari's own, with the tools it needs.
  ///
  /// The folder holds something else; or lies in `content/` or `templates/`, so that each release would hold
  /// those before it, or in the output of a build or in `output/`, with which the next build would take it
  /// away; or `current` in it is no link; or its path is below a home folder and `HOME` is not set; or the machine
  /// lacks `rsync` or `flock`.
  ///
  /// A warning, which stops nothing: the target's `url` is at another host than the site's own. That is right for
  /// a trial, and wrong for the public site, whose pages then name an address that is not theirs. Or the folder, or
  /// `releases/` in it, is closed to all but its owner, so that no web server but its owner's can serve what is in it. Or the link
  /// `current` is gone or leads to what is no release: what a publish would remove is counted from the release that
  /// was served last.
  case target = "publish/target"

  /// One publisher at a time works on a target.
  ///
  /// Wait for the other one; the lock of one that died is free by itself once its connection has ended.
  /// A server that still holds the connection of a machine that is gone is told to end it.
  case locked = "publish/locked"

  /// A target's folder can be written.
  ///
  /// It is full, or belongs to somebody else. What was served still is, and of what was uploaded to a disk
  /// that is full nothing stays. A publish removes releases beyond `keep` before it sends anything, so a
  /// smaller `keep` makes room.
  case write = "publish/write"

  /// Every byte of a release is what it was when it was built.
  ///
  /// A file was damaged on the way or changed on the target, its permissions too: a page that the web server
  /// may not read is not served, whatever its bytes are. A damaged release is never switched to. Files that did not
  /// change are one file in all releases, so an edit in place damages each of them; a rollback makes such a file good
  /// again from any release, or any folder here, that has its bytes, and says so. Where there is none, the message
  /// names a release that can be served.
  case verify = "publish/verify"

  /// What the public gets is what was published.
  ///
  /// The release stands, but the served site differs from it. The message says how to roll back, or, where
  /// only headers and the like differ, what to put right on the web server. After a rollback that is its
  /// configuration: the redirects of the newer release hide pages of the older one, until what `selari headers`
  /// prints of the older one's sources is installed. A server that is overloaded or limits requests could not be
  /// looked at, and is no wrong site.
  case served = "publish/served"

  /// A publish removes no more pages than its target allows.
  ///
  /// Older addresses that led on and documents count too, among all that has an address. Look at `--dry-run`;
  /// `--allow-delete` removes them all the same.
  case deleteLimit = "publish/delete-limit"

  /// A rollback goes to a release that is on the target.
  ///
  /// `selari releases` lists them.
  case release = "publish/release"

  var id: RuleID { RuleID(rawValue) }
}
