// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// People and their skills.
package enum StaffingRules {
  /// A crew that is allowed can know all services of its agency together.
  package static func dCrewSkills(_ district: District) -> [Breach] {
    district.agencies.indices.compactMap { position in
      let agency = district.agencies[position]
      let services = district.services.indices.filter { district.services[$0].agency == position }
      let people = district.staff.filter { $0.agency == position }
      guard !services.isEmpty else { return nil }
      func breach(_ variant: RuleText.Variant?, _ listed: [Int], _ most: Int) -> Breach {
        Breach(
          .dCrewSkills, variant,
          [
            "agency": .text(agency.id), "list": .list(listed.map { district.services[$0].id }),
            "most": .whole(most),
          ], file: DistrictFile.agencies, row: position, column: variant == nil ? "id" : "max_crew",
          value: variant == nil ? agency.id : String(agency.maxCrew),
          ids: [agency.id] + listed.map { district.services[$0].id }, severity: .warning)
      }
      let unknown = services.filter { service in !people.contains { $0.skills.contains(service) } }
      if !unknown.isEmpty { return breach(nil, unknown, 0) }
      let counter = district.counters.filter { $0.agency == position }.map(\.maxStaff).max() ?? 0
      let most = max(agency.maxCrew, counter)
      guard most > 0, most < services.count else { return nil }
      // In a settled order, so that running out of tries does not depend on that of a set.
      let skills = Set(people.map { $0.skills.intersection(services) })
        .sorted { $0.sorted().lexicographicallyPrecedes($1.sorted()) }
      var tries = 100_000
      return covers(Set(services), with: skills, most: most, tries: &tries)
        ? nil : breach(.tooLarge, services, most)
    }
  }

  /// Whether at most `most` of the sets have all of `lacked` together; true where `tries` run out.
  private static func covers(
    _ lacked: Set<Int>, with sets: [Set<Int>], most: Int, tries: inout Int
  ) -> Bool {
    if lacked.isEmpty { return true }
    if most == 0 { return false }
    tries -= 1
    if tries < 0 { return true }
    let rarest = lacked.min { a, b in
      let (x, y) = (sets.count { $0.contains(a) }, sets.count { $0.contains(b) })
      return (x, a) < (y, b)
    }
    guard let rarest else { return true }
    for set in sets where set.contains(rarest) {
      if covers(lacked.subtracting(set), with: sets, most: most - 1, tries: &tries) { return true }
    }
    return false
  }

  /// Everybody knows a service of their agency, where it has any.
  package static func dNoSkills(_ district: District) -> [Breach] {
    district.staff.enumerated().compactMap { row, person in
      let services = district.services.indices.filter {
        district.services[$0].agency == person.agency
      }
      guard !services.isEmpty, !services.contains(where: { person.skills.contains($0) })
      else { return nil }
      return breach(.dNoSkills, row, person, [:], column: "skills", in: district)
    }
  }

  /// Everybody can be at a post on some working day.
  package static func dAway(_ district: District) -> [Breach] {
    let days = district.calendar.workingDays
    guard !days.isEmpty else { return [] }
    return district.staff.enumerated().compactMap { row, person in
      guard days.allSatisfy({ person.isAway(on: $0) }) else { return nil }
      return breach(
        .dAway, row, person,
        ["first": .day(district.horizon.lowerBound), "last": .day(district.horizon.upperBound)],
        column: "id", in: district)
    }
  }

  private static func breach(
    _ code: RuleCode, _ row: Int, _ person: StaffMember, _ terms: [String: Term], column: String,
    in district: District
  ) -> Breach {
    var terms = terms
    terms["staff"] = .text(person.id)
    terms["agency"] = .text(district.agencies[person.agency].id)
    return Breach(
      code, terms, file: DistrictFile.staff, row: row, column: column,
      value: column == "id" ? person.id : nil, ids: [person.id], severity: .warning)
  }
}
