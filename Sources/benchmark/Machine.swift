// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Touring

/// Where and when was measured.
struct Machine {
  var date: String
  var description: String

  /// The machine that this runs on.
  static var current: Machine {
    let today = Int((Date().timeIntervalSince1970 / 86_400).rounded(.down))
    let info = ProcessInfo.processInfo
    var parts = [
      info.operatingSystemVersionString, processor, "\(info.activeProcessorCount) cores",
      "\(info.physicalMemory >> 20) MiB of memory",
    ].compactMap { $0 }
    var loads = [0.0]
    if getloadavg(&loads, 1) == 1 {
      parts.append(String(format: "load before the first run %.2f", loads[0]))
    }
    return Machine(
      date: Day(number: today).description, description: parts.joined(separator: ", ") + ".")
  }

  private static var processor: String? {
    guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("model name") }),
      let name = line.split(separator: ":", maxSplits: 1).last
    else { return nil }
    return name.trimmingCharacters(in: .whitespaces)
  }
}
