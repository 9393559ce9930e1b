/// What goes into an output beside the site's own files, and is all made of them: compressed copies.
public protocol OutputAddition: Sendable {
  /// What is added, in a word: a build with another addition is another build.
  var option: String { get }
  /// A sink that hands every file on to an output, and adds to it.
  func sink(around output: any OutputSink) -> any AddingSink
}

/// The sink of an addition, for one build.
public protocol AddingSink: OutputSink {
  /// Keeps what the next build can use; called once the output has taken its place. A build that is
  /// abandoned never calls it.
  func keep()
}
