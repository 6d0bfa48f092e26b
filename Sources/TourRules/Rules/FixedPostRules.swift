// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// P: fixed posts. The days before `as_of` are history.
package enum FixedPostRules {
  /// A fixed post is in use on days that it opens only.
  package static func p1Open(_ file: CaseFile) -> [Breach] {
    file.fixedPosts.flatMap { post -> [Breach] in
      let open = Set(post.openDays)
      return post.attendance.filter { !open.contains($0.key) && !file.isPast($0.key) }
        .sorted { $0.key < $1.key }
        .compactMap { day, agencies in
          guard let entry = agencies.values.joined().min(by: { $0.row < $1.row })
          else { return nil }
          return breach(.p1Open, entry, in: file, [:], column: "date", value: "\(day)")
        }
    }
  }

  /// Nobody, or `min_staff` … `max_staff`.
  package static func p2Bounds(_ file: CaseFile) -> [Breach] {
    attendances(of: file) { post, agency, day, entry in
      guard let counter = post.counters[agency] else { return nil }
      let count = post.people(of: agency, on: day)
      guard count < counter.minStaff || count > counter.maxStaff else { return nil }
      return breach(
        .p2Bounds, entry, in: file,
        [
          "count": .whole(count), "least": .whole(counter.minStaff),
          "most": .whole(counter.maxStaff),
        ], size: Double(max(counter.minStaff - count, count - counter.maxStaff)))
    }
  }

  /// At least `min_days_per_week`, or as many as the agency can.
  package static func p3Week(_ file: CaseFile) -> [Breach] {
    file.fixedPosts.flatMap { post -> [Breach] in
      let weeks = Dictionary(grouping: post.openDays, by: \.monday).sorted { $0.key < $1.key }
      return post.counters.sorted { $0.key < $1.key }.flatMap { position, counter -> [Breach] in
        guard counter.minDaysPerWeek > 0 else { return [] }
        return weeks.compactMap { monday, days in
          guard let last = days.last, !file.isPast(last) else { return nil }
          func attends(_ day: Day) -> Bool { post.people(of: position, on: day) > 0 }
          let able = days.filter {
            file.isPast($0) ? attends($0) : file.canAttend(post: counter, on: $0)
          }
          let least = min(counter.minDaysPerWeek, able.count)
          let count = days.count(where: attends)
          guard count < least else { return nil }
          let site = file.district.sites[post.site].id
          let agency = file.district.agencies[position].id
          return Breach(
            .p3Week,
            [
              "agency": .text(agency), "site": .text(site), "count": .whole(count),
              "day": .day(monday), "least": .whole(least),
            ], file: PlanFile.roster, ids: [site, agency], size: Double(least - count))
        }
      }
    }
  }

  /// Not more agencies on one day than counters.
  package static func p4Counters(_ file: CaseFile) -> [Breach] {
    file.fixedPosts.flatMap { post -> [Breach] in
      guard let most = file.district.sites[post.site].counters else { return [] }
      return post.attendance.filter { $0.value.count > most && !file.isPast($0.key) }
        .sorted { $0.key < $1.key }
        .compactMap { _, agencies in
          guard let entry = agencies.values.joined().max(by: { $0.row < $1.row })
          else { return nil }
          return breach(
            .p4Counters, entry, in: file,
            ["count": .whole(agencies.count), "most": .whole(most)],
            size: Double(agencies.count - most))
        }
    }
  }

  /// An agency without a row does not attend.
  package static func p5NoRow(_ file: CaseFile) -> [Breach] {
    attendances(of: file) { post, agency, _, entry in
      post.counters[agency] == nil ? breach(.p5NoRow, entry, in: file, [:]) : nil
    }
  }

  private static func attendances(
    of file: CaseFile, _ breach: (FixedPostOnFile, Int, Day, RosterOnFile) -> Breach?
  ) -> [Breach] {
    file.fixedPosts.flatMap { post in
      post.attendance.filter { !file.isPast($0.key) }.sorted { $0.key < $1.key }
        .flatMap { day, agencies in
          agencies.sorted { $0.key < $1.key }.compactMap { agency, entries in
            entries.first.flatMap { breach(post, agency, day, $0) }
          }
        }
    }
  }

  private static func breach(
    _ code: RuleCode, _ entry: RosterOnFile, in file: CaseFile, _ terms: [String: Term],
    column: String = "agency", value: String? = nil, size: Double? = nil
  ) -> Breach {
    let site = file.district.sites[entry.site].id
    let agency = file.district.agencies[entry.agency].id
    var terms = terms
    terms["site"] = .text(site)
    terms["agency"] = .text(agency)
    terms["day"] = .day(entry.date)
    return Breach(
      code, terms, file: PlanFile.roster, row: entry.row, column: column, value: value ?? agency,
      ids: [site, agency], size: size)
  }
}

extension CaseFile {
  /// Whether those of the counter's agency who are not away on `day`, less those who stay at the
  /// office, are enough for it.
  package func canAttend(post counter: Counter, on day: Day) -> Bool {
    presentStaff(of: counter.agency, on: day) - district.agencies[counter.agency].minHome
      >= max(1, counter.minStaff)
  }
}
