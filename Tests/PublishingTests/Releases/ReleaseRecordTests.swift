import Foundation
import Selari
import Testing

@testable import Publishing

@Suite struct ReleaseRecordTests {
  private let page = ListedPage(language: "ms", file: "ms/index.html", title: "Utama")
  private let origin = ReleaseRecord.Origin(
    at: "2022-10-14T10:00:00+08:00", address: "https://contoh.example/")

  private func record(_ files: [String: String], pages: [ListedPage] = []) -> ReleaseRecord {
    ReleaseRecord(
      origin: origin, pages: pages,
      files: files.mapValues { Digest.sha256(Array($0.utf8)).hexadecimal })
  }

  @Test func `a record that is written is read back`() throws {
    let record = record(["ms/index.html": "a", "b c.txt": "b"], pages: [page])
    let id = ReleaseID(at: Instant(seconds: 1_665_712_800), digest: record.digest)
    #expect(id.description == "20221014T020000Z-\(record.digest)")
    let lines = record.text(of: id).split(separator: "\n").map(String.init)
    #expect(ReleaseRecord(lines) == record)
    let head = ReleaseHead(lines.prefix(5).map { String($0.dropFirst(2)) })
    #expect((head.pages, head.files) == (1, 2))
    #expect((head.at, head.address) == (origin.at, origin.address))
  }

  @Test func `the ids of pages are noted where older readers pass over them`() throws {
    let pages = ["faq", nil, "media/siaran"].enumerated().map { number, id in
      ListedPage(language: "ms", file: "ms/\(number)/index.html", title: "T", id: id)
    }
    let record = record(["ms/0/index.html": "a"], pages: pages)
    let id = ReleaseID(at: Instant(seconds: 0), digest: record.digest)
    let lines = record.text(of: id).split(separator: "\n").map(String.init)
    #expect(ReleaseRecord(lines)?.pages == pages)
    let noted = lines.filter { $0.hasPrefix("# id\t") }
    #expect(noted == ["# id\tfaq", "# id\tmedia/siaran"])
    // What an older record has.
    let without = ReleaseRecord(lines.filter { !noted.contains($0) })
    #expect(without?.pages.map(\.id) == [nil, nil, nil])
    #expect(without?.pages.map(\.file) == pages.map(\.file) && without?.digest == record.digest)
  }

  @Test func `sha256sum reads a record as it is`() throws {
    let files = ["ms/index.html": "satu\n", "fail dengan ruang.txt": "dua", "a\\b.txt": "tiga"]
    let record = record(files, pages: [page])
    let folder = ScratchFolder()
    for (path, text) in files { folder.write("site/" + path, text) }
    let id = ReleaseID(at: Instant(seconds: 0), digest: record.digest)
    folder.write("record", record.text(of: id))
    let check = "cd '\(folder.path)/site' && sha256sum --strict -c ../record"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", check]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `the digest is of what is served and of nothing else`() {
    let first = record(["a": "1", "b": "2"], pages: [page])
    let renamed = ListedPage(language: "ms", file: "ms/index.html", title: "Lain")
    #expect(first.digest == record(["b": "2", "a": "1"], pages: [renamed]).digest)
    #expect(first.digest != record(["a": "1", "b": "3"], pages: [page]).digest)
    #expect(first.digest != record(["a": "1", "c": "2"], pages: [page]).digest)
  }

  @Test func `a title stays on its line`() throws {
    let page = ListedPage(language: "ms", file: "ms/index.html", title: "Satu\n# page\tdua")
    let record = record(["ms/index.html": "a"], pages: [page])
    let text = record.text(of: ReleaseID(at: Instant(seconds: 0), digest: record.digest))
    let read = try #require(ReleaseRecord(text.split(separator: "\n").map(String.init)))
    #expect(read.pages.map(\.title) == ["Satu # page dua"])
  }

  @Test(arguments: [
    "", "current", "20221014T020000Z", "20221014T020000Z-00112233445566", "../../../../../../../x",
    "20221014T020000Z-0011223344556677/", "2022101$T020000Z-0011223344556677",
  ])
  func `what is no name of a release is none`(text: String) { #expect(ReleaseID(text) == nil) }
}
