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

  @Test("Every command has its help", arguments: ["plan", "check", "report", "new", "export"])
  func commandHelp(command: String) throws {
    let run = try Program.run(command, "--help")
    #expect(run.status == 0)
    #expect(run.out.contains("USAGE: keliling \(command)"))
  }

  @Test(
    "Wrong usage ends with 2, says what is wrong on standard error, and answers nothing",
    arguments: [
      (
        ["nonsense"],
        """
        Galat: tidak dimengerti: "nonsense".
        Cara pakai: keliling <subcommand>
        Selengkapnya: keliling --help

        """
      ),
      (
        ["plan"],
        """
        Galat: <district> belum ada.
        Cara pakai: keliling plan [<options>] <district>
        Selengkapnya: keliling plan --help

        """
      ),
      (
        ["plan", "d", "--language", "en", "--gap", "abc"],
        """
        Error: "abc" is no value for --gap <percent>.
        Usage: keliling plan [<options>] <district>
        More: keliling plan --help

        """
      ),
      (["plan", "d", "--gap", "abc"], "Galat: \"abc\" bukan nilai untuk --gap <percent>."),
      (["plan", "d", "--gpa", "1"], "Galat: pilihan --gpa tidak dikenal. Maksudnya --gap?"),
      (["plan", "d", "--xyzzyx", "--language=en"], "Error: the option --xyzzyx is unknown.\n"),
      (["plan", "d", "--out"], "Galat: --out <folder> belum diberi nilai."),
      (["plan", "d", "--out", "--language=en"], "Error: --out <folder> has no value."),
      (["plan", "d", "e", "f g"], "Galat: tidak dimengerti: \"e\", \"f g\"."),
      (["plan", "d", "e", "--language", "en"], "Error: not understood: \"e\"."),
      (["plan", "d", "--quiet=3"], "Galat: --quiet tidak memakai nilai, tetapi diberi \"3\"."),
      (
        ["plan", "d", "--quiet=3", "--language", "en"],
        "Error: --quiet takes no value, but was given \"3\"."
      ),
      (["plan", "d", "--gap=-1"], "--gap tidak boleh negatif."),
      (["plan", "d", "--gap", "nan"], "--gap tidak boleh negatif."),
      (["plan", "d", "--time-limit=-1"], "--time-limit harus lebih dari 0."),
      (["plan", "d", "--time-limit", "-5"], "--time-limit harus lebih dari 0."),
      (["plan", "d", "--gap", "-1", "--language", "en"], "--gap must not be negative."),
      (["plan", "d", "--rounds"], "Galat: --rounds <number> belum diberi nilai."),
      (["plan", "d", "--time-limit", "0", "--language", "en"], "--time-limit must be above 0."),
      (["plan", "d", "--rounds", "0"], "--rounds harus lebih dari 0."),
      (["plan", "d", "--rounds", "1.5"], "1.5"),
      (
        ["plan", "d", "--rounds", "50000000000000000"],
        "Galat: --rounds paling besar 1000000000."
      ),
      (
        ["plan", "d", "--time-limit", "1e20", "--language", "en"],
        "Error: --time-limit must be at most 1000000000."
      ),
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
      (
        ["report", "d", "--plan", "p", "--only", "foo"],
        "Galat: \"foo\" bukan nilai untuk --only <only>. Pilihannya: plan, public, calendars, "
          + "matrix, staffing, budget, duty, unmet, workbook, letters, record, geojson, pictures."
      ),
      (["check"], "Galat: Sebutkan folder kabupatennya, misalnya: keliling check Data/contoh."),
      (
        ["check", "d", "--format", "yaml"],
        "Galat: \"yaml\" bukan nilai untuk --format <format>. "
          + "Pilihannya: text, json, junit, sarif, github."
      ),
      (
        ["check", "d", "--format", "yaml", "--language", "en"],
        "Error: \"yaml\" is no value for --format <format>. "
          + "Choose from: text, json, junit, sarif, github."
      ),
      (
        ["check", "--rules", "--format", "sarif"],
        "Galat: --rules memberi teks, atau JSON dengan --format json; sarif hanya untuk temuan."
      ),
      (
        ["check", "--rules", "--format", "junit", "--language", "en"],
        "Error: --rules gives text, or JSON with --format json; junit is for findings alone."
      ),
      (
        ["check", "d", "--json", "--format", "junit"],
        "Galat: Pilih salah satu: --json, atau --format junit."
      ),
      (
        ["compare", "d", "p", "q", "--format", "markdown", "--json", "--language", "en"],
        "Error: Choose one: --json, or --format markdown."
      ),
      (["check", "d", "--old-plan", "p"], "Galat: --old-plan memerlukan --plan."),
      (
        ["check", "d", "--plan", "p", "--old-plan", "q"], "Galat: --old-plan memerlukan --as-of."
      ),
      (["report", "d"], "Galat: --plan <folder> belum ada."),
      (["report", "d", "--language", "en"], "Error: --plan <folder> is missing."),
      (["new"], "Galat: <dir> belum ada."),
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
