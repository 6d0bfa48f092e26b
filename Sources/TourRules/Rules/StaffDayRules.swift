// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// S2 … S5: the people of an agency taken together, over a post, a day or the horizon.
extension StaffRules {
  /// Every service of an agency that takes part has somebody with the skill, at each post and day.
  package static func s2Skill(_ file: CaseFile) -> [Breach] {
    struct Post: Hashable {
      var post: Pair
      var agency: Int
      var day: Day
    }
    var people: [Post: [RosterOnFile]] = [:]
    for entry in file.newRoster {
      people[Post(post: entry.post, agency: entry.agency, day: entry.date), default: []]
        .append(entry)
    }
    /// Once for a trip, or a fixed post and day.
    struct Lack: Hashable {
      var post: Pair
      var day: Day?
      var service: Int
    }
    var named: Set<Lack> = []
    var breaches: [Breach] = []
    let ordered = people.sorted {
      ($0.key.day, $0.value[0].row) < ($1.key.day, $1.value[0].row)
    }
    for (key, entries) in ordered {
      let skills = entries.reduce(into: Set<Int>()) {
        $0.formUnion(file.district.staff[$1.staff].skills)
      }
      for (service, values) in file.district.services.enumerated()
      where values.agency == key.agency && !skills.contains(service) {
        let day = key.post.a == 0 ? nil : key.day
        guard named.insert(Lack(post: key.post, day: day, service: service)).inserted
        else { continue }
        let entry = entries[0]
        let place = file.tables.roster[entry.row].trip ?? file.district.sites[entry.site].id
        breaches.append(
          breach(
            .s2Skill, entry, in: file,
            [
              "agency": .text(file.district.agencies[key.agency].id), "place": .text(place),
              "service": .text(values.id),
            ]))
      }
    }
    return breaches
  }

  /// At most `max_post_days` days on trips for each person.
  package static func s3MaxDays(_ file: CaseFile) -> [Breach] {
    var days: [Int: Set<Day>] = [:]
    var last: [Int: RosterOnFile] = [:]
    for entry in file.roster where entry.trip != nil {
      days[entry.staff, default: []].insert(entry.date)
      if !entry.isHistory { last[entry.staff] = entry }
    }
    return last.values.compactMap { entry in
      let count = days[entry.staff]?.count ?? 0
      guard let most = file.district.staff[entry.staff].maxPostDays, count > most
      else { return nil }
      return breach(
        .s3MaxDays, entry, in: file, ["days": .whole(count), "most": .whole(most)],
        size: Double(count - most))
    }
  }

  /// At least `rest_days` working days between two trips of one person.
  package static func s4Rest(_ file: CaseFile) -> [Breach] {
    let least = file.settings.restDays
    guard least > 0 else { return [] }
    var trips: [Int: [Int: RosterOnFile]] = [:]
    for entry in file.roster {
      if let trip = entry.trip, trips[entry.staff]?[trip] == nil {
        trips[entry.staff, default: [:]][trip] = entry
      }
    }
    return trips.values.flatMap { entries -> [Breach] in
      let ordered = entries.sorted {
        (file.trips[$0.key].days.lowerBound, $0.key)
          < (file.trips[$1.key].days.lowerBound, $1.key)
      }
      return zip(ordered, ordered.dropFirst()).compactMap { one, next in
        let (a, b) = (file.trips[one.key], file.trips[next.key])
        guard !(a.isHistory && b.isHistory) else { return nil }
        let between = max(
          0,
          file.calendar.firstPosition(notBefore: b.days.lowerBound)
            - file.calendar.firstPosition(notBefore: a.days.upperBound.advanced(by: 1)))
        guard between < least else { return nil }
        return breach(
          .s4Rest, next.value, in: file,
          [
            "days": .whole(between), "trip": .text(a.id), "other": .text(b.id),
            "least": .whole(least),
          ], size: Double(least - between))
      }
    }
  }

  /// On every working day an agency keeps `min_home` people at the office.
  package static func s5Home(_ file: CaseFile) -> [Breach] {
    var people: [Pair: Set<Int>] = [:]
    var last: [Pair: RosterOnFile] = [:]
    for entry in file.roster {
      let agency = file.district.staff[entry.staff].agency
      let key = Pair(agency, entry.date.number)
      people[key, default: []].insert(entry.staff)
      if !entry.isHistory { last[key] = entry }
    }
    return last.compactMap { key, entry in
      guard file.calendar.isWorking(entry.date), let count = people[key]?.count
      else { return nil }
      let agency = file.district.agencies[key.a]
      let present = file.presentStaff(of: key.a, on: entry.date)
      let most = max(0, present - agency.minHome)
      guard count > most else { return nil }
      return breach(
        .s5Home, entry, in: file,
        [
          "agency": .text(agency.id), "count": .whole(count), "most": .whole(most),
          "present": .whole(present), "home": .whole(agency.minHome),
        ], size: Double(count - most))
    }
  }
}

extension CaseFile {
  /// People of `agency` who are not away on `day`.
  package func presentStaff(of agency: Int, on day: Day) -> Int {
    district.staff.reduce(0) { $0 + ($1.agency == agency && !$1.isAway(on: day) ? 1 : 0) }
  }
}
