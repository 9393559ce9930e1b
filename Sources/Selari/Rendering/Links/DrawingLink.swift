/// An address of what may be the image of a QR code, and where it stands.
struct DrawingLink: Sendable {
  /// Its path from the site's root.
  let path: String
  let origin: AnchoredLink.Origin
}
