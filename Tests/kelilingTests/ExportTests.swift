// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("keliling export")
struct ExportTests {
  @Test("The model of a few days goes to a file or to standard output, the same bytes")
  func model() throws {
    let scratch = try Scratch()
    let days = ["--from", "2027-01-11", "--to", "2027-01-13", "--quiet"]
    let file = try Program.run(
      list: ["export", Program.sample, "--format", "lp", "--out", scratch.path + "/m.lp"] + days)
    #expect(file.status == 0, "\(file.error)")
    #expect(file.out.isEmpty)
    let text = try scratch.text("m.lp")
    #expect(text.contains("Maximize"))
    #expect(text.contains("trip.") && text.contains("pool."))
    let printed = try Program.run(list: ["export", Program.sample, "--format", "lp"] + days)
    #expect(printed.out == text)
    let mps = try Program.run(list: ["export", Program.sample, "--format", "mps"] + days)
    #expect(mps.status == 0)
    #expect(mps.out.contains("\nROWS\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["m.lp"])
  }

  @Test("It says how large the model is, on standard error")
  func size() throws {
    let run = try Program.run(
      "export", Program.sample, "--format", "lp", "--from", "2027-01-11", "--to", "2027-01-12",
      "--language", "en")
    #expect(run.status == 0)
    #expect(run.error.contains(" trips, ") && run.error.contains(" columns, "))
  }

  @Test("The sites go on a map, with the trips where a plan is given")
  func map() throws {
    let scratch = try Scratch()
    let sites = try Program.run("export", Program.sample, "--format", "geojson", "--quiet")
    #expect(sites.status == 0)
    #expect(sites.out.contains("\"FeatureCollection\""))
    #expect(!sites.out.contains("\"LineString\""))
    let plan = scratch.path + "/plan"
    let made = try Program.run(
      "plan", Program.sample, "--rounds", "1", "--out", plan, "--quiet")
    #expect(made.status == 0)
    let trips = try Program.run(
      "export", Program.sample, "--format", "geojson", "--plan", plan, "--quiet")
    #expect(trips.status == 0)
    #expect(trips.out == (try scratch.text("plan/map.geojson")))
  }

  @Test("Too many trips are refused in both languages with 5, and no file is left")
  func tooMany() throws {
    let scratch = try Scratch()
    let oki = Program.root.appendingPathComponent("Data/oki").path
    for (language, words) in [
      (
        "id",
        "Galat: model eksak memuat setiap perjalanan satu per satu, dan kabupaten ini mempunyai lebih dari "
      ), ("en", "Error: the exact model lists every trip, and this district has more than "),
    ] {
      let run = try Program.run(
        "export", oki, "--format", "lp", "--out", scratch.path + "/m.lp", "--language", language,
        "--quiet")
      #expect(run.status == 5)
      #expect(run.error.contains(words), "\(run.error)")
      #expect(run.out.isEmpty)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
  }

  @Test("A pipe takes the bytes and stays a pipe")
  func pipe() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/pipa"
    #expect(mkfifo(path, 0o600) == 0)
    // Both ends, so that nobody waits for the other; what is written fits the pipe.
    let pipe = try #require(FileHandle(forUpdatingAtPath: path))
    let run = try Program.run(
      "export", Program.sample, "--format", "geojson", "--out", path, "--quiet")
    #expect(run.status == 0, "\(run.error)")
    var status = stat()
    #expect(lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    #expect(String(decoding: pipe.availableData, as: UTF8.self).hasPrefix("{"))
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
    #expect(names == ["pipa"])
  }

  @Test("A plan is for maps, and a folder is no file to write")
  func refused() throws {
    let scratch = try Scratch()
    let plan = try Program.run("export", Program.sample, "--format", "lp", "--plan", "p")
    #expect(plan.status == 2)
    #expect(plan.error.contains("Galat: --plan hanya untuk --format geojson."))
    let folder = try Program.run(
      "export", Program.sample, "--format", "geojson", "--out", scratch.path, "--quiet")
    #expect(folder.status == 5)
    #expect(folder.error.contains("tidak dapat ditulis"))
  }
}
