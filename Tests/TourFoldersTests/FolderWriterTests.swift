// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import TourFolders
import Touring

/// A folder of its own for a test, removed at its end.
final class Scratch {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tour-folders-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func text(_ file: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + file).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func write(_ text: String, to file: String) throws {
    let url = URL(fileURLWithPath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Every name in a folder, hidden ones too.
  func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }
}

@Suite struct FolderWriterTests {
  private var other: PlanTables {
    var plan = SmallPlan.plan
    plan.summary.district = "Lain"
    return plan
  }

  @Test func `A plan is written with its inputs and reports, and folders above it are made`() throws
  {
    let scratch = try Scratch()
    let target = scratch.path + "/Reports/kecil/2027-Q1"
    let inputs = SmallDistrict.with([:])
    try PlanFolder.write(
      SmallPlan.plan, inputs: inputs,
      reports: ["plan.md": Array("# Rencana".utf8), "surat/K01.md": Array("x".utf8)],
      to: target)
    let reading = PlanFolder.read(at: target)
    #expect(reading.tables == SmallPlan.plan)
    #expect(scratch.text("Reports/kecil/2027-Q1/surat/K01.md") == "x")
    #expect(DistrictFolder.read(at: target + "/inputs").inputs == inputs)
    #expect(try scratch.names("Reports/kecil") == ["2027-Q1"])
  }

  @Test func `An older plan is replaced as a whole`() throws {
    let scratch = try Scratch()
    let target = scratch.path + "/plan"
    try PlanFolder.write(
      SmallPlan.plan, inputs: [:], reports: ["old.md": Array("old".utf8)], to: target)
    try PlanFolder.write(other, inputs: [:], to: target + "/")
    #expect(PlanFolder.read(at: target).tables == other)
    #expect(try scratch.names() == ["plan"])
    #expect(try !scratch.names("plan").contains("old.md"))
  }

  @Test func `An empty folder is a good target`() throws {
    let scratch = try Scratch()
    try PlanFolder.write(SmallPlan.plan, inputs: [:], to: scratch.path)
    #expect(PlanFolder.isPlan(at: scratch.path))
  }

  @Test func `A target that holds something other than a plan is refused and left alone`() throws {
    let scratch = try Scratch()
    try scratch.write("mine", to: "notes/a.txt")
    try scratch.write("mine", to: "file")
    #expect(throws: FolderWriteError.targetOccupied(scratch.path + "/notes")) {
      try PlanFolder.write(SmallPlan.plan, inputs: [:], to: scratch.path + "/notes")
    }
    #expect(throws: FolderWriteError.targetIsFile(scratch.path + "/file")) {
      try PlanFolder.write(SmallPlan.plan, inputs: [:], to: scratch.path + "/file")
    }
    #expect(try scratch.names() == ["file", "notes"])
    #expect(try scratch.names("notes") == ["a.txt"])
  }

  @Test func `A file beside a plan that is not its own keeps the plan from being replaced`() throws
  {
    let scratch = try Scratch()
    let target = scratch.path + "/plan"
    let inputs = SmallDistrict.with([:])
    try PlanFolder.write(
      SmallPlan.plan, inputs: inputs, reports: ["plan.md": [], "letters/T1.md": []], to: target)
    try PlanFolder.writeReports(["plan.en.md": []], to: target)
    // What desktops leave is nobody's, and a folder with nothing in it holds nothing.
    try scratch.write("", to: "plan/.DS_Store")
    try FileManager.default.createDirectory(
      atPath: target + "/foto/kosong", withIntermediateDirectories: true)
    try PlanFolder.checkTarget(target)
    try PlanFolder.write(
      SmallPlan.plan, inputs: inputs, reports: ["plan.md": []], to: target)
    for name in ["surat.docx", "foto/a.jpg", "letters/T1.md", "inputs/catatan.csv", ".rahasia"] {
      try scratch.write("mine", to: "plan/" + name)
    }
    let all = [".rahasia", "foto/a.jpg", "inputs/catatan.csv", "letters/T1.md", "surat.docx"]
    #expect(throws: FolderWriteError.targetHoldsMore(target, files: all)) {
      try PlanFolder.checkTarget(target)
    }
    #expect(throws: FolderWriteError.targetHoldsMore(target + "/", files: all)) {
      try PlanFolder.write(other, inputs: [:], to: target + "/")
    }
    #expect(PlanFolder.read(at: target).tables == SmallPlan.plan)
    #expect(all.allSatisfy { scratch.text("plan/" + $0) == "mine" })
  }

  @Test func `A plan of another program has its tables, plan.md and inputs`() throws {
    let scratch = try Scratch()
    let target = scratch.path + "/plan"
    for (name, text) in PlanFolder.files(of: SmallPlan.plan) {
      try scratch.write(text, to: "plan/" + name)
    }
    try scratch.write("", to: "plan/plan.md")
    try scratch.write("", to: "plan/inputs/sites.csv")
    try PlanFolder.checkTarget(target)
    try scratch.write("", to: "plan/surat.docx")
    #expect(throws: FolderWriteError.targetHoldsMore(target, files: ["surat.docx"])) {
      try PlanFolder.checkTarget(target)
    }
  }

  @Test func `A run that fails leaves the older plan as it was and nothing beside it`() throws {
    let scratch = try Scratch()
    let target = scratch.path + "/plan"
    try PlanFolder.write(SmallPlan.plan, inputs: [:], to: target)
    // A name too long for any file system fails in the middle of writing.
    let long = String(repeating: "x", count: 300)
    let error = #expect(throws: FolderWriteError.self) {
      try PlanFolder.write(
        other, inputs: [:], reports: ["a.md": Array("a".utf8), long: Array("b".utf8)], to: target)
    }
    #expect(error?.message(in: .english).contains("Nothing was changed") == true)
    #expect(PlanFolder.read(at: target).tables == SmallPlan.plan)
    #expect(try scratch.names() == ["plan"])
  }

  @Test func `A place where no folder can be made is an error`() throws {
    let scratch = try Scratch()
    try scratch.write("x", to: "file")
    #expect(throws: FolderWriteError.self) {
      try PlanFolder.write(SmallPlan.plan, inputs: [:], to: scratch.path + "/file/plan")
    }
    #expect(throws: FolderWriteError.self) {
      try PlanFolder.write(SmallPlan.plan, inputs: [:], to: "/proc/keliling/plan")
    }
    #expect(try scratch.names() == ["file"])
  }

  @Test func `What a crashed run left does not stand in the way`() throws {
    let scratch = try Scratch()
    try scratch.write("half", to: ".keliling-AAAAAA/visits.csv")
    try PlanFolder.write(SmallPlan.plan, inputs: [:], to: scratch.path + "/plan")
    #expect(try scratch.names() == [".keliling-AAAAAA", "plan"])
  }

  @Test func `No file is written outside the folder`() throws {
    let scratch = try Scratch()
    for path in ["../a", "/a", "a/../../b", "", "a//b", "."] {
      #expect(throws: FolderWriteError.outside(path)) {
        try PlanFolder.write(
          SmallPlan.plan, inputs: [:], reports: [path: Array("x".utf8)], to: scratch.path + "/plan")
      }
    }
    #expect(try scratch.names() == [])
  }

  @Test func `A link to a plan stays a link`() throws {
    let scratch = try Scratch()
    try PlanFolder.write(SmallPlan.plan, inputs: [:], to: scratch.path + "/real")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/link", withDestinationPath: "real")
    try PlanFolder.write(other, inputs: [:], to: scratch.path + "/link")
    #expect(PlanFolder.read(at: scratch.path + "/real").tables == other)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path + "/link") == "real")
  }

  @Test func `Reports are written anew into a plan and only there`() throws {
    let scratch = try Scratch()
    let target = scratch.path + "/plan"
    try PlanFolder.write(
      SmallPlan.plan, inputs: [:], reports: ["plan.md": Array("old".utf8)], to: target)
    try PlanFolder.writeReports(
      ["plan.md": Array("new".utf8), "peta/a.html": Array("<p>".utf8)], to: target)
    #expect(scratch.text("plan/plan.md") == "new")
    #expect(scratch.text("plan/peta/a.html") == "<p>")
    #expect(PlanFolder.read(at: target).tables == SmallPlan.plan)
    #expect(throws: FolderWriteError.self) {
      try PlanFolder.writeReports(["plan.md": Array("new".utf8)], to: scratch.path)
    }
  }

  @Test func `A new district folder is written once`() throws {
    let scratch = try Scratch()
    let target = scratch.path + "/daerah"
    try DistrictFolder.writeTemplate(to: target)
    #expect(DistrictFolder.read(at: target).district().district != nil)
    #expect(throws: FolderWriteError.targetOccupied(target)) {
      try DistrictFolder.writeTemplate(to: target)
    }
  }

  @Test func `Files that are no text, no file or unknown are told apart`() throws {
    let scratch = try Scratch()
    for (name, text) in SmallDistrict.files { try scratch.write(text, to: name) }
    #expect(DistrictFolder.read(at: scratch.path).findings(in: .english) == [])
    try scratch.write("site\n", to: "closure.csv")
    try scratch.write("# notes", to: "README.md")
    try FileManager.default.removeItem(atPath: scratch.path + "/closures.csv")
    try Data([0x50, 0x4B, 3, 4, 0]).write(to: URL(fileURLWithPath: scratch.path + "/leave.csv"))
    try FileManager.default.removeItem(atPath: scratch.path + "/teams.csv")
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/teams.csv", withIntermediateDirectories: false)
    let reading = DistrictFolder.read(at: scratch.path)
    #expect(reading.failed)
    #expect(
      reading.findings(in: .english).map { "\($0.code) \($0.message)" }.sorted() == [
        "D_ENCODING the file `leave.csv` is a workbook (xlsx or ods), and CSV by name alone",
        "D_UNKNOWN_FILE the file `closure.csv` is unknown and not read",
        "D_UNREADABLE `teams.csv` is no regular file",
      ])
  }
}
