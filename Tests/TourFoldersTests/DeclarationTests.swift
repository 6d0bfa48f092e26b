// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourFolders
import Touring

@Suite struct DeclarationTests {
  private let tables = DistrictTables.all + PlanFolderTables.all + OtherTables.all

  @Test func `Every table has columns of different names that say what they mean`() {
    for table in tables {
      #expect(Set(table.columns.map(\.name)).count == table.columns.count, "\(table.file)")
      for column in table.columns {
        for language in Language.allCases {
          #expect(!column.meaning[language].isEmpty, "\(table.file) \(column.name)")
          #expect(!column.kind.expectation(language).isEmpty)
        }
      }
      for key in table.key { #expect(table.position(of: key) != nil, "\(table.file) \(key)") }
    }
  }

  @Test func `Every example row has a field for each column`() {
    for table in DistrictTables.all + OtherTables.all {
      #expect(!table.examples.isEmpty, "\(table.file)")
      for row in table.examples { #expect(row.count == table.columns.count, "\(table.file)") }
    }
  }

  @Test func `The defaults that are declared are the defaults of the settings`() throws {
    let defaults = DistrictTables.settingColumns.compactMap { column -> String? in
      guard case .value(let text) = column.fallback else { return nil }
      return "\(column.name),\(text)"
    }
    var written = SmallDistrict.files["settings.csv"] ?? ""
    written = "key,value\noffice,KAB\nhorizon_from,2027-01-04\nhorizon_to,2027-03-31\n"
    let bare = DistrictFolder.read(SmallDistrict.with(["settings.csv": written]))
    let full = DistrictFolder.read(
      SmallDistrict.with(["settings.csv": written + defaults.joined(separator: "\n") + "\n"]))
    #expect(full.findings(in: .english) == [])
    #expect(bare.district().district?.settings == Settings())
    #expect(content(full.district().district) == content(bare.district().district))
    #expect(defaults.count == 32)
  }

  @Test func `Columns that override a setting are of its kind`() {
    for table in DistrictTables.all {
      for column in table.columns {
        guard case .setting(let key) = column.fallback else { continue }
        let setting = DistrictTables.settingColumns.first { $0.name == key }
        #expect(setting?.kind == column.kind, "\(table.file) \(column.name)")
      }
    }
  }

  @Test func `The nearest name is one that few letters change`() {
    let names = ["min_visits", "max_visits", "min_stay", "office"]
    #expect(Nearest.name(to: "min_visit", among: names) == "min_visits")
    #expect(Nearest.name(to: "Office", among: names) == "office")
    #expect(Nearest.name(to: "offcie", among: names) == "office")
    #expect(Nearest.name(to: "budget", among: names) == nil)
    #expect(Nearest.name(to: "", among: names) == nil)
    // Among very many none is sought, wherever the near one stands.
    let many = (0...20_000).map { "site\($0)" }
    #expect(Nearest.name(to: "offcie", among: ["office"] + many) == nil)
    #expect(Nearest.name(to: "offcie", among: many + ["office"]) == nil)
    #expect(Nearest.name(to: String(repeating: "o", count: 1000), among: names) == nil)
  }
}
