import Diagnostics
import Glibc

/// Why an output cannot be written: exit status 2, and the output stays as it was.
public struct OutputError: Error, Sendable {
  /// What is wrong.
  public let problem: OutputProblem
  /// The file or folder it is about.
  public let path: String

  /// A problem with a path.
  public init(_ problem: OutputProblem, at path: String) {
    self.problem = problem
    self.path = path
  }

  /// What a call of the file system that failed means for the output.
  init(_ error: FileError) {
    self.init(OutputProblem(code: error.code), at: error.path)
  }

  /// The error as a finding about the path.
  public var finding: Finding { Finding(problem, at: Place(file: path)) }
}

/// What can be wrong with an output, as data.
public enum OutputProblem: Problem {
  /// The folder holds the site, which a build would overwrite.
  case holdsSite
  /// The folder lies in `content/` or `templates/`, so that a build would read what it wrote.
  case insideSources
  /// The folder holds files and was not made by Selari; some of their names.
  case notOurs(examples: [String])
  /// The folder is a Git repository, which a build would remove.
  case holdsRepository
  /// There is a file of that name.
  case notAFolder
  /// A link that leads nowhere.
  case linkBroken
  /// Another build is at work, of the process with that number where it is known.
  case locked(process: Int?)
  /// A path that no file of an output can have.
  case path(PathFault)
  /// Two files of one build have the same path.
  case writtenTwice
  /// A file beside the pages has the path of one that Selari makes.
  case generated(String)
  /// One file of a build would have to be a folder of another.
  case fileAndFolder
  /// The disk is full, or a quota is used up.
  case full
  /// The file system is read-only.
  case readOnly
  /// Permission is missing.
  case denied
  /// Anything else, by the system's error number.
  case system(code: Int32)
  /// Files had to be replaced one by one, which stopped halfway; why is the system's error number.
  case halfReplaced(code: Int32)
  /// Files had to be replaced one by one; why is the system's error number. Not an error.
  case notAtomic(code: Int32)

  /// What is wrong with a path.
  public enum PathFault: Sendable {
    /// It begins with a slash.
    case absolute
    /// It is empty, or two slashes follow each other, or it ends with one.
    case emptyPart
    /// A part of it is `.` or `..`.
    case leavesOutput
    /// It holds a control character, such as a line break.
    case controlCharacter(UInt8)
    /// A name is longer than 255 bytes, or the path too long.
    case tooLong
    /// It begins with `.selari-`, which our own files do.
    case reserved
  }

  /// What an error number of the system means.
  init(code: Int32) {
    switch code {
    case ENOSPC, EDQUOT: self = .full
    case EROFS: self = .readOnly
    case EACCES, EPERM: self = .denied
    default: self = .system(code: code)
    }
  }

  /// The rule that is broken.
  public var rule: RuleID {
    switch self {
    case .holdsSite, .insideSources, .notOurs, .holdsRepository, .notAFolder, .linkBroken:
      FileRule.outputFolder.id
    case .locked: FileRule.outputLocked.id
    case .path, .writtenTwice, .generated, .fileAndFolder: FileRule.outputPath.id
    case .full, .readOnly, .denied, .system, .halfReplaced: FileRule.outputWrite.id
    case .notAtomic: FileRule.outputAtomic.id
    }
  }
}
