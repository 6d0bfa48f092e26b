// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourReports
import Touring
import XLSX

@Suite("The plan as a workbook")
struct PlanWorkbookTests {
  private func workbook(
    _ language: Language = .indonesian, district: District = SamplePlan.district
  ) -> Workbook {
    PlanPapers(of: SamplePlan.tables(district), for: district, in: language).workbook
  }

  @Test("Sheets are named in each language")
  func names() {
    #expect(
      workbook().sheets.map(\.name) == [
        "Ringkasan", "Kalender", "Kunjungan", "Petugas", "Layanan", "Kebutuhan petugas", "RAB",
        "Belum terpenuhi",
      ])
    #expect(
      workbook(.english).sheets.map(\.name) == [
        "Summary", "Calendar", "Visits", "Staff", "Services", "Staff needed", "Budget", "Not met",
      ])
  }

  @Test("Dates are days counted from the last of 1899, and shown with Indonesian names")
  func dates() {
    let cell = workbook().sheets[2].rows[1][1]
    // 6 January 2027
    #expect(cell.content == .number(46_393))
    #expect(cell.style.format == "[$-421]dddd, d mmmm yyyy")
    #expect(workbook(.english).sheets[2].rows[1][1].style.format == "[$-809]dddd, d mmmm yyyy")
  }

  @Test("The budget reckons by itself, and its sum is the cost of the plan")
  func budget() {
    let rows = workbook().sheets[6].rows
    guard case .formula(let formula, let result)? = rows.last?.last?.content else {
      Issue.record("no sum")
      return
    }
    #expect(formula == "=SUBTOTAL(109,G2:G\(rows.count - 1))")
    let parts = SamplePlan.tables().summary.parts
    #expect(abs(result - parts.tripCosts - parts.crewCosts) < 1)
    for (position, row) in rows.enumerated().dropFirst().dropLast() {
      guard case .formula(let formula, let result) = row[6].content,
        case .number(let volume) = row[3].content, case .number(let price) = row[5].content
      else { continue }
      #expect(formula == "=D\(position + 1)*F\(position + 1)")
      #expect(abs(volume * price - result) < 0.01)
    }
  }

  @Test("Every row of a sheet is as wide as its heads")
  func widths() {
    for sheet in workbook().sheets {
      for row in sheet.rows { #expect(row.count == sheet.widths.count, "\(sheet.name)") }
    }
  }

  @Test("Names that look like formulas stay words, and no staff number is there")
  func hostile() {
    var district = Hostile.district
    for person in district.staff.indices { district.staff[person].nip = "197801012005011001" }
    for cell in workbook(district: district).sheets.flatMap(\.rows).joined() {
      if case .text(let text) = cell.content { #expect(!text.contains("197801012005011001")) }
      if case .formula(let formula, _) = cell.content { #expect(!formula.contains("1+1")) }
    }
  }
}
