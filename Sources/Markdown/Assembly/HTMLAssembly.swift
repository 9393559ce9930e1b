import Diagnostics

/// An allowance whose block has not been met yet.
struct PendingAllowance {
  let rule: String
  let reason: String
  let range: Range<Int>
  /// The block that the comment stands in; the next block there is what it allows.
  let parent: Int32
  var scope: Range<Int>?
}

extension TreeAssembler {
  /// Adds raw HTML that stands in a line; comments are dropped.
  mutating func addHTML(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ block: Range<Int>
  ) {
    if let comment = HTMLComment(bytes) {
      let isAllowance = readAllowance(comment, range, parent: -1, scope: block)
      if isAllowance || !keepsComments { return }
    } else if !options.html, bytes.count > 1, bytes[1] != 0x2F {
      problems.append((.rawHTML(tag: tag(bytes)), range))
    }
    addLiteral(.html, bytes, range, ownsReferences: true)
  }

  /// Adds a block of raw HTML; false where nothing of it stays.
  mutating func addHTMLBlock(_ block: Block, _ range: Range<Int>) -> Bool {
    let start = parts.text.count
    let node = parts.open(.htmlBlock, range)
    for line in parser.lines(of: block) { appendLine(line) }
    let literal = parts.text.array(start..<parts.text.count)
    let stays = literal.withUnsafeBufferPointer { literal in
      readHTMLBlock(literal, block, range) && cutHTML(literal, block, node, from: start)
    }
    parts.nodes[node].text = Int32(start)
    parts.nodes[node].count = Int32(parts.text.count - start)
    if stays {
      parts.close(node)
    } else {
      parts.nodes.removeLast()
      parts.text.truncate(to: start)
    }
    return stays
  }

  private mutating func readHTMLBlock(
    _ literal: UnsafeBufferPointer<UInt8>, _ block: Block, _ range: Range<Int>
  ) -> Bool {
    if block.detail == 2 {
      if !block.flags.contains(.closed) { return keepsComments }
      var rest = literal
      var allows = false
      while let comment = HTMLComment(rest) {
        if readAllowance(comment, range, parent: block.parent, scope: nil) { allows = true }
        rest = UnsafeBufferPointer(rebasing: rest[comment.end...])
      }
      if rest.allSatisfy(isWhitespace) { return keepsComments && !allows }
      // Of a comment that begins a line, CommonMark makes all of the line HTML.
      if !options.html, rest.count < literal.count {
        problems.append((.textAfterComment, range))
        return true
      }
    }
    if !options.html { problems.append((.rawHTML(tag: tag(literal)), range)) }
    return true
  }

  /// The first tag of raw HTML, for a message.
  private func tag(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let start = bytes.firstIndex { !isWhitespace($0) } ?? 0
    let end = bytes[start...].firstIndex { $0 == 0x3E || $0 == 0x0A }.map {
      bytes[$0] == 0x3E ? $0 + 1 : $0
    }
    let tag = String(decoding: bytes[start..<(end ?? bytes.count)], as: UTF8.self)
    return tag.count > 60 ? tag.prefix(60) + "…" : tag
  }

  private var keepsComments: Bool { options.html && options.unfiltered }

  // MARK: Allowances

  /// Reads a comment `selari: allow RULE: reason`; false where it is not addressed to Selari.
  private mutating func readAllowance(
    _ comment: HTMLComment, _ range: Range<Int>, parent: Int32, scope: Range<Int>?
  ) -> Bool {
    let words = comment.text.drop { $0.isWhitespace }
    guard words.hasPrefix("selari:") else {
      guard AllowanceAddress.isMisspelt(words) else { return false }
      problems.append((.allowanceSyntax, range))
      return true
    }
    let order = words.dropFirst("selari:".count).drop { $0.isWhitespace }
    let rest = order.dropFirst("allow".count)
    guard order.hasPrefix("allow"), rest.first?.isWhitespace == true else {
      problems.append((.allowanceSyntax, range))
      return true
    }
    let parts = rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let rule = parts[0].trimmed
    let reason = parts.count > 1 ? parts[1].trimmed : ""
    if rule.isEmpty || rule.contains(where: \.isWhitespace) {
      problems.append((.allowanceSyntax, range))
    } else if reason.isEmpty {
      problems.append((.allowanceReason(rule: rule), range))
    } else {
      allowances.append(
        PendingAllowance(rule: rule, reason: reason, range: range, parent: parent, scope: scope))
      if scope == nil { waiting.append(allowances.count - 1) }
    }
    return true
  }

  /// Gives the allowances that wait in a container the block that comes next there.
  mutating func settleAllowances(before block: Range<Int>, parent: Int32) {
    // Before every block of every page; the loop alone has the allowances' storage looked at each time.
    if waiting.isEmpty { return }
    while let last = waiting.last, allowances[last].parent >= parent {
      // Those of a container that has ended in the meantime allow nothing.
      if allowances[last].parent == parent { allowances[last].scope = block }
      waiting.removeLast()
    }
  }
}

/// An HTML comment at the start of a text.
struct HTMLComment {
  /// What stands between `<!--` and `-->`.
  let text: Substring
  /// Just after the comment.
  let end: Int

  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < bytes.count, isWhitespace(bytes[start]) { start += 1 }
    guard start + 5 <= bytes.count, bytes[start..<start + 4].elementsEqual("<!--".utf8) else {
      return nil
    }
    // `<!-->` is a whole comment.
    var next = start + 2
    while next + 3 <= bytes.count {
      if bytes[next] == 0x2D, bytes[next + 1] == 0x2D, bytes[next + 2] == 0x3E {
        text = Substring(String(decoding: bytes[start + 4..<max(start + 4, next)], as: UTF8.self))
        end = next + 3
        return
      }
      next += 1
    }
    return nil
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
