/// The files of a section, `s`, with two pages below it in both languages.
enum SectionOfTwo {
  /// - Parameter paginate: How many of them a part of its Malay list holds.
  static func text(paginate: Int) -> String {
    """
    -- content/s/index.ms.md --
    ---
    title: S
    paginate: \(paginate)
    ---
    -- content/s/index.en.md --
    ---
    title: S
    ---
    -- content/s/b.ms.md --
    ---
    title: B
    ---
    -- content/s/c.ms.md --
    ---
    title: C
    ---
    -- content/s/b.en.md --
    ---
    title: B
    ---
    -- content/s/c.en.md --
    ---
    title: C
    ---
    """
  }
}
