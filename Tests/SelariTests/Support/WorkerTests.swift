import CPlatform
import Glibc
import Synchronization
import Testing

@testable import Selari

@Suite struct WorkerTests {
  /// The cores of a set, by their bytes.
  private static func bytes(_ cores: cpu_set_t) -> [UInt8] {
    withUnsafeBytes(of: cores) { Array($0) }
  }

  /// What a worker of its own gives: it may keep to one core without disturbing other tests.
  private static func apart(_ work: @escaping @Sendable () -> [UInt8]) -> [UInt8] {
    let result = Mutex<[UInt8]>([])
    Worker {
      let bytes = work()
      result.withLock { $0 = bytes }
    }.join()
    return result.withLock { $0 }
  }

  @Test func itMayRunWhereverItsMakerMay() {
    #expect(Self.apart { Self.bytes(selari_cores()) } == Self.bytes(selari_cores()))
  }

  @Test func itBeginsOnAnotherCoreThanItsMaker() {
    let all = Self.bytes(selari_cores())
    guard let byte = all.firstIndex(where: { $0 != 0 }) else { return }
    // The first core, alone, and all the others.
    var one = [UInt8](repeating: 0, count: all.count)
    one[byte] = all[byte] & (~all[byte] &+ 1)
    var others = all
    others[byte] &= ~one[byte]
    if !others.contains(where: { $0 != 0 }) { others = all }
    let maker = one
    let begun = Self.apart {
      var cores = selari_cores()
      var here = cores
      withUnsafeMutableBytes(of: &here) { $0.copyBytes(from: maker) }
      selari_set_cores(&here)
      var thread = pthread_t()
      var found = cpu_set_t()
      let status = withUnsafeMutablePointer(to: &found) { found in
        selari_start_thread(&thread, &cores, noteCores, found)
      }
      guard status == 0 else { return [] }
      pthread_join(thread, nil)
      return Self.bytes(found)
    }
    #expect(begun == others)
  }
}

/// Notes the cores of a thread that has just begun.
private func noteCores(_ found: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  found?.storeBytes(of: selari_cores(), as: cpu_set_t.self)
  return nil
}
