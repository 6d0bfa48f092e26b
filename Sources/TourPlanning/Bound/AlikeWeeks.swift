// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Which days and segments are alike: runs of as many days with the same hours and ways, and teams of
/// which nothing but the name differs.
///
/// With prices that are the same on alike days, the trips of one segment stand for those of all like
/// it, but for closures and leave.
struct AlikeWeeks {
  /// Positions of alike days, together.
  let days: [[Int]]
  /// Positions of alike segments, together; the first has the fewest closures.
  let segments: [[Int]]

  init(_ model: PlanningModel) {
    var firstTeam: [Team: Int] = [:]
    let teams = model.district.teams.enumerated().map { position, team in
      var kind = team
      kind.id = ""
      kind.name = ""
      // Segments are cut to the days on which their team is there.
      kind.availableFrom = nil
      kind.availableTo = nil
      kind.absences = []
      let first = firstTeam[kind, default: position]
      firstTeam[kind] = first
      return first
    }
    var firstRun: [[Int]: Int] = [:]
    var first = [Int](repeating: 0, count: model.dayCount)
    for run in model.district.calendar.runs {
      let key = run.flatMap { day in
        [model.open[day], model.close[day], model.pause[day]]
          + (0..<model.teamCount).map { model.wayKey(of: $0, on: day) }
      }
      let start = firstRun[key, default: run.lowerBound]
      firstRun[key] = start
      for position in run { first[position] = start + position - run.lowerBound }
    }
    days = AlikeWeeks.grouped(first.indices) { [first[$0]] }
    segments = AlikeWeeks.grouped(model.segments.indices) { position in
      let segment = model.segments[position]
      return [teams[segment.team], first[segment.days.lowerBound], segment.days.count]
    }.map { group in
      let open = group.map { segment in
        model.segments[segment].days.reduce(0) { sum, day in
          sum + (0..<model.siteCount).count { model.openDays[$0 * model.dayCount + day] > 0 }
        }
      }
      guard let most = open.indices.max(by: { (open[$0], $1) < (open[$1], $0) }) else {
        return group
      }
      return [group[most]] + group.filter { $0 != group[most] }
    }
  }

  /// Positions with the same key together, in the order in which they first come.
  private static func grouped(_ positions: Range<Int>, by key: (Int) -> [Int]) -> [[Int]] {
    Dictionary(grouping: positions, by: key).values.sorted { $0[0] < $1[0] }
  }

  /// The mean over alike days of what is taken on each.
  func mean(_ usage: Multipliers, in model: PlanningModel) -> Multipliers {
    var result = usage
    func average(_ values: inout [Double]) {
      for row in stride(from: 0, to: values.count, by: model.dayCount) {
        for group in days where group.count > 1 {
          let mean = group.reduce(0) { $0 + values[row + $1] } / Double(group.count)
          for day in group { values[row + day] = mean }
        }
      }
    }
    average(&result.pool)
    average(&result.rest)
    average(&result.kit)
    average(&result.spacing)
    return result
  }
}
