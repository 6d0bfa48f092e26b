// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import TourFolders
import Touring

/// Visits that a plan has to mind: those that must be there, and those of earlier plans.
struct VisitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Berkas CSV kunjungan yang harus ada: site, date, days dan, bila disebut, team dipertahankan; \
      agencies dan staff dipilih lagi. / A CSV file of visits that must be there: site, date, days \
      and, where given, team are kept; agencies and staff are chosen anew.
      """, valueName: "file"))
  var pin: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      """
      Rencana-rencana lama, atau folder yang memuatnya: jarak antarkunjungan berlaku juga terhadap \
      kunjungannya yang sungguh terjadi. / Earlier plans, or a folder of them: spacing holds to their \
      visits too, as far as these were held.
      """, valueName: "folder"))
  var after: [String] = []

  /// Reads the files and applies them; what is to be said about earlier plans is said unless `isQuiet`.
  func apply(to input: inout DistrictInput, isQuiet: Bool) throws(Failure) {
    try keepVisits(of: &input, isQuiet: isQuiet)
    if after.isEmpty { return }
    let past = try PastPlans(after, for: input)
    if !isQuiet { for note in past.notes { Console.error(note) } }
    input.add(past.texts, to: .after)
  }

  /// Makes pins of the visits in the file of `--pin`, and says so as options of the plan.
  private func keepVisits(
    of input: inout DistrictInput, isQuiet: Bool
  ) throws(Failure) {
    guard let pin else { return }
    let reading = FileReader(about: input.district).handVisits(at: pin)
    for finding in reading.findings(in: input.language)
    where finding.severity == .error || !isQuiet {
      for line in FindingsOutput.lines(finding, in: input.language) { Console.error(line) }
    }
    if reading.failed { throw Failure(.fileUnreadable(path: pin), in: input.language) }
    guard !reading.hasErrors else {
      throw Failure(
        .fileHasErrors(count: reading.notices.count(.error), path: pin), in: input.language)
    }
    let texts = reading.rows.map { visit in
      let team = visit.team.map { " " + input.district.teams[$0].id } ?? ""
      return "\(input.district.sites[visit.site].id) \(visit.firstDay) \(visit.days)\(team)"
    }
    input.add(texts, to: .pin)
  }
}
