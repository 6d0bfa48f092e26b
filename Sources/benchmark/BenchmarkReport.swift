// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The table of all measurements, on the terminal and as a dated page with method and exceptions.
struct BenchmarkReport {
  var machine: Machine
  /// Time limits were multiplied by this.
  var factor: Double
  var measurements: [Measurement]
  /// Instances without a measurement, and why.
  var failures: [(name: String, reason: String)]

  private static let titles = [
    "instance", "limit s", "seconds", "value, m Rp", "bound, m Rp", "gap %", "certified gap %",
    "target %", "first plan s", "peak MiB", "judge s",
  ]

  private static func percent(_ value: Double) -> String { String(format: "%.2f", value * 100) }

  static func cells(_ measurement: Measurement) -> [String] {
    func million(_ value: Double) -> String { String(format: "%.1f", value / 1e6) }
    return [
      measurement.instance.name, String(format: "%g", measurement.limit),
      String(format: "%.1f", measurement.seconds), million(measurement.value),
      million(measurement.bound), percent(measurement.gap),
      measurement.certifiedGap.map(percent) ?? "–", percent(measurement.instance.target),
      measurement.firstPlan.map { String(format: "%.1f", $0) } ?? "–",
      "\(measurement.peak >> 20)", String(format: "%.1f", measurement.judgeSeconds),
    ]
  }

  private static let widths = [10, 8, 8, 12, 12, 7, 16, 9, 13, 9, 8]

  /// A line of the table for a terminal; without a measurement, its head.
  static func line(_ measurement: Measurement? = nil) -> String {
    let cells = measurement.map(cells) ?? titles
    return zip(cells, widths).enumerated().map { nth, cell in
      let blanks = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return nth == 0 ? cell.0 + blanks : blanks + cell.0
    }.joined(separator: " ")
  }

  /// What misses an aim of the project.
  private var exceptions: [String] {
    var lines: [String] = []
    for measurement in measurements {
      let name = measurement.instance.name
      let above = measurement.gap - measurement.instance.target
      if above > 0 {
        lines.append(
          "\(name): the gap is \(Self.percent(measurement.gap)) %, \(Self.percent(above)) above the target."
        )
      }
      if measurement.peak > 2 << 30 {
        lines.append("\(name): \(measurement.peak >> 20) MiB of memory, above 2 GiB.")
      }
      if measurement.seconds > measurement.limit * 1.1 + 1 {
        let seconds = String(format: "%.1f", measurement.seconds)
        lines.append("\(name): \(seconds) s, though the limit was \(measurement.limit) s.")
      }
    }
    for failure in failures { lines.append("\(failure.name): \(failure.reason).") }
    return lines
  }

  var page: String {
    let head = BenchmarkReport.titles
    var lines = [
      "# Uji kinerja / Benchmarks", "",
      "Diukur dengan `make benchmark` pada \(machine.date). / Measured by `make benchmark` on "
        + "\(machine.date).", "",
      "| " + head.joined(separator: " | ") + " |",
      "|---|" + String(repeating: "---:|", count: head.count - 1),
    ]
    for measurement in measurements {
      lines.append("| " + BenchmarkReport.cells(measurement).joined(separator: " | ") + " |")
    }
    lines += [
      "", "## Cara / Method", "",
      "- \(machine.description)",
      "- The districts are those of `Data/benchmarks`, one after the other, seed 1, one run each: "
        + "another seed may come out a hundredth higher or lower.",
      "- *seconds* is the wall time of `keliling plan` from start to written plan, reports "
        + "included; *first plan* the time at which its progress first tells of a plan; *peak MiB* "
        + "the most resident memory that the system saw.",
      "- *gap* is (bound − value) ÷ |bound| of the plan with names, as written; *certified gap* "
        + "the same with the bound that the certificate proves. Every plan of the table was found "
        + "without fault by `keliling check`, which confirms the certificate by itself and took "
        + "*judge s*.",
    ]
    if factor != 1 {
      lines.append(
        String(
          format: "- **Time limits were %g of those aimed at**: no figures to compare.", factor))
    }
    lines += ["", "## Pengecualian / Exceptions", ""]
    lines += exceptions.isEmpty ? ["None: every target is met."] : exceptions.map { "- " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }
}
