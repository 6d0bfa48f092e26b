// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What the command line of a plan changed about its problem, as `plan.json` keeps it under
/// `options`, and its application to a district.
///
/// Of the options that the contract names, `--pin` is applied so far: a text for each visit,
/// `site date days` or `site date days team`.
enum ProblemOptions {
  static let pin = "--pin"

  /// The texts of visits made by hand.
  static func pins(_ visits: [HandVisit], in district: District) -> [String] {
    visits.map { visit in
      let team = visit.team.map { " " + district.teams[$0].id } ?? ""
      return "\(district.sites[visit.site].id) \(visit.firstDay) \(visit.days)\(team)"
    }
  }

  /// The district that was planned for, and a finding for each text that cannot be applied.
  static func apply(
    _ options: [String: [String]], to district: District, in language: Language
  ) -> (district: District, findings: [Finding]) {
    var changed = district
    var findings: [Finding] = []
    for text in options[pin] ?? [] {
      if let pin = readPin(text, in: district) {
        if !changed.pins.contains(pin) { changed.pins.append(pin) }
      } else {
        findings.append(unknown(text, in: language))
      }
    }
    return (changed, findings)
  }

  private static func readPin(_ text: String, in district: District) -> Pin? {
    let words = text.split(separator: " ").map(String.init)
    guard (3...4).contains(words.count),
      let site = district.sites.firstIndex(where: { $0.id == words[0] }),
      let day = try? HorizonOptions.day(words[1], pin), let days = Int(words[2]),
      (1...366).contains(days)
    else { return nil }
    guard words.count > 3 else { return Pin(site: site, day: day, days: days) }
    guard let team = district.teams.firstIndex(where: { $0.id == words[3] }) else { return nil }
    return Pin(site: site, day: day, days: days, team: team)
  }

  private static func unknown(_ text: String, in language: Language) -> Finding {
    let isIndonesian = language == .indonesian
    return Finding(
      code: "F_UNKNOWN", severity: .error,
      message: isIndonesian
        ? "kunjungan `\(text)` di options menyebut yang tidak dikenal kabupaten ini"
        : "the visit `\(text)` of options names what the district does not know",
      file: "plan.json", column: "options.--pin", value: text,
      expected: isIndonesian ? "lokasi, tanggal, hari, tim" : "site, date, days, team",
      advice: isIndonesian
        ? "Kembalikan lokasi atau tim itu ke folder kabupaten, atau susun rencana lagi."
        : "Put the site or team back into the district folder, or plan again.")
  }
}
