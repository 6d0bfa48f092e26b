// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Chooses the sites that a stretch of a team's days may stop at.
struct CandidateSites {
  /// A label of ``Refill`` has a bit for each.
  private static let most = 60

  private let model: PlanningModel

  init(_ model: PlanningModel) { self.model = model }

  /// The sites that the stretch may stop at: all, or where there are many the best by what one day
  /// there would bring.
  ///
  /// - Parameter barred: a site that is left out.
  func choose(
    for stretch: Range<Int>, of team: Int, barred: Int?, _ worths: inout StopWorth,
    _ state: inout SearchState, random: inout SplitMix64
  ) -> [Int] {
    let base = model.vehicles[team].base
    var candidates: [Int] = []
    for site in 0..<model.siteCount
    where model.visitable[site] && site != base && site != barred {
      let stay = model.minStay[site]
      for day in stretch
      where Int(model.openDays[site * model.dayCount + day]) >= stay
        && day + stay <= stretch.upperBound
        && state.allowsVisit(site: site, start: day, days: stay)
      {
        candidates.append(site)
        break
      }
    }
    if candidates.count <= CandidateSites.most { return candidates }
    let day = stretch.lowerBound + random.below(stretch.count)
    return narrowed(candidates, on: day, of: team, &worths, &state, random: &random)
  }

  /// Of many sites, keeps those worth most: a half anywhere, and a half around one of the best, so
  /// that a trip of several stops finds its next one near. Where too few of these can be reached from
  /// the base on the first day, the best of those that can come along.
  private func narrowed(
    _ candidates: [Int], on day: Int, of team: Int, _ worths: inout StopWorth,
    _ state: inout SearchState, random: inout SplitMix64
  ) -> [Int] {
    let key = model.wayKey(of: team, on: day)
    let base = model.vehicles[team].base
    var scored: [(score: Double, site: Int)] = []
    for site in candidates {
      guard let worth = worths.fullDay(&state, site: site, on: day) else { continue }
      let visit = worths.visit(state, site: site, start: day, days: 1)
      scored.append((worth * (1 + 0.3 * (random.fraction() - 0.5)) + visit, site))
    }
    scored.sort { ($0.score, $1.site) > ($1.score, $0.site) }
    if scored.isEmpty { return [] }
    var chosen: [Int] = []
    var isChosen = [Bool](repeating: false, count: model.siteCount)
    func take(_ most: Int, where isFit: (Int) -> Bool) {
      var left = most
      for (_, site) in scored where left > 0 && !isChosen[site] && isFit(site) {
        isChosen[site] = true
        chosen.append(site)
        left -= 1
      }
    }
    func isNear(_ site: Int, _ other: Int) -> Bool {
      model.movesInEvening(
        of: day, minutes: model.wayMinutes(key, other * model.siteCount + site))
    }
    let anchor = scored[random.below(min(CandidateSites.most, scored.count))].site
    take(CandidateSites.most / 2) { $0 == anchor || isNear($0, anchor) }
    take(CandidateSites.most / 4) { _ in true }
    take(CandidateSites.most - chosen.count) { site in
      let minutes = model.wayMinutes(key, base * model.siteCount + site)
      return minutes >= 0
        && model.served(
          start: day, days: 1, opens: model.opening(on: day, after: minutes),
          closes: model.close[day]) != nil
    }
    return chosen
  }
}
