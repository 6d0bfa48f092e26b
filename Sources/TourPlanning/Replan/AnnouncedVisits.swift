// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The visits of an older plan that are no history: what they cost to move, to cancel, and to send
/// other people to.
///
/// A visit that is kept is worth the least that losing it costs, like a request: so the bound and the
/// search know of it without more. What a site's visits cost beyond that (one is cancelled where a
/// move would have been cheaper) is a surcharge on the site, and people exchanged are one on the trip.
struct AnnouncedVisits: Sendable {
  struct Visit: Sendable {
    var site: Int
    /// Number of its first day.
    var first: Int
    var days: Int
    /// Rp, the notice counted.
    var move: Double
    var cancel: Double
    /// Positions of its people, ascending, and how many there were.
    var people: [Int]
    var crewSize: Int

    var reward: Double { min(move, cancel) }
    var last: Int { first + days - 1 }
  }

  private(set) var visits: [Visit] = []
  /// By site, those first that a move saves most.
  private var ofSite: [[Int]] = []
  /// Sites with visits, ascending.
  private(set) var sites: [Int] = []
  private var standing: [Int] = []
  private var crewPenalty = 0.0
  /// What is lost whatever is planned: visits to sites that are no more.
  private(set) var lost = 0.0
  /// No more visits than this may be moved or cancelled; nil is no limit.
  var mostChanged: Int?

  /// Rp for each person exchanged beside the penalty, so that of equal plans the one with the fewest
  /// names changed wins.
  private static let tie = 0.01
  /// What a visit changed beyond ``mostChanged`` costs: more than any plan brings.
  private var beyond = 0.0

  /// No older plan.
  init() {}

  init(_ visits: [Visit], lost: Double, in district: District) {
    self.visits = visits
    self.lost = lost
    ofSite = [[Int]](repeating: [], count: district.sites.count)
    for (position, visit) in visits.enumerated() { ofSite[visit.site].append(position) }
    for site in ofSite.indices {
      ofSite[site].sort {
        let (a, b) = (visits[$0], visits[$1])
        return (a.move - a.cancel, a.first) < (b.move - b.cancel, b.first)
      }
    }
    sites = ofSite.indices.filter { !ofSite[$0].isEmpty }
    standing = StandingUse(district).spans.map(\.count)
    crewPenalty = district.settings.crewChangePenalty
  }

  var isEmpty: Bool { visits.isEmpty }

  /// Rp that a change counts as at least where it is not to pay: penalties may be small, or 0.
  private static let leastPenalty = 1e6

  /// The same visits, each so dear to lose that no change pays for itself.
  var dear: AnnouncedVisits {
    var result = self
    for position in visits.indices {
      result.visits[position].move = max(visits[position].move, AnnouncedVisits.leastPenalty)
      result.visits[position].cancel = max(visits[position].cancel, AnnouncedVisits.leastPenalty)
    }
    // All together stay far below what a pin is worth to the search, and none is cheaper than it was.
    let factor = max(1, min(1000, 1e12 / max(1, result.rewards)))
    for position in visits.indices {
      result.visits[position].move *= factor
      result.visits[position].cancel *= factor
    }
    return result
  }

  /// The same visits where each changed beyond ``mostChanged`` costs so much.
  func weighed(beyond: Double) -> AnnouncedVisits {
    var result = self
    result.beyond = beyond
    return result
  }

  /// Σ rewards: what keeping every visit is worth.
  var rewards: Double { visits.reduce(0) { $0 + $1.reward } }

  /// No plan pays more for changes, with teams of at most so many seats.
  func mostLost(seats: Int) -> Double {
    visits.reduce(0) {
      $0 + max($1.move, $1.cancel)
        + (crewPenalty + AnnouncedVisits.tie) * Double($1.crewSize + seats)
    }
  }

  /// The visit on these days, or nil.
  func visit(site: Int, first: Int, days: Int) -> Visit? {
    guard !visits.isEmpty else { return nil }
    for position in ofSite[site]
    where visits[position].first == first && visits[position].days == days {
      return visits[position]
    }
    return nil
  }

  /// What it is worth that a visit is kept; 0 for other visits. In Rp.
  func reward(site: Int, first: Int, days: Int) -> Double {
    visit(site: site, first: first, days: days)?.reward ?? 0
  }

  // MARK: Sites

  /// What the visits of a site cost beyond the rewards that are not earned, with `added` beside its
  /// visits; and how many are not kept.
  private func surcharge(
    _ site: Int, _ spans: [SearchState.Span], added: SearchState.Span? = nil
  ) -> (cost: Double, changed: Int) {
    var kept = 0
    for position in ofSite[site] where isKept(visits[position], spans, added) { kept += 1 }
    var spare = spans.count + (added == nil ? 0 : 1) - standing[site] - kept
    var cost = 0.0
    for position in ofSite[site] where !isKept(visits[position], spans, added) {
      let visit = visits[position]
      cost += (spare > 0 ? visit.move : visit.cancel) - visit.reward
      spare -= 1
    }
    return (cost, ofSite[site].count - kept)
  }

  @inline(__always)
  private func isKept(
    _ visit: Visit, _ spans: [SearchState.Span], _ added: SearchState.Span?
  ) -> Bool {
    for span in spans where span.first == visit.first && span.last == visit.last { return true }
    guard let added else { return false }
    return added.first == visit.first && added.last == visit.last
  }

  /// What all sites cost beyond the rewards that are not earned, in Rp. Cost: O(visits × visits of
  /// their site).
  func surcharge(_ spans: [[SearchState.Span]]) -> Double {
    var sum = 0.0
    var changed = 0
    for site in sites {
      let here = surcharge(site, spans[site])
      sum += here.cost
      changed += here.changed
    }
    if let mostChanged { sum += beyond * Double(max(0, changed - mostChanged)) }
    return sum
  }

  /// By how much one more visit lowers its site's surcharge.
  func relief(site: Int, first: Int, days: Int, beside spans: [SearchState.Span]) -> Double {
    guard !visits.isEmpty, !ofSite[site].isEmpty else { return 0 }
    let span = SearchState.Span(first: first, last: first + days - 1)
    return surcharge(site, spans).cost - surcharge(site, spans, added: span).cost
  }

  // MARK: People

  /// What it costs that others go on the kept visits of a trip than were announced: for each visit
  /// the larger of those gone and those new. Where people are only counted, the least that it can be.
  func exchangeCost(of trip: PlannedTrip, people: [[Int]], in model: PlanningModel) -> Double {
    guard !visits.isEmpty else { return 0 }
    var sum = 0
    for stop in trip.stops {
      guard
        let visit = visit(
          site: stop.site, first: model.dayNumber[stop.start], days: stop.days)
      else { continue }
      let size = trip.crew.reduce(0, +)
      var common = 0
      if people.isEmpty {
        for agency in trip.crew.indices where trip.crew[agency] > 0 {
          common += min(
            trip.crew[agency],
            visit.people.count { model.district.staff[$0].agency == agency })
        }
      } else {
        for person in people.joined() where visit.people.contains(person) { common += 1 }
      }
      sum += max(visit.crewSize, size) - common
    }
    return Double(sum) * (crewPenalty + AnnouncedVisits.tie)
  }

  /// People for a trip that keeps a visit, those who were announced first; nil where it keeps none.
  func people(
    for trip: PlannedTrip, in model: PlanningModel, names: NamedCrews
  ) -> [[Int]]? {
    guard !visits.isEmpty else { return nil }
    var announced: Set<Int> = []
    for stop in trip.stops {
      if let visit = visit(
        site: stop.site, first: model.dayNumber[stop.start], days: stop.days)
      {
        announced.formUnion(visit.people)
      }
    }
    if announced.isEmpty { return nil }
    return trip.crew.enumerated().map { agency, count in
      names.canStaff(
        agency, from: trip.start, to: trip.end, count: count, preferring: announced) ?? []
    }
  }
}
