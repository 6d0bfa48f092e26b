// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("keliling check on a folder")
struct CheckFolderTests {
  @Test("A folder in order ends with 0")
  func inOrder() throws {
    let run = try Program.run("check", Program.sample)
    #expect(run.status == 0)
    #expect(run.out == "Folder lengkap dan benar: 0 kesalahan, 0 peringatan.\n")
    #expect(run.error.isEmpty)
  }

  @Test("A folder that is not there ends with 4")
  func missing() throws {
    let run = try Program.run("check", "/nonexistent/folder", "--language", "en")
    #expect(run.status == 4)
    #expect(run.out.contains("D_FOLDER"))
    #expect(run.error.contains("The folder /nonexistent/folder cannot be read as a whole."))
  }

  @Test("A file that is missing ends with 4")
  func missingFile() throws {
    let scratch = try Scratch()
    let folder = try scratch.copySample()
    try FileManager.default.removeItem(atPath: folder + "/teams.csv")
    let run = try Program.run("check", folder)
    #expect(run.status == 4)
    // What could not be read is no error of the data.
    #expect(
      run.out.contains("teams.csv: kegagalan D_MISSING_FILE: berkas `teams.csv` tidak ada"))
    #expect(run.out.contains("0 kesalahan, 0 peringatan, 1 hal tidak terbaca."))
    let annotations = try Program.run("check", folder, "--format", "github", "--language", "en")
    #expect(annotations.out.contains("title=failure D_MISSING_FILE::"))
  }

  @Test("A plan or a file of visits that is not there is called what was meant")
  func missingPlan() throws {
    let folder = try Program.run(
      "check", Program.sample, "--plan", "/nonexistent/p", "--language", "en")
    #expect(folder.status == 1)
    #expect(folder.out.contains("F_MISSING: there is no plan folder `/nonexistent/p`"))
    #expect(folder.out.contains("make a plan with `keliling plan`"))
    let file = try Program.run(
      "check", Program.sample, "--plan", "/nonexistent/a.csv", "--language", "en")
    #expect(file.status == 1)
    #expect(file.out.contains("there is no file `/nonexistent/a.csv`"))
  }

  @Test("A row without a cell to point at is shown, and rows of another separator are one finding")
  func rows() throws {
    let scratch = try Scratch()
    let folder = try scratch.copySample()
    try scratch.write(
      "place,service,people\nhilir;ktp;5\nhulu;ktp;7\n", to: "contoh/demand.csv")
    let run = try Program.run("check", folder, "--language", "en")
    #expect(run.status == 1)
    #expect(
      run.out.contains(
        "demand.csv:2: error D_ROW: 2 rows, the first of them here, are separated by `;`, the header "
          + "by `,`\n      2 | hilir;ktp;5\n"))
    #expect(run.out.contains("1 error, 0 warnings."))
  }

  @Test("All errors of a folder are said at once, with file, line and column, and end with 1")
  func errors() throws {
    let scratch = try Scratch()
    let folder = try scratch.copySample()
    try scratch.write(
      "place,service,people\nhilir,ktp,-5\nnirwana,ktp,10\n", to: "contoh/demand.csv")
    let run = try Program.run("check", folder, "--language", "en")
    #expect(run.status == 1)
    #expect(run.out.contains("demand.csv:2:people: error D_RANGE"))
    #expect(run.out.contains("demand.csv:3:place: error D_UNKNOWN_ID"))
    #expect(run.error.contains("Error: 2 errors in the folder"))
  }

  @Test("A warning ends with 0, and with 1 where asked")
  func warnings() throws {
    let scratch = try Scratch()
    let folder = try scratch.copySample()
    try scratch.write("catatan\nx\n", to: "contoh/catatan.csv")
    #expect(try Program.run("check", folder).status == 0)
    let strict = try Program.run("check", folder, "--fail-on", "warning", "--language", "en")
    #expect(strict.status == 1)
    #expect(strict.error.contains("1 warning, and --fail-on warning counts it as errors."))
  }

  @Test("JSON holds the findings and nothing else stands on standard output")
  func json() throws {
    struct Answer: Decodable {
      struct Finding: Decodable {
        var code: String
        var severity: String
        var file: String?
        var row: Int?
      }
      var errors: Int
      var findings: [Finding]
    }
    let scratch = try Scratch()
    let folder = try scratch.copySample()
    try scratch.write("place,service,people\nhilir,ktp,-5\n", to: "contoh/demand.csv")
    for flag in [["--json"], ["--format", "json"]] {
      let run = try Program.run(list: ["check", folder] + flag)
      #expect(run.status == 1)
      let answer = try JSONDecoder().decode(Answer.self, from: Data(run.out.utf8))
      #expect(answer.errors == 1)
      #expect(answer.findings.first?.code == "D_RANGE")
      #expect(answer.findings.first?.row == 2)
    }
  }

  @Test("A reader that closes the pipe early does no harm")
  func brokenPipe() throws {
    let out = Pipe()
    let process = try Program.start(["check", "--rules"], out: out, error: Pipe())
    try out.fileHandleForReading.close()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
  }
}
