// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("Plans made by hand", .serialized)
struct HandPlanTests {
  private func check(_ scratch: Scratch, _ text: String, _ more: String...) throws -> Program.Run {
    try scratch.write(text, to: "tangan.csv")
    return try Program.run(
      list: ["check", Program.sample, "--plan", scratch.path + "/tangan.csv"] + more)
  }

  @Test("A file of visits is judged as far as it goes, and what it brings is said")
  func sound() throws {
    let run = try check(
      Scratch(), "site,date,days,team\nhulu,2027-01-13,2,keliling\nhilir,2027-01-07,2,\n",
      "--language", "en")
    #expect(run.status == 0, "\(run.out)")
    #expect(run.out.contains("note N_TEAM: Row 3: no team is named"))
    #expect(run.out.contains("note N_BRINGS: With the best crews that were found, 2 visits bring"))
    #expect(run.out.contains("0 errors, 0 warnings"))
    #expect(!run.out.contains("keeps every rule"))
  }

  @Test("What breaks points at the line of the file, and ends with 1")
  func broken() throws {
    let scratch = try Scratch()
    let run = try check(
      scratch, "site,date,days\nhulu,2027-01-13,2\nhilir,2027-01-14,1\n", "--language", "en")
    #expect(run.status == 1)
    #expect(
      run.out.contains("\(scratch.path)/tangan.csv:3:team: error T4_OVERLAP: No team is free"))
    #expect(run.out.contains("note N_LEFT: Row 3: not possible together"))
  }

  @Test("Visits outside the horizon are on no working day, and count for no figure")
  func outside() throws {
    let run = try check(
      Scratch(), "site,date,days\nhulu,2027-01-13,2\nhilir,2026-01-14,1\n", "--language", "en")
    #expect(run.status == 1, "\(run.out)")
    #expect(run.out.contains("error T1_RUN: Trip"))
    #expect(run.out.contains("covers 2026-01-14, outside the horizon 2027-01-04 to 2027-01-22."))
    #expect(run.out.contains("note N_LEFT: Row 3"))
    #expect(run.out.contains("1 visit brings") || run.out.contains("1 visits bring"), "\(run.out)")
    let other = try check(
      Scratch(), "site,date,days\nhilir,2027-04-14,1\n", "--quarter", "2027-Q2", "--language", "en")
    #expect(other.status == 0)
    #expect(!other.out.contains("T1_RUN"))
  }

  @Test("A test report passes the rules that were judged, and skips those that could not be")
  func junit() throws {
    let bare = try check(
      Scratch(), "site,date,days,team\nhulu,2027-01-13,2,keliling\n", "--format", "junit")
    #expect(bare.status == 0, "\(bare.out)")
    for code in ["F_ROW", "T1_RUN", "T4_OVERLAP", "V2_GAP"] {
      #expect(bare.out.contains("name=\"\(code)\"/>"), "\(code)")
    }
    for code in ["C2_SEATS", "S1_LEAVE", "Y1_DEMAND", "P3_WEEK", "K_NET", "F_ORDER"] {
      #expect(
        bare.out.contains("name=\"\(code)\">\n      <skipped message=\"tidak dinilai"), "\(code)")
    }
    let counted = try check(
      Scratch(), "site,date,days,team,agencies\nhulu,2027-01-13,2,keliling,dukcapil=2\n",
      "--format", "junit")
    #expect(counted.out.contains("name=\"C2_SEATS\"/>"), "\(counted.out)")
  }

  @Test("A file that cannot be read is a finding about the plan: 1")
  func unreadable() throws {
    let scratch = try Scratch()
    let none = try check(scratch, "site,date,days\nhulu\u{0},2027-01-13,2\n", "--language", "en")
    #expect(none.status == 1)
    #expect(none.out.contains("error F_ROW: the file"), "\(none.out)")
    #expect(none.error.contains("The plan breaks the rules: 1 error."))
    let unknown = try check(
      scratch, "site,date,days\nnirwana,2027-01-07,2\n", "--language", "en")
    #expect(unknown.status == 1)
    #expect(unknown.out.contains("tangan.csv:2:site: error F_UNKNOWN"), "\(unknown.out)")
  }

  @Test("Visits are pinned, kept in the plan and applied when it is checked and reported")
  func pinned() throws {
    let scratch = try Scratch()
    try scratch.write(
      "site,date,days,team\nhilir,2027-01-07,2,keliling\ntambak,2027-01-19,1,\n", to: "t.csv")
    let plan = scratch.path + "/p"
    let run = try Program.run(
      "plan", Program.sample, "--rounds", "3", "--quiet", "--out", plan, "--pin",
      scratch.path + "/t.csv")
    #expect(run.status == 0, "\(run.error)")
    let json = try scratch.text("p/plan.json")
    #expect(json.contains("--pin"))
    #expect(json.contains("hilir 2027-01-07 2 keliling"))
    #expect(json.contains("tambak 2027-01-19 1"))
    let visits = try scratch.text("p/visits.csv")
    #expect(visits.contains("keliling,hilir,2027-01-07,2027-01-08,2"))
    #expect(visits.contains("tambak,2027-01-19,2027-01-19,1"))
    let check = try Program.run("check", Program.sample, "--plan", plan, "--language", "en")
    #expect(check.status == 0, "\(check.out)")
    #expect(try Program.run("report", Program.sample, "--plan", plan).status == 0)

    // A pin that the plan does not keep is found.
    try scratch.write(
      json.replacingOccurrences(of: "tambak 2027-01-19 1", with: "tambak 2027-01-20 1"),
      to: "p/plan.json")
    let broken = try Program.run("check", Program.sample, "--plan", plan, "--language", "en")
    #expect(broken.status == 1)
    #expect(broken.out.contains("V4_PINNED"))
  }

  @Test("A file that cannot be used ends as a folder would")
  func unusable() throws {
    let scratch = try Scratch()
    let none = try Program.run(
      "plan", Program.sample, "--pin", scratch.path + "/none.csv", "--language", "en")
    #expect(none.status == 4)
    #expect(none.error.contains("The file \(scratch.path)/none.csv cannot be read."))
    try scratch.write("site,date,days\nnirwana,2027-01-07,2\n", to: "t.csv")
    let unknown = try Program.run(
      "plan", Program.sample, "--pin", scratch.path + "/t.csv", "--language", "en")
    #expect(unknown.status == 1)
    #expect(unknown.error.contains("1 error in \(scratch.path)/t.csv. Mend it first"))
  }
}
