import Glibc
import Testing

@testable import Selari

@Suite struct DescriptorTests {
  @Test func noProgramInheritsWhatIsMadeForAnother() throws {
    let scratch = try #require(Descriptor.scratch())
    let (reading, writing) = try #require(Descriptor.pipe())
    for descriptor in [scratch, reading, writing] {
      let flags = fcntl(descriptor.number, F_GETFD)
      #expect(flags >= 0 && flags & FD_CLOEXEC != 0)
      #expect(descriptor.number > 2)
    }
  }

  @Test func aScratchFileHasNoNameAndHoldsWhatWasWritten() throws {
    let scratch = try #require(Descriptor.scratch())
    #expect(scratch.contents().isEmpty)
    let bytes = [UInt8](repeating: 7, count: 100_000)
    #expect(scratch.write(bytes))
    #expect(scratch.write(Array("akhir".utf8)))
    #expect(scratch.contents() == bytes + Array("akhir".utf8))
    var status = stat()
    #expect(fstat(scratch.number, &status) == 0)
    #expect(status.st_nlink == 0)
  }

  @Test func aPipeEndsWithItsWritingEnd() throws {
    let (reading, bytes) = try sent("selamat")
    var buffer = [UInt8](repeating: 0, count: 64)
    let count = read(reading.number, &buffer, buffer.count)
    #expect(Array(buffer.prefix(max(0, count))) == bytes)
    #expect(read(reading.number, &buffer, buffer.count) == 0)
  }

  /// The reading end of a pipe that something was written to, and that is closed at the other end.
  private func sent(_ text: String) throws -> (reading: Descriptor, bytes: [UInt8]) {
    let (reading, writing) = try #require(Descriptor.pipe())
    #expect(writing.write(Array(text.utf8)))
    return (reading, Array(text.utf8))
  }
}
