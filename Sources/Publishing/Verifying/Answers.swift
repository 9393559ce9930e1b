/// The answers to a batch, and the temporary folders that their bodies lie in.
final class Answers {
  private(set) var all: [Answer]
  private var folders: [TransientFolder]

  init(_ asked: (answers: [Answer], folder: TransientFolder)) {
    all = asked.answers
    folders = [asked.folder]
  }

  /// Puts later answers in the place of earlier ones.
  func replace(_ indices: [Int], with asked: (answers: [Answer], folder: TransientFolder)) {
    for (index, answer) in zip(indices, asked.answers) { all[index] = answer }
    folders.append(asked.folder)
  }

  /// Removes the bodies.
  func remove() {
    for folder in folders { folder.remove() }
    folders = []
  }
}
