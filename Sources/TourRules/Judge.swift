// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Judges a plan by the rules of the contract, from its tables alone.
///
/// ```swift
/// let judge = Judge(district, language: .english)
/// for finding in judge.findings(on: PlanUnderJudgement(tables: tables)) {
///   print(finding.code, finding.message)
/// }
/// ```
///
/// A sound plan has no finding of severity error. The judge shares the arithmetic of trips with the
/// planner (``Touring``), and nothing else.
public struct Judge: Sendable {
  public let district: District
  /// The language of the findings.
  public let language: Language

  public init(_ district: District, language: Language? = nil) {
    self.district = district
    self.language = language ?? district.settings.language
  }

  /// All findings on a plan, in the order of the catalogue, then of the rows.
  ///
  /// Cost: about linear in the rows of the plan, without the certificate; the certificate takes most
  /// of the time of a judgement.
  ///
  /// - Parameters:
  ///   - certificate: whether the certified bound is confirmed from its multipliers.
  ///   - progress: called now and then while the certificate is confirmed, with the share done.
  public func findings(
    on plan: PlanUnderJudgement, certificate: Bool = true,
    progress: @Sendable (Double) -> Void = { _ in }
  ) -> [Finding] {
    let caseFile = CaseFile(district: district, plan: plan)
    var breaches: [Breach] = []
    for rule in RuleCatalogue.all {
      if let check = rule.check {
        breaches += check(caseFile).sorted {
          ($0.row ?? -1, $0.ids.joined(separator: " "))
            < ($1.row ?? -1, $1.ids.joined(separator: " "))
        }
      }
      if rule.code == .kCertificate {
        breaches += CertificateRules.kCertificate(
          caseFile, confirming: certificate, progress: progress)
      }
    }
    return breaches.map { $0.finding(in: language, on: plan) }
  }
}
