// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import TourFolders
import TourPlanning
import TourReports
import Touring

/// `keliling export`: the exact model for another solver, or the sites and trips for a map.
struct ExportCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case lp
    case mps
    case geojson

    /// The format of the model; nil where it is a map.
    var model: ModelExport.Format? { ModelExport.Format(rawValue: rawValue) }
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: """
      Model eksak untuk program optimasi lain, atau lokasi dan perjalanan untuk peta. / The exact \
      model for another solver, or the sites and trips for a map.
      """,
    discussion: """
      lp: CPLEX LP, memaksimalkan manfaat bersih. mps: MPS bebas, tujuannya manfaat bersih bertanda \
      minus, diminimalkan. Petugas dihitung, tidak disebut namanya. / lp: CPLEX LP, maximising the \
      net benefit. mps: free MPS, minimising the net benefit with the opposite sign. People are \
      counted, not named.
      """)

  @Argument(help: ArgumentHelp("Folder kabupaten. / The district folder.", valueName: "district"))
  var district: String

  @Option(help: ArgumentHelp("Bentuknya. / The format.", valueName: "lp|mps|geojson"))
  var format: Format

  @Option(
    help: ArgumentHelp(
      "Folder rencana; perjalanannya ikut dalam peta. / A plan's folder, its trips are in the map.",
      valueName: "folder"))
  var plan: String?

  @Option(
    help: ArgumentHelp(
      """
      Berkas tujuan; .gz dimampatkan, kecuali geojson (keluaran standar). / The file to write; .gz is \
      packed, save for geojson (standard output).
      """, valueName: "file"))
  var out: String?

  @OptionGroup(title: "Horizon")
  var days: HorizonOptions

  @OptionGroup(title: "What if")
  var scenario: ScenarioOptions

  @OptionGroup(title: "Output")
  var talk: TalkOptions

  func run() throws {
    let horizon: ClosedRange<Day>?
    do {
      if plan != nil, format != .geojson {
        throw Cause.optionOfFormat(option: "--plan", format: Format.geojson.rawValue)
      }
      horizon = try days.horizon()
      if plan != nil, horizon != nil { throw Cause.horizonOfPlan }
    } catch let cause as Cause {
      throw Failure(cause, in: talk.early)
    }
    let tables = try plan.map { try PlanStore.read($0, language: talk.language) }
    let options = tables.map { ProblemOptions($0.summary.options) } ?? scenario.options
    let input = try DistrictInput(
      district, horizon: tables?.summary.horizon ?? horizon, options: options,
      from: tables == nil ? .commandLine : .plan, language: talk.language, isQuiet: talk.quiet)
    if let tables, let plan { try PlanStore.check(tables, at: plan, isOf: input) }
    let file = OutputFile(out, language: input.language)
    guard let modelFormat = format.model else {
      try file.write(Array(GeoJSON.text(of: input.district, plan: tables).utf8))
      return
    }
    var size: ModelExport.Size?
    try file.write { path throws(Failure) in
      do throws(ModelExport.Failure) {
        size = try ModelExport(input.district).write(to: path, as: modelFormat)
      } catch {
        throw Failure(cause(of: error), in: input.language)
      }
    }
    if let size, !talk.quiet {
      Console.error(
        AnswerWords(language: input.language)
          .model(trips: size.trips, columns: size.columns, rows: size.rows))
    }
  }

  private func cause(of failure: ModelExport.Failure) -> Cause {
    switch failure {
    case .tooManyTrips(let most): .tooManyTrips(moreThan: most)
    case .unwritable(let path, let reason):
      .writing(.unwritable(out ?? path, reason: reason))
    }
  }
}
