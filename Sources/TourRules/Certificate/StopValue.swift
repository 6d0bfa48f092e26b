// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A stop of a trip as a pricer sees it, before anybody has chosen a crew.
package struct StopShape: Hashable, Sendable {
  package var site: Int
  /// Positions among the days of the block.
  package var first: Int
  package var last: Int
  /// Start of service on the first day, and its end on the last, in minutes of the day.
  package var start: Int
  package var end: Int
  package var travelsBefore = false
  package var travelsAfter = false
  /// Whether the trip ends with it.
  package var isLast = false
}

/// What a stop adds to a trip: a part that nobody's number changes, and for each agency what it is
/// worth that it comes, what each of its people is worth, and how many it may be.
package struct StopWorth {
  package var flat: Double
  package var fixed: [Double]
  package var person: [Double]
  package var most: [Int]

  /// The sum of two stops with one crew.
  package func adding(_ other: StopWorth) -> StopWorth {
    var sum = self
    sum.flat += other.flat
    for agency in fixed.indices {
      sum.fixed[agency] += other.fixed[agency]
      sum.person[agency] += other.person[agency]
      sum.most[agency] = min(sum.most[agency], other.most[agency])
    }
    return sum
  }
}

/// The days on which one team may be on one trip: a stretch of a run of working days on its weekdays
/// and inside its dates.
package struct TeamBlock: Sendable {
  package let team: Int
  package let days: [Day]
  /// Position of the first day among the working days.
  package let offset: Int
  package let hours: [DayHours]

  package static func all(of team: Int, in district: District) -> [TeamBlock] {
    let calendar = district.calendar
    let values = district.teams[team]
    var blocks: [TeamBlock] = []
    for run in calendar.runs {
      var start: Int?
      for position in run.lowerBound...run.upperBound {
        let isFree =
          position < run.upperBound
          && values.weekdays.contains(calendar.workingDays[position].weekday)
          && values.isAvailable(on: calendar.workingDays[position])
        if isFree, start == nil { start = position }
        if !isFree, let first = start {
          let days = Array(calendar.workingDays[first..<position])
          blocks.append(
            TeamBlock(
              team: team, days: days, offset: first, hours: days.map(calendar.hours(on:))))
          start = nil
        }
      }
    }
    return blocks
  }
}

/// Prices stops of one team in one block.
package struct StopPricer {
  package let table: StopTable
  private var crews: CrewChoice
  private var scratch: StopWorth

  package init(_ district: District, _ prices: Prices, _ block: TeamBlock) {
    table = StopTable(district: district, prices: prices, block: block)
    // A bus with more seats than there are people is as good as one with as many.
    crews = CrewChoice(
      district.agencies, seats: min(district.teams[block.team].seats, district.staff.count))
    let zeros = [Double](repeating: 0, count: prices.agencies)
    scratch = StopWorth(
      flat: 0, fixed: zeros, person: zeros, most: [Int](repeating: 0, count: prices.agencies))
  }

  /// The stop with the best crew of its own, ``CrewChoice/impossible`` where it can't be.
  package mutating func value(_ shape: StopShape) -> Double {
    guard table.fill(shape, &scratch) else { return CrewChoice.impossible }
    let crew = crews.value(fixed: scratch.fixed, person: scratch.person, most: scratch.most)
    return crew == CrewChoice.impossible ? crew : scratch.flat + crew
  }

  /// The best crew for what several stops are worth together.
  package mutating func value(_ worth: StopWorth) -> Double {
    let crew = crews.value(fixed: worth.fixed, person: worth.person, most: worth.most)
    return crew == CrewChoice.impossible ? crew : worth.flat + crew
  }

  /// What the stop is worth, or nil where a day of it has too little service.
  package func worth(_ shape: StopShape) -> StopWorth? {
    var worth = scratch
    return table.fill(shape, &worth) ? worth : nil
  }
}

/// What a stop costs and earns under the multipliers.
package struct StopTable {
  package let district: District
  package let prices: Prices
  package let block: TeamBlock

  /// Writes what the stop is worth; false where a day of it has too little service.
  fileprivate func fill(_ shape: StopShape, _ worth: inout StopWorth) -> Bool {
    let settings = district.settings
    // Who comes after midnight is not there on the day.
    if shape.start >= 24 * 60 { return false }
    var minutes = 0
    for position in shape.first...shape.last {
      let hours = block.hours[position]
      let start = position == shape.first ? shape.start : hours.open.minutes
      let end = position == shape.last ? shape.end : hours.close.minutes
      let served = max(0, end - start - hours.breakMinutes)
      let isEnd = shape.isLast && position == shape.last
      if served < settings.minServiceMinutes || isEnd && end < start { return false }
      minutes += served
    }
    let from = block.offset + shape.first - (shape.travelsBefore ? 1 : 0)
    let to = block.offset + shape.last + (shape.travelsAfter ? 1 : 0)
    let days = to - from + 1
    let nights = Double(days - (shape.isLast ? 1 : 0))
    let served = Double(shape.last - shape.first + 1)
    let first = block.days[shape.first]
    let last = block.days[shape.last]
    var flat =
      prices.visit[shape.site]
      - prices.blocking(shape.site, from: first, to: last, gap: district.sites[shape.site].gap)
      - district.teams[block.team].dailyCost * prices.tripFactor * Double(days)
    for request in district.requests where request.site == shape.site {
      if request.days.lowerBound <= first, last <= request.days.upperBound { flat += request.bonus }
    }
    worth.flat = flat
    for agency in 0..<prices.agencies {
      let sums = prices.personSums[agency]
      var person =
        sums[from] - sums[to + 1]
        - district.agencies[agency].lodging * prices.crewFactor[agency] * nights
        + Double(minutes) * prices.minutes[shape.site * prices.agencies + agency]
      if shape.isLast, settings.restDays > 0 {
        let rest = prices.restSums[agency]
        person -= rest[min(rest.count - 1, to + 1 + settings.restDays)] - rest[to + 1]
      }
      worth.person[agency] = person
      let kits = prices.kitSums[agency]
      worth.fixed[agency] =
        kits[from] - kits[to + 1]
        + served * prices.quotaDay[shape.site * prices.agencies + agency]
      var most = prices.mostCrew[agency][from]
      if to > from {
        for position in from + 1...to { most = min(most, prices.mostCrew[agency][position]) }
      }
      worth.most[agency] = most
    }
    return true
  }
}
