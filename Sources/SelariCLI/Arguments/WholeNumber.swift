/// The whole numbers that people give on the command line and in the environment.
enum WholeNumber {
  /// The number of a text; nil for one that has anything but digits: `Int.init` takes a sign, too.
  static func value(of text: String) -> Int? {
    text.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 } ? Int(text) : nil
  }
}
