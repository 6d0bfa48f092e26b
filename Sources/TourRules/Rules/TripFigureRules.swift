// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// K: the figures of `trips.csv`. Those of history may be as the older plan has them, whatever has
/// changed since.
package enum TripFigureRules {
  package static func kKm(_ file: CaseFile) -> [Breach] {
    compare(file, .kKm, "km", \.km, tolerance: constant(Tolerance.km)) {
      file.drivenClock(of: $0)?.km
    }
  }

  package static func kTravel(_ file: CaseFile) -> [Breach] {
    compare(file, .kTravel, "travel_minutes", \.travelMinutes, tolerance: constant(1e-6)) {
      (file.drivenClock(of: $0)?.travelMinutes).map(Double.init)
    }
  }

  package static func kTripCost(_ file: CaseFile) -> [Breach] {
    compare(file, .kTripCost, "trip_cost", \.tripCost, tolerance: Tolerance.rupiah) {
      file.recomputedTripCost(of: $0)
    }
  }

  package static func kCrewCost(_ file: CaseFile) -> [Breach] {
    compare(file, .kCrewCost, "crew_cost", \.crewCost, tolerance: Tolerance.rupiah) {
      $0.isWhole ? $0.crewCost(in: file.district) : nil
    }
  }

  private static func constant(_ tolerance: Double) -> (Double) -> Double { { _ in tolerance } }

  private static func compare(
    _ file: CaseFile, _ code: RuleCode, _ column: String, _ value: (TripRow) -> Double,
    tolerance: (Double) -> Double, _ recompute: (TripOnFile) -> Double?
  ) -> [Breach] {
    file.trips.compactMap { trip in
      let claimed = value(file.tables.trips[trip.row])
      if trip.isHistory {
        // Costs of history are a rule of their own: R_COST.
        guard code == .kKm || code == .kTravel else { return nil }
        guard let then = file.older?.trips[trip.id].map(value) else { return nil }
        if abs(claimed - then) <= tolerance(then) { return nil }
      }
      guard let figure = recompute(trip), !(abs(claimed - figure) <= tolerance(figure))
      else { return nil }
      let isMoney = column.hasSuffix("cost")
      return Breach(
        code,
        [
          "trip": .text(trip.id), "claimed": isMoney ? .rupiah(claimed) : .number(claimed),
          "figure": isMoney ? .rupiah(figure) : .number(figure),
        ], file: PlanFile.trips, row: trip.row, column: column, value: plain(claimed),
        expected: plain(figure), ids: [trip.id], size: abs(claimed - figure))
    }
  }
}
