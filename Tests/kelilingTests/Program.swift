// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The built program, run as people run it.
struct Program {
  /// What a run left behind.
  struct Run {
    var status: Int32
    var out: String
    var error: String
  }

  /// The program stands beside the bundle of these tests.
  static let path: String = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      let folder = bundle?.bundleURL.deletingLastPathComponent()
    #else
      let folder: URL? = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    #endif
    return (folder ?? URL(fileURLWithPath: ".build/debug")).appendingPathComponent("keliling").path
  }()

  /// The root of the repository.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static var sample: String { root.appendingPathComponent("Data/contoh").path }

  /// Starts the program without waiting for it.
  static func start(
    _ arguments: [String], out: Pipe, error: Pipe, in folder: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    // The tests may run in a workflow of GitHub themselves.
    process.environment = ProcessInfo.processInfo.environment
      .filter { !$0.key.hasPrefix("GITHUB_") }.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = out
    process.standardError = error
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    try process.run()
    return process
  }

  /// Runs the program to its end.
  static func run(_ arguments: String..., in folder: String? = nil) throws -> Run {
    try run(list: arguments, in: folder)
  }

  /// Runs the program to its end.
  static func run(
    list arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Run {
    let out = Pipe()
    let error = Pipe()
    let process = try start(arguments, out: out, error: error, in: folder, environment: environment)
    // Both pipes are read while the program runs, so that neither fills up.
    let reader = Reader(error)
    let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Run(status: process.terminationStatus, out: text, error: reader.text())
  }

  /// Reads a pipe to its end on a thread of its own.
  private final class Reader: @unchecked Sendable {
    private var data = Data()
    private let done = DispatchSemaphore(value: 0)

    init(_ pipe: Pipe) {
      let handle = pipe.fileHandleForReading
      Thread { [self] in
        data = handle.readDataToEndOfFile()
        done.signal()
      }.start()
    }

    func text() -> String {
      done.wait()
      return String(decoding: data, as: UTF8.self)
    }
  }
}

/// A folder that goes away with the test.
final class Scratch {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("keliling-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
  }

  /// A copy of the sample district that a test may spoil.
  func copySample(as name: String = "contoh") throws -> String {
    try FileManager.default.copyItem(atPath: Program.sample, toPath: path + "/" + name)
    return path + "/" + name
  }
}
