import Testing

@testable import Selari

/// Scripts that import others by names that the output does not have.
@Suite struct ModuleImportsTests {
  @Test(arguments: [
    (#"import {a} from "./a.js""#, ["./a.js"]),
    ("import './a.js'; import \"../b.mjs\"", ["./a.js", "../b.mjs"]),
    ("import a, {b as c, d} from './a.js'", ["./a.js"]), ("import*as a from'/a.js'", ["/a.js"]),
    ("export * from './a.js'; export {b} from './b.js'", ["./a.js", "./b.js"]),
    ("export * as x from './a.js'", ["./a.js"]), ("import from from './a.js'", ["./a.js"]),
    ("import {'a-b' as c} from './a.js' with {type: 'json'}", ["./a.js"]),
    ("const a = await import('./a.js')", ["./a.js"]), ("import(/* x */ './a.js', {})", ["./a.js"]),
    ("x = `a ${import('./a.js')} ${`b`} '`; import './b.js'", ["./a.js", "./b.js"]),
    ("x = `${{a: {}}}${1}`; import './b.js'", ["./b.js"]),
    (#"x = /['"`/]\//.test(y) / 2; import './a.js'"#, ["./a.js"]),
    ("return /'/; import './a.js'", ["./a.js"]),
    ("a = b / c; d = '/'; import './a.js'", ["./a.js"]),
    ("a = b[0] / c; import './a.js' /", ["./a.js"]),
    ("// import './a.js'\n/* import './b.js' */", []), (#"x = "import './a.js'""#, []),
    ("x = `import './a.js'`", []), ("x = /import '.\\/a.js'/", []), ("x.import('./a.js')", []),
    ("import lit from 'lit'; import('lit')", []), ("import(name + './a.js')", []),
    ("import('./' + name)", []), ("({import: './a.js', from: './b.js'})", []),
    ("export {a}; const from = './a.js'", []), ("export default './a.js'", []),
    ("export const from = './a.js'", []), ("import.meta.url; from './a.js'", []),
    ("import x from 'https://a.example/x.js'", []), (#"import "./\x61.js""#, []),
    ("x = 'abc\\\r\nimport \"./x.js\"'", []), ("x = 'abc\\\nimport \"./x.js\"'", []),
    ("i++ / 2; j = \"it's / import './x.js'\"", []), ("i-- / 2; '/'; import './x.js'", ["./x.js"]),
    ("a = 1 + /'/; import './x.js'", ["./x.js"]),
    // Of a statement that is not finished, the next is no part.
    ("import a import b from './b.js'", ["./b.js"]),
    ("export {a export {b} from './b.js'", ["./b.js"]),
    ("import", []), ("import {", []), ("`${", []), ("/", []), ("'", []), ("import('./a.js'", []),
    ("}`import './a.js'", []),
  ])
  func modulesAreToldFromWhatLooksLikeThem(_ script: String, _ modules: [String]) {
    let bytes = Array(script.utf8)
    let found = ModuleImports.all(in: bytes)
    #expect(found.map(\.text) == modules)
    #expect(found.allSatisfy { String(decoding: bytes[$0.range], as: UTF8.self) == $0.text })
  }

  private func site(_ script: String) -> TestSite {
    let site = TestSite(
      with: """
        -- templates/assets/js/main.js --
        \(script)
        -- templates/assets/js/util.js --
        export const a = 1
        -- content/js/lib.js --
        export const b = 2

        """)
    site.edit(
      "templates/page.html", #"<script type="module" src="{{ asset("js/main.js") }}"></script>"#)
    return site
  }

  @Test func anImportThatAsksForAnAssetByItsNameIsFound() throws {
    let site = try site("import {a} from '1️⃣./util.js'").build()
    site.expect([("link/dead", "1️⃣")])
    let wording = try site.wording(of: "link/dead")
    #expect(wording.explanation == "There is nothing at /assets/js/util.js.")
    #expect(
      wording.solutions.map(\.text) == [
        "Make one file of the two: the name of an asset changes with its bytes."
      ])
    // It is what the script needs, and is not to be removed.
    try site.expectSilence(of: "unused/asset")
  }

  @Test(arguments: [
    ("./utils.js", "Did you mean `./util.js`?"), ("../base.js", "Did you mean `../bases.js`?"),
    ("./mains.js", "Put the address right."), ("./jauh-sekali.js", "Put the address right."),
  ])
  func anImportOfWhatIsNotThereIsPutRight(address: String, remedy: String) throws {
    let site = site("import '1️⃣\(address)'")
    site.edit("templates/assets/bases.js", "export const c = 3\n")
    try site.build().expect([("link/dead", "1️⃣")])
    #expect(try site.wording(of: "link/dead").solutions.map(\.text) == [remedy])
  }

  @Test func anImportOfWhatIsThereIsRight() throws {
    try site("import {b} from '/js/lib.js'; import {c} from '../../js/lib.js'").build()
      .expectClean()
    try site("import {b} from '1️⃣/js/libs.js'").build().expect([("link/dead", "1️⃣")])
  }
}
