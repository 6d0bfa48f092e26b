// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("keliling plan, before it plans")
struct PlanTargetTests {
  /// Planning would take ten minutes: the refusal has to come at once.
  private func refused(_ target: String, by message: String, _ district: String = Program.sample)
    throws
  {
    let started = Date()
    let run = try Program.run(
      "plan", district, "--out", target, "--time-limit", "600", "--language", "en")
    #expect(run.status == 5)
    #expect(run.error.contains(message), "\(run.error)")
    #expect(run.out.isEmpty)
    #expect(Date().timeIntervalSince(started) < 60)
  }

  @Test("A target that holds something other than a plan is refused and left as it was")
  func occupied() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/mine", withIntermediateDirectories: true)
    try scratch.write("precious", to: "mine/notes.txt")
    try refused(scratch.path + "/mine", by: "is left alone")
    #expect(try scratch.text("mine/notes.txt") == "precious")
  }

  @Test("A plan beside which something else stands is refused and left as it was")
  func beside() throws {
    let scratch = try Scratch()
    let plan = scratch.path + "/p"
    #expect(
      try Program.run("plan", Program.sample, "--rounds", "1", "--quiet", "--out", plan).status == 0
    )
    // English reports written later are the plan's own too.
    #expect(
      try Program.run(
        "report", Program.sample, "--plan", plan, "--only", "plan", "public", "--language", "en"
      ).status == 0)
    try scratch.write("precious", to: "p/surat.docx")
    try refused(plan, by: "holds more than a plan and is left alone: `surat.docx`.")
    #expect(try scratch.text("p/surat.docx") == "precious")
    try FileManager.default.removeItem(atPath: plan + "/surat.docx")
    #expect(
      try Program.run("plan", Program.sample, "--rounds", "1", "--quiet", "--out", plan).status == 0
    )
  }

  @Test("A what-if plan without a folder of its own says whose place it takes")
  func whatIf() throws {
    let scratch = try Scratch()
    func plan(_ rest: String...) throws -> Program.Run {
      try Program.run(
        list: ["plan", Program.sample, "--rounds", "1", "--language", "en"] + rest, in: scratch.path
      )
    }
    let note =
      "This what-if plan will take the place of the plan in Reports/contoh/2027-01-04_2027-01-22."
    let first = try plan("--set", "move_penalty=1")
    #expect(first.status == 0)
    #expect(!first.error.contains(note))
    #expect(try !plan().error.contains(note))
    #expect(try plan("--set", "move_penalty=1").error.contains(note))
    #expect(try !plan("--set", "move_penalty=1", "--out", "p").error.contains(note))
  }

  @Test("A target that is a file is refused")
  func file() throws {
    let scratch = try Scratch()
    try scratch.write("precious", to: "notes.txt")
    try refused(scratch.path + "/notes.txt", by: "is a file")
    #expect(try scratch.text("notes.txt") == "precious")
  }

  @Test("A target below a file can't be written")
  func belowFile() throws {
    let scratch = try Scratch()
    try scratch.write("precious", to: "notes.txt")
    try refused(scratch.path + "/notes.txt/plan", by: "can't be written")
  }

  @Test("A district with errors is not planned, and all of them are said")
  func errors() throws {
    let scratch = try Scratch()
    let folder = try scratch.copySample()
    try scratch.write("place,service,people\nhilir,ktp,-5\nx,ktp,1\n", to: "contoh/demand.csv")
    let run = try Program.run("plan", folder, "--out", scratch.path + "/p", "--language", "en")
    #expect(run.status == 1)
    #expect(run.error.contains("demand.csv:2:people"))
    #expect(run.error.contains("demand.csv:3:place"))
    #expect(!scratch.has("p"))
  }

  @Test("A district that is not there ends with 4")
  func missing() throws {
    let run = try Program.run("plan", "/nonexistent/folder")
    #expect(run.status == 4)
    #expect(run.out.isEmpty)
  }
}
