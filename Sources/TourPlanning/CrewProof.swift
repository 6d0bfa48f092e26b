// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Shows of pins and of promised attendance at fixed posts that nobody can make the crew, whatever else
/// is planned: too few people of the agency are there who know all its services between them and, on a
/// trip, have days enough.
///
/// Bounds count people alone, and know neither names nor skills. Cost: a question for each pin and agency,
/// and for each day of the weeks in which an agency has to attend.
struct CrewProof {
  private let district: District
  /// Nobody is on any trip yet, so that every answer is exact.
  private let crews: NamedCrews

  init(_ district: District) {
    self.district = district
    crews = NamedCrews(district)
  }

  /// What cannot be, or nil where nothing of it is proved.
  func outcome(_ posts: FixedPosts) -> PlanningOutcome? {
    let pins = uncrewed(district.pins)
    if !pins.isEmpty { return .uncrewed(pins) }
    let weeks = unattended(posts)
    return weeks.isEmpty ? nil : .unattended(weeks)
  }

  /// The pins for which an agency that must come has no crew, or none has one.
  func uncrewed(_ pins: [Pin]) -> [UncrewedPin] {
    pins.compactMap { pin in
      // A pin on other days than working days asks for no crew in vain.
      guard let start = district.calendar.position(of: pin.day),
        let end = district.calendar.position(of: pin.day.advanced(by: max(1, pin.days) - 1)),
        end - start == max(1, pin.days) - 1
      else { return nil }
      let all = district.agencies.indices
      let absent = all.filter { !canCome($0, from: start, to: end) }
      let missed = absent.filter { district.agencies[$0].mustCome }
      let named = missed.isEmpty && absent.count == all.count ? absent : missed
      if named.isEmpty { return nil }
      return UncrewedPin(
        site: district.sites[pin.site].id, day: pin.day, days: pin.days,
        agencies: named.map { district.agencies[$0].id })
    }
  }

  private func canCome(_ agency: Int, from start: Int, to end: Int) -> Bool {
    let rules = district.agencies[agency]
    let pool = crews.staff[agency].pool[start...end].min() ?? 0
    let most = min(rules.maxCrew, pool)
    let least = max(1, rules.minCrew)
    return least <= most
      && (least...most).contains { crews.canStaff(agency, from: start, to: end, count: $0) != nil }
  }

  /// The weeks in which an agency can attend on fewer days than it has to.
  private func unattended(_ posts: FixedPosts) -> [UnattendedWeek] {
    posts.posts.flatMap { post in
      post.weeks.flatMap { week in
        zip(post.desks, week.promised).compactMap { position, promised in
          let desk = posts.desks[position]
          if promised == 0 { return nil }
          let able = week.days.count { day in
            let most = min(desk.most, crews.staff[desk.agency].pool[day])
            return most >= desk.ruleLeast
              && crews.canAttend(desk.agency, on: day, count: most) != nil
          }
          return able >= promised
            ? nil
            : UnattendedWeek(
              site: district.sites[desk.site].id, agency: district.agencies[desk.agency].id,
              monday: week.monday)
        }
      }
    }
  }
}
