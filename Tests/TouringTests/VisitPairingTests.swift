// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Touring

@Suite struct VisitPairingTests {
  private static func item(_ site: String, _ first: Int, _ days: Int = 1) -> VisitPairing.Item {
    let start = Day(number: 20_000 + first)
    return VisitPairing.Item(site: site, days: start...start.advanced(by: days - 1))
  }

  private static func pair(
    _ old: [VisitPairing.Item], _ new: [VisitPairing.Item], saving: [Double] = []
  ) -> VisitPairing {
    VisitPairing(old: old, new: new) { saving.isEmpty ? 0 : saving[$0] }
  }

  private static func positions(_ pairs: [VisitPairing.Pair]) -> [[Int]] {
    pairs.map { [$0.old, $0.new] }
  }

  @Test func `Visits on the same days are kept, whatever else is near`() {
    let pairing = Self.pair([Self.item("a", 1), Self.item("a", 9)], [Self.item("a", 9)])
    #expect(Self.positions(pairing.kept) == [[1, 0]])
    #expect(pairing.cancelled == [0])
    #expect(pairing.moved.isEmpty && pairing.added.isEmpty)
  }

  @Test func `Other days, or another length, is a move within the site`() {
    let pairing = Self.pair(
      [Self.item("a", 1, 2), Self.item("b", 1)], [Self.item("a", 1, 3), Self.item("c", 1)])
    #expect(Self.positions(pairing.moved) == [[0, 0]])
    #expect(pairing.cancelled == [1])
    #expect(pairing.added == [1])
  }

  @Test func `As many are moved as there are visits, those first that cost most to cancel`() {
    let pairing = Self.pair(
      [Self.item("a", 1), Self.item("a", 20), Self.item("a", 40)],
      [Self.item("a", 41), Self.item("a", 60)], saving: [8, 40, 8])
    #expect(Self.positions(pairing.moved) == [[1, 0], [2, 1]])
    #expect(pairing.cancelled == [0])
  }

  @Test func `Of equal choices visits move by the fewest days, in the order of their dates`() {
    let pairing = Self.pair(
      [Self.item("a", 1), Self.item("a", 20), Self.item("a", 40)],
      [Self.item("a", 19), Self.item("a", 42)])
    #expect(Self.positions(pairing.moved) == [[1, 0], [2, 1]])
    #expect(pairing.cancelled == [0])
    let many = Self.pair(
      [Self.item("a", 20)], [Self.item("a", 1), Self.item("a", 21), Self.item("a", 30)])
    #expect(Self.positions(many.moved) == [[0, 1]])
    #expect(many.added == [0, 2])
  }
}
