// SPDX-License-Identifier: GPL-3.0-or-later

/// A mixed-integer rounding cut on the staff minutes of an agency at a site.
///
/// Some services of the agency have together work for B minutes at the site. With the a_j minutes that
/// trip j brings and the w minutes of that work left undone, Σ a_j λ_j + w ≥ B, where trips run whole
/// or not at all. Divided by δ and rounded, with f = frac(B ÷ δ) and
/// F(a) = ⌊a⌋ + min(frac(a) ÷ f, 1), that gives
///
///     Σ minutes × y ≤ B − δ f (⌈B ÷ δ⌉ − Σ F(a_j ÷ δ) λ_j)
///
/// for the people y served of these services. A single visit that has more minutes than there is work
/// is the simplest case: with δ > B it counts for B alone. For fixed stops the coefficient depends on
/// the number of people alone, so that the best crew stays a knapsack over the agencies.
///
/// Source: G. L. Nemhauser and L. A. Wolsey, *A recursive procedure to generate all cuts for 0–1 mixed
/// integer programs*, Mathematical Programming 46 (1990).
package struct RoundingCut: Hashable, Sendable {
  package let site: Int
  package let agency: Int
  /// Services whose people count, ascending.
  package let services: [Int]
  private let delta: Double
  /// frac(B ÷ δ).
  private let fraction: Double
  /// What is left to everybody without any trip: B − δ f ⌈B ÷ δ⌉, in minutes.
  package let rightHandSide: Double

  /// - Parameters:
  ///   - work: B, in minutes.
  /// - Returns: nil where the rounding says nothing: B is a multiple of δ.
  package init?(site: Int, agency: Int, services: [Int], work: Double, delta: Double) {
    let fraction = work / delta - (work / delta).rounded(.down)
    guard delta > 0, work > 0, fraction > 1e-3, fraction < 1 - 1e-3 else { return nil }
    self.site = site
    self.agency = agency
    self.services = services
    self.delta = delta
    self.fraction = fraction
    rightHandSide = delta * (work / delta).rounded(.down) * (1 - fraction)
  }

  /// What a visit with so many staff minutes allows: δ f F(minutes ÷ δ).
  @inline(__always)
  package func coefficient(of minutes: Int) -> Double {
    let parts = Double(minutes) / delta
    let whole = parts.rounded(.down)
    return delta * fraction * (whole + min((parts - whole) / fraction, 1))
  }
}
