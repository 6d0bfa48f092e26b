// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import XLSX

@Suite("keliling report")
struct ReportTests {
  private func planned(_ scratch: Scratch) throws -> String {
    let folder = scratch.path + "/p"
    let run = try Program.run("plan", Program.sample, "--rounds", "1", "--quiet", "--out", folder)
    #expect(run.status == 0, "\(run.error)")
    return folder
  }

  @Test("The workbook is written by name, or it is said in one line what to install")
  func workbook() throws {
    let scratch = try Scratch()
    let plan = try planned(scratch)
    #expect(scratch.has("p/office/workbook.xlsx") == Workbook.canBeWritten)
    let arguments = ["report", Program.sample, "--plan", plan, "--only", "workbook"]
    let run = try Program.run(list: arguments)
    let english = try Program.run(list: arguments + ["--language", "en", "--quiet"])
    if Workbook.canBeWritten {
      #expect(run.status == 0)
      #expect(run.out == "Ditulis: \(plan)/office/workbook.xlsx\n")
      return
    }
    #expect(run.status == 5)
    #expect(
      run.error == """
        Galat: buku kerja .xlsx memerlukan pustaka libxlsxwriter, yang tidak ada ketika program ini \
        dibangun. Pasanglah (Debian, Ubuntu: sudo apt install libxlsxwriter-dev; macOS: brew install \
        libxlsxwriter), lalu: swift package purge-cache && make build.

        """)
    #expect(
      english.error == """
        Error: the workbook (.xlsx) needs the library libxlsxwriter, which was not there when this \
        program was built. Install it (Debian, Ubuntu: sudo apt install libxlsxwriter-dev; macOS: \
        brew install libxlsxwriter), then: swift package purge-cache && make build.

        """)
  }

  @Test("The empty record can be had alone, and one that is filled in is not lost")
  func record() throws {
    let scratch = try Scratch()
    let plan = try planned(scratch)
    let arguments = ["report", Program.sample, "--plan", plan, "--only", "record"]
    let path = "\(plan)/letters/actuals.csv"
    #expect(try Program.run(list: arguments).out == "Ditulis: \(path)\n")
    let lines = try scratch.text("p/letters/actuals.csv").split(separator: "\n")
    var cells = lines[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    cells[4] = "12"
    let filled = "\(lines[0])\n\(cells.joined(separator: ","))\n"
    try filled.write(toFile: path, atomically: true, encoding: .utf8)
    let again = try Program.run(list: arguments)
    #expect(again.status == 0)
    #expect(again.error.contains("\(path) sudah diisi dan tidak ditimpa."))
    #expect(try scratch.text("p/letters/actuals.csv") == filled)
    let plannedAgain = try Program.run("plan", Program.sample, "--rounds", "1", "--out", plan)
    #expect(plannedAgain.status == 5)
    #expect(plannedAgain.error.contains("\(path) sudah diisi, dan akan hilang"))
  }

  @Test("A plan of another district is refused by every command that would speak of it")
  func another() throws {
    let plan = Program.root.appendingPathComponent("Reports/lahat/2027-Q2").path
    let actuals = plan + "/letters/actuals.csv"
    for arguments in [
      ["report", Program.sample, "--plan", plan, "--out", "nowhere"],
      ["compare", Program.sample, plan, plan], ["explain", Program.sample, "--plan", plan],
      ["export", Program.sample, "--format", "geojson", "--plan", plan],
      ["evaluate", Program.sample, "--plan", plan, "--actuals", actuals],
      ["stress", Program.sample, "--plan", plan],
      ["replan", Program.sample, "--plan", plan, "--as-of", "2027-01-01", "--out", "nowhere"],
      ["plan", Program.sample, "--after", plan, "--out", "nowhere"],
    ] {
      let run = try Program.run(list: arguments + ["--language", "en", "--quiet"])
      #expect(run.status == 1, "\(arguments)")
      #expect(
        run.error.contains("seems to be of another district: 24 of its 24 sites, `gumay-talang`"),
        "\(run.error)")
    }
  }

  @Test("A plan of another district is checked in a few lines for people, and whole for programs")
  func checkedAsAnother() throws {
    let plan = Program.root.appendingPathComponent("Reports/lahat/2027-Q2").path
    let check = ["check", Program.sample, "--plan", plan, "--language", "en", "--quiet"]
    let text = try Program.run(list: check)
    #expect(text.status == 1)
    #expect(text.out.contains("\n    … and "))
    #expect(text.out.split(separator: "\n").count < 200)
    #expect(text.error.contains("seems to be of another district: 24 of its 24 sites"))
    let json = try Program.run(list: check + ["--json"])
    #expect(json.status == 1)
    #expect(json.out.split(separator: "\n").count > 1000)
  }

  @Test("Another language goes to a folder of its own, or takes the place of the first and says so")
  func language() throws {
    let scratch = try Scratch()
    let plan = try planned(scratch)
    let first = try scratch.text("p/plan.md")
    let arguments = ["report", Program.sample, "--plan", plan, "--language", "en"]
    let apart = arguments + ["--out", scratch.path + "/en"]
    for _ in 1...2 { #expect(try Program.run(list: apart).status == 0) }
    #expect(try scratch.text("p/plan.md") == first)
    let english = try scratch.text("en/plan.md")
    #expect(english != first)

    let run = try Program.run(list: arguments)
    #expect(run.status == 0)
    #expect(
      run.error.hasSuffix(
        "These reports take the place of those in Indonesian; with --out FOLDER both are kept.\n"))
    #expect(try scratch.text("p/plan.md") == english)
    let again = try Program.run("report", Program.sample, "--plan", plan, "--language", "id")
    #expect(!again.error.contains("--out"))
    #expect(try scratch.text("p/plan.md") == first)
  }

  @Test("A folder that holds something else is refused")
  func occupied() throws {
    let scratch = try Scratch()
    let plan = try planned(scratch)
    let other = try scratch.copySample(as: "other")
    let run = try Program.run("report", Program.sample, "--plan", plan, "--out", other)
    #expect(run.status == 5)
    #expect(scratch.has("other/sites.csv"))
    #expect(!scratch.has("other/plan.md"))
  }
}
