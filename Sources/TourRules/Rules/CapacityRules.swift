// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Y3 and Y4: what the people and the equipment of a post can do.
package enum CapacityRules {
  /// Minutes × people are at most the staff minutes of each visit, or fixed post, and agency.
  package static func y3Minutes(_ file: CaseFile) -> [Breach] {
    posts(of: file).flatMap { post -> [Breach] in
      var needed: [Int: Double] = [:]
      var last: [Int: ServiceOnFile] = [:]
      var longest: [Int: Double] = [:]
      for entry in post.entries {
        let service = file.district.services[entry.service]
        needed[service.agency, default: 0] += service.minutes * entry.people
        longest[service.agency] = max(longest[service.agency] ?? 0, service.minutes)
        last[service.agency] = entry
      }
      return needed.compactMap { agency, minutes in
        let most = post.staffMinutes(agency)
        guard minutes > most + Tolerance.people * (longest[agency] ?? 1), let entry = last[agency]
        else { return nil }
        let id = file.district.agencies[agency].id
        return Breach(
          .y3Minutes,
          [
            "place": .text(post.name), "agency": .text(id), "minutes": .number(minutes),
            "most": .number(most),
          ], file: PlanFile.service, row: entry.row, column: "people", ids: [post.name, id],
          size: minutes - most)
      }
    }
  }

  /// People are at most quota × days of each visit, or fixed post, and service.
  package static func y4Quota(_ file: CaseFile) -> [Breach] {
    posts(of: file).flatMap { post -> [Breach] in
      var people: [Int: Double] = [:]
      var last: [Int: ServiceOnFile] = [:]
      for entry in post.entries where file.district.services[entry.service].quota != nil {
        people[entry.service, default: 0] += entry.people
        last[entry.service] = entry
      }
      return people.compactMap { position, count in
        let service = file.district.services[position]
        guard let quota = service.quota, let entry = last[position] else { return nil }
        let most = quota * Double(post.daysPresent(service.agency))
        guard count > most + Tolerance.people else { return nil }
        return Breach(
          .y4Quota,
          [
            "place": .text(post.name), "service": .text(service.id), "count": .number(count),
            "most": .number(most),
          ], file: PlanFile.service, row: entry.row, column: "people",
          ids: [post.name, service.id],
          size: count - most)
      }
    }
  }

  /// A visit or a fixed post, with the people served there.
  private struct Post {
    var name: String
    var entries: [ServiceOnFile]
    var staffMinutes: (Int) -> Double
    var daysPresent: (Int) -> Int
  }

  private static func posts(of file: CaseFile) -> [Post] {
    var posts: [Post] = []
    let byVisit = Dictionary(grouping: file.service.filter { $0.visit != nil }, by: \.visit)
    for (position, visit) in file.visits.enumerated() where !visit.isHistory {
      guard let entries = byVisit[position], let trip = visit.trip else { continue }
      let crew = file.trips[trip].crew
      let minutes = file.serviceMinutes(of: visit)
      posts.append(
        Post(
          name: visit.id, entries: entries, staffMinutes: { Double(crew[$0]) * minutes },
          daysPresent: { crew[$0] > 0 ? visit.dayCount : 0 }))
    }
    let atPosts = Dictionary(grouping: file.service.filter(\.isAtFixedPost), by: \.site)
    for post in file.fixedPosts {
      guard let entries = atPosts[post.site] else { continue }
      posts.append(
        Post(
          name: file.district.sites[post.site].id, entries: entries,
          staffMinutes: { agency in
            post.attendance.keys.reduce(0) { sum, day in
              let hours = file.calendar.hours(on: day)
              return sum + Double(post.people(of: agency, on: day))
                * Double(hours.serviceMinutes(from: hours.open, to: hours.close))
            }
          },
          daysPresent: { agency in
            post.attendance.keys.count { post.people(of: agency, on: $0) > 0 }
          }))
    }
    return posts
  }
}
