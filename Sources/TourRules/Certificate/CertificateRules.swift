// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// K_CERTIFICATE: the multipliers of `certificate.csv`, and what they prove.
package enum CertificateRules {
  package static func kCertificate(
    _ file: CaseFile, confirming: Bool, progress: @Sendable (Double) -> Void
  ) -> [Breach] {
    let multipliers = Multipliers(
      file.tables.certificate, in: file.district, index: file.index)
    var breaches = multipliers.faults.map { breach($0.row, $0.fault, in: file) }
    guard confirming, breaches.isEmpty, !file.isReplan else { return breaches }
    let summary = file.tables.summary
    let claimed = summary.certifiedBound ?? summary.bound
    let key = summary.certifiedBound == nil ? "bound" : "certified_bound"
    let proof = CertificateProof(
      of: multipliers, in: file.district, savings: file.savings, claimed: claimed,
      progress: progress)
    let accuracy = Tolerance.rupiah(claimed)
    if proof.most <= claimed + accuracy { return [] }
    let isCertain = proof.least > claimed + accuracy
    let figure = isCertain ? proof.least : proof.most
    breaches.append(
      Breach(
        .kCertificate, isCertain ? nil : .undecided,
        ["key": .text(key), "claimed": .rupiah(claimed), "figure": .rupiah(figure)],
        file: PlanFile.summary, column: key, value: plain(claimed),
        expected: "≥ " + plain(figure), size: figure - claimed,
        severity: isCertain ? .error : .warning))
    return breaches
  }

  private static func breach(
    _ row: Int, _ fault: Multipliers.Fault, in file: CaseFile
  ) -> Breach {
    let written = file.tables.certificate[row]
    let keys = [written.agency, written.site, written.service, written.team, written.date]
      .compactMap(\.self)
    let variant: RuleText.Variant =
      switch fault {
      case .unknown: .unknownRow
      case .negative: .negative
      case .tooLarge: .tooLarge
      case .twice: .extra
      }
    return Breach(
      .kCertificate, variant,
      [
        "row": .text(written.kind.rawValue), "list": .list(keys),
        "claimed": .number(written.multiplier), "site": .text(written.site ?? "–"),
        "most": .number(file.settings.shortfallPenalty),
      ], file: PlanFile.certificate, row: row,
      column: fault == .unknown || fault == .twice ? "row" : "multiplier",
      value: plain(written.multiplier, places: 9), ids: keys)
  }
}
