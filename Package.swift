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

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
  name: "annals",
  products: [.executable(name: "annals", targets: ["annals"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Chronology", swiftSettings: house),
    .target(name: "Formats", dependencies: ["Chronology", "Yams", crypto], swiftSettings: house),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CChecksum", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "Archive", dependencies: ["Chronology", "CChecksum", "CZlib", grdb, sqlite],
      swiftSettings: house),
    .target(name: "Screen", swiftSettings: house),
    .target(
      name: "Browser", dependencies: ["Chronology", "Archive", "Screen"], swiftSettings: house),
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["CNcurses", "Screen"], swiftSettings: house),
    .executableTarget(
      name: "annals",
      dependencies: [
        "Chronology", "Formats", "Archive", "Screen", "Browser", "Terminal", argumentParser,
      ],
      swiftSettings: house),
    .testTarget(name: "ChronologyTests", dependencies: ["Chronology"], swiftSettings: house),
    .testTarget(
      name: "FormatsTests", dependencies: ["Chronology", "Formats"], swiftSettings: house),
    .testTarget(
      name: "ArchiveTests", dependencies: ["Chronology", "Formats", "Archive", grdb],
      exclude: ["Formats"], swiftSettings: house),
    .testTarget(name: "ScreenTests", dependencies: ["CNcurses", "Screen"], swiftSettings: house),
    .testTarget(
      name: "TerminalTests", dependencies: ["CNcurses", "Screen", "Terminal"], swiftSettings: house),
    .testTarget(
      name: "BrowserTests",
      dependencies: ["Chronology", "Formats", "Archive", "Screen", "Browser"],
      exclude: ["Screens"], swiftSettings: house),
    .testTarget(name: "CommandTests", exclude: ["Broken"], swiftSettings: house),
    .target(
      name: "Fuzzing", dependencies: ["Chronology", "Formats", "Archive", "Screen", "Browser"],
      path: "Tests/Fuzzing", swiftSettings: house),
    .testTarget(
      name: "FuzzingTests", dependencies: ["Fuzzing"], exclude: ["Corpora"], swiftSettings: house),
  ]
)

// libFuzzer brings the main function along, and is there only where `make fuzz` asks for it.
if Context.environment["FUZZ_TARGET"] != nil {
  package.targets.append(
    .executableTarget(name: "fuzzer", dependencies: ["Fuzzing"], path: "Tests/Fuzzer"))
}
