// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Touring

/// The bound that multipliers prove, by the four parts of the section *The certificate*: right-hand
/// sides, the best of each place, the best trips of each team's run, and the best attendance of each
/// fixed post's week.
struct LagrangianBound {
  /// What an evaluation gave.
  struct Evaluation {
    /// No plan's net benefit is above it, in Rp.
    var bound: Double
    /// Worth of the best trips of each segment.
    var worths: [Double]
    /// Trips that are worth most, by segment.
    var found: [[TripPricing.Found]]
  }

  /// A way to serve people of a place: at one site, by one agency.
  private struct Offer {
    var service: Int
    var cell: Int
    var quotaCell: Int
    var value: Double
    var minutes: Double
    var most: Double
  }

  private let model: PlanningModel
  /// One for each thread.
  private var pricings: [TripPricing]
  private let offers: [[Offer]]
  /// The offers with those that the network forbids: the certificate knows reach and demand alone.
  private let certifiedOffers: [[Offer]]

  /// - Parameter threads: at work on the segments; the result does not depend on them.
  init(_ model: PlanningModel, threads: Int = 1) {
    self.model = model
    pricings = (0..<max(1, threads)).map { _ in TripPricing(model) }
    offers = LagrangianBound.offers(model, model.sources)
    certifiedOffers = LagrangianBound.offers(
      model, ServiceSources(model.district, savings: model.savings, ignoresNetwork: true))
  }

  private static func offers(_ model: PlanningModel, _ sources: ServiceSources) -> [[Offer]] {
    var offers = [[Offer]](repeating: [], count: model.district.placeCount)
    for site in 0..<model.siteCount {
      for agency in 0..<model.agencyCount {
        let cell = site * model.agencyCount + agency
        for source in sources.bySiteAndAgency[cell] {
          offers[source.place].append(
            Offer(
              service: source.service, cell: cell,
              quotaCell: site * model.serviceCount + source.service, value: source.value,
              minutes: source.minutes, most: source.most))
        }
      }
    }
    return offers
  }

  /// How much more the certificate's formula allows than ``evaluate(_:)``, which also knows that an
  /// offline site gives no service that needs the network.
  func certificateSurplus(_ multipliers: Multipliers) -> Double {
    var sum = 0.0
    for place in offers.indices {
      sum += best(certifiedOffers[place], of: place, multipliers, cutPrices: nil)
      sum -= best(offers[place], of: place, multipliers, cutPrices: nil)
    }
    return sum
  }

  /// The bound of `multipliers`. Cost: one pricing of every segment.
  ///
  /// - Parameter cuts: parallel to ``Multipliers/cuts``.
  mutating func evaluate(_ multipliers: Multipliers, cuts: [RoundingCut]) -> Evaluation {
    let prices = Prices(model, multipliers, cuts: cuts)
    var bound = rightHandSides(multipliers)
    var cutPrices: [Double]?
    if multipliers.cuts.contains(where: { $0 > 0 }) {
      var prices = [Double](repeating: 0, count: model.siteCount * model.serviceCount)
      for (cut, price) in zip(cuts, multipliers.cuts) where price > 0 {
        bound += price * cut.rightHandSide
        for service in cut.services { prices[cut.site * model.serviceCount + service] += price }
      }
      cutPrices = prices
    }
    for place in offers.indices {
      bound += best(offers[place], of: place, multipliers, cutPrices: cutPrices)
    }
    let (worths, found) = price(prices)
    for worth in worths { bound += worth }
    bound += FixedPostBound(model).total(prices)
    return Evaluation(bound: bound, worths: worths, found: found)
  }

  /// Part 3: the best trips of every segment, shared out over the threads.
  private mutating func price(
    _ prices: Prices
  ) -> (worths: [Double], found: [[TripPricing.Found]]) {
    let segments = model.segments
    var worths = [Double](repeating: 0, count: segments.count)
    var found = [[TripPricing.Found]](repeating: [], count: segments.count)
    let threads = pricings.count
    pricings.withUnsafeMutableBufferPointer { pricings in
      worths.withUnsafeMutableBufferPointer { worths in
        found.withUnsafeMutableBufferPointer { found in
          // Each thread has a pricing and segments of its own.
          nonisolated(unsafe) let pricings = pricings
          nonisolated(unsafe) let worths = worths
          nonisolated(unsafe) let found = found
          DispatchQueue.concurrentPerform(iterations: threads) { thread in
            pricings[thread].set(prices)
            for segment in stride(from: thread, to: segments.count, by: threads) {
              worths[segment] = pricings[thread].best(of: segments[segment])
              found[segment] = pricings[thread].found
            }
          }
        }
      }
    }
    return (worths, found)
  }

  /// Part 1: Σ right-hand side × multiplier.
  private func rightHandSides(_ multipliers: Multipliers) -> Double {
    var sum = 0.0
    for cell in model.pool.indices {
      sum += Double(model.pool[cell]) * multipliers.pool[cell]
      sum += Double(model.restPool[cell]) * multipliers.rest[cell]
    }
    for (agency, settings) in model.district.agencies.enumerated() {
      sum += Double(model.postDays[agency]) * multipliers.postDays[agency]
      if let budget = settings.budget {
        sum +=
          max(0, budget - model.standing.agencySpent[agency]) * multipliers.agencyBudget[agency]
      }
      if let kits = settings.kits {
        for day in 0..<model.dayCount {
          let cell = agency * model.dayCount + day
          sum += Double(max(0, kits - model.standing.kits[cell])) * multipliers.kit[cell]
        }
      }
    }
    for (cell, minutes) in model.standing.postMinutes.enumerated() where minutes > 0 {
      sum += Double(minutes) * multipliers.minutes[cell]
      let site = cell / model.agencyCount
      for (position, service) in model.district.services.enumerated()
      where service.agency == cell % model.agencyCount {
        guard let quota = service.quota else { continue }
        sum +=
          quota * Double(model.standing.postDays[cell])
          * multipliers.quota[site * model.serviceCount + position]
      }
    }
    if let budget = model.district.settings.budget {
      sum += max(0, budget - model.standing.spent) * multipliers.budget
    }
    for (site, settings) in model.district.sites.enumerated() {
      if let most = settings.maxVisits {
        sum +=
          Double(max(0, most - model.standing.spans[site].count)) * multipliers.maxVisits[site]
      }
      sum -= Double(model.promisedLeft(site)) * multipliers.minVisits[site]
      for day in model.firstDay(of: site)..<max(model.firstDay(of: site), model.dayCount) {
        sum += multipliers.spacing[site * model.dayCount + day]
      }
    }
    for (team, settings) in model.district.teams.enumerated() {
      guard let most = settings.maxTripsPerMonth else { continue }
      for month in model.months.indices {
        let cell = team * model.months.count + month
        sum += Double(max(0, most - model.standing.starts[cell])) * multipliers.month[cell]
      }
    }
    return sum
  }

  /// Part 2: the best that people of a place can bring, less the minutes and quotas that they take.
  ///
  /// People of one service go where they bring most, within reach; taken in the order of what they
  /// bring, the equity bonus goes to the first, up to the cap. The best people of each count are the
  /// first of that order, so that the greedy choice is exact.
  ///
  /// - Parameter cutPrices: of a minute, at `site * services + service`.
  private func best(
    _ offers: [Offer], of place: Int, _ multipliers: Multipliers, cutPrices: [Double]?
  ) -> Double {
    var parts = offers.map { offer in
      let minute = multipliers.minutes[offer.cell] + (cutPrices?[offer.quotaCell] ?? 0)
      return (
        worth: offer.value - offer.minutes * minute - multipliers.quota[offer.quotaCell],
        service: offer.service, most: offer.most
      )
    }
    parts.sort { $0.worth > $1.worth }
    let demand = model.demand[place]
    var left = demand
    var capLeft = model.sources.equityCap[place]
    let bonus = model.sources.equityBonus
    var sum = 0.0
    for part in parts {
      if part.worth + bonus <= 0 { break }
      let people = min(part.most, left[part.service])
      if people <= 0 { continue }
      if part.worth > 0 {
        let counted = min(people, capLeft)
        sum += people * part.worth + counted * bonus
        capLeft -= counted
        left[part.service] -= people
      } else {
        let counted = min(people, capLeft)
        if counted <= 0 { break }
        sum += counted * (part.worth + bonus)
        capLeft -= counted
        left[part.service] -= counted
      }
    }
    return sum
  }
}
