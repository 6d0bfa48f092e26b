// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanReport {
  /// Legs that no table tells of.
  var estimates: [String] {
    guard !summary.estimatedLegs.isEmpty else {
      return plan.trips.isEmpty
        ? [] : section(words.estimatesTitle, [words.noEstimates])
    }
    var table = MarkdownTable([
      (words.team, .left), (words.fromHead, .left), (words.toHead, .left), ("km", .right),
      (words.minutesHead, .right),
    ])
    for leg in summary.estimatedLegs {
      table.add([
        facts.teamName(leg.team), facts.siteName(leg.from), facts.siteName(leg.to),
        formats.decimal(leg.km, 1), formats.whole(leg.minutes),
      ])
    }
    return section(
      words.estimatesTitle,
      [
        words.estimatesIntroduction(
          circuity: district.settings.roadCircuity, speed: district.settings.roadSpeed),
        table.text,
      ])
  }

  /// How the plan was made, and how to check and remake it.
  var about: [String] {
    var lines = [
      words.expectationsNote, words.checkNote(isCertified: summary.isCertified), words.inputsNote,
    ]
    let limits = summary.limits.sorted { $0.key < $1.key }
      .map { words.limit(Markdown.escaped($0.key), Markdown.escaped($0.value)) }
    lines.append(words.made(seed: "\(summary.seed)", limits: limits))
    let options = summary.options.sorted { $0.key < $1.key }.flatMap { option -> [String] in
      // A visit each, of all the plans of a year: they are counted, plan.json has them one by one.
      if option.key == "--after" { return ["`--after` (\(words.visits(option.value.count)))"] }
      return option.value.map { "`\(option.key) \($0.replacing("`", with: "'"))`" }
    }
    if !options.isEmpty { lines.append(words.options(formats.list(options))) }
    return section(words.aboutTitle, [Markdown.bullets(lines)])
  }
}
