// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("Usage")
struct UsageTests {
  @Test("Help is an answer: on standard output, with 0", arguments: [["--help"], ["help"], []])
  func help(arguments: [String]) throws {
    let run = try Program.run(list: arguments)
    #expect(run.status == 0)
    #expect(run.out.contains("SUBCOMMANDS"))
    #expect(run.error.isEmpty)
  }

  @Test("Every command has its help", arguments: ["plan", "check", "report", "new"])
  func commandHelp(command: String) throws {
    let run = try Program.run(command, "--help")
    #expect(run.status == 0)
    #expect(run.out.contains("USAGE: keliling \(command)"))
  }

  @Test(
    "Wrong usage ends with 2, says what is wrong on standard error, and answers nothing",
    arguments: [
      (["nonsense"], "nonsense"),
      (["plan"], "district"),
      (["plan", "d", "--gap", "abc"], "abc"),
      (["plan", "d", "--gap=-1"], "--gap tidak boleh negatif."),
      (["plan", "d", "--gap", "nan"], "--gap tidak boleh negatif."),
      (["plan", "d", "--time-limit=-1"], "--time-limit harus lebih dari 0."),
      (["plan", "d", "--time-limit", "0", "--language", "en"], "--time-limit must be above 0."),
      (["plan", "d", "--rounds", "0"], "--rounds harus lebih dari 0."),
      (["plan", "d", "--rounds", "1.5"], "1.5"),
      (["plan", "d", "--threads", "0"], "--threads harus lebih dari 0."),
      (["plan", "d", "--seed=-1"], "-1"),
      (["plan", "d", "--language", "fr"], "fr"),
      (
        ["plan", "d", "--quarter", "2027-Q5"],
        "Galat: \"2027-Q5\" bukan triwulan. Tulis misalnya --quarter 2027-Q1."
      ),
      (
        ["plan", "d", "--quarter", "2027-Q1", "--from", "2027-01-01"],
        "Galat: Pilih salah satu: --quarter, atau --from dan --to."
      ),
      (
        ["plan", "d", "--from", "2027-01-01"],
        "Galat: --from dan --to harus bersama; --to belum ada."
      ),
      (
        ["plan", "d", "--to", "2027-01-01", "--language", "en"],
        "Error: --from and --to go together; --from is missing."
      ),
      (
        ["plan", "d", "--from", "2027-02-30", "--to", "2027-03-01"],
        "Galat: --from: \"2027-02-30\" bukan tanggal."
      ),
      (
        ["plan", "d", "--from", "2027-03-02", "--to", "2027-03-01"],
        "Galat: --from tidak boleh sesudah --to."
      ),
      (["check"], "Galat: Sebutkan folder kabupatennya, misalnya: keliling check Data/contoh."),
      (["check", "d", "--format", "yaml"], "yaml"),
      (["check", "d", "--old-plan", "p"], "Galat: --old-plan memerlukan --plan."),
      (
        ["check", "d", "--plan", "p", "--old-plan", "q"], "Galat: --old-plan memerlukan --as-of."
      ),
      (["report", "d"], "--plan"),
      (["new"], "dir"),
    ])
  func wrong(arguments: [String], message: String) throws {
    let run = try Program.run(list: arguments)
    #expect(run.status == 2, "\(arguments)")
    #expect(run.error.contains(message), "\(run.error)")
    #expect(run.out.isEmpty)
  }

  @Test("The rules are listed by their codes, and as JSON where asked")
  func rules() throws {
    let text = try Program.run("check", "--rules", "--language", "en")
    #expect(text.status == 0)
    #expect(text.out.contains("\nT4_OVERLAP "))
    let json = try Program.run("check", "--rules", "--json")
    #expect(json.status == 0)
    #expect(json.out.contains("\"code\": \"T4_OVERLAP\""))
  }
}
