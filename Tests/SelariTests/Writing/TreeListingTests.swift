import Testing

@testable import Selari

@Suite struct TreeListingTests {
  private let disk = DiskFileSystem()

  @Test func aLinkInThePlaceOfATreeIsRemovedAndNotFollowed() throws {
    let place = try TemporarySite(["mangsa/a": [1], "fail": [2]])
    place.link("lama", to: "mangsa")
    try disk.removeTree(place.path + "/lama")
    try disk.removeTree(place.path + "/fail")
    try disk.removeTree(place.path + "/tiada")
    #expect(place.snapshot("") == ["mangsa/a": [1]])
    #expect(try disk.status(place.path + "/lama", followingLinks: false) == nil)
  }

  @Test func aLinkIsNoFolderToBeListed() throws {
    let place = try TemporarySite(["mangsa/a": [1]])
    place.link("lama", to: "mangsa")
    #expect(throws: FileError.self) { try disk.entries(of: place.path + "/lama") }
  }

  @Test func whatIsKnownIsNotTakenForNew() throws {
    let files: Set = ["404.html", "ms/index.html"]
    let place = try TemporarySite(["404.html": [], "ms/index.html": []])
    let inventory = Inventory(files: files, taken: FileTime(seconds: 1 << 40, nanoseconds: 0))
    let known = try TreeListing(of: place.path, in: disk, knowing: inventory)
    #expect(known.files == files)
    #expect(known.hasNoEmptyFolder)
    place.write("baharu.html", "")
    let changed = try TreeListing(of: place.path, in: disk, knowing: inventory)
    #expect(changed.files == files.union(["baharu.html"]))
    #expect(!changed.hasNoEmptyFolder)
  }
}
