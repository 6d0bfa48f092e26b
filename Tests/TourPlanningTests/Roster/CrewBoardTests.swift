// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TourPlanning
import Touring

@Suite struct CrewBoardTests {
  /// A board of random orders, some far too close to each other.
  private func board(_ random: inout SplitMix64) -> CrewBoard {
    let district = RosterExample.district(
      services: [0, 0, 0],
      staff: (0..<7).map { nth in
        RosterExample.person(
          "p\(nth)", skills: [nth % 3, random.below(3)], days: 4 + random.below(9))
      }, restDays: 1)
    let orders = (0..<70).map { trip in
      let start = random.below(55)
      let need = 1 + random.below(3)
      return CrewOrder(
        trip: trip, start: start, end: start + random.below(4), need: need, least: 1,
        loss: (0...need).map { Double(need - $0) * Double(1 + random.below(5)) })
    }
    return CrewBoard(
      staff: AgencyStaff(of: 0, in: district), orders: orders, restDays: 1, unit: 2)
  }

  @Test("What a change is said to cost is what the price of the whole board rises by")
  func riseIsTheDifference() {
    var random = SplitMix64(seed: 11)
    var board = board(&random)
    func candidate(_ trip: Int) -> Int? {
      let nth = random.below(board.personCount + 1) - 1
      if nth < 0 { return CrewBoard.nobody }
      return board.free[trip * board.personCount + nth] && !board.isOn(trip, nth) ? nth : nil
    }
    var swaps = 0
    for _ in 0..<1500 {
      let first = random.below(board.person.count)
      let second = random.below(board.person.count)
      let (trip, trip2) = (board.slotTrip[first], board.slotTrip[second])
      let before = board.price
      let (a, b) = (board.person[first], board.person[second])
      guard trip != trip2, a >= 0, b >= 0, a != b, !board.isOn(trip, b), random.below(3) > 0 else {
        guard let new = candidate(trip) else { continue }
        let rise = board.rise(new, in: first)
        board.place(new, in: first)
        #expect(abs(board.price - before - rise) < 1e-9)
        continue
      }
      let swapped = random.below(2) == 0 && !board.isOn(trip2, a) ? a : candidate(trip2)
      guard let third = swapped else { continue }
      let rise = board.rise(first: first, second: second, third: third)
      board.place(b, in: first)
      board.place(third, in: second)
      #expect(abs(board.price - before - rise) < 1e-9)
      swaps += 1
    }
    #expect(swaps > 200)
  }
}
