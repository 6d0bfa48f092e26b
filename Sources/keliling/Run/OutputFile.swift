// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TourFolders
import Touring

/// A single file as the answer of a command: written whole or not at all, or to standard output.
struct OutputFile {
  /// nil is standard output.
  private let target: String?
  private let language: Language

  init(_ target: String?, language: Language) {
    self.target = target
    self.language = language
  }

  func write(_ bytes: [UInt8]) throws(Failure) {
    try write { path throws(Failure) in
      do {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
      } catch {
        throw failure(EIO)
      }
    }
  }

  /// Has `make` write a file at a path of its own, in a fresh folder beside the target, which then
  /// takes the target's place. Its name ends like the target's.
  ///
  /// A pipe or device (`/dev/null`, a named pipe) stays what it is, and takes the bytes.
  func write(_ make: (String) throws(Failure) -> Void) throws(Failure) {
    let place = target.map { URL(fileURLWithPath: $0).standardizedFileURL }
    var status = stat()
    let kind = place.flatMap { stat($0.path, &status) == 0 ? status.st_mode & S_IFMT : nil }
    if kind == S_IFDIR { throw failure(EISDIR) }
    let isStream = kind.map { $0 != S_IFREG } ?? (place == nil)
    let parent =
      isStream
      ? FileManager.default.temporaryDirectory
      : place?.deletingLastPathComponent() ?? FileManager.default.temporaryDirectory
    var template = Array((parent.path + "/.keliling-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw failure(errno) }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/" + (place?.lastPathComponent ?? "out")
    try make(path)
    if let place, !isStream {
      guard rename(path, place.path) == 0 else { throw failure(errno) }
      return
    }
    guard let bytes = FileManager.default.contents(atPath: path) else { throw failure(EIO) }
    guard let place else {
      Console.out(String(decoding: bytes, as: UTF8.self), terminator: "")
      return
    }
    do {
      let stream = try FileHandle(forWritingTo: place)
      try stream.write(contentsOf: bytes)
      try stream.close()
    } catch {
      throw failure(EIO)
    }
  }

  private func failure(_ code: Int32) -> Failure {
    Failure(
      .writing(.unwritable(target ?? "stdout", reason: String(cString: strerror(code)))),
      in: language)
  }
}
