// SPDX-License-Identifier: GPL-3.0-or-later

import CFuzzer

/// The fuzzer's program. SwiftPM gives every executable its own `main`, so libFuzzer is called from
/// it and does not bring one.
@main
enum Entry {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    _ = LLVMFuzzerRunDriver(&count, &arguments, fuzzOneInput)
  }
}

/// What libFuzzer calls with bytes that it makes up: they become a file of a district folder or of a
/// plan folder, and readers and judge must take them without a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Drill.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
