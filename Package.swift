// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is built with: no warning passes, and every import says whether it leaks.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "annals",
  targets: [
    .target(name: "Chronology", swiftSettings: house),
    .target(name: "Screen", swiftSettings: house),
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["CNcurses", "Screen"], swiftSettings: house),
    .testTarget(name: "ChronologyTests", dependencies: ["Chronology"], swiftSettings: house),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"], swiftSettings: house),
  ]
)
