// swift-tools-version: 6.1
import PackageDescription

/// The house, in the order in which data flows: each target knows only those above it.
/// `docs/architecture.md` says what each is for.
let package = Package(
  name: "selari",
  products: [
    .executable(name: "selari", targets: ["SelariCLI"])
  ],
  targets: [
    // C libraries of the distribution: a module map each, nothing else.
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CPlatform"),

    // Sixteen bytes looked at together.
    .systemLibrary(name: "CBytes"),

    // Memory for libcmark, page by page.
    .target(name: "CArena"),
    // Where in Markdown the lines end and the marks stand.
    .target(name: "CByteMap"),
    // libmicrohttpd, loaded when it is wanted.
    .target(name: "CMicroHTTPD"),

    .target(name: "Bytes", dependencies: ["CBytes"]),
    .target(name: "Diagnostics"),
    .target(
      name: "Markdown",
      dependencies: ["Bytes", "Diagnostics", "CBytes", "CCMark", "CArena", "CByteMap"]),
    .target(name: "Templating", dependencies: ["Bytes", "Diagnostics", "CPlatform"]),
    .target(
      name: "Selari",
      dependencies: [
        "Bytes", "Diagnostics", "Markdown", "Templating", "CYAML", "CNettle", "CQREncode",
        "CGumbo", "CZlib", "CPlatform", "CBytes",
      ],
      // The ICU of the toolchain, for locales and time zones; C++ inside.
      linkerSettings: [.linkedLibrary("_FoundationICU"), .linkedLibrary("stdc++")]),
    .target(
      name: "Preview",
      dependencies: ["Diagnostics", "Templating", "Selari", "CMicroHTTPD", "CPlatform"],
      // The script and the styles of the preview's pages are a part of the program.
      resources: [
        "live.js", "place.js", "overlay.js", "overlay.css", "tools.js", "tools.css", "icon.svg",
      ].map { .embedInCode("Assets/\($0)") }),
    .target(
      name: "Publishing",
      dependencies: ["Diagnostics", "Selari", "CZlib", "CBrotli", "CBytes"],
      // The program that works on a target, within the binary.
      resources: [
        "releases", "checking", "uploading", "serving", "mending", "pruning", "target",
      ].map { .embedInCode("Targets/\($0).sh") }),
    .executableTarget(
      name: "SelariCLI",
      dependencies: ["Diagnostics", "Markdown", "Selari", "Preview", "Publishing"]),

    // What `make bench-templates` measures; no part of `selari`.
    .executableTarget(
      name: "TemplateBenchmark", dependencies: ["Bytes", "Diagnostics", "Templating"],
      path: "Benchmarks/TemplateBenchmark"),

    // What every processor but x86-64 runs of CBytes.
    .target(name: "CPlainLanes", path: "Tests/CPlainLanes"),
    .testTarget(name: "BytesTests", dependencies: ["Bytes", "CBytes", "CPlainLanes"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(
      name: "MarkdownTests",
      dependencies: ["Markdown", "Bytes", "Diagnostics", "CCMark", "CByteMap"]),
    .testTarget(
      name: "TemplatingTests", dependencies: ["Bytes", "Templating", "Diagnostics"],
      exclude: ["Cases", "Support/oracle.py"]),
    .testTarget(
      name: "SelariTests",
      dependencies: ["Bytes", "Selari", "Diagnostics", "Markdown", "Templating", "CPlatform"]),
    .testTarget(name: "PreviewTests", dependencies: ["Preview", "Selari", "Diagnostics"]),
    .testTarget(name: "PublishingTests", dependencies: ["Publishing", "Selari", "Diagnostics"]),
    .testTarget(name: "SelariCLITests", dependencies: ["SelariCLI", "Selari", "Diagnostics"]),
  ],
  swiftLanguageModes: [.v6]
)
