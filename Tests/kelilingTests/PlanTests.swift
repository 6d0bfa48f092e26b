// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("keliling plan", .serialized)
struct PlanTests {
  private func plan(_ scratch: Scratch, _ more: String...) throws -> Program.Run {
    try Program.run(
      list: ["plan", Program.sample, "--rounds", "3", "--out", scratch.path + "/p"] + more)
  }

  @Test("The plan of the sample district is written whole, and the check finds nothing")
  func planned() throws {
    let scratch = try Scratch()
    let run = try plan(scratch, "--quiet")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.error.isEmpty)
    #expect(run.out.contains("Manfaat bersih"))
    #expect(run.out.contains("Ditulis di \(scratch.path)/p"))
    for file in [
      "visits.csv", "trips.csv", "roster.csv", "service.csv", "schedule.csv", "certificate.csv",
      "plan.json", "plan.md", "inputs/sites.csv",
    ] {
      #expect(scratch.has("p/" + file), "\(file)")
    }
    let check = try Program.run("check", Program.sample, "--plan", scratch.path + "/p")
    #expect(check.status == 0, "\(check.out)")
    #expect(check.out.contains("Rencana memenuhi semua aturan"))
  }

  @Test("Progress goes to standard error, the answer to standard output alone")
  func progress() throws {
    let scratch = try Scratch()
    let run = try plan(scratch, "--json")
    #expect(run.status == 0)
    #expect(run.error.contains("nilai Rp"))
    struct Answer: Decodable {
      struct Saved: Decodable {
        var km: Double
        var hours: Double
        var rupiah: Double
      }
      var netBenefit: Double
      var bound: Double
      var people: Double
      var saved: Saved
      var out: String
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let answer = try decoder.decode(Answer.self, from: Data(run.out.utf8))
    #expect(answer.bound >= answer.netBenefit)
    #expect(answer.people > 0)
    #expect(answer.saved.km > 0)
    #expect(answer.out == scratch.path + "/p")
  }

  @Test("The same limits give the same bytes, whatever the threads")
  func repeatable() throws {
    let scratch = try Scratch()
    let tables = [
      "visits.csv", "trips.csv", "roster.csv", "service.csv", "schedule.csv", "plan.md",
    ]
    #expect(try plan(scratch, "--quiet", "--threads", "1").status == 0)
    let first = try tables.map { try scratch.text("p/" + $0) }
    // The older plan stands there, and is replaced.
    #expect(try plan(scratch, "--quiet", "--threads", "2").status == 0)
    #expect(try tables.map { try scratch.text("p/" + $0) } == first)
  }

  @Test("Without --out the plan goes to Reports, by district and horizon")
  func usualTarget() throws {
    let scratch = try Scratch()
    let folder = try scratch.copySample()
    let run = try Program.run(
      list: ["plan", folder, "--rounds", "1", "--quiet"], in: scratch.path)
    #expect(run.status == 0)
    #expect(scratch.has("Reports/contoh/2027-01-04_2027-01-22/plan.md"))
    let quarter = try Program.run(
      list: ["plan", "contoh", "--quarter", "2027-Q1", "--rounds", "1", "--quiet"],
      in: scratch.path)
    #expect(quarter.status == 0, "\(quarter.error)")
    #expect(scratch.has("Reports/contoh/2027-Q1/plan.md"))
  }

  @Test("Ctrl-C ends with the best plan so far, written and marked, and 0; without one with 6")
  func interrupted() throws {
    let scratch = try Scratch()
    let out = Pipe()
    let error = Pipe()
    let process = try Program.start(
      ["plan", Program.sample, "--time-limit", "600", "--out", scratch.path + "/p"], out: out,
      error: error)
    // The first plan is there once a line tells its value.
    var said = ""
    while !said.contains("Rp") {
      let data = error.fileHandleForReading.availableData
      if data.isEmpty { break }
      said += String(decoding: data, as: UTF8.self)
    }
    process.interrupt()
    // Whoever presses it twice loses nothing.
    process.interrupt()
    while true {
      let data = error.fileHandleForReading.availableData
      if data.isEmpty { break }
      said += String(decoding: data, as: UTF8.self)
    }
    process.waitUntilExit()
    let isProven = (try? scratch.text("p/plan.json").contains("\"proven_best\"")) ?? false
    #expect(
      isProven
        || said.contains(
          "Pencarian diakhiri; rencana terbaik sedang diselesaikan dan akan ditulis.")
    )
    #expect(process.terminationReason == .exit)
    if process.terminationStatus == 6 {
      #expect(!scratch.has("p"))
    } else {
      #expect(process.terminationStatus == 0)
      let summary = try scratch.text("p/plan.json")
      #expect(
        summary.contains("\"interrupted\"") || summary.contains("\"proven_best\""))
    }
  }

  @Test("A pin for which nobody can make the crew ends with 3 at once, and the agency is named")
  func uncrewed() throws {
    let scratch = try Scratch()
    let folder = try scratch.copySample()
    let leave = try scratch.text("contoh/leave.csv").split(separator: "\n")
    let rest = leave[0].split(separator: ",", omittingEmptySubsequences: false).count - 3
    let staff = try scratch.text("contoh/staff.csv").split(separator: "\n").dropFirst()
    let away = staff.map {
      "\($0.prefix { $0 != "," }),2027-01-13,2027-01-13" + String(repeating: ",", count: rest)
    }
    try scratch.write(
      (leave.map(String.init) + away).joined(separator: "\n") + "\n", to: "contoh/leave.csv")
    let run = try Program.run(
      "plan", folder, "--time-limit", "600", "--quiet", "--language", "en", "--out",
      scratch.path + "/p")
    #expect(run.status == 3)
    #expect(
      run.error.contains(
        "the agency has too few people who are there on all the days, have days on trips left and "
          + "know all its services between them; change or remove their rows:\n- hulu 2027-01-13 × 2: "
          + "dukcapil"), "\(run.error)")
    #expect(run.error.contains("What stands in the way, and ways out: "))
  }

  @Test("The report can be written again, in another language, to the same bytes twice")
  func report() throws {
    let scratch = try Scratch()
    #expect(try plan(scratch, "--quiet").status == 0)
    let first = try scratch.text("p/plan.md")
    let english = try Program.run(
      "report", Program.sample, "--plan", scratch.path + "/p", "--language", "en", "--only", "plan")
    #expect(english.status == 0)
    #expect(english.out == "Written: \(scratch.path)/p/plan.md\n")
    #expect(try scratch.text("p/plan.md").contains("## Overview"))
    let back = try Program.run(
      "report", Program.sample, "--plan", scratch.path + "/p", "--only", "plan")
    #expect(back.status == 0)
    #expect(try scratch.text("p/plan.md") == first)
  }

  @Test("All papers are written with the plan, and again each by itself")
  func papers() throws {
    let scratch = try Scratch()
    #expect(try plan(scratch, "--quiet").status == 0)
    for file in [
      "public/schedule.html", "public/schedule.ics", "calendars/team-keliling.ics",
      "office/matrix.md", "office/budget.csv", "letters/actuals.csv",
      "letters/T01/surat-tugas.md", "map.geojson", "pictures/served.svg",
    ] {
      #expect(scratch.has("p/" + file), "\(file)")
    }
    let schedule = try scratch.text("p/public/schedule.md")
    #expect(schedule.contains("Jadwal Pelayanan Terpadu Keliling Kabupaten Contoh, 4–22 Januari"))
    // The pinned visit stands in every plan of the sample.
    #expect(schedule.contains("Rabu–Kamis, 13–14 Januari 2027 | Hulu | Halaman Kantor Camat Hulu"))
    #expect(schedule.contains("Kartu Keluarga lama; KTP-el kepala keluarga"))
    let run = try Program.run(
      "report", Program.sample, "--plan", scratch.path + "/p", "--only", "matrix", "geojson",
      "--csv-style", "id")
    #expect(run.status == 0, "\(run.error)")
    #expect(
      run.out == """
        Ditulis: \(scratch.path)/p/map.geojson
        Ditulis: \(scratch.path)/p/office/matrix.csv
        Ditulis: \(scratch.path)/p/office/matrix.md

        """)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/p/office/matrix.csv"))
    #expect(bytes.starts(with: Array("\u{FEFF}Minggu ke-;1;2;3;".utf8)))
  }

  @Test("A district's own template is used; a broken one is told before planning, with 1")
  func templates() throws {
    let scratch = try Scratch()
    let folder = try scratch.copySample()
    try FileManager.default.createDirectory(
      atPath: folder + "/templates", withIntermediateDirectories: true)
    let template = folder + "/templates/surat-tugas.md"
    func plan() throws -> Program.Run {
      try Program.run(
        "plan", folder, "--rounds", "1", "--quiet", "--out", scratch.path + "/p")
    }
    try "Ke {{tujuan}}.\n".write(toFile: template, atomically: true, encoding: .utf8)
    let run = try plan()
    #expect(run.status == 0, "\(run.error)")
    #expect(try scratch.text("p/letters/T01/surat-tugas.md").hasPrefix("Ke "))
    try "\nKe {{tujuann}}.\n".write(toFile: template, atomically: true, encoding: .utf8)
    let broken = try plan()
    #expect(broken.status == 1)
    #expect(
      broken.error == """
        Galat: templat surat belum benar. Perbaiki, atau hapus berkasnya supaya templat bawaan dipakai:
          \(folder)/templates/surat-tugas.md, baris 2: {{tujuann}} tidak ada dalam surat ini; \
        mungkin maksudnya tujuan.

        """)
  }

  @Test("A plan that is tampered with is found out, with 1")
  func tampered() throws {
    let scratch = try Scratch()
    #expect(try plan(scratch, "--quiet").status == 0)
    let trips = try scratch.text("p/trips.csv")
    let lines = trips.split(separator: "\n").map(String.init)
    try #require(lines.count > 1)
    var fields = lines[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    fields[fields.count - 1] = "1"
    try scratch.write(
      ([lines[0], fields.joined(separator: ",")] + lines.dropFirst(2)).joined(separator: "\n")
        + "\n", to: "p/trips.csv")
    let run = try Program.run(
      "check", Program.sample, "--plan", scratch.path + "/p", "--language", "en")
    #expect(run.status == 1)
    #expect(run.out.contains("K_CREW_COST"))
    #expect(run.error.contains("Error: The plan breaks the rules:"))
  }

  @Test("A plan without one of its tables, or with one that is no text, is one finding")
  func unreadTable() throws {
    let scratch = try Scratch()
    #expect(try plan(scratch, "--quiet").status == 0)
    func check() throws -> Program.Run {
      try Program.run("check", Program.sample, "--plan", scratch.path + "/p", "--language", "en")
    }
    let visits = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/p/visits.csv"))
    try Data([0, 1, 2]).write(to: URL(fileURLWithPath: scratch.path + "/p/visits.csv"))
    let binary = try check()
    #expect(binary.status == 1)
    #expect(binary.out.contains("F_ROW"))
    #expect(
      binary.out.contains(
        "1 error, 0 warnings. No other rule is judged before every table of the plan can be read."))
    try visits.write(to: URL(fileURLWithPath: scratch.path + "/p/visits.csv"))
    try FileManager.default.removeItem(atPath: scratch.path + "/p/trips.csv")
    let missing = try check()
    #expect(missing.status == 1)
    #expect(missing.out.contains("F_MISSING: the file `trips.csv` is missing"))
    #expect(missing.out.contains("1 error, 0 warnings. No other rule"))
  }

  @Test("A folder that holds no plan is a finding of the check, and 4 for a report")
  func noPlan() throws {
    let scratch = try Scratch()
    let check = try Program.run("check", Program.sample, "--plan", scratch.path)
    #expect(check.status == 1)
    #expect(check.out.contains("F_MISSING"))
    let report = try Program.run("report", Program.sample, "--plan", scratch.path)
    #expect(report.status == 4)
  }
}
