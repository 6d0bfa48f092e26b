// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Synchronization
import Touring

/// The bound that multipliers prove, by the four parts of the section *The certificate*: right-hand
/// sides, the best of each place, the best trips of each team's run, and the best attendance of each
/// fixed post's week.
struct LagrangianBound<Pricing: SegmentPricing> {
  /// What an evaluation gave.
  struct Evaluation {
    /// No plan's net benefit is above it, in Rp.
    var bound: Double
    /// Trips that are worth most, by segment.
    var found: [[PricedTrip]]
    /// Whether some trips were taken at a bound.
    var isRelaxed = false
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
  private var pricings: [Pricing]
  /// Of each segment.
  private var memories: [Pricing.Memory]
  private let offers: [[Offer]]
  /// The offers with those that the network forbids: the certificate knows reach and demand alone.
  private let certifiedOffers: [[Offer]]
  /// The right-hand sides of all rows.
  let limits: Multipliers

  /// - Parameter threads: at work on the segments; the result does not depend on them.
  init(_ model: PlanningModel, threads: Int = 1) {
    self.model = model
    pricings = (0..<max(1, threads)).map { _ in Pricing(model) }
    memories = [Pricing.Memory](repeating: Pricing.nothing, count: model.segments.count)
    limits = .rightHandSides(model)
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

  /// How much more the certificate's formula allows than ``evaluate(_:cuts:_:isOver:)``, which also
  /// knows that an offline site gives no service that needs the network.
  func certificateSurplus(_ multipliers: Multipliers) -> Double {
    var sum = 0.0
    for place in offers.indices {
      sum += best(certifiedOffers[place], of: place, multipliers, cutPrices: nil)
      sum -= best(offers[place], of: place, multipliers, cutPrices: nil)
    }
    return sum
  }

  /// The bound of `multipliers`. Cost: one pricing of every segment, and of those that are not exact yet for
  /// every further effort.
  ///
  /// - Parameters:
  ///   - cuts: parallel to ``Multipliers/cuts``.
  ///   - efforts: of the pricing, ever more; less gives a higher bound, still true.
  ///   - isOver: asked by every thread whether the rest is to be priced in passing, at a higher bound.
  mutating func evaluate(
    _ multipliers: Multipliers, cuts: [RoundingCut], _ efforts: Pricing.Effort...,
    isOver: @escaping @Sendable () -> Bool = { false }
  ) -> Evaluation {
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
    var priced = [Priced](repeating: Priced(), count: model.segments.count)
    for effort in efforts {
      let open = priced.indices.filter { priced[$0].isRelaxed }
      if open.isEmpty || (isOver() && open.count < priced.count) { break }
      for (segment, closer) in zip(open, price(prices, open, effort, isOver)) {
        // What was in hand when the time was over may be worse.
        let worth = min(priced[segment].worth, closer.worth)
        priced[segment] = closer
        priced[segment].worth = worth
      }
    }
    for segment in priced { bound += segment.worth }
    bound += FixedPostBound(model).total(prices)
    return Evaluation(
      bound: bound, found: priced.map(\.found), isRelaxed: priced.contains { $0.isRelaxed })
  }

  /// Trips of some segments that are worth much.
  mutating func trips(
    _ multipliers: Multipliers, of segments: [Int], _ effort: Pricing.Effort
  ) -> [[TripColumn]] {
    let priced = price(Prices(model, multipliers), segments, effort, { false })
    return zip(segments, priced).map { segment, priced in
      priced.found.compactMap { TripColumn($0, segment: segment, in: model) }
    }
  }

  /// What the people who bring most take of minutes and quotas.
  func bestService(_ multipliers: Multipliers) -> Multipliers {
    var usage = Multipliers(model)
    for place in offers.indices {
      best(offers[place], of: place, multipliers, cutPrices: nil) { offer, people in
        usage.minutes[offer.cell] += people * offer.minutes
        usage.quota[offer.quotaCell] += people
      }
    }
    return usage
  }

  /// What the pricing of a segment gave.
  private struct Priced {
    var worth = Double.infinity
    var found: [PricedTrip] = []
    var isRelaxed = true
  }

  /// Part 3: the best trips of some segments, shared out over the threads.
  private mutating func price(
    _ prices: Prices, _ segments: [Int], _ effort: Pricing.Effort,
    _ isOver: @escaping @Sendable () -> Bool
  ) -> [Priced] {
    let model = model
    var priced = [Priced](repeating: Priced(), count: segments.count)
    let threads = pricings.count
    let next = Atomic(0)
    var memories = segments.map { self.memories[$0] }
    pricings.withUnsafeMutableBufferPointer { pricings in
      priced.withUnsafeMutableBufferPointer { priced in
        memories.withUnsafeMutableBufferPointer { memories in
          // Each thread has a pricing and segments of its own.
          nonisolated(unsafe) let pricings = pricings
          nonisolated(unsafe) let priced = priced
          nonisolated(unsafe) let memories = memories
          nonisolated(unsafe) let effort = effort
          DispatchQueue.concurrentPerform(iterations: threads) { thread in
            pricings[thread].set(prices, effort, isOver: isOver)
            // Whichever is free takes the next: one may share its core with the search.
            while true {
              let place = next.add(1, ordering: .relaxed).oldValue
              if place >= segments.count { return }
              let worth = pricings[thread].best(
                of: model.segments[segments[place]], &memories[place])
              priced[place] = Priced(
                worth: worth, found: pricings[thread].found,
                isRelaxed: pricings[thread].isRelaxed)
            }
          }
        }
      }
    }
    for (segment, memory) in zip(segments, memories) { self.memories[segment] = memory }
    return priced
  }

  /// Part 1: Σ right-hand side × multiplier.
  private func rightHandSides(_ multipliers: Multipliers) -> Double {
    var sum = 0.0
    multipliers.forEach(with: limits) { price, limit in
      if price > 0 { sum += price * limit }
    }
    return sum
  }

  /// Part 2: the best that people of a place can bring, less the minutes and quotas that they take.
  ///
  /// People of one service go where they bring most, within reach; taken in the order of what they
  /// bring, the equity bonus goes to the first, up to the cap. The best people of each count are the
  /// first of that order, so that the greedy choice is exact.
  ///
  /// - Parameters:
  ///   - cutPrices: of a minute, at `site * services + service`.
  ///   - serve: is told who is served.
  @discardableResult
  private func best(
    _ offers: [Offer], of place: Int, _ multipliers: Multipliers, cutPrices: [Double]?,
    serve: (_ offer: Offer, _ people: Double) -> Void = { _, _ in }
  ) -> Double {
    var parts = offers.enumerated().map { position, offer in
      let minute = multipliers.minutes[offer.cell] + (cutPrices?[offer.quotaCell] ?? 0)
      return (
        worth: offer.value - offer.minutes * minute - multipliers.quota[offer.quotaCell],
        service: offer.service, most: offer.most, position: position
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
        serve(offers[part.position], people)
      } else {
        let counted = min(people, capLeft)
        if counted <= 0 { break }
        sum += counted * (part.worth + bonus)
        capLeft -= counted
        left[part.service] -= counted
        serve(offers[part.position], counted)
      }
    }
    return sum
  }
}
