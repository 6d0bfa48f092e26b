// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("The faces of a check")
struct FaceTests {
  /// A repository with a district that has two errors and a warning in it.
  private func broken() throws -> Scratch {
    let scratch = try Scratch()
    _ = try scratch.copySample()
    try scratch.write(
      "place,service,people,catatan\nhilir,ktp,-5,a\n\"nir,wana%\",ktp,10,\"b\"\n",
      to: "contoh/demand.csv")
    return scratch
  }

  private func run(_ scratch: Scratch, _ format: String, _ rest: String...) throws -> Program.Run {
    try Program.run(
      list: ["check", "contoh", "--format", format, "--language", "en"] + rest, in: scratch.path)
  }

  @Test("Text is grouped by file, points at the cell in its row, and ends with the counts")
  func text() throws {
    let run = try run(broken(), "text")
    #expect(run.status == 1)
    #expect(
      run.out == """
        contoh/demand.csv: 2 errors, 1 warning
          demand.csv:1:catatan: warning D_UNKNOWN_COLUMN: the column `catatan` is unknown and not read
              1 | place,service,people,catatan
                |                      ^^^^^^^
              → Leave it if it holds notes.
          demand.csv:2:people: error D_RANGE: `people` is out of range: `-5`
              2 | hilir,ktp,-5,a
                |           ^^
              expected: a number from 0 to 10000000000
              → Correct the value.
          demand.csv:3:place: error D_UNKNOWN_ID: `place` is unknown: `nir,wana%`
              3 | "nir,wana%",ktp,10,"b"
                |  ^^^^^^^^^
              expected: an id of sites.csv, places.csv
              → Add its row to sites.csv, places.csv, or correct the id.

        2 errors, 1 warning.

        """)
  }

  @Test("Workflow commands name file, line, columns and code, and escape what would end them")
  func github() throws {
    let run = try run(broken(), "github")
    #expect(run.status == 1)
    let lines = run.out.split(separator: "\n")
    #expect(
      lines[0]
        == "::warning file=contoh/demand.csv,line=1,col=22,endColumn=29,title=D_UNKNOWN_COLUMN"
        + "::the column `catatan` is unknown and not read%0ALeave it if it holds notes.")
    #expect(
      lines[2].hasPrefix(
        "::error file=contoh/demand.csv,line=3,col=2,endColumn=11,title=D_UNKNOWN_ID"
          + "::`place` is unknown: `nir,wana%25`%0A"))
    #expect(lines.last == "2 errors, 1 warning.")
  }

  @Test("Paths of workflow commands are relative to the workspace, and commas in them escaped")
  func workspace() throws {
    let scratch = try broken()
    try FileManager.default.moveItem(
      atPath: scratch.path + "/contoh", toPath: scratch.path + "/a,b")
    let run = try Program.run(
      list: ["check", scratch.path + "/a,b", "--format", "github"], in: scratch.path + "/a,b",
      environment: ["GITHUB_WORKSPACE": scratch.path])
    #expect(run.out.contains("::error file=a%2Cb/demand.csv,line=2,"))
  }

  @Test("The page of a step is appended where GitHub names one")
  func summary() throws {
    let scratch = try broken()
    try scratch.write("before\n", to: "page.md")
    let page = ["GITHUB_STEP_SUMMARY": scratch.path + "/page.md"]
    let arguments = ["check", "contoh", "--format", "github", "--language", "en"]
    _ = try Program.run(list: arguments, in: scratch.path, environment: page)
    let text = try scratch.text("page.md")
    #expect(text.hasPrefix("before\n## Check of contoh\n\n2 errors, 1 warning.\n\n| Kind"))
    #expect(
      text.contains(
        "| error | `D_RANGE` | contoh/demand.csv:2:people | \\`people\\` is out of range: \\`-5\\` |"
      ))
    // Other formats leave it alone.
    _ = try Program.run(
      list: ["check", "contoh", "--format", "text"], in: scratch.path, environment: page)
    #expect(try scratch.text("page.md") == text)
  }

  @Test("A page that can't be written ends with 5, unless the check itself failed")
  func summaryUnwritable() throws {
    let scratch = try broken()
    let page = ["GITHUB_STEP_SUMMARY": scratch.path + "/no/page.md"]
    let bad = try Program.run(
      list: ["check", "contoh", "--format", "github"], in: scratch.path, environment: page)
    #expect(bad.status == 1)
    #expect(bad.error.contains("Periksa GITHUB_STEP_SUMMARY."))
    let good = try Program.run(
      list: ["check", Program.sample, "--format", "github"], environment: page)
    #expect(good.status == 5)
  }

  @Test("JUnit has a testcase for each code: broken, passed, or in error where nothing is read")
  func junit() throws {
    let scratch = try broken()
    let found = try run(scratch, "junit")
    #expect(found.status == 1)
    #expect(found.out.contains("<testcase classname=\"keliling.district\" name=\"D_ROW\"/>"))
    #expect(
      found.out.contains(
        "<failure type=\"error\" message=\"`people` is out of range: `-5`\">"
          + "contoh/demand.csv:2:people: error D_RANGE: "))
    #expect(found.out.contains("<system-out>demand.csv:1:catatan: warning D_UNKNOWN_COLUMN"))
    #expect(
      try run(scratch, "junit", "--fail-on", "warning").out.contains("<failure type=\"warning\""))
    try FileManager.default.removeItem(atPath: scratch.path + "/contoh/teams.csv")
    let unread = try run(scratch, "junit")
    #expect(unread.status == 4)
    #expect(unread.out.contains("<error type=\"D_MISSING_FILE\" "))
    #expect(
      unread.out.contains(
        "<skipped message=\"not judged: something could not be read or was not given\"/>"))
  }

  @Test("What can't be read is a failure of the check and no finding about the data")
  func failures() throws {
    let scratch = try broken()
    try FileManager.default.removeItem(atPath: scratch.path + "/contoh/teams.csv")
    let json = try run(scratch, "json")
    #expect(json.status == 4)
    struct Answer: Decodable {
      struct Item: Decodable {
        var code: String
        var path: String
      }
      var judged: Bool
      var exit: Int
      var findings: [Item]
      var failures: [Item]
    }
    let answer = try JSONDecoder().decode(Answer.self, from: Data(json.out.utf8))
    #expect(!answer.judged && answer.exit == 4)
    #expect(answer.failures.map(\.code) == ["D_MISSING_FILE"])
    #expect(answer.failures.map(\.path) == ["contoh/teams.csv"])
    #expect(!answer.findings.contains { $0.code == "D_MISSING_FILE" })
    let text = try run(scratch, "text").out
    #expect(text.hasPrefix("Could not be read\n  teams.csv: failure D_MISSING_FILE: "))
    #expect(text.hasSuffix("1 thing unread.\n"))
  }

  @Test(
    "A check that stops before it judges says so in the form that was asked for, with no finding")
  func stopped() throws {
    let scratch = try Scratch()
    let made = try Program.run(
      "plan", Program.sample, "--rounds", "1", "--quiet", "--out", scratch.path + "/plan")
    #expect(made.status == 0)
    let arguments = [
      "check", Program.sample, "--plan", scratch.path + "/plan", "--old-plan", "no/older",
      "--as-of", "2027-01-10", "--format",
    ]
    let json = try Program.run(list: arguments + ["json"])
    #expect(json.status == 4)
    #expect(json.out.contains("\"judged\": false"))
    #expect(json.out.contains("\"findings\": []"))
    #expect(json.out.contains("\"code\": \"E_UNREADABLE\""))
    let junit = try Program.run(list: arguments + ["junit"])
    #expect(junit.status == 4)
    #expect(junit.out.contains("<error type=\"E_UNREADABLE\" "))
    #expect(!junit.out.contains("<failure"))
  }
}
