// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanTables {
  /// The tables and figures of a finished new plan.
  ///
  /// What only the writer knows (digests of the inputs, versions, limits in words, times) is left
  /// empty. Kilometres keep their full precision; the people served are taken as they are in
  /// `served`, and every figure is made from them.
  ///
  /// - Parameters:
  ///   - savings: those of the district, where they are known already.
  ///   - trips: in any order; trips without anybody are left out, and so are their lines.
  ///   - posts: who attends at fixed posts.
  ///   - certificate: rows in any order; those of multiplier 0 are left out.
  ///   - bound: no plan is worth more, in Rp; infinite where none is known, which leaves what nothing
  ///     can be worth (``PlanFigures/mostConceivable``): a plan folder has a bound.
  ///   - certifiedBound: what the certificate proves; infinite, as nil, where it proves nothing.
  ///   - boundBy: how `bound` was proved where it is lower than `certifiedBound`.
  ///   - status: proven best is taken back to feasible where the gap is above 1e-6.
  package init(
    district: District, savings: Savings? = nil, trips: [StaffedTrip],
    posts: [StaffedPost] = [], served: [ServedLine], certificate: [CertificateRow], bound: Double,
    certifiedBound: Double?, boundBy: String? = nil,
    seed: UInt64, status: PlanSummary.Status
  ) {
    let kept = trips.indices.filter { trips[$0].people.contains { !$0.isEmpty } }
    var newPosition = [Int?](repeating: nil, count: trips.count)
    for (new, old) in kept.enumerated() { newPosition[old] = new }
    let figures = PlanFigures(
      district, savings ?? Savings(in: district), trips: kept.map { trips[$0] },
      posts: posts.filter { !$0.people.isEmpty },
      served: served.compactMap { line in
        if line.people <= 0 { return nil }
        guard case .visit(let trip, let stop) = line.point else { return line }
        guard let trip = newPosition[trip] else { return nil }
        var line = line
        line.point = .visit(trip: trip, stop: stop)
        return line
      })
    let rows = PlanRows(figures)
    let parts = figures.parts
    let net = parts.netBenefit
    // A bound that lies below the plan by the rounding of its sums alone is met.
    func settled(_ bound: Double) -> Double {
      bound < net && net - bound <= max(1, 1e-9 * abs(net)) ? net : bound
    }
    let settledBound = settled(bound.isFinite ? bound : figures.mostConceivable)
    let gap = PlanTables.gap(settledBound, net)
    let isProven = gap.map { $0 <= 1e-6 } ?? (net >= settledBound)
    self.init(
      visits: rows.visits, trips: rows.trips, roster: rows.roster, service: rows.service,
      schedule: rows.schedule,
      certificate: TextOrder.sorted(certificate.filter { $0.multiplier != 0 }) {
        [
          $0.kind.rawValue, $0.agency ?? "", $0.site ?? "", $0.service ?? "", $0.team ?? "",
          $0.date ?? "",
        ]
      },
      summary: PlanSummary(
        district: district.settings.name, horizon: district.horizon, netBenefit: net, parts: parts,
        bound: settledBound, gap: gap,
        certifiedBound: certifiedBound.flatMap { $0.isFinite ? settled($0) : nil },
        boundBy: boundBy, saved: figures.saved,
        status: status == .provenBest && !isProven ? .feasible : status,
        shortfalls: figures.shortfalls, estimatedLegs: figures.estimatedLegs, seed: seed))
  }

  /// (bound − value) ÷ |bound|; nil where the bound is 0.
  static func gap(_ bound: Double, _ value: Double) -> Double? {
    bound == 0 ? nil : (bound - value) / abs(bound)
  }
}
