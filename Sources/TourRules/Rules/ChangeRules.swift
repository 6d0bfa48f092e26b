// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// K: the change cost of a re-plan.
package enum ChangeRules {
  package static func kChange(_ file: CaseFile) -> [Breach] {
    guard let change = PlanChange(in: file), let claimed = file.tables.summary.changeCost
    else { return [] }
    return SummaryRules.compare(.kChange, "change_cost", claimed, change.cost)
  }
}
