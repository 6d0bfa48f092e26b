// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension Notice {
  /// The ids that the notice is about: those that its cell names.
  var ids: [String] {
    let named = value.map { [$0] } ?? []
    switch cause {
    case .unknownID, .duplicate, .placeIsSite, .ownSite, .notFixed, .historyUnknown, .notNumbered:
      return named
    case .skillOfOtherAgency(let agency): return named + [agency]
    default: return []
    }
  }

  /// By how much the rule is broken, where that is a number: in the unit of the cell, or in cells,
  /// rows or days.
  var size: Double? {
    switch cause {
    case .outOfRange(.number(let range)), .outOfRange(.degrees(let range)):
      return value.flatMap(Double.init).map { Notice.distance($0, range) }
    case .outOfRange(.whole(let range)):
      return value.flatMap(Double.init).map {
        Notice.distance($0, Double(range.lowerBound)...Double(range.upperBound))
      }
    case .fieldCount(let found, let expected): return Double(abs(found - expected))
    case .horizonTooLong(let days): return Double(days - DistrictReading.longestHorizon)
    case .rowsDiffer(let json, let csv): return Double(abs(json - csv))
    default: return nil
    }
  }

  private static func distance(_ value: Double, _ range: ClosedRange<Double>) -> Double {
    max(range.lowerBound - value, value - range.upperBound, 0)
  }
}
