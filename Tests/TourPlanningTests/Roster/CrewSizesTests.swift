// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourPlanning
import Touring

@Suite("The sizes of crews that can be found")
struct CrewSizesTests {
  @Test("are those for which a crew is found", arguments: 1...12)
  func asFound(seed: Int) {
    let district = RandomDistrict.make(seed: UInt64(seed))
    var names = NamedCrews(district)
    let days = district.calendar.workingDays.count
    var found = 0
    var missing = 0
    for start in stride(from: 0, to: days - 2, by: 2) {
      for agency in district.agencies.indices {
        for length in 1...3 where start + length <= days {
          let end = start + length - 1
          let counts = (1...9).filter {
            names.canStaff(agency, from: start, to: end, count: $0) != nil
          }
          let sizes = names.sizes(of: agency, from: start, to: end, least: 1, most: 9)
          #expect(sizes.map(Array.init) ?? [] == counts)
          found += counts.count
          missing += 9 - counts.count
        }
        // Some go on trips, so that the next days find fewer.
        if (start + agency) % 3 == 0,
          let crew = names.canStaff(agency, from: start, to: start + 1, count: 1)
        {
          names.insert(crew, from: start, to: start + 1)
        }
      }
    }
    #expect(found > 0 && missing > 0)
  }
}
