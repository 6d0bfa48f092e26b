// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Which of Indonesia's three clocks a district keeps.
///
/// The first two digits of an official area code are the province, and a province keeps one clock.
/// Without codes the longitude of the office decides, but only where no province of another clock
/// lies at the same longitude; else the zone stays unsaid.
package enum ClockZone {
  package static func name(for district: District) -> String? {
    let office = district.sites[district.office]
    let codes = ([office] + district.sites).lazy.compactMap(\.code)
    if let zone = codes.compactMap(name(forCode:)).first { return zone }
    return name(at: office.coordinates)
  }

  /// The zone of the province that a code such as `16.02.05` begins with.
  package static func name(forCode code: String) -> String? {
    switch Int(code.prefix(2)) {
    case .some(11...21), .some(31...36), .some(61), .some(62): "WIB"
    case .some(51...53), .some(63...65), .some(71...76): "WITA"
    case .some(81), .some(82), .some(91...97): "WIT"
    default: nil
    }
  }

  package static func name(at point: Coordinates) -> String? {
    guard (-11.5...6.5).contains(point.latitude) else { return nil }
    switch point.longitude {
    case 95..<114.3: return "WIB"
    case 116..<124.2: return "WITA"
    case 127.3..<141.1: return "WIT"
    default: return nil
    }
  }
}
