import Testing

@testable import Markdown

@Suite struct ReferenceTests {
  @Test func referencesStandInTextDestinationsAndTitles() {
    Written("A {{ facts.x }} *{{facts.y | date(\"full\")}}*.").expect(
      "<p>A <facts.x> <em><facts.y | date(\"full\")></em>.</p>")
    Written("[x]({{ facts.r.link }}) [y](https://a.my/{{ a }}/b \"t {{ b }}\")").expect(
      "<p><a href=\"~facts.r.link~\">x</a> "
        + "<a href=\"https://a.my/~a~/b\" title=\"t ~b~\">y</a></p>")
  }

  @Test func whatStandsInAReferenceIsNoMarkdown() {
    // Neither typographic quotes nor emphasis, and no end of a cell.
    Written("{{ a | date(\"d_M_y\") }} -- {{ '--' }}").expect(
      "<p><a | date(\"d_M_y\")> – <'--'></p>")
    Written("{{ \"}}\" }}").expect("<p><\"}}\"></p>")
    Written("| a |\n|---|\n| {{ b | date(\"d|M\") }} |").expect(
      "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td><b | date(\"d|M\")></td>\n</tr>\n</tbody>\n</table>")
  }

  @Test func inCodeAndAfterABackslashBracesAreText() {
    Written("`{{ a }}` \\{{ a }}\n\n    {{ b }}\n\n```\n{{ c }}\n```").expect(
      "<p><code>{{ a }}</code> {{ a }}</p>\n<pre><code>{{ b }}\n</code></pre>\n"
        + "<pre><code>{{ c }}\n</code></pre>")
  }

  @Test func aReferenceIsNoPartOfAnAnchor() {
    Written("## Tarikh {{ facts.x }}").expect("<h2 id=\"tarikh\">Tarikh <facts.x></h2>")
  }

  @Test func aReferenceThatNeverEndsIsTold() {
    Written("é 1️⃣{{ facts.x").expect("<p>é {{ facts.x</p>", ["reference/unclosed"])
    Written("A 1️⃣{{ b\n\nc }}").expect(nil, ["reference/unclosed"])
  }

  @Test func aDestinationThatIsResolvedIsJudgedThen() {
    Written("[x]({{ a }}script:x)").expect("<p><a href=\"~a~script:x\">x</a></p>")
  }
}
