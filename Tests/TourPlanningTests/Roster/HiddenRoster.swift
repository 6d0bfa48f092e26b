// SPDX-License-Identifier: GPL-3.0-or-later
import TourPlanning
import Touring

/// Drafts made from a hidden roster of six people, so that a full one exists; everybody's limit of
/// days is what the hidden roster gives them, so that no day may be wasted.
struct HiddenRoster {
  let made: (district: District, drafts: [DraftTrip])

  init(seed: UInt64, people: Int = 6, trips: Int = 24, restDays: Int = 1) {
    var random = SplitMix64(seed: seed)
    var staff: [StaffMember] = []
    for nth in 0..<people {
      let skills: Set<Int> = [[0], [1], [0, 1]][random.below(3)]
      let first = RosterExample.horizon.lowerBound.advanced(by: random.below(80))
      let leave = Leave(days: first...first.advanced(by: random.below(8)))
      staff.append(RosterExample.person("p\(nth)", skills: skills, leave: [leave]))
    }
    let open = RosterExample.district(services: [0, 0], staff: staff, restDays: restDays)
    let agency = AgencyStaff(of: 0, in: open)
    var crews = NamedCrews(open)
    var drafts: [DraftTrip] = []
    var given = [Int](repeating: 0, count: people)
    for _ in 0..<trips * 4 where drafts.count < trips {
      let run = open.calendar.runs[random.below(open.calendar.runs.count)]
      let start = run.lowerBound + random.below(run.count)
      let days = 1 + random.below(min(5, run.upperBound - start))
      let wanted = 1 + random.below(3)
      let end = start + days - 1
      guard crews.canStaff(0, from: start, to: end, count: wanted) != nil else { continue }
      // Whoever fits, not the best: the roster is to be hard to find again.
      var crew: [Int] = []
      for _ in 0..<60 where crew.count < wanted {
        let person = random.below(people)
        if !crew.contains(person) && crews.isFree(person, from: start, to: end) {
          crew.append(person)
        }
      }
      let known = crew.reduce(0 as UInt64) { $0 | agency.skills[$1] }
      if crew.count < wanted || known != agency.allKinds { continue }
      crews.insert(crew, from: start, to: end)
      for person in crew { given[person] += days }
      drafts.append(RosterExample.draft(open, at: start, days: days, crew: [wanted]))
    }
    for nth in staff.indices { staff[nth].maxPostDays = given[nth] }
    made = (
      RosterExample.district(services: [0, 0], staff: staff, restDays: restDays), drafts
    )
  }
}
