// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Staff minutes and demand for the next quarter: the old figures, drawn towards what the record
/// says by how much evidence there is.
///
/// **Minutes.** A post-day tells how long a service takes only where the agency was busy all day.
/// That is taken to be so where the plan expected to use at least ``busy`` of its minutes, or where
/// more people were served than the old figures allow. There, staff minutes ÷ Σ minutes × people is
/// by what factor the old minutes of the agency's services are wrong. A service with n such days
/// gets *old × (k + Σ factors) ÷ (k + n)* with k = ``minuteDays``: ten days weigh as much as what
/// was believed before. A day's factor counts between ½ and 2.
///
/// **Demand.** Of a place and service, served ÷ expected over the reported posts is the ratio r,
/// between ¼ and 4, and w = expected ÷ (expected + k) with k = ``demandPeople`` people its weight:
/// the quarter's demand is estimated as *old × (1 − w + w × r)*, and never below those who came. Of
/// those not served, ``carried`` are carried over into the next quarter; the others are taken to
/// have gone to the office. Posts that were not reported, or did not open, are no evidence; whom the
/// plan expected at those that were not reported is taken to have been served, and does not wait.
///
/// Ratios move a figure that is 0 nowhere: people who came from a place and for a service without
/// demand become its demand.
public struct NextQuarter: Sendable {
  public static let busy = 0.95
  public static let minuteDays = 10.0
  public static let demandPeople = 20.0
  /// Share of those not served who wait for the next quarter, unless another is given.
  public static let carried = 0.5

  /// An old figure, the new one, and how much evidence stands behind it.
  public struct Estimate: Hashable, Sendable {
    public var old: Double
    public var new: Double
    /// Days for minutes, people expected at reported posts for demand.
    public var evidence: Double
  }

  /// By service; minutes with one decimal.
  public let minutes: [Estimate]
  /// `[place][service]`; whole people.
  public let demand: [[Estimate]]

  public init(_ evaluation: Evaluation, carried: Double = NextQuarter.carried) {
    minutes = NextQuarter.minutes(evaluation)
    demand = NextQuarter.demand(evaluation, carried)
  }

  private static func minutes(_ evaluation: Evaluation) -> [Estimate] {
    let district = evaluation.district
    var days = [Double](repeating: 0, count: district.services.count)
    var factors = days
    for outcome in evaluation.outcomes
    where outcome.status == .held || outcome.status == .partlyHeld {
      let held = Double(outcome.daysHeld)
      guard held > 0, outcome.post.dayCount > 0 else { continue }
      for agency in district.agencies.indices {
        let offered = outcome.post.minutes[agency] * held / Double(outcome.post.dayCount)
        guard offered > 0 else { continue }
        func used(_ lines: [PlannedPost.Line]) -> Double {
          lines.reduce(0) { sum, line in
            let service = district.services[line.service]
            return service.agency == agency ? sum + line.people * service.minutes : sum
          }
        }
        let real = used(outcome.served)
        guard real > 0,
          used(outcome.post.expected) >= busy * outcome.post.minutes[agency] || real > offered
        else { continue }
        let factor = min(2, max(0.5, offered / real))
        for service in Set(outcome.served.map(\.service)).sorted()
        where district.services[service].agency == agency {
          days[service] += held
          factors[service] += held * factor
        }
      }
    }
    return district.services.enumerated().map { position, service in
      let n = days[position]
      let new = service.minutes * (minuteDays + factors[position]) / (minuteDays + n)
      return Estimate(
        old: service.minutes, new: n > 0 ? max(0.1, (new * 10).rounded() / 10) : service.minutes,
        evidence: n)
    }
  }

  private static func demand(_ evaluation: Evaluation, _ carried: Double) -> [[Estimate]] {
    let district = evaluation.district
    let empty = [[Double]](
      repeating: [Double](repeating: 0, count: district.services.count),
      count: district.placeCount)
    var expected = empty
    var came = empty
    var served = empty
    var unknown = empty
    for outcome in evaluation.outcomes {
      for line in outcome.post.expected {
        unknown[line.place][line.service] += line.people * outcome.untoldShare
      }
    }
    for outcome in evaluation.outcomes where outcome.isReported && outcome.status != .notOpened {
      // What was expected on the days that were held.
      let held =
        outcome.post.dayCount > 0 ? Double(outcome.daysHeld) / Double(outcome.post.dayCount) : 0
      for line in outcome.post.expected {
        expected[line.place][line.service] += line.people * held
      }
      for line in outcome.served {
        served[line.place][line.service] += line.people
        if outcome.status != .unplanned { came[line.place][line.service] += line.people }
      }
    }
    return district.demand.indices.map { place in
      district.services.indices.map { service in
        let old = district.demand[place][service]
        let evidence = expected[place][service]
        var estimate = old
        if evidence > 0 {
          let ratio = min(4, max(0.25, came[place][service] / evidence))
          let weight = evidence / (evidence + demandPeople)
          estimate = old * (1 - weight + weight * ratio)
        }
        estimate = max(estimate, served[place][service])
        // Waiting are those whom this quarter's posts have left over.
        let given = served[place][service] + unknown[place][service]
        let waiting = max(0, estimate - given) * carried
        return Estimate(old: old, new: (estimate + waiting).rounded(), evidence: evidence)
      }
    }
  }
}
