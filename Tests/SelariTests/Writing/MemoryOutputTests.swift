import Selari
import Testing

@Suite struct MemoryOutputTests {
  @Test func filesAreKeptByPath() throws {
    let output = MemoryOutput()
    try output.write("satu", to: "ms/index.html")
    try output.write([1, 2], to: "a.bin")
    #expect(output.text("ms/index.html") == "satu")
    #expect(output.files["a.bin"] == [1, 2])
    #expect(output.text("tiada") == nil)
    #expect(output.files.count == 2)
  }
}
