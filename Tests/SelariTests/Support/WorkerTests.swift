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
  private static func beside(_ work: @escaping @Sendable () -> [UInt8]) -> [UInt8] {
    let result = Mutex<[UInt8]>([])
    Worker(apart: true) {
      let bytes = work()
      result.withLock { $0 = bytes }
    }.join()
    return result.withLock { $0 }
  }

  @Test func itMayRunWhereverItsMakerMay() {
    #expect(Self.beside { Self.bytes(selari_cores()) } == Self.bytes(selari_cores()))
  }

  /// The first core of this process, alone.
  private static var firstCore: [UInt8]? {
    let all = bytes(selari_cores())
    guard let byte = all.firstIndex(where: { $0 != 0 }) else { return nil }
    var one = [UInt8](repeating: 0, count: all.count)
    one[byte] = all[byte] & (~all[byte] &+ 1)
    return one
  }

  /// Keeps the present thread to cores.
  private static func keep(to cores: [UInt8]) {
    var set = cpu_set_t()
    withUnsafeMutableBytes(of: &set) { $0.copyBytes(from: cores) }
    selari_set_cores(&set)
  }

  @Test func usableCoresAreThoseOfTheProcess() throws {
    let all = Self.bytes(selari_cores())
    #expect(Worker.usableCores == all.reduce(0) { $0 + $1.nonzeroBitCount })
    let one = try #require(Self.firstCore)
    let counted = Self.beside {
      Self.keep(to: one)
      return [UInt8(Worker.usableCores)]
    }
    #expect(counted == [1])
  }

  @Test func aThreadStartsOnAnotherCoreThanItsMaker() throws {
    let one = try #require(Self.firstCore)
    let all = Self.bytes(selari_cores())
    var others = zip(all, one).map { $0 & ~$1 }
    // Alone on its core, a thread starts beside its maker.
    if !others.contains(where: { $0 != 0 }) { others = one }
    let begun = Self.beside {
      var cores = selari_cores()
      Self.keep(to: one)
      var found = cpu_set_t()
      withUnsafeMutablePointer(to: &found) { found in
        var thread = pthread_t()
        guard selari_start_thread(&thread, &cores, noteCores, found) == 0 else { return }
        pthread_join(thread, nil)
      }
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
