// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Chooses the sites that a stretch of a team's days may stop at.
struct CandidateSites {
  /// A label of ``Refill`` has a bit for each.
  private static let most = 60
  /// How many are chosen where there are more, out of how many drawn by lot and those nearest to one of
  /// these. Fewer make a round the faster: on 327 villages a minute holds five times the rounds.
  private static let few = 24
  private static let drawn = 40

  private let model: PlanningModel

  init(_ model: PlanningModel) { self.model = model }

  /// The sites that the stretch may stop at: all, or where there are many some that are worth much.
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
    return narrowed(
      candidates, for: stretch, on: day, of: team, &worths, &state, random: &random)
  }

  /// Of many sites, chooses some that are worth much: a half around one of the best of those drawn by
  /// lot, so that a trip of several stops finds its next one near, and a half anywhere, of which half
  /// can be reached from the base on `day`.
  private func narrowed(
    _ candidates: [Int], for stretch: Range<Int>, on day: Int, of team: Int,
    _ worths: inout StopWorth, _ state: inout SearchState, random: inout SplitMix64
  ) -> [Int] {
    let key = model.wayKey(of: team, on: day)
    /// What a visit brings whatever its crew; where somebody asks for certain days, on the best of them.
    func visit(to site: Int) -> Double {
      guard model.hasBonus[site] else {
        return worths.visit(state, site: site, start: day, days: 1)
      }
      var best = -Double.infinity
      for start in stretch {
        let most = min(model.maxStay[site], stretch.upperBound - start)
        for days in model.minStay[site]..<max(model.minStay[site], most + 1) {
          best = max(best, worths.visit(state, site: site, start: start, days: days))
        }
      }
      return best
    }
    var isOpen = [Bool](repeating: false, count: model.siteCount)
    for site in candidates { isOpen[site] = true }
    func weigh(_ sites: [Int]) -> [(score: Double, site: Int)] {
      var weighed: [(score: Double, site: Int)] = []
      for site in sites where isOpen[site] {
        isOpen[site] = false
        let worth = worths.fullDay(&state, site: site, on: day)
        guard worth > -.infinity else { continue }
        weighed.append(
          (worth * (1 + 0.3 * (random.fraction() - 0.5)) + visit(to: site), site))
      }
      return weighed
    }
    func sorted(_ weighed: [(score: Double, site: Int)]) -> [Int] {
      weighed.sorted { ($0.score, $1.site) > ($1.score, $0.site) }.map(\.site)
    }
    // A visit that is promised or asked for is not left to the lot.
    let wanted = candidates.filter {
      model.hasBonus[$0] || state.spans[$0].count < model.promised[$0]
    }
    let lot = (0..<CandidateSites.drawn).map { _ in candidates[random.below(candidates.count)] }
    let drawn = weigh(wanted + lot)
    let anywhere = sorted(drawn)
    if anywhere.isEmpty { return [] }
    let anchor = anywhere[random.below(min(5, anywhere.count))]
    let isNear = Set(model.nearest[anchor])
    let near = sorted(weigh(model.nearest[anchor]) + drawn.filter { isNear.contains($0.site) })

    var chosen = [anchor]
    func take(_ sites: [Int], _ most: Int, where isFit: (Int) -> Bool) {
      var left = most
      for site in sites where left > 0 && !chosen.contains(site) && isFit(site) {
        chosen.append(site)
        left -= 1
      }
    }
    take(near, CandidateSites.few / 2) { model.wayMinutes(key, anchor * model.siteCount + $0) >= 0 }
    take(anywhere, CandidateSites.few / 4) { _ in true }
    let base = model.vehicles[team].base
    take(anywhere, CandidateSites.few - chosen.count) { site in
      let minutes = model.wayMinutes(key, base * model.siteCount + site)
      return minutes >= 0
        && model.served(
          start: day, days: 1, opens: model.opening(on: day, after: minutes),
          closes: model.close[day]) != nil
    }
    return chosen
  }
}
