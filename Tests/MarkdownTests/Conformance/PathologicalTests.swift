import Bytes
import CCMark
import Diagnostics
import Foundation
import Testing

@testable import Markdown

/// Input made to take for ever, or to use up the stack: it ends, on a small stack, within a multiple
/// of what libcmark itself takes. What is compared is the thread's own processor time, which other
/// work on the machine does not lengthen.
@Suite(.serialized) struct PathologicalTests {
  struct Input: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ name: String, _ text: String) {
      testDescription = name
      self.text = text
    }
  }

  static let inputs: [Input] = [
    Input("nested emphasis", String(repeating: "*a **a ", count: 5_000)),
    Input(
      "nested strong",
      String(repeating: "**", count: 5_000) + "a" + String(repeating: "**", count: 5_000)),
    Input(
      "nested links",
      String(repeating: "[", count: 20_000) + "a" + String(repeating: "](u)", count: 20_000)),
    Input("nested images", String(repeating: "![", count: 5_000)),
    Input("block quotes", String(repeating: "> ", count: 5_000) + "a"),
    Input("block quotes without space", String(repeating: ">", count: 20_000)),
    Input("lists", (0..<800).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()),
    Input("unclosed code", String(repeating: "`a``b```c", count: 5_000)),
    Input("unclosed brackets", String(repeating: "[a](", count: 20_000)),
    Input("unclosed html", String(repeating: "<a href=\"", count: 20_000)),
    Input("unclosed comments", String(repeating: "<!-- ", count: 20_000)),
    Input("unclosed references", String(repeating: "{{ a ", count: 20_000)),
    Input("unclosed directives", String(repeating: ":::note\n", count: 5_000)),
    Input(
      "nested directives",
      String(repeating: ":::note\n", count: 200) + String(repeating: ":::\n", count: 200)),
    Input("entities", String(repeating: "&", count: 50_000)),
    Input("one line of five megabytes", String(repeating: "kata demi kata ", count: 340_000)),
    Input("link definitions", (0..<100_000).map { "[a\($0)]: /u\n" }.joined() + "\n[a1][a2]\n"),
    Input("lines that end in carriage returns", String(repeating: "a\r", count: 1_000_000)),
    Input("footnotes", (0..<5_000).map { "a[^\($0)]\n\n[^\($0)]: n\n\n" }.joined()),
    Input("headings of one name", String(repeating: "# a\n", count: 20_000)),
    Input(
      "a wide table",
      "|" + String(repeating: "a|", count: 5_000) + "\n|" + String(repeating: "-|", count: 5_000)
        + "\n"),
    Input("many tables", String(repeating: "|a|b|\n|-|-|\n|c|d|\n\n", count: 3_000)),
    Input("definitions", String(repeating: "a\n: b\n\n", count: 5_000)),
    Input("nulls", String(repeating: "a\u{0}", count: 50_000)),
  ]

  @Test(arguments: inputs)
  func itEnds(input: Input) async throws {
    let reference = Self.seconds {
      let html = input.text.withCString { cmark_markdown_to_html($0, strlen($0), CMARK_OPT_UNSAFE) }
      free(html)
    }
    let own = await Self.secondsOnASmallStack {
      let document = MarkdownParser().parse(Source(path: "a.md", text: input.text))
      var host = PlainHost()
      var output = ByteBuffer()
      document.render(into: &output, host: &host)
      _ = document.wordCount
    }
    // Far above what is measured, far below what anything quadratic takes.
    #expect(own < reference * 50 + 8, "\(own) s, where libcmark takes \(reference) s")
  }

  private static func seconds(_ work: () -> Void) -> Double {
    let start = processorTime()
    work()
    return processorTime() - start
  }

  /// What this thread has used of a processor.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Runs work on a thread whose stack holds 512 KB.
  private static func secondsOnASmallStack(_ work: @escaping @Sendable () -> Void) async -> Double {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: seconds(work)) }
      thread.stackSize = 512 * 1024
      thread.start()
    }
  }
}
