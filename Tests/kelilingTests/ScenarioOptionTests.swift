// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("What if: --set, --without, --close", .serialized)
struct ScenarioOptionTests {
  @Test("What is taken away is not used, and the plan is checked and reported with its options")
  func applied() throws {
    let scratch = try Scratch()
    let plan = scratch.path + "/p"
    let run = try Program.run(
      "plan", Program.sample, "--rounds", "3", "--quiet", "--out", plan,
      "--without", "staff:dukcapil-1", "--without", "team:keliling@2027-01-11..2027-01-12",
      "--close", "hilir@2027-01-14..2027-01-16", "--set", "min_gap_days=3")
    #expect(run.status == 0, "\(run.error)")
    let roster = try scratch.text("p/roster.csv")
    #expect(!roster.contains("dukcapil-1"))
    #expect(roster.contains("dukcapil-2"))
    let rows = roster.split(separator: "\n").dropFirst()
    #expect(!rows.contains { $0 >= "2027-01-11" && $0 < "2027-01-13" })
    let json = try scratch.text("p/plan.json")
    for text in [
      "staff:dukcapil-1", "team:keliling@2027-01-11..2027-01-12", "hilir@2027-01-14..2027-01-16",
      "min_gap_days=3",
    ] { #expect(json.contains("\"\(text)\"")) }
    let check = try Program.run("check", Program.sample, "--plan", plan, "--language", "en")
    #expect(check.status == 0, "\(check.out)")
    #expect(try Program.run("report", Program.sample, "--plan", plan).status == 0)
  }

  @Test("The judge holds a plan against the options that it names")
  func judged() throws {
    let scratch = try Scratch()
    let plan = scratch.path + "/p"
    let run = try Program.run(
      "plan", Program.sample, "--rounds", "3", "--quiet", "--out", plan, "--close",
      "hilir@2027-01-04..2027-01-22")
    #expect(run.status == 0, "\(run.error)")
    let json = try scratch.text("p/plan.json")
    try scratch.write(
      json.replacingOccurrences(
        of: "hilir@2027-01-04..2027-01-22", with: "hulu@2027-01-04..2027-01-22"),
      to: "p/plan.json")
    let check = try Program.run("check", Program.sample, "--plan", plan, "--language", "en")
    #expect(check.status == 1)
    #expect(check.out.contains("T3_CLOSED"))
    try scratch.write(
      json.replacingOccurrences(
        of: "hilir@2027-01-04..2027-01-22", with: "hilr@2027-01-04..2027-01-22"),
      to: "p/plan.json")
    let unknown = try Program.run("check", Program.sample, "--plan", plan, "--language", "en")
    #expect(unknown.status == 1)
    #expect(unknown.out.contains("\"hilr@2027-01-04..2027-01-22\": \"hilr\" is not in sites.csv."))
  }

  @Test(
    "An option that cannot be used is wrong usage, said in one line",
    arguments: [
      (
        ["--set", "budgt=3"], "Galat: --set: pengaturan tidak dikenal: `budgt`. Maksudnya `budget`?"
      ),
      (
        ["--set", "budget"],
        "Galat: --set: \"budget\" tidak dapat dibaca. Tulis KUNCI=NILAI, misalnya budget=500000000."
      ),
      (
        ["--set", "budget=abc", "--language", "en"],
        "Error: --set: `budget` can't be read: `abc`. Write digits alone, as in 1500 or 2.5."
      ),
      (
        ["--without", "staff:dukcapil-9", "--language", "en"],
        "Error: --without: \"staff:dukcapil-9\": \"dukcapil-9\" is not in staff.csv. "
          + "Did you mean \"dukcapil-1\"?"
      ),
      (
        ["--without", "orang:budi"],
        "Galat: --without: \"orang:budi\" tidak dapat dibaca. Tulis staff:ID atau team:ID, bila "
          + "perlu dengan @2027-02-01..2027-02-12."
      ),
      (
        ["--close", "hilir@2027-01-09..2027-01-05", "--language", "en"],
        "Error: --close: \"hilir@2027-01-09..2027-01-05\": the first day is after the last. "
          + "Exchange the dates."
      ),
      (
        ["--close", "hilir", "--language", "en"],
        "Error: --close: \"hilir\" cannot be read. Write SITE@2027-02-01..2027-02-12, or * for all "
          + "sites."
      ),
    ])
  func unusable(options: [String], line: String) throws {
    let run = try Program.run(list: ["plan", Program.sample] + options)
    #expect(run.status == 2)
    #expect(run.error == line + "\n")
    #expect(run.out.isEmpty)
  }
}
