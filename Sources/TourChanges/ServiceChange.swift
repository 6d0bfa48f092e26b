// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A service that a kept visit gives by one plan alone.
public struct ServiceChange: Hashable, Sendable {
  public var visit: PlanDifference.Visit
  /// Its id.
  public var service: String
  /// How many are expected by the older plan, and by the new one.
  public var before: Double
  public var after: Double
}

extension PlanDifference {
  /// The services that kept visits no longer give, or give newly, in the order of the visits: who
  /// reads that a visit is kept takes it for what was announced.
  public var serviceChanges: [ServiceChange] {
    let (before, after) = (old.announced, new.announced)
    return visits.filter { $0.kind == .kept }.flatMap { visit in
      let then = visit.old.flatMap { before[$0.visit] } ?? [:]
      let now = visit.new.flatMap { after[$0.visit] } ?? [:]
      return Set(then.keys).symmetricDifference(now.keys).sorted().map { service in
        ServiceChange(
          visit: visit, service: service, before: then[service] ?? 0, after: now[service] ?? 0)
      }
    }
  }
}

extension PlanTables {
  /// What is announced of each visit: services by id that at least one resident is expected for, as
  /// letters round it, and how many are expected.
  var announced: [String: [String: Double]] {
    var people: [String: [String: Double]] = [:]
    for row in service {
      guard let visit = row.visit else { continue }
      people[visit, default: [:]][row.service, default: 0] += row.people
    }
    return people.mapValues { given in given.filter { $0.value >= 0.5 } }
  }
}
