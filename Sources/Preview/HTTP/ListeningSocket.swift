import Glibc

/// A socket that listens for connections.
struct ListeningSocket: Sendable {
  let descriptor: Int32
  /// The port, which the system chose where 0 was asked for.
  let port: UInt16
  /// Whether it can be reached from this machine only.
  let isLoopback: Bool

  /// Listens at a name or an address.
  init(host: String, port: UInt16) throws(ListenFault) {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    var list: UnsafeMutablePointer<addrinfo>?
    let bare =
      host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    guard getaddrinfo(bare, String(port), &hints, &list) == 0, let first = list else {
      throw .unknownHost(host)
    }
    defer { freeaddrinfo(list) }
    let kind = first.pointee.ai_socktype | Int32(SOCK_CLOEXEC.rawValue)
    let descriptor = socket(first.pointee.ai_family, kind, first.pointee.ai_protocol)
    guard descriptor >= 0 else { throw .refused(host, port: port, code: errno) }
    var yes: Int32 = 1
    setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard bind(descriptor, first.pointee.ai_addr, first.pointee.ai_addrlen) == 0,
      listen(descriptor, SOMAXCONN) == 0
    else {
      let code = errno
      close(descriptor)
      throw code == EADDRINUSE ? .portInUse(port) : .refused(host, port: port, code: code)
    }
    self.descriptor = descriptor
    (self.port, isLoopback) = Self.name(of: descriptor)
  }

  /// The port of a socket, and whether its address is this machine's own.
  private static func name(of descriptor: Int32) -> (port: UInt16, isLoopback: Bool) {
    var storage = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutablePointer(to: &storage) { storage in
      storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        _ = getsockname(descriptor, address, &size)
      }
      if Int32(storage.pointee.ss_family) == AF_INET6 {
        return storage.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { address in
          let isLoopback = withUnsafeBytes(of: address.pointee.sin6_addr) { bytes in
            bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
          }
          return (UInt16(bigEndian: address.pointee.sin6_port), isLoopback)
        }
      }
      return storage.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { address in
        let first = UInt32(bigEndian: address.pointee.sin_addr.s_addr) >> 24
        return (UInt16(bigEndian: address.pointee.sin_port), first == 127)
      }
    }
  }
}

/// Why a server cannot listen.
public enum ListenFault: Error, Equatable, Sendable {
  /// Another program listens there.
  case portInUse(UInt16)
  /// No such name or address.
  case unknownHost(String)
  /// The system refuses a host and a port, with its error number.
  case refused(String, port: UInt16, code: Int32)
  /// libmicrohttpd, which the server is made of, cannot be loaded; what the system's loader says.
  case noLibrary(String)
}
