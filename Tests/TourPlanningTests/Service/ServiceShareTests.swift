// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TourPlanning
import Touring

@Suite struct ServiceShareTests {
  @Test("The sharing is worth what a textbook simplex finds on the contract's own rows")
  func isBest() {
    for seed in 1...60 {
      let example = SharingExample(seed: UInt64(seed))
      let sharing = ServiceShare(example.district).share(example.visits)
      #expect(sharing.isBest)
      #expect(example.fault(sharing.lines) == nil, "seed \(seed)")
      // Rounding down costs at most a ten-thousandth of a person a line.
      let best = example.best
      #expect(sharing.benefit <= best + 1e-6 * best + 1, "seed \(seed)")
      #expect(sharing.benefit >= best - 10 * Double(sharing.lines.count) - 1, "seed \(seed)")
    }
  }

  @Test("Without time a sharing still keeps every rule, and is nearly as good")
  func withoutTime() {
    var sum = 0.0
    var best = 0.0
    for seed in 1...30 {
      let example = SharingExample(seed: UInt64(seed))
      let sharing = ServiceShare(example.district).share(example.visits, deadline: .now)
      #expect(example.fault(sharing.lines) == nil, "seed \(seed)")
      sum += sharing.benefit
      best += example.best
    }
    #expect(sum >= 0.93 * best)
    #expect(sum <= best * (1 + 1e-6))
  }

  @Test("Two visits of one site share its people, each within its own minutes")
  func visitsOfOneSite() {
    let visits = [100.0, 300].enumerated().map {
      ServiceVisit(
        trip: $0.offset, stop: 0, site: 1, days: 1, minutes: [$0.element], isThere: [true])
    }
    let example = SharingExample(
      sites: [SharingExample.site("kota", -3), SharingExample.site("desa", -3.5)],
      services: [Service(id: "ktp", agency: 0, name: "KTP", minutes: 10)], agencies: 1,
      demand: [[0], [30]], visits: visits)
    let sharing = ServiceShare(example.district).share(visits)
    #expect(
      sharing.lines == [
        ServedLine(trip: 0, stop: 0, place: 1, service: 0, people: 7.5),
        ServedLine(trip: 1, stop: 0, place: 1, service: 0, people: 22.5),
      ])
  }

  @Test("People are rounded down to four decimals")
  func rounding() {
    let visits = [
      ServiceVisit(trip: 0, stop: 0, site: 1, days: 1, minutes: [100], isThere: [true])
    ]
    let example = SharingExample(
      sites: [SharingExample.site("kota", -3), SharingExample.site("desa", -3.5)],
      services: [Service(id: "ktp", agency: 0, name: "KTP", minutes: 7)], agencies: 1,
      demand: [[0], [30]], visits: visits)
    let lines = ServiceShare(example.district).share(visits).lines
    #expect(lines.map(\.people) == [14.2857])
    #expect(example.fault(lines) == nil)
  }

  @Test("Trips bring the minutes of their timetable times their people")
  func visitsOfTrips() {
    let district = RosterExample.district(staff: [])
    let trip = Trip(
      team: 0, firstDay: RosterExample.day(2027, 1, 4),
      stops: [Stop(site: 1, days: 1), Stop(site: 2, days: 1)])
    let timetable = Timetable(of: trip, in: district)
    let visits = ServiceVisit.visits(
      of: [DraftTrip(trip: trip, crew: [0]), DraftTrip(trip: trip, crew: [2])], in: district)
    #expect(visits.map(\.point) == [0, 1].map { .visit(trip: 1, stop: $0) })
    #expect(visits.map(\.site) == [1, 2])
    #expect(
      visits.map { $0.minutes[0] }
        == [0, 1].map { 2 * Double(timetable.serviceMinutes(ofStop: $0)) })
  }

  @Test("No visits serve nobody")
  func empty() {
    let district = RosterExample.district(staff: [])
    let sharing = ServiceShare(district).share([DraftTrip]())
    #expect(sharing.lines.isEmpty)
    #expect(sharing.benefit == 0)
  }
}
