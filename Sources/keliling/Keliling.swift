// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// The program: its commands and nothing else.
struct Keliling: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keliling",
    abstract: """
      Merencanakan pelayanan terpadu keliling. / Plans the tours of roving public-service posts.
      """,
    version: Version.program,
    subcommands: [
      PlanCommand.self, ReplanCommand.self, CheckCommand.self, ExplainCommand.self,
      EvaluateCommand.self, CompareCommand.self, ReportCommand.self, NewCommand.self,
      ScenariosCommand.self, StressCommand.self, ExportCommand.self,
    ]
  )
}

extension Keliling {
  /// What starts the program from where it was started: a command that is proposed can be run as it
  /// stands, also where the program is on no path.
  static var called: String {
    CommandLine.arguments.first.flatMap { $0.contains("/") ? $0 : nil } ?? "keliling"
  }
}

/// What a plan says it was made by.
enum Version {
  static let program = "0.1.0"

  /// What `plan.json` says under `versions`.
  static var all: [String: String] { ["keliling": program] }
}
