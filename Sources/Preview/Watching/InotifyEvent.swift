import Glibc

/// An event as the kernel tells it.
struct InotifyEvent: Equatable, Sendable {
  let watch: Int32
  let mask: UInt32
  let name: String

  func has(_ bit: Int32) -> Bool { mask & UInt32(bitPattern: bit) != 0 }

  /// The events in what was read: a head of four numbers, then the name, filled up with zeros.
  static func all(in bytes: ArraySlice<UInt8>) -> [InotifyEvent] {
    let head = MemoryLayout<inotify_event>.size
    var events: [InotifyEvent] = []
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + head <= buffer.count {
        let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let end = min(offset + head + Int(event.len), buffer.count)
        let name = buffer[offset + head..<end].prefix { $0 != 0 }
        events.append(
          InotifyEvent(
            watch: event.wd, mask: event.mask, name: String(decoding: name, as: UTF8.self)))
        offset += head + Int(event.len)
      }
    }
    return events
  }
}
