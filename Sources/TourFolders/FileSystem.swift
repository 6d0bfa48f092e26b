// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The few things that folders need of the system, with the system's own word for what failed.
enum FileSystem {
  /// What the system said.
  struct Failure: Error, Hashable {
    var reason: String
  }

  enum Kind: Equatable {
    case missing
    case file(size: Int)
    case folder
    /// A device, a pipe, …: not to be read.
    case other
  }

  /// What stands at `path`, links followed.
  static func kind(at path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(size: Int(status.st_size))
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The names in a folder, sorted; hidden ones are left out unless asked for.
  static func names(in folder: String, hidden: Bool = false) throws(Failure) -> [String] {
    guard let directory = opendir(folder) else { throw failure() }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != ".", name != "..", hidden || !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The paths of everything below a folder that is no folder itself, links not followed, sorted.
  /// What can't be looked into stands for itself.
  static func files(below folder: String) -> [String] {
    guard let names = try? names(in: folder, hidden: true) else { return [] }
    return names.flatMap { name -> [String] in
      let path = folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return [name] }
      guard access(path, R_OK | X_OK) == 0 else { return [name + "/"] }
      return files(below: path).map { name + "/" + $0 }
    }
  }

  /// The bytes of a regular file.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure() }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(reason: "not a regular file") }
    let size = Int(status.st_size)
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Foundation.read(descriptor, buffer.baseAddress! + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        if got <= 0 { break }
        count += got
      }
    }
    if code != 0 { throw failure(code) }
    return bytes
  }

  static func failure(_ code: Int32 = errno) -> Failure {
    Failure(reason: String(cString: strerror(code)))
  }
}

extension FileSystem {
  /// Makes the folder and those above it that are missing.
  static func makeFolder(_ path: String) throws(Failure) {
    if kind(at: path) == .folder { return }
    let above = parent(of: path)
    if above != path { try makeFolder(above) }
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw failure() }
    guard kind(at: path) == .folder else { throw Failure(reason: "not a folder") }
  }

  /// A fresh folder of its own name in `folder`, whatever a crashed run has left there.
  static func makeFreshFolder(in folder: String) throws(Failure) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    while true {
      let suffix = String((0..<8).map { _ in letters[Int.random(in: letters.indices)] })
      let path = folder + "/.keliling-" + suffix
      if mkdir(path, 0o777) == 0 { return path }
      if errno != EEXIST { throw failure() }
    }
  }

  /// Writes a new file and waits until it is on the disk.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure() }
    var code: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, code == 0 {
        let put = Foundation.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        if put < 0, errno == EINTR { continue }
        if put < 0 { code = errno } else { done += put }
      }
    }
    if code == 0, fsync(descriptor) != 0, errno != EINVAL { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code != 0 { throw failure(code) }
  }

  /// Waits until the entries of a folder are on the disk, where the system can do so.
  static func sync(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  static func move(_ path: String, to target: String) throws(Failure) {
    if rename(path, target) != 0 { throw failure() }
  }

  /// Lets two folders change places in one step; false where the system can't.
  static func exchange(_ a: String, _ b: String) -> Bool {
    #if os(Linux)
      // The C library has it since 2018, but not all headers that Swift sees declare it.
      typealias Rename =
        @convention(c) (
          Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
        ) -> Int32
      guard let symbol = dlsym(nil, "renameat2") else { return false }
      let exchange: UInt32 = 2
      return unsafeBitCast(symbol, to: Rename.self)(AT_FDCWD, a, AT_FDCWD, b, exchange) == 0
    #else
      return false
    #endif
  }

  /// Removes what stands at `path`, and all within; links are not followed. What can't be removed
  /// stays.
  static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }

  static func parent(of path: String) -> String {
    let parts = path.split(separator: "/")
    let isAbsolute = path.hasPrefix("/")
    let above = parts.dropLast().joined(separator: "/")
    if isAbsolute { return "/" + above }
    return above.isEmpty ? "." : above
  }

  /// The place that `path` leads to, links followed; `path` itself where nothing stands there.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
