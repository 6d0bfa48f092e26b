// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK
import Touring

/// Shares the people out over the visits of a plan: who comes to which visit for what, so that the
/// service and equity benefit is largest.
///
/// The best sharing is a linear program (see ``ServiceModel``). It falls into parts that have no
/// place and no visit in common: without catchment one small program a site. A part that is not
/// solved by the deadline keeps the better of what the simplex had reached, filled up, and a fill by
/// value. Without a deadline the result depends on the input alone.
package struct ServiceShare: Sendable {
  package let district: District
  package let savings: Savings

  package init(_ district: District, _ savings: Savings) {
    self.district = district
    self.savings = savings
  }

  package init(_ district: District) { self.init(district, Savings(in: district)) }

  /// Shares the people out over the visits of `trips`.
  ///
  /// - Parameters:
  ///   - session: the GLPK session of this thread, where one is open; else one is opened.
  ///   - deadline: when to stop improving; nil is never.
  package func share(
    _ trips: [DraftTrip], in session: Session? = nil,
    deadline: ContinuousClock.Instant? = nil
  ) -> ServiceSharing {
    share(ServiceVisit.visits(of: trips, in: district), in: session, deadline: deadline)
  }

  /// Shares the people out over the visits of trips and over fixed posts.
  package func share(
    _ trips: [StaffedTrip], posts: [StaffedPost] = [], in session: Session? = nil,
    deadline: ContinuousClock.Instant? = nil
  ) -> ServiceSharing {
    share(
      ServiceVisit.posts(of: ServiceVisit.pastPosts(in: district) + posts, in: district)
        + ServiceVisit.visits(of: trips.map(\.draft), in: district),
      in: session, deadline: deadline)
  }

  /// Shares the people out over visits whose staff minutes are known.
  package func share(
    _ visits: [ServiceVisit], in session: Session? = nil,
    deadline: ContinuousClock.Instant? = nil
  ) -> ServiceSharing {
    let model = ServiceModel(visits, in: district, savings)
    var people = [Double](repeating: 0, count: model.flows.count)
    let fill = ServiceFill(model)
    var isBest = true
    // A session is opened once, if any part needs one; where GLPK can't be had, the fill stands.
    var opened = session
    for part in model.programs {
      if part.limits.isEmpty {
        for flow in part.flows { people[flow] = model.flows[flow].most }
        continue
      }
      var filled = people
      fill.fill(part.flows, &filled)
      if opened == nil { opened = try? Session() }
      guard let current = opened,
        let answer = try? part.solve(in: current, limits: Limits(deadline: deadline))
      else {
        people = filled
        isBest = false
        continue
      }
      for (nth, flow) in part.flows.enumerated() {
        people[flow] = min(max(0, answer.people[nth]), model.flows[flow].most)
      }
      if !answer.isBest {
        isBest = false
        fill.fill(part.flows, &people)
        if model.value(of: part, filled) > model.value(of: part, people) {
          for flow in part.flows { people[flow] = filled[flow] }
        }
      }
    }
    let rounding = ServiceRounding(visits: visits, district: district, savings: savings)
    return rounding.sharing(rounding.lines(model, people), isBest: isBest)
  }
}

extension ServiceModel {
  /// The linear program of each part.
  var programs: [ServiceProgram] {
    let parts = parts
    var partOfFlow = [Int](repeating: 0, count: flows.count)
    for (number, part) in parts.enumerated() { for flow in part { partOfFlow[flow] = number } }
    var limitsOfPart = [[Int]](repeating: [], count: parts.count)
    for (number, limit) in limits.enumerated() {
      if let first = limit.flows.first { limitsOfPart[partOfFlow[first]].append(number) }
    }
    return parts.enumerated().map { number, part in
      // A place whose people can't reach its equity share gets the bonus for each of them.
      var seen: Set<Int> = []
      var places: [Int] = []
      if equityBonus > 0 {
        for flow in part where seen.insert(flows[flow].place).inserted {
          let place = flows[flow].place
          let most = flowsOfPlace[place].reduce(0.0) { $0 + flows[$1].most }
          if most > equityMost[place] { places.append(place) }
        }
      }
      return ServiceProgram(
        model: self, flows: part, limits: limitsOfPart[number], places: places)
    }
  }

  /// What the flows of a part are worth, in Rp.
  func value(of part: ServiceProgram, _ people: [Double]) -> Double {
    var sum = 0.0
    var seen: Set<Int> = []
    for flow in part.flows {
      sum += flows[flow].value * people[flow]
      let place = flows[flow].place
      if equityBonus > 0 && seen.insert(place).inserted {
        let served = flowsOfPlace[place].reduce(0.0) { $0 + people[$1] }
        sum += equityBonus * min(served, equityMost[place])
      }
    }
    return sum
  }
}
