// SPDX-License-Identifier: GPL-3.0-or-later
import Touring

/// What people written with four decimals can take off a value, in Rp: 10⁻⁴ of a resident's worth
/// for each line of service.
func roundingOfPeople(_ plan: PlanTables, in district: District) -> Double {
  let savings = Savings(in: district)
  let saved = savings.reachable.flatMap { $0 }.map(\.rupiah).max() ?? 0
  let weight = district.services.map(\.weight).max() ?? 0
  let lines = Double(plan.service.count + district.placeCount)
  return 1 + 1e-4 * (saved * weight + district.settings.equityBonus) * lines
}
