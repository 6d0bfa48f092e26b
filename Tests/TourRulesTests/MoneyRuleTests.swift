// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourRules
import Touring

@Suite("M: money")
struct MoneyRuleTests {
  @Test("M1_BUDGET: trips and crews cost more than there is")
  func m1Budget() {
    expect(
      findings(district: { $0.settings.budget = 7_000_000 }), only: "M1_BUDGET",
      "Trips and crews cost Rp7,243,615, but the budget is Rp7,000,000.")
  }

  @Test("M2_AGENCY_BUDGET: an agency's people cost more than it has")
  func m2AgencyBudget() {
    expect(
      findings(district: { $0.agencies[1].budget = 1_000_000 }), only: "M2_AGENCY_BUDGET",
      "The people of TRADE cost Rp1,100,000, but its budget is Rp1,000,000.")
  }
}
