// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PackageDescription

/// CI sets `KELILING_STRICT`: then every warning is an error. A newer compiler that warns of
/// something new must not keep a regency from its plan, so this is not the default.
let warnings: [SwiftSetting] =
  Context.environment["KELILING_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let swift: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + warnings

/// Workbooks need the C library libxlsxwriter. Where its header is not, or `KELILING_NO_XLSX` is set,
/// the rest is built without.
let hasXLSXWriter =
  Context.environment["KELILING_NO_XLSX"] == nil
  && ["/usr/include", "/usr/local/include", "/opt/homebrew/include"]
    .contains { FileManager.default.fileExists(atPath: $0 + "/xlsxwriter.h") }

let xlsxWriter: [Target] = hasXLSXWriter ? [.systemLibrary(name: "CXLSXWriter")] : []

let package = Package(
  name: "keliling-pelayanan",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "keliling", targets: ["keliling"]),
    .library(name: "GLPK", targets: ["GLPK"]),
    .library(name: "Touring", targets: ["Touring"]),
    .library(name: "TourFolders", targets: ["TourFolders"]),
    .library(name: "TourRules", targets: ["TourRules"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .target(name: "CGLPK", linkerSettings: [.linkedLibrary("glpk")]),
    .target(name: "GLPK", dependencies: ["CGLPK"], swiftSettings: swift),
    .testTarget(name: "GLPKTests", dependencies: ["GLPK"], swiftSettings: swift),

    .target(
      name: "XLSX", dependencies: hasXLSXWriter ? ["CXLSXWriter"] : [], swiftSettings: swift),
    .testTarget(name: "XLSXTests", dependencies: ["XLSX"], swiftSettings: swift),

    .target(name: "Touring", swiftSettings: swift),
    .testTarget(name: "TouringTests", dependencies: ["Touring"], swiftSettings: swift),

    .target(
      name: "TourFolders",
      dependencies: ["Touring", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: swift),
    .testTarget(
      name: "TourFoldersTests", dependencies: ["TourFolders", "Touring"], swiftSettings: swift),

    .target(name: "TourRules", dependencies: ["Touring"], swiftSettings: swift),
    .testTarget(
      name: "TourRulesTests", dependencies: ["TourRules", "TourFolders", "Touring"],
      swiftSettings: swift),

    .target(name: "TourPlanning", dependencies: ["GLPK", "Touring"], swiftSettings: swift),
    .testTarget(
      name: "TourPlanningTests",
      dependencies: ["TourPlanning", "TourRules", "TourFolders", "Touring", "GLPK"],
      swiftSettings: swift),

    .target(
      name: "TourChanges", dependencies: ["TourFolders", "Touring"], swiftSettings: swift),
    .testTarget(
      name: "TourChangesTests", dependencies: ["TourChanges", "TourFolders", "Touring"],
      swiftSettings: swift),

    .target(
      name: "TourReports",
      dependencies: [
        "TourChanges", "TourFolders", "Touring", "XLSX",
        .product(name: "Mustache", package: "swift-mustache"),
      ], swiftSettings: swift),
    .testTarget(
      name: "TourReportsTests",
      dependencies: ["TourReports", "TourChanges", "TourFolders", "Touring", "XLSX"],
      swiftSettings: swift),

    .target(
      name: "TourEvaluation", dependencies: ["TourReports", "TourFolders", "Touring"],
      swiftSettings: swift),
    .testTarget(
      name: "TourEvaluationTests", dependencies: ["TourEvaluation", "TourFolders", "Touring"],
      swiftSettings: swift),

    .executableTarget(
      name: "keliling",
      dependencies: [
        "TourEvaluation", "TourReports", "TourChanges", "TourPlanning", "TourFolders", "TourRules",
        "Touring", "XLSX",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: swift),
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "TourPlanning", "TourFolders", "Touring",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: swift),
    .testTarget(name: "kelilingTests", dependencies: ["Touring", "XLSX"], swiftSettings: swift),
  ] + xlsxWriter
)
