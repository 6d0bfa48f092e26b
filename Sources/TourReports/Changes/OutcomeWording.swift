// SPDX-License-Identifier: GPL-3.0-or-later

/// Every phrase of a table of outcomes. A language is complete by construction.
protocol OutcomeWording: Sendable {
  var netBenefit: String { get }
  var difference: String { get }
  var gap: String { get }
  var services: String { get }
  var cost: String { get }
  var visits: String { get }
  var promisesMissing: String { get }
  var noPlan: String { get }
}

/// A table of outcomes in Indonesian.
struct IndonesianOutcomeWording: OutcomeWording {
  let netBenefit = "Manfaat bersih (Rp)"
  let difference = "Selisih (Rp)"
  let gap = "Celah"
  let services = "Layanan"
  let cost = "Biaya (Rp)"
  let visits = "Kunjungan"
  let promisesMissing = "Janji kurang"
  let noPlan = "tidak ada rencana"
}

/// A table of outcomes in English.
struct EnglishOutcomeWording: OutcomeWording {
  let netBenefit = "Net benefit (Rp)"
  let difference = "Difference (Rp)"
  let gap = "Gap"
  let services = "Services"
  let cost = "Cost (Rp)"
  let visits = "Visits"
  let promisesMissing = "Promises missing"
  let noPlan = "no plan"
}
