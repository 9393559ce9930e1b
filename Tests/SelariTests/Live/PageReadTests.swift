import Testing

@testable import Selari

@Suite struct PageReadTests {
  @Test func everyAspectOfEveryPageHasAPlaceOfItsOwn() {
    var places: Set<Int> = []
    for page in UInt32(0)..<5 {
      for aspect in PageAspect.allCases {
        let read = PageRead(page, aspect)
        #expect(read.page == Int(page))
        #expect((0..<PageRead.places(pages: 5)).contains(read.place))
        places.insert(read.place)
      }
    }
    #expect(places.count == 5 * PageAspect.allCases.count)
  }

  @Test(arguments: PageAspect.allCases)
  func aPageIsNamedOtherwiseAndTheAspectStays(aspect: PageAspect) {
    #expect(PageRead(7, aspect).named(1_000_000) == PageRead(1_000_000, aspect))
  }
}
