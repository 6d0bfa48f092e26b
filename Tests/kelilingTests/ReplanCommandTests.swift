// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("Changes of a plan", .serialized)
struct ReplanCommandTests {
  private static let tables = ["visits", "trips", "roster", "service", "schedule"]

  /// A copy of the sample district, and a plan of it in the folder `lama`.
  private func planned() throws -> (scratch: Scratch, district: String, plan: String) {
    let scratch = try Scratch()
    let district = try scratch.copySample()
    let plan = scratch.path + "/lama"
    let run = try Program.run("plan", district, "--rounds", "3", "--quiet", "--out", plan)
    #expect(run.status == 0, "\(run.error)")
    return (scratch, district, plan)
  }

  private func append(_ line: String, to file: String, in district: String) throws {
    let path = district + "/" + file
    var text = try String(contentsOfFile: path, encoding: .utf8)
    if !text.hasSuffix("\n") { text += "\n" }
    try (text + line + "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test("With unchanged input the same tables come back byte for byte")
  func unchanged() throws {
    let (scratch, district, plan) = try planned()
    let new = scratch.path + "/baru"
    let run = try Program.run(
      "replan", district, "--plan", plan, "--as-of", "2027-01-11", "--rounds", "3", "--quiet",
      "--out", new)
    #expect(run.status == 0, "\(run.error)")
    for table in Self.tables {
      #expect(try scratch.text("lama/\(table).csv") == scratch.text("baru/\(table).csv"))
    }
    #expect(
      try scratch.text("baru/certificate.csv") == "row,agency,site,service,team,date,multiplier\n")
    let json = try scratch.text("baru/plan.json")
    #expect(json.contains("\"as_of\": \"2027-01-11\""))
    #expect(json.contains("\"change_cost\": 0"))
    #expect(try scratch.text("baru/changes.md").contains("Tidak ada yang berubah"))
    let check = try Program.run(
      "check", district, "--plan", new, "--old-plan", plan, "--as-of", "2027-01-11")
    #expect(check.status == 0, "\(check.out)")
  }

  @Test("A pin before the first day that can change is said to be ignored")
  func pastPin() throws {
    let (scratch, district, plan) = try planned()
    try append("hulu,2027-01-06,1,,", to: "pinned.csv", in: district)
    let run = try Program.run(
      "replan", district, "--plan", plan, "--as-of", "2027-01-11", "--rounds", "1", "--language",
      "en", "--out", scratch.path + "/baru")
    #expect(run.status == 0, "\(run.error)")
    #expect(
      run.error.contains(
        "warning D_PIN_OUTSIDE: the pinned visit on 2027-01-06 is before 2027-01-11 and is ignored"),
      "\(run.error)")
  }

  @Test("Who is taken away for good is said to be so")
  func withoutDays() throws {
    let (scratch, district, plan) = try planned()
    let run = try Program.run(
      "replan", district, "--plan", plan, "--as-of", "2027-01-11", "--rounds", "3", "--quiet",
      "--without", "staff:dukcapil-4", "--out", scratch.path + "/baru")
    #expect(run.status == 0, "\(run.error)")
    let report = try scratch.text("baru/changes.md")
    #expect(report.contains(" 2 tidak bertugas sepanjang masa rencana (`--without`)"))
    #expect(!report.contains("  ("))
  }

  @Test("A change is answered, judged, and traced to the row that changed")
  func changed() throws {
    let (scratch, district, plan) = try planned()
    try append("hulu,2027-01-21,2027-01-22,banjir besar", to: "closures.csv", in: district)
    let line = try String(contentsOfFile: district + "/closures.csv", encoding: .utf8)
      .split(separator: "\n").count
    let new = scratch.path + "/baru"
    let run = try Program.run(
      "replan", district, "--plan", plan, "--as-of", "2027-01-11", "--rounds", "3", "--quiet",
      "--out", new)
    #expect(run.status == 0, "\(run.error)")
    let check = try Program.run(
      "check", district, "--plan", new, "--old-plan", plan, "--as-of", "2027-01-11")
    #expect(check.status == 0, "\(check.out)")
    let visits = try scratch.text("lama/visits.csv")
    // Without a visit on those days nothing would have to change.
    try #require(visits.contains("hulu,2027-01-21") || visits.contains("hulu,2027-01-22"))
    let report = try scratch.text("baru/changes.md")
    #expect(report.contains("Hulu tutup 21–22 Januari 2027 (banjir besar)"))
    #expect(report.contains("`closures.csv baris \(line)`"))
    #expect(report.contains("Camat dan kepala desa di Hulu"))
    #expect(try scratch.text("baru/changes.csv").contains("closures.csv,\(line)"))
  }

  @Test("History that names what the district no longer knows is said with its rows")
  func forgotten() throws {
    let (scratch, district, plan) = try planned()
    let path = district + "/staff.csv"
    let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let roster = try scratch.text("lama/roster.csv")
    let first = try #require(
      roster.split(separator: "\n").dropFirst().first?.split(separator: ",").last.map(String.init))
    try rows.filter { !$0.hasPrefix(first + ",") }.joined(separator: "\n")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let leave = district + "/leave.csv"
    if FileManager.default.fileExists(atPath: leave) {
      let rows = try String(contentsOfFile: leave, encoding: .utf8).split(separator: "\n")
      try rows.filter { !$0.hasPrefix(first + ",") }.joined(separator: "\n")
        .write(toFile: leave, atomically: true, encoding: .utf8)
    }
    let run = try Program.run(
      "replan", district, "--plan", plan, "--as-of", "2027-01-20", "--rounds", "1", "--quiet",
      "--language", "en", "--out", scratch.path + "/baru")
    #expect(run.status == 1)
    #expect(run.error.contains(first))
    #expect(
      run.error.contains(
        "Error: The history of the older plan names 1 thing whose row is gone from the district "
          + "folder. Put it back; who has left gets a date in `to`."))
    #expect(!scratch.has("baru"))
  }

  /// The bytes of all calendars below a folder, by their paths.
  private func calendars(below folder: String) throws -> [String: Data] {
    let root = URL(fileURLWithPath: folder)
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where path.hasSuffix(".ics") {
      files[path] = try Data(contentsOf: root.appendingPathComponent(path))
    }
    return files
  }

  @Test("Calendars of a re-plan come out the same when its reports are written again")
  func calendarsAgain() throws {
    let (scratch, district, plan) = try planned()
    let new = scratch.path + "/baru"
    let run = try Program.run(
      "replan", district, "--plan", plan, "--as-of", "2027-01-11", "--rounds", "3", "--quiet",
      "--close", "tambak@2027-01-11..2027-01-22", "--out", new)
    #expect(run.status == 0, "\(run.error)")
    let written = try calendars(below: new)
    #expect(written.count > 5)
    #expect(try scratch.text("baru/public/schedule.ics").contains("STATUS:CANCELLED"))
    let again = try Program.run("report", district, "--plan", new)
    #expect(again.status == 0, "\(again.error)")
    #expect(again.error == "")
    #expect(try calendars(below: new) == written)
    // What it keeps for that is its own: a further plan may take its place.
    let elsewhere = try Program.run(
      "replan", district, "--plan", plan, "--as-of", "2027-01-12", "--rounds", "1", "--quiet",
      "--out", new)
    #expect(elsewhere.status == 0, "\(elsewhere.error)")
  }

  @Test("Calendars of a re-plan that are written without the plan before it say what they lack")
  func calendarsAlone() throws {
    let (scratch, district, plan) = try planned()
    let run = try Program.run(
      "replan", district, "--plan", plan, "--as-of", "2027-01-11", "--rounds", "3", "--quiet",
      "--close", "tambak@2027-01-11..2027-01-22", "--out", scratch.path + "/baru")
    #expect(run.status == 0, "\(run.error)")
    let cancelled = "STATUS:CANCELLED"
    #expect(try scratch.text("baru/public/schedule.ics").contains(cancelled))
    let arguments = [
      "report", district, "--plan", scratch.path + "/baru", "--only", "public", "--language", "en",
    ]
    let words = "without --old-plan FOLDER its calendars do not call off"
    // As folders of earlier versions are.
    try FileManager.default.removeItem(atPath: scratch.path + "/baru/older")
    let alone = try Program.run(list: arguments)
    #expect(alone.status == 0)
    #expect(alone.error.contains(words))
    #expect(try !scratch.text("baru/public/schedule.ics").contains(cancelled))
    let both = try Program.run(list: arguments + ["--old-plan", plan])
    #expect(!both.error.contains(words))
    #expect(try scratch.text("baru/public/schedule.ics").contains(cancelled))
  }

  @Test("A base or a fixed post has no visits: it is said, and nothing is solved")
  func noVisits() throws {
    let plan = Program.root.appendingPathComponent("Reports/lahat/2027-Q2").path
    let lahat = Program.root.appendingPathComponent("Data/lahat").path
    let run = try Program.run(
      "explain", lahat, "--plan", plan, "--site", "mpp", "--time-limit", "600", "--language", "en")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.out.contains(" has 0 visits in this plan.\nA fixed post opens without the visit"))
    #expect(run.error == "")
    let (scratch, district, own) = try planned()
    defer { withExtendedLifetime(scratch) {} }
    let base = try Program.run(
      "explain", district, "--plan", own, "--site", "kota", "--time-limit", "600")
    #expect(base.status == 0, "\(base.error)")
    #expect(base.out.hasSuffix("\nPangkalan tim tidak dikunjungi.\n"))
  }

  @Test("The older plan is not written over")
  func older() throws {
    let (scratch, district, plan) = try planned()
    defer { withExtendedLifetime(scratch) {} }
    let run = try Program.run(
      "replan", district, "--plan", plan, "--as-of", "2027-01-11", "--out", plan, "--language",
      "en")
    #expect(run.status == 2)
    #expect(
      run.error
        == "Error: --out would replace the folder of the older plan, which is needed to check the "
        + "new one. Choose another folder.\n")
  }

  @Test("The frontier is a table of changes and what they bring, with plans where asked")
  func frontier() throws {
    let (scratch, district, plan) = try planned()
    let out = scratch.path + "/pilihan"
    let run = try Program.run(
      "replan", district, "--plan", plan, "--as-of", "2027-01-04", "--rounds", "7", "--quiet",
      "--close", "hulu@2027-01-20..2027-01-22", "--frontier", "--frontier-out", out)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.out.contains("Kunjungan lagi dipindah"))
    #expect(scratch.has("pilihan/0/plan.json"))
    let check = try Program.run(
      "check", district, "--plan", out + "/0", "--old-plan", plan, "--as-of", "2027-01-04")
    #expect(check.status == 0, "\(check.out)")
  }

  @Test("With --out the row of the frontier that is worth most is written, as the re-plan's own")
  func frontierBest() throws {
    let (scratch, district, plan) = try planned()
    let new = scratch.path + "/baru"
    let arguments = [
      "replan", district, "--plan", plan, "--as-of", "2027-01-04", "--rounds", "7", "--quiet",
      "--close", "hulu@2027-01-20..2027-01-22", "--frontier", "--out",
    ]
    let run = try Program.run(list: arguments + [new])
    #expect(run.status == 0, "\(run.error)")
    #expect(run.out.contains("\nDitulis di \(new) ("))
    #expect(scratch.has("baru/changes.md"))
    let check = try Program.run(
      "check", district, "--plan", new, "--old-plan", plan, "--as-of", "2027-01-04")
    #expect(check.status == 0, "\(check.out)")
    #expect(try Program.run(list: arguments + [plan]).status == 2)
  }

  @Test("With unchanged input, rows of the frontier that bring more have tables of their own")
  func frontierOfUnchanged() throws {
    let scratch = try Scratch()
    let district = try scratch.copySample()
    // Moves are for nothing, and the older plan was made in a hurry: there is something to gain.
    for key in ["move_penalty", "cancel_penalty", "crew_change_penalty"] {
      try append("\(key),0,", to: "settings.csv", in: district)
    }
    let plan = scratch.path + "/lama"
    let first = try Program.run("plan", district, "--rounds", "1", "--quiet", "--out", plan)
    #expect(first.status == 0, "\(first.error)")
    let out = scratch.path + "/pilihan"
    let run = try Program.run(
      "replan", district, "--plan", plan, "--as-of", "2027-01-04", "--rounds", "80", "--quiet",
      "--frontier-out", out)
    #expect(run.status == 0, "\(run.error)")
    let rows = try FileManager.default.contentsOfDirectory(atPath: out).sorted()
    #expect(rows.first == "0")
    for row in rows {
      let check = try Program.run(
        "check", district, "--plan", out + "/" + row, "--old-plan", plan, "--as-of", "2027-01-04")
      #expect(check.status == 0, "\(row): \(check.out)")
    }
    let visits = try scratch.text("lama/visits.csv")
    #expect(try rows.contains { try scratch.text("pilihan/\($0)/visits.csv") != visits })
  }

  @Test("A pin too near to a visit that stands is refused, and it is said which")
  func pinAfterHistory() throws {
    let (scratch, district, plan) = try planned()
    let visits = try scratch.text("lama/visits.csv").split(separator: "\n").dropFirst()
    // The first visit, of several days, stands when it has begun the day before.
    let first = try #require(visits.first { !$0.contains(",1,") }).split(separator: ",")
    let last = first[5]
    try append("\(first[3]),\(last),1,,", to: "pinned.csv", in: district)
    let run = try Program.run(
      "replan", district, "--plan", plan, "--as-of", String(last), "--rounds", "3", "--quiet")
    #expect(run.status == 3)
    #expect(
      run.error.contains(
        "\n\(first[3]) \(last): \(first[0]), \(first[4]) sampai \(last), tetap seperti semula, dan "
          + "jarak antarkunjungan di lokasi itu paling sedikit "), "\(run.error)")
  }

  @Test("A frontier's folders are looked at before it is planned; the older plan is none of them")
  func frontierTargets() throws {
    let (scratch, district, plan) = try planned()
    let files = FileManager.default
    try files.createDirectory(atPath: scratch.path + "/a/4", withIntermediateDirectories: true)
    try scratch.write("catatan", to: "a/4/x.txt")
    let arguments = [
      "replan", district, "--plan", plan, "--as-of", "2027-01-11", "--rounds", "100000", "--quiet",
      "--language", "en", "--frontier-out",
    ]
    let taken = try Program.run(list: arguments + [scratch.path + "/a"])
    #expect(taken.status == 5)
    #expect(taken.error.contains("Choose another folder with `--frontier-out`."))
    try files.createDirectory(atPath: scratch.path + "/b", withIntermediateDirectories: true)
    try files.createSymbolicLink(
      atPath: scratch.path + "/b/1", withDestinationPath: plan)
    let older = try Program.run(list: arguments + [scratch.path + "/b"])
    #expect(older.status == 2)
    #expect(
      older.error.hasPrefix("Error: --frontier-out would replace the folder of the older plan"))
    // Nor may the plan itself and those of the rows lie in each other's place.
    for out in ["/d/8", "/d"] {
      let mixed = try Program.run(
        list: arguments + [scratch.path + "/d", "--out", scratch.path + "" + out])
      #expect(mixed.status == 2)
      #expect(mixed.error.hasPrefix("Error: --out would replace plans below --frontier-out."))
    }
    // What was typed into the record of a row's plan would be lost with it.
    let record = scratch.path + "/c/2/letters/actuals.csv"
    try files.createDirectory(atPath: scratch.path + "/c", withIntermediateDirectories: true)
    try files.copyItem(atPath: plan, toPath: scratch.path + "/c/2")
    let form = try scratch.text("c/2/letters/actuals.csv").split(separator: "\n")
    var cells = form[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    cells[4] = "12"
    let typed = "\(form[0])\n\(cells.joined(separator: ","))\n"
    try scratch.write(typed, to: "c/2/letters/actuals.csv")
    let filled = try Program.run(list: arguments + [scratch.path + "/c"])
    #expect(filled.status == 5)
    #expect(filled.error.contains("\(record) has been filled in"))
    #expect(filled.error.contains("choose another folder with `--frontier-out`."))
  }

  @Test("Two plans are compared as text, JSON and Markdown")
  func compared() throws {
    let (scratch, district, plan) = try planned()
    let other = scratch.path + "/lain"
    _ = try Program.run(
      "plan", district, "--rounds", "3", "--quiet", "--out", other, "--close",
      "hilir@2027-01-04..2027-01-22")
    let same = try Program.run("compare", district, plan, plan)
    #expect(same.status == 0)
    #expect(same.out.contains("Semua kunjungan dan petugas sama."))
    let text = try Program.run("compare", district, plan, other, "--language", "en")
    #expect(text.out.contains("Net benefit (Rp)"))
    #expect(text.out.contains("Hilir"))
    let json = try Program.run("compare", district, plan, other, "--json")
    #expect(json.out.contains("\"net_benefit\""))
    let page = try Program.run("compare", district, plan, other, "--format", "markdown")
    #expect(page.out.hasPrefix("# Perbandingan Dua Rencana"))
  }

  @Test("Scenarios are planned side by side; what cannot be read is said with its line")
  func scenarios() throws {
    let scratch = try Scratch()
    try scratch.write(
      "name,options\napa adanya,\ntanpa Perekam,--without staff:dukcapil-1\n"
        + "anggaran kecil,--set budget=5000000\n", to: "s.csv")
    let run = try Program.run(
      "scenarios", Program.sample, scratch.path + "/s.csv", "--rounds", "2", "--quiet", "--out",
      scratch.path + "/hasil")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.out.split(separator: "\n").count == 4)
    #expect(run.out.contains("anggaran kecil"))
    #expect(scratch.has("hasil/tanpa-Perekam/plan.json"))
    try scratch.write("name,options\na,\nb,--without orang:x\n", to: "s.csv")
    let broken = try Program.run("scenarios", Program.sample, scratch.path + "/s.csv")
    #expect(broken.status == 1)
    #expect(broken.error.contains("s.csv:3: Galat: --without: \"orang:x\" tidak dapat dibaca."))
  }

  @Test("A scenario pins visits and minds earlier plans, as a plan does")
  func scenarioVisits() throws {
    let scratch = try Scratch()
    let earlier = scratch.path + "/lama"
    let plan = try Program.run(
      "plan", Program.sample, "--from", "2026-12-07", "--to", "2026-12-31", "--rounds", "1",
      "--quiet", "--out", earlier)
    #expect(plan.status == 0, "\(plan.error)")
    try scratch.write("site,date,days,team\nhilir,2027-01-07,2,keliling\n", to: "t.csv")
    try scratch.write(
      "name,options\na,--pin '\(scratch.path)/t.csv' --after '\(earlier)'\n", to: "s.csv")
    let run = try Program.run(
      "scenarios", Program.sample, scratch.path + "/s.csv", "--rounds", "2", "--quiet", "--out",
      scratch.path + "/hasil")
    #expect(run.status == 0, "\(run.error)")
    let json = try scratch.text("hasil/a/plan.json")
    #expect(json.contains("hilir 2027-01-07 2 keliling"))
    #expect(json.contains("--after"))
  }

  @Test("Scenarios whose names make one folder have two; a folder that is taken is said at once")
  func scenarioFolders() throws {
    let scratch = try Scratch()
    try scratch.write("name,options\na b,\nA-b,--gap 90 --seed 1\n", to: "s.csv")
    let run = try Program.run(
      "scenarios", Program.sample, scratch.path + "/s.csv", "--rounds", "2", "--seed", "7",
      "--quiet", "--out", scratch.path + "/hasil")
    #expect(run.status == 0, "\(run.error)")
    #expect(try scratch.text("hasil/a-b/plan.json").contains("\"seed\": 7"))
    let second = try scratch.text("hasil/A-b-2/plan.json")
    #expect(second.contains("\"seed\": 1,"))
    #expect(second.contains("\"gap\": \"90\""))
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/lain/A-b-2", withIntermediateDirectories: true)
    try scratch.write("catatan", to: "lain/A-b-2/x.txt")
    let taken = try Program.run(
      "scenarios", Program.sample, scratch.path + "/s.csv", "--rounds", "100000", "--quiet",
      "--out", scratch.path + "/lain")
    #expect(taken.status == 5)
    #expect(!scratch.has("lain/a-b"))
  }

  @Test("What hurts most when it is taken away comes first")
  func stressed() throws {
    let (scratch, district, plan) = try planned()
    defer { withExtendedLifetime(scratch) {} }
    let run = try Program.run(
      "stress", district, "--plan", plan, "--rounds", "1", "--quiet", "--json")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.out.contains("\"name\" : \"Tim Keliling\""))
    let first = try #require(run.out.range(of: "\"name\""))
    #expect(run.out[first.lowerBound...].hasPrefix("\"name\" : \"Tim Keliling\""))
  }

  @Test("A contradiction is told in plain words, with ways out")
  func contradiction() throws {
    let scratch = try Scratch()
    let district = try scratch.copySample()
    try append(
      "seberang,2027-01-04,2027-01-22,dermaga rusak", to: "closures.csv", in: district)
    let run = try Program.run(
      "explain", district, "--rounds", "2", "--quiet", "--set", "min_visits=1", "--language", "en")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.out.contains("These cannot all be met: "))
    #expect(run.out.contains("asks for 1 visit"))
    #expect(run.out.contains("is closed 4–22 January 2027 (dermaga rusak)"))
    #expect(run.out.contains("Ways out, the best first:"))
  }

  @Test("One visit more and one fewer are solved")
  func site() throws {
    let (scratch, district, plan) = try planned()
    defer { withExtendedLifetime(scratch) {} }
    let run = try Program.run(
      "explain", district, "--plan", plan, "--site", "hulu", "--rounds", "3", "--quiet",
      "--language", "en")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.out.hasPrefix("Hulu has "))
    #expect(run.out.contains("net benefit"))
    let unknown = try Program.run(
      "explain", district, "--plan", plan, "--site", "hulo", "--language", "en")
    #expect(unknown.status == 2)
    #expect(
      unknown.error == "Error: --site: \"hulo\" is not in sites.csv. Did you mean \"hulu\"?\n")
  }
}
