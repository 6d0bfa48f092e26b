// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK
import Touring

/// Shows that no plan can keep all pins, where that can be shown.
///
/// Without pins the empty plan keeps every rule, so that nothing else makes a district impossible.
/// The proof is a bound: a district in which keeping a pin is worth more than all else is given to
/// the column generation; where the bound is below the number of pins, one cannot be kept.
struct PinProof {
  private let model: PlanningModel
  private let limits: Limits

  /// - Parameter limits: for all that is proved; beyond them nothing is.
  init(_ model: PlanningModel, limits: Limits) {
    self.model = model
    self.limits = limits
  }

  private var pins: [Pin] {
    model.district.pins.filter { model.district.horizon.contains($0.day) }
  }

  func isImpossible() -> Bool { !isPossible(Set(pins).sorted { $0.day < $1.day }) }

  /// A sentence for each pin that cannot be kept, or, where each could be kept alone, for all.
  var reasons: [String] {
    let alone = pins.filter { !isPossible([$0]) }
    let named = alone.isEmpty ? pins : alone
    return named.map { pin in
      "\(model.district.sites[pin.site].id) \(pin.day) × \(pin.days)"
    }
  }

  /// False only where a bound proves that not all of `pins` can be kept.
  private func isPossible(_ pins: [Pin]) -> Bool {
    // Far above all that trips can cost, so that a bound that falls short is short of a pin.
    let worth = 1e12
    let district = freeDistrict(
      wishing: pins.map { pin in
        Request(
          site: pin.site, days: pin.day...pin.day.advanced(by: max(1, pin.days) - 1), bonus: worth)
      }, for: pins)
    let generation = ColumnGeneration(PlanningModel(district), isQuick: true)
    try? generation.run(start: [], limits: limits, rounds: 60) { _, _ in }
    return generation.bound > worth * (Double(pins.count) - 0.01)
  }

  /// The district without demand and promises, in which the sites of the pins are stayed at
  /// for as long as a pin says.
  private func freeDistrict(wishing requests: [Request], for pins: [Pin]) -> District {
    let old = model.district
    var settings = old.settings
    settings.equityBonus = 0
    // A pin alone may name the only team that can keep it.
    let team = pins.count == 1 ? pins.first?.team : nil
    var free = District(
      settings: settings, horizon: old.horizon, office: old.office,
      sites: old.sites.enumerated().map { position, site in
        var site = site
        site.minVisits = 0
        site.bonus = 0
        // A shorter visit inside the days of a pin must not count for it.
        let days = pins.filter { $0.site == position }.map(\.days)
        if let least = days.min() { site.minStay = max(site.minStay, least) }
        return site
      },
      otherPlaces: old.otherPlaces,
      agencies: old.agencies, services: old.services, staff: old.staff,
      teams: old.teams.enumerated().map { position, settings in
        var settings = settings
        if let team, team != position { settings.modes = [] }
        return settings
      },
      travelRows: old.travelRows,
      demand: old.demand.map { $0.map { _ in 0 } }, holidays: old.holidays, hours: old.hours,
      closures: old.closures, pastVisits: old.pastVisits, requests: requests)
    free.history = old.history
    return free
  }
}
