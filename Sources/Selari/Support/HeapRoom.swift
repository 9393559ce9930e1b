import CPlatform

/// Room that workers' heaps take at once, on huge pages, before it is needed.
///
/// glibc lets the heap of a thread grow by a few pages at a time, and each page then costs a fault: a
/// build of thousands of pages takes half of its faults for the sources that it keeps.
struct HeapRoom {
  /// Less than this is not worth huge pages, of 2 MiB each.
  private static let least = 8 << 20
  /// More does not fit into one of glibc's heaps, which have 64 MiB.
  private static let most = 48 << 20

  /// How many bytes each worker takes.
  private let size: Int

  /// The room for so many bytes that workers will keep in all; to be made before they start.
  init(bytes: Int, workers: Int) {
    let share = bytes / workers
    size = share < Self.least ? 0 : min(share, Self.most)
    if size > 0 { selari_keep_heap(32 << 20) }
  }

  /// Takes the room of one worker, on its own thread.
  func take() {
    if size > 0 { selari_take_heap_room(size) }
  }
}
