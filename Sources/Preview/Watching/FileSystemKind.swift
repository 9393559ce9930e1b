import CPlatform
import Selari

/// Whether the kernel hears of every edit of a folder.
enum FileSystemKind {
  /// File systems that others write to as well, so that inotify misses edits: their magic numbers, as
  /// [statfs(2)](https://man7.org/linux/man-pages/man2/statfs.2.html) has them.
  private static let shared: Set<UInt32> = [
    0x6969,  // NFS
    0x517B, 0xFF53_4D42, 0xFE53_4D42,  // SMB, CIFS, SMB 2
    0x0102_1997,  // 9p: Windows' drives under WSL 2, virtual machines
    0x5346_4846,  // Windows' drives under WSL 1
    0x6573_5546,  // FUSE: sshfs, rclone, virtiofs, Docker's shared folders
    0x786F_4256,  // VirtualBox's shared folders
    0xBACB_ACBC,  // VMware's
    0x7C7C_6673,  // Parallels'
    0x5346_414F,  // AFS
    0x00C3_6400,  // Ceph
    0x7375_7245,  // Coda
    0x0BD0_0BD0,  // Lustre
    0x0116_1970, 0x7461_636F,  // GFS2, OCFS2
  ]

  /// Whether inotify tells of every edit on a file system of this kind.
  static func isHeard(_ kind: UInt32) -> Bool { !shared.contains(kind) }

  /// Whether inotify tells of every edit of a site: its root and its two folders.
  static func isHeard(site root: String) -> Bool {
    ([root] + SiteLayout.folders.map { root + "/" + $0 }).allSatisfy {
      isHeard(selari_file_system_kind($0))
    }
  }
}
