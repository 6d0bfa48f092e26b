// SPDX-License-Identifier: GPL-3.0-or-later

/// What people and their programs read of a plan: one case for each thing that can be asked for by
/// itself (`keliling report --only`). ``PlanPapers`` writes them.
public enum Report: String, CaseIterable, Hashable, Sendable {
  /// The whole plan in words and tables: `plan.md`.
  case plan
  /// The schedule for residents: Markdown, CSV, a page and a calendar, in `public/`. Nothing else in
  /// the folder is meant for publication.
  case `public`
  /// Calendars of each team, agency and person, in `calendars/`.
  case calendars
  /// The quarter at a glance, areas and weeks, in `office/`.
  case matrix
  /// Staff needed and free, in `office/`.
  case staffing
  /// What each agency's travel costs, in `office/`.
  case budget
  /// The days of duty of each person, in `office/`.
  case duty
  /// What could not be met, in `office/`.
  case unmet
  /// The whole plan as a spreadsheet, in `office/`; it needs libxlsxwriter.
  case workbook
  /// Letters, lists and empty records, in `letters/`.
  case letters
  /// The empty record alone, which `letters` has too: `letters/actuals.csv`.
  case record
  /// Sites and trips for a map: `map.geojson`.
  case geojson
  /// Pictures of the plan, in `pictures/`.
  case pictures
}
