import CGumbo

/// Memory for gumbo that is taken by moving a pointer and given back all at once, with it.
final class GumboMemory {
  private var chunks: [UnsafeMutableRawBufferPointer] = []
  private var chunk = 0
  private var used = 0
  private static let chunkSize = 1 << 20

  deinit {
    for chunk in chunks { chunk.deallocate() }
  }

  /// Takes memory.
  func take(_ size: Int) -> UnsafeMutableRawPointer? {
    let size = (size + 15) & ~15
    while chunk < chunks.count, used + size > chunks[chunk].count {
      chunk += 1
      used = 0
    }
    if chunk == chunks.count {
      chunks.append(
        .allocate(byteCount: max(size, Self.chunkSize), alignment: 16))
      used = 0
    }
    defer { used += size }
    return chunks[chunk].baseAddress.map { $0 + used }
  }

  /// Options that make gumbo take its memory here.
  func options(maximalErrors: Int32) -> GumboOptions {
    var options = kGumboDefaultOptions
    options.userdata = Unmanaged.passUnretained(self).toOpaque()
    options.allocator = { memory, size in
      memory.flatMap { Unmanaged<GumboMemory>.fromOpaque($0).takeUnretainedValue().take(size) }
    }
    options.deallocator = { _, _ in }
    options.max_errors = maximalErrors
    return options
  }
}
