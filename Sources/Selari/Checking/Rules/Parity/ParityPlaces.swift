import Diagnostics

extension CheckedPage {
  /// The place of a block: its first line.
  func place(ofBlock block: Int) -> Place {
    let range = reading.text.blocks[block].sourceRange
    let end =
      source.bytes[range].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
    return source.place(range.lowerBound..<end)
  }

  /// The place of a block; the page's title where there is none.
  func place(of block: Int?) -> Place { block.map(place(ofBlock:)) ?? titlePlace }

  /// The place of a stretch of the page's text.
  func place(ofText range: Range<Int>) -> Place { source.place(reading.text.source(range)) }
}

extension Related {
  /// Where another page says the same.
  static func counterpart(_ place: Place, in page: CheckedPage) -> Related {
    let name = page.language.name
    return Related(
      place, ms: "padanannya dalam \(name.ms)", en: "its counterpart in \(name.en)")
  }

  /// Where another page would say the same.
  static func wanted(_ place: Place, in page: CheckedPage) -> Related {
    let name = page.language.name
    return Related(
      place, ms: "tempatnya dalam \(name.ms)", en: "where it would stand in \(name.en)")
  }

  /// What another page says before the place where it would say the same.
  static func before(_ place: Place, in page: CheckedPage) -> Related {
    let name = page.language.name
    return Related(
      place, ms: "tempatnya dalam \(name.ms) ialah selepas ini",
      en: "it would stand after this in \(name.en)")
  }
}

extension CheckedPair {
  /// Where the other language has, or would have, what a block says: the block's counterpart, else that of
  /// the nearest block around or before it in its section, else the heading of that.
  func related(toBlock block: Int, inSource: Bool) -> Related {
    let other = inSource ? translation : source
    let partners = inSource ? alignment.ofSource : alignment.ofTranslation
    if partners[block] >= 0 {
      return .wanted(other.place(ofBlock: Int(partners[block])), in: other)
    }
    let page = inSource ? source.reading.text : translation.reading.text
    let section = alignment.sections.first {
      page.sections[inSource ? $0.source : $0.translation].blocks.contains(block)
    }
    let own = section.map { page.sections[inSource ? $0.source : $0.translation] }
    let near = own.flatMap { own in
      own.blocks.prefix { $0 < block }.last { partners[$0] >= 0 && $0 != own.heading }
    }
    if let near {
      let place = other.place(ofBlock: Int(partners[near]))
      // It may stand in that block.
      return page.blocks[near].end > block ? .wanted(place, in: other) : .before(place, in: other)
    }
    let heading = section.flatMap {
      other.reading.text.sections[inSource ? $0.translation : $0.source].heading
    }
    return .wanted(other.place(of: heading), in: other)
  }

  /// The sections that go together, as ranges of blocks, each with the parts beside it that only one side
  /// has: what such a part says may stand in the section in the other language.
  var sectionBlocks: [(source: Range<Int>, translation: Range<Int>)] {
    alignment.sections.indices.map(alignment.surroundings)
  }
}
