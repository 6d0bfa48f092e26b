// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// One quarter after another: plan, record, evaluation, and the plan after.
@Suite struct QuarterAfterQuarterTests {
  @Test func `Visits that were held keep their distance from the next plan, and check knows them`()
    throws
  {
    let scratch = try Scratch()
    let district = try scratch.copySample()
    let first = scratch.path + "/2027-01"
    #expect(
      try Program.run(
        "plan", district, "--rounds", "3", "--quiet", "--out", first
      ).status == 0)
    let visits = try String(contentsOfFile: first + "/visits.csv", encoding: .utf8)
      .split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
    // The first visit did not open; the others served one each.
    var record = "visit,site,service,people,reason\n"
    for (nth, visit) in visits.enumerated() {
      record +=
        nth == 0 ? "\(visit[0]),\(visit[3]),,,banjir\n" : "\(visit[0]),\(visit[3]),ktp,1,\n"
    }
    try record.write(toFile: scratch.path + "/record.csv", atomically: true, encoding: .utf8)
    let evaluation = try Program.run(
      "evaluate", district, "--plan", first, "--actuals", scratch.path + "/record.csv", "--json")
    #expect(evaluation.status == 0, "\(evaluation.error)")
    #expect(evaluation.out.contains("\"served\" : \(visits.count - 1)"))
    // Never into the district, nor into the plan.
    for place in [district, first] {
      let again = try Program.run(
        "evaluate", district, "--plan", first, "--actuals", scratch.path + "/record.csv", "--out",
        place)
      #expect(again.status == 5)
    }

    let second = scratch.path + "/2027-02"
    let next = try Program.run(
      "plan", district, "--from", "2027-01-25", "--to", "2027-02-12", "--after", first, "--rounds",
      "3", "--out", second)
    #expect(next.status == 0, "\(next.error)")
    let plan = try String(contentsOfFile: second + "/plan.json", encoding: .utf8)
    for (nth, visit) in visits.enumerated() {
      #expect(plan.contains("\"\(visit[3]) \(visit[4]) \(visit[5]) 1\"") == (nth > 0))
    }
    let check = try Program.run("check", district, "--plan", second)
    #expect(check.status == 0, "\(check.out)")
    #expect(try Program.run("plan", district, "--after", scratch.path + "/none").status == 4)

    // A re-plan takes the place of the plan that it was made from.
    let changed = first + "-perubahan"
    let replan = try Program.run(
      "replan", district, "--plan", first, "--as-of", "2027-01-11", "--rounds", "2", "--quiet",
      "--out", changed)
    #expect(replan.status == 0, "\(replan.error)")
    let third = try Program.run(
      "plan", district, "--from", "2027-01-25", "--to", "2027-02-12", "--after", first, changed,
      "--rounds", "1", "--out", scratch.path + "/ketiga")
    #expect(third.error.contains("\(first): diganti oleh \(changed), jadi tidak dihitung."))
    #expect(third.error.contains(" dari 1 rencana lama; "))

    // The folder of all plans, in which the plan that is made again stands already.
    let fourth = try Program.run(
      "plan", district, "--from", "2027-01-25", "--to", "2027-02-12", "--after", scratch.path,
      "--rounds", "1", "--language", "en", "--out", second)
    #expect(fourth.status == 0, "\(fourth.error)")
    #expect(fourth.error.contains(" of 1 earlier plan; services given so far in 2027: "))
  }
}
