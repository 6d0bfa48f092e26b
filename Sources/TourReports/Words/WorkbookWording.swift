// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Every phrase of the workbook beside those that it shares with other papers. A language is complete
/// by construction.
protocol WorkbookWording: Sendable {
  // Names of sheets: at most 31 letters
  var summarySheet: String { get }
  var calendarSheet: String { get }
  var visitsSheet: String { get }
  var crewSheet: String { get }
  var servicesSheet: String { get }
  var staffingSheet: String { get }
  var budgetSheet: String { get }
  var unmetSheet: String { get }

  // Units
  var serviceUnit: String { get }
  var personUnit: String { get }
  var hourUnit: String { get }
  var visitUnit: String { get }
  func areasOf(_ all: Int) -> String

  // Heads
  var firstDay: String { get }
  var lastDay: String { get }
  var expected: String { get }
  var notMet: String { get }
  var explanation: String { get }
}

/// The workbook in Indonesian.
struct IndonesianWorkbookWording: WorkbookWording {
  let summarySheet = "Ringkasan"
  let calendarSheet = "Kalender"
  let visitsSheet = "Kunjungan"
  let crewSheet = "Petugas"
  let servicesSheet = "Layanan"
  let staffingSheet = "Kebutuhan petugas"
  let budgetSheet = "RAB"
  let unmetSheet = "Belum terpenuhi"
  let serviceUnit = "layanan"
  let personUnit = "orang"
  let hourUnit = "jam"
  let visitUnit = "kunjungan"
  func areasOf(_ all: Int) -> String { "dari \(all)" }
  let firstDay = "Hari pertama"
  let lastDay = "Hari terakhir"
  let expected = "Perkiraan layanan"
  let notMet = "Yang belum terpenuhi"
  let explanation = "Keterangan"
}

/// The workbook in English.
struct EnglishWorkbookWording: WorkbookWording {
  let summarySheet = "Summary"
  let calendarSheet = "Calendar"
  let visitsSheet = "Visits"
  let crewSheet = "Staff"
  let servicesSheet = "Services"
  let staffingSheet = "Staff needed"
  let budgetSheet = "Budget"
  let unmetSheet = "Not met"
  let serviceUnit = "services"
  let personUnit = "people"
  let hourUnit = "hours"
  let visitUnit = "visits"
  func areasOf(_ all: Int) -> String { "of \(all)" }
  let firstDay = "First day"
  let lastDay = "Last day"
  let expected = "Services expected"
  let notMet = "What is not met"
  let explanation = "Explanation"
}
