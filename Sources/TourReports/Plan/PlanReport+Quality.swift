// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What is proved of a plan, in figures that people can be told.
package struct PlanQuality: Hashable, Sendable {
  /// What no plan can bring beyond this one, in Rp; 0 where it is the best.
  package var room: Double
  /// ``room`` as a part of what the best plan could bring in money; nil where that says nothing, and
  /// below a rupiah, which is rounding alone.
  package var fraction: Double?
  /// The same by the multipliers of the certificate, which anyone can compute again; nil where there
  /// is no certificate, or where it proves as much.
  package var certifiedRoom: Double?
  package var certifiedFraction: Double?
  /// Promises that the proof does not yet rule out, of those that are missing.
  package var openPromises: Int
  /// What keeping one more promise costs at least, where that is proved.
  package var leastPriceOfPromise: Double?
  /// Whether a plan that keeps one more promise is proved to cost more than it brings.
  package var promiseRuins = false

  package init(_ summary: PlanSummary, penalty: Double) {
    let missing = summary.shortfalls.reduce(0) { $0 + $1.missing }
    let value = summary.value
    room = max(0, summary.bound - value)
    openPromises = 0
    if missing > 0, penalty > 0 {
      openPromises = Int(min(Double(missing), (room / penalty).rounded(.down)))
      if openPromises == 0 {
        leastPriceOfPromise = penalty - room
        promiseRuins = value + summary.parts.shortfallCost < penalty - room
      }
    }
    // The penalty for promises is no money: it would make any percentage small.
    let money = summary.bound + summary.parts.shortfallCost
    let saysSomething = openPromises == 0 && money > 0 && room <= money
    if saysSomething, room >= 1 { fraction = room / money }
    if let certified = summary.certifiedBound, !summary.isCertified {
      certifiedRoom = certified - value
      let money = certified + summary.parts.shortfallCost
      if saysSomething, money > 0, certified - value <= money {
        certifiedFraction = (certified - value) / money
      }
    }
  }
}

extension PlanSummary {
  /// Whether the certificate proves the bound, down to a rupiah or a millionth.
  var isCertified: Bool {
    guard let certifiedBound else { return false }
    return bound >= certifiedBound - max(1, abs(bound) * 1e-6)
  }
}

extension PlanReport {
  var standing: PlanQuality {
    PlanQuality(summary, penalty: district.settings.shortfallPenalty)
  }

  /// The standing of the plan in one sentence.
  var statusSentence: String { words.status(summary.status, standing) }

  /// What of it anyone can compute again; nothing where that is all of it, or none.
  var certifiedSentence: String {
    guard standing.openPromises == 0, let room = standing.certifiedRoom else { return "" }
    return words.certifiedRoom(
      formats.roughRupiah(room), percent: standing.certifiedFraction.map(formats.percent))
  }

  /// The name of a bound; that of a re-plan is for what is left when the changes are paid, so that the
  /// benefit may stand above it.
  func name(of bound: String) -> String {
    (summary.changeCost ?? 0) > 0 ? words.lessChanges(bound) : bound
  }

  /// The name of the benefit in money: it is the net benefit where no promise is missing.
  var moneyName: String {
    summary.parts.shortfallCost > 0 ? words.moneyBenefit : words.netBenefit
  }

  /// ` (2,1%)` where a percentage says something.
  var roomPercent: String { standing.fraction.map { " (\(formats.percent($0)))" } ?? "" }

  /// How good the plan is, in plain words, and what is proved by what.
  var quality: [String] {
    let quality = standing
    var blocks = [
      [statusSentence, certifiedSentence].filter { !$0.isEmpty }.joined(separator: " ")
    ]
    if quality.openPromises > 0 {
      blocks.append(
        words.openPromises(
          quality.openPromises, penalty: formats.roughRupiah(district.settings.shortfallPenalty)))
    }
    if let price = quality.leastPriceOfPromise {
      blocks.append(
        quality.promiseRuins
          ? words.promiseRuins : words.priceOfPromise(formats.roughRupiah(price)))
    }
    // Promises stand apart from the money: the bound is shown for as many promises as it still lets
    // hope for.
    let penalty = district.settings.shortfallPenalty
    let shortfall = summary.parts.shortfallCost
    let open = Double(quality.openPromises) * penalty
    var table = MarkdownTable([(words.measure, .left), (words.amount, .right)])
    table.add([
      shortfall > 0 ? words.planMoney : words.planValue, formats.rupiah(facts.moneyBenefit),
    ])
    if let cost = summary.changeCost {
      table.add([words.changeCost, formats.rupiah(-cost)])
      if cost > 0 { table.add([words.afterChanges, formats.rupiah(facts.moneyBenefit - cost)]) }
    }
    if quality.openPromises > 0 {
      table.add([words.openPromisesHead, formats.whole(quality.openPromises)])
    }
    table.add([
      name(
        of: quality.openPromises > 0
          ? words.boundWith(morePromises: quality.openPromises) : words.bound),
      formats.rupiah(summary.bound + shortfall - open),
    ])
    if let certified = summary.certifiedBound {
      table.add([name(of: words.certifiedBound), formats.rupiah(certified + shortfall - open)])
    }
    table.add([words.room, formats.rupiah(quality.room - open) + roomPercent])
    blocks.append(table.text)
    if shortfall > 0 { blocks.append(words.promisesInFigures(formats.roughRupiah(shortfall))) }
    blocks.append(proof)
    if SearchChart(summary.search, pictureWords, formats) != nil {
      blocks.append(picture(.search))
    }
    return section(words.qualityTitle, blocks)
  }

  /// What the bound rests on.
  private var proof: String {
    guard let certified = summary.certifiedBound else { return words.boundWithoutCertificate }
    if summary.isCertified { return words.boundIsCertified }
    return words.boundBeyondCertificate(
      by: summary.boundBy.map(Markdown.escaped),
      difference: formats.roughRupiah(certified - summary.bound))
  }
}
