// SPDX-License-Identifier: GPL-3.0-or-later

/// Looks for ``RoundingCut``s that a fractional solution breaks.
struct CutSearch {
  /// What a solution does for one agency at one site.
  struct Load {
    /// Visits in part: staff minutes, and how much of each runs.
    var visits: [(minutes: Int, share: Double)] = []
    /// By service: minutes of work that there are, and that are done.
    fileprivate var services: [(service: Int, work: Double, done: Double)] = []

    /// Counts people of one place.
    mutating func add(service: Int, work: Double, done: Double) {
      if let index = services.firstIndex(where: { $0.service == service }) {
        services[index].work += work
        services[index].done += done
      } else {
        services.append((service, work, done))
      }
    }
  }

  /// The cut at a site for an agency that is broken most, with what that is worth at the price of a
  /// minute; nil where none is.
  ///
  /// Services are taken together that are served most completely: the work of the others is seldom
  /// what a visit runs out of. Values of δ that have proved good: the minutes of the visits, their
  /// halves, thirds and doubles, and simple parts of the work.
  func best(
    site: Int, agency: Int, _ load: Load, price: Double
  ) -> (cut: RoundingCut, worth: Double)? {
    let visits = load.visits
    guard price > 0, visits.contains(where: { $0.share < 1 - 1e-6 }) else { return nil }
    let services = load.services.sorted {
      ($0.done / max(1e-9, $0.work), $1.service) > ($1.done / max(1e-9, $1.work), $0.service)
    }
    var best: (cut: RoundingCut, worth: Double)?
    var work = 0.0
    var done = 0.0
    var taken: [Int] = []
    let sizes = Array(Set(visits.map(\.minutes))).sorted()
    for service in services {
      work += service.work
      done += service.done
      taken.append(service.service)
      var deltas: [Double] = [2 * work, work / 1.5, work / 2.5, work / 3.5]
      for minutes in sizes {
        deltas += [1, 0.5, 1.0 / 3, 2].map { Double(minutes) * $0 }
      }
      for delta in deltas {
        guard
          let cut = RoundingCut(
            site: site, agency: agency, services: taken.sorted(), work: work, delta: delta)
        else { continue }
        var allowed = cut.rightHandSide
        for visit in visits { allowed += visit.share * cut.coefficient(of: visit.minutes) }
        let worth = (done - allowed) * price
        if done - allowed > 1e-3 * work, worth > best?.worth ?? 0 { best = (cut, worth) }
      }
    }
    return best
  }
}
