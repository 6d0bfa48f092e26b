// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

// A package of its own: the flags of libFuzzer stay out of the build of Keliling. `make fuzz` builds
// and runs it.
let package = Package(
  name: "keliling-fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "keliling-pelayanan", path: "..")],
  targets: [
    .target(name: "CFuzzer"),
    .executableTarget(
      name: "KelilingFuzz",
      dependencies: [
        "CFuzzer",
        .product(name: "TourFolders", package: "keliling-pelayanan"),
        .product(name: "TourRules", package: "keliling-pelayanan"),
        .product(name: "Touring", package: "keliling-pelayanan"),
      ], swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
