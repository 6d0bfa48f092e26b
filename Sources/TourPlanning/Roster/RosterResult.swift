// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What ``RosterMaker`` made of drafts.
package struct RosterResult: Hashable, Sendable {
  /// For each draft, in their order: the trip with its people. A trip that could not be staffed at
  /// all has nobody, and is listed in ``dropped``.
  package var trips: [StaffedTrip]
  /// For each day at a fixed post, in their order: who is there, or nobody.
  package var posts: [StaffedPost]
  /// Drafts that can't be run: nobody is left, or an agency that is required can't come.
  package var dropped: [Int]
  /// Every crew that is smaller than its draft asked for.
  package var shortages: [RosterShortage]
  /// Σ worth of the people missing.
  package var lost: Double
  /// For each agency, most days less fewest of its people.
  package var spreads: [Int]
  /// For each agency, about how many days fewer its people would have to give for a full roster to be
  /// found; 0 where there is one.
  ///
  /// Who is missing in the end says too much: a person with a day too many loses a whole trip. So this is
  /// by how many days people with every slot filled had too many, in the attempt that came nearest, and
  /// half of what is missing where that is less or sums forbade the attempt.
  package var excess: [Int]

  /// Whether every draft has all its people.
  package var isFull: Bool { shortages.isEmpty }

  /// Σ of ``spreads``: what decides between plans of equal net benefit.
  package var spread: Int { spreads.reduce(0, +) }

  /// The trips that can be run.
  package var staffedTrips: [StaffedTrip] {
    let gone = Set(dropped)
    return trips.indices.filter { !gone.contains($0) }.map { trips[$0] }
  }
}

/// A crew that could not be found in full, and the smallest reason that can be told.
package struct RosterShortage: Hashable, Sendable {
  package var agency: Int
  /// Position of the draft.
  package var trip: Int
  package var wanted: Int
  package var staffed: Int
  package var reason: Reason

  package enum Reason: Hashable, Sendable {
    /// A day of the trip is no working day.
    case noWorkingDay(Day)
    /// The draft asks for fewer people than `min_crew`.
    case tooSmall(least: Int)
    /// Nobody of the agency knows the service.
    case nobodyKnows(service: Int)
    /// More people are asked for over these days than are not away.
    case people(days: ClosedRange<Day>, needed: Int, free: Int)
    /// The trips of these days need so many people who know the service, and so many are not away.
    case skilled(service: Int, days: ClosedRange<Day>, needed: Int, free: Int)
    /// `min_home` keeps people in the office on this day.
    case pool(day: Day, needed: Int, pool: Int)
    /// All trips together ask for more days than the people can give.
    case personDays(needed: Int, available: Int)
    /// All trips together need more days of people who know the service than those can give.
    case skilledDays(service: Int, needed: Int, available: Int)
    /// Each count alone would do, but people, days, rest and skills do not fit together.
    case together
    /// An agency that is required can't come, so that the trip does not run.
    case tripDropped(requiredAgency: Int)
  }
}
