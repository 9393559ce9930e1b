import Testing

@testable import Markdown

@Suite struct TableTests {
  @Test func cellsWithoutAColumnAreToldAtTheFirstOfThem() {
    Written("| a | b |\n|---|---|\n| 1 | 2 | 1️⃣3 | 4 |\n| 5 | 6 |\n| 7 | 8 | 2️⃣é").expect(
      nil, ["table/columns", "table/columns"])
    Written("| a | b |\n|---|---|\n| 1 | 2 | | 1️⃣3 |").expect(nil, ["table/columns"])
  }

  @Test func whatIsNotLostIsNotTold() {
    Written("| a | b |\n|---|---|\n| 1 | 2 | |  \n| 3 |\n| 4 \\| x | 5 |\n| {{ a | b }} | 6 |")
      .expect()
  }

  @Test func aDelimiterRowThatDoesNotFitIsTold() {
    Written("| a | b |\n1️⃣|---|\n| 1 | 2 |").expect(
      "<p>| a | b |\n|—|\n| 1 | 2 |</p>", ["table/columns"])
    Written("a | b\n1️⃣--- | --- | ---\n1 | 2").expect(nil, ["table/columns"])
    Written("Jadual:\n1️⃣|---|---|").expect(nil, ["table/columns"])
    Written("> | a | b |\n> 1️⃣|:-:|").expect(nil, ["table/columns"])
    Written("a | b\n:--").expect()
  }

  @Test func aPipeThatCutsCodeIsToldAndNothingElseOfItsRow() {
    Written("| a | b |\n|---|---|\n| `x1️⃣|y` | 2 |\n| ``x`2️⃣|`` | 3 |").expect(
      nil, ["table/columns", "table/columns"])
    Written("| a | b |\n|---|---|\n| `x\\|y` | `2` |\n| a\\` | b` |\n| Qur`an | Ka`bah |").expect()
  }

  @Test func aPipeInCodeIsMendedInItsPlace() {
    let text = "| a |\n|---|\n| `x|y` |"
    let document = MarkdownParser().parse(.init(path: "a.md", text: text))
    let solutions = document.findings.flatMap { $0.problem.wording(in: .en).solutions }
    #expect(solutions.map(\.replacement) == ["\\|"])
  }
}
