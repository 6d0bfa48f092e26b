// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What people read of a plan: one case a file of the plan folder.
public enum Report: String, CaseIterable, Hashable, Sendable {
  /// The whole plan in words and tables.
  case plan

  /// The file's name in the plan folder.
  public var fileName: String {
    switch self {
    case .plan: "plan.md"
    }
  }

  /// The text of the file.
  ///
  /// The same district, plan and language give the same bytes: no clock is read, and what differs
  /// from run to run (`wall_seconds`, `created`) is not written.
  public func text(of plan: PlanTables, for district: District, in language: Language) -> String {
    switch self {
    case .plan: PlanReport(district: district, plan: plan, language: language).text
    }
  }
}
