// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// K: the figures of `visits.csv`.
package enum VisitFigureRules {
  /// Service minutes by the clock; those of history may be as the older plan has them.
  package static func kMinutes(_ file: CaseFile) -> [Breach] {
    file.visits.compactMap { visit in
      let claimed = file.tables.visits[visit.row].serviceMinutes
      if visit.isHistory {
        guard let then = file.older?.visits[visit.id] else { return nil }
        if abs(claimed - then.serviceMinutes) < 1e-6 { return nil }
      }
      guard let trip = visit.trip, let stop = visit.stop, let clock = file.trips[trip].timetable
      else { return nil }
      let figure = Double(clock.serviceMinutes(ofStop: stop))
      guard !(abs(claimed - figure) < 1e-6) else { return nil }
      return breach(.kMinutes, visit, "service_minutes", claimed, figure, money: false)
    }
  }

  package static func kPeople(_ file: CaseFile) -> [Breach] {
    zip(file.visits, file.figures.visitPeople).compactMap { visit, figure in
      let claimed = file.tables.visits[visit.row].people
      guard !(abs(claimed - figure) <= Tolerance.people + 1e-9 * abs(figure)) else { return nil }
      return breach(.kPeople, visit, "people", claimed, figure, money: false)
    }
  }

  package static func kBenefit(_ file: CaseFile) -> [Breach] {
    zip(file.visits, file.figures.visitBenefit).compactMap { visit, figure in
      let claimed = file.tables.visits[visit.row].benefit
      guard !(abs(claimed - figure) <= Tolerance.rupiah(figure)) else { return nil }
      return breach(.kBenefit, visit, "benefit", claimed, figure, money: true)
    }
  }

  private static func breach(
    _ code: RuleCode, _ visit: VisitOnFile, _ column: String, _ claimed: Double, _ figure: Double,
    money: Bool
  ) -> Breach {
    Breach(
      code,
      [
        "visit": .text(visit.id), "claimed": money ? .rupiah(claimed) : .number(claimed),
        "figure": money ? .rupiah(figure) : .number(figure),
      ], file: PlanFile.visits, row: visit.row, column: column, value: plain(claimed),
      expected: plain(figure), ids: [visit.id], size: abs(claimed - figure))
  }
}
