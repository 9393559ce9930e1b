import Selari

/// A copy of a release of a server, of which only what is not here already travels. It stays in the site's
/// folder, as what the next one begins from.
struct Download {
  let connection: TargetConnection

  private var site: String { connection.site }
  private var name: String { connection.target.name }

  /// Fetches a release by its folder there; gives the folder here.
  func fetch(_ release: String) throws(TargetFault) -> String {
    let folder = site + "/.selari/rollback/" + name
    for parent in [".selari", ".selari/rollback"] {
      // Where it cannot be made, rsync says why.
      try? DiskFileSystem().makeFolder(site + "/" + parent)
    }
    var options = ["--recursive", "--delete", "--checksum", "--no-human-readable", "--timeout=120"]
    // What the last publish has built is most of it, as a rule.
    if let built = SystemPath.resolved(site + "/.selari/publish/" + name) {
      options.append("--copy-dest=" + built)
    }
    var environment = connection.environment
    environment["LC_ALL"] = "C"
    let words = connection.rsync(fetching: release + "/", to: folder + "/", options: options)
    guard let run = ProgramRun(words, environment: environment) else {
      throw .notStarted(program: words[0])
    }
    guard run.status == 0 else {
      throw Upload.fault(run.status, run.errorText, isOfThisMachine: false)
    }
    return folder
  }
}
