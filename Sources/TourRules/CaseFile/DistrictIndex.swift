// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The positions of a district's rows by their ids.
package struct DistrictIndex: Sendable {
  package let sites: [String: Int]
  /// Sites first, then the rows of `places.csv`.
  package let places: [String: Int]
  package let agencies: [String: Int]
  package let services: [String: Int]
  package let staff: [String: Int]
  package let teams: [String: Int]

  package init(_ district: District) {
    func positions(_ ids: [String]) -> [String: Int] {
      Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    sites = positions(district.sites.map(\.id))
    places = positions(district.sites.map(\.id) + district.otherPlaces.map(\.id))
    agencies = positions(district.agencies.map(\.id))
    services = positions(district.services.map(\.id))
    staff = positions(district.staff.map(\.id))
    teams = positions(district.teams.map(\.id))
  }
}

/// A pair of positions, as a key.
package struct Pair: Hashable, Sendable, Comparable {
  package var a: Int
  package var b: Int

  package init(_ a: Int, _ b: Int) {
    self.a = a
    self.b = b
  }

  package static func < (x: Pair, y: Pair) -> Bool { (x.a, x.b) < (y.a, y.b) }
}

/// Three positions, as a key.
package struct Triple: Hashable, Sendable, Comparable {
  package var a: Int
  package var b: Int
  package var c: Int

  package init(_ a: Int, _ b: Int, _ c: Int) {
    self.a = a
    self.b = b
    self.c = c
  }

  package static func < (x: Triple, y: Triple) -> Bool { (x.a, x.b, x.c) < (y.a, y.b, y.c) }
}
