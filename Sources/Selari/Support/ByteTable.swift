import Bytes

/// Numbers by the bytes that they are known by: a dictionary for what is asked for by a stretch of a
/// page, many times on each, and never as a text of its own.
///
/// Links lead to pages chosen at random, so what is asked for is mostly far from the core, and each line
/// of memory on the way there takes longer than a hundred instructions. So a number, its key and what
/// tells it from most others stand in one such line; only long keys stand elsewhere.
struct ByteTable: ~Copyable, @unchecked Sendable {
  /// As long as a line of memory, and aligned like one; all zeros where it is free.
  private struct Cell: BitwiseCopyable {
    var hash: UInt32
    /// One more than how many bytes the key has.
    var length: UInt32
    var value: Int32
    /// Where a key stands that is too long for the cell.
    var start: Int32
    /// The key, then zeros.
    var key: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

    /// How many bytes of a key a cell has room for.
    static let room = 48
    static let stride = 64
    /// Where the key stands in the cell.
    static let keyOffset = 16
  }

  /// As many cells as `mask` has numbers, of which at least a quarter are free. This is the only one who
  /// has them, and they change in `keep` alone.
  private var cells: UnsafeMutablePointer<Cell>
  private var mask: Int
  private var filled = 0
  private var longKeys = ByteBuffer()
  /// How many bytes its keys take.
  private(set) var size = 0

  /// An empty table with room for some keys.
  init(capacity: Int = 128) {
    let room = max(16, capacity + capacity / 3 + 1).nextPowerOfTwo
    mask = room - 1
    cells = Self.makeCells(room)
  }

  deinit { cells.deallocate() }

  /// What is known by some bytes; nil where nothing is.
  func find(_ key: UnsafeBufferPointer<UInt8>) -> Int? {
    let cell = cells + slot(of: key, Self.hash(key))
    return cell.pointee.length > 0 ? Int(cell.pointee.value) : nil
  }

  /// Keeps what is known by some bytes; what was known by them before is forgotten.
  mutating func keep(_ key: UnsafeBufferPointer<UInt8>, _ value: Int) {
    if (filled + 1) * 4 > (mask + 1) * 3 { grow() }
    let hash = Self.hash(key)
    let cell = cells + slot(of: key, hash)
    cell.pointee.value = Int32(value)
    if cell.pointee.length > 0 { return }
    cell.pointee.hash = hash
    cell.pointee.length = UInt32(key.count + 1)
    if key.count <= Cell.room {
      let room = UnsafeMutableRawBufferPointer(
        start: UnsafeMutableRawPointer(cell) + Cell.keyOffset, count: Cell.room)
      room.copyBytes(from: key)
    } else {
      cell.pointee.start = Int32(longKeys.count)
      longKeys.append(key)
    }
    filled += 1
    size += key.count
  }

  /// Where a key stands, or would.
  @inline(__always)
  private func slot(of key: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    let length = UInt32(key.count + 1)
    var slot = Int(hash) & mask
    while true {
      let cell = cells + slot
      if cell.pointee.length == 0 { return slot }
      if cell.pointee.hash == hash, cell.pointee.length == length, isKey(of: cell, key) {
        return slot
      }
      slot = (slot + 1) & mask
    }
  }

  /// Whether a cell's key is one of the same length.
  @inline(__always)
  private func isKey(
    of cell: UnsafeMutablePointer<Cell>, _ key: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let key = UnsafeRawBufferPointer(key)
    if key.count <= Cell.room {
      return Self.isSame(UnsafeRawPointer(cell) + Cell.keyOffset, key)
    }
    return longKeys.withBytes { kept in
      guard let base = kept.baseAddress else { return false }
      return Self.isSame(base + Int(cell.pointee.start), key)
    }
  }

  private mutating func grow() {
    let (old, count) = (cells, mask + 1)
    mask = count * 2 - 1
    cells = Self.makeCells(count * 2)
    for index in 0..<count where old[index].length > 0 {
      var slot = Int(old[index].hash) & mask
      while cells[slot].length > 0 { slot = (slot + 1) & mask }
      cells[slot] = old[index]
    }
    old.deallocate()
  }

  private static func makeCells(_ count: Int) -> UnsafeMutablePointer<Cell> {
    precondition(MemoryLayout<Cell>.stride == Cell.stride)
    let cells = UnsafeMutableRawPointer.allocate(
      byteCount: count * Cell.stride, alignment: Cell.stride)
    cells.initializeMemory(as: UInt8.self, repeating: 0, count: count * Cell.stride)
    return cells.bindMemory(to: Cell.self, capacity: count)
  }
}

// Eight bytes at a time; the last eight may be looked at twice in part.
extension ByteTable {
  @inline(__always)
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let bytes = UnsafeRawBufferPointer(key)
    let count = bytes.count
    var hash = UInt64(count) &* 0x9E37_79B9_7F4A_7C15
    if count >= 8 {
      var at = 0
      while at + 8 < count {
        hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        at += 8
      }
      hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    } else {
      var rest: UInt64 = 0
      for byte in bytes { rest = rest << 8 | UInt64(byte) }
      hash = mixed(hash ^ rest)
    }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0xBF58_476D_1CE4_E5B9
    return product ^ product >> 29
  }

  /// Whether as many bytes as a key has are the same.
  @inline(__always)
  private static func isSame(_ kept: UnsafeRawPointer, _ key: UnsafeRawBufferPointer) -> Bool {
    let count = key.count
    if count < 8 {
      for at in 0..<count where kept.load(fromByteOffset: at, as: UInt8.self) != key[at] {
        return false
      }
      return true
    }
    var at = 0
    while at + 8 < count {
      if kept.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        != key.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      {
        return false
      }
      at += 8
    }
    return kept.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      == key.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
  }
}

extension Int {
  /// The least power of two that is not less.
  fileprivate var nextPowerOfTwo: Int {
    self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
