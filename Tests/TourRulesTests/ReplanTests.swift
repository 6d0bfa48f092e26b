// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourRules
import Touring

/// A re-plan of the sound plan as of 12 January: T1 and T2 are history, T3 was to K3 on the 19th.
@Suite("R: re-planning")
struct ReplanTests {
  typealias D = SmallDistrict

  /// Judges a re-plan: the sound plan after a change of its draft, the district and its tables.
  private func replan(
    asOf: Day = D.day(12),
    older: (inout PlanTables) -> Void = { _ in },
    district change: (inout SmallDistrict.Parts) -> Void = { _ in },
    draft rewrite: (inout PlanDraft) -> Void = { _ in }, changeCost: Double = 0,
    tables mutate: (inout PlanTables) -> Void = { _ in }
  ) -> [Finding] {
    var before = PlanDraft.sound.tables(in: D.make())
    older(&before)
    let district = D.make(change)
    var draft = PlanDraft.sound
    rewrite(&draft)
    var tables = draft.tables(in: district)
    tables.summary.asOf = asOf
    tables.summary.changeCost = changeCost
    let value = tables.summary.netBenefit - changeCost
    tables.summary.gap = (tables.summary.bound - value) / abs(tables.summary.bound)
    mutate(&tables)
    return Judge(district, language: .english).findings(
      on: PlanUnderJudgement(tables: tables, olderPlan: before, asOf: asOf))
  }

  /// The trip to K3 on another day.
  private func moved(to day: Int) -> (inout PlanDraft) -> Void {
    { $0.tours[2].first = D.day(day) }
  }

  @Test("the older plan is a sound re-plan of itself")
  func same() {
    let found = replan()
    #expect(found.isEmpty, "\(found.map(\.message))")
  }

  @Test("what has changed since binds no trip of history, nor its people and costs")
  func exempt() {
    let found = replan(district: {
      $0.closures = [Closure(site: nil, days: D.day(4)...D.day(8))]
      $0.staff[2].leave = [Leave(days: D.day(4)...D.day(8))]
      $0.staff[3].to = D.day(8)
      $0.agencies[1].minCrew = 1
      $0.teams[1].seats = 0
      $0.teams[1].availableFrom = D.day(9)
    })
    #expect(found.isEmpty, "\(found.map(\.message))")
  }

  @Test("R_HISTORY: a trip of history that was changed, or is gone")
  func rHistory() {
    expect(
      replan(tables: { $0.trips[1].sites = [] }), has: "R_HISTORY",
      "T2 is history, but its sites changed from ISLE to .")
    expect(
      replan(tables: { tables in
        tables.visits[0].lastDate = D.day(6)
        tables.visits[0].days = 2
      }), has: "R_HISTORY",
      "V1 is history, but its last_date changed from 2027-01-05 to 2027-01-06.")
    expect(
      replan(draft: { draft in
        draft.tours.remove(at: 1)
        draft.served.removeAll { $0.visit == 2 }
        for row in draft.served.indices where draft.served[row].visit == 3 {
          draft.served[row].visit = 2
        }
      }), has: "R_HISTORY", "T2 is history, but is not in the plan.")
  }

  @Test("R_PAST: a new trip before as_of")
  func rPast() {
    expect(
      replan(draft: { draft in
        draft.tours.append(
          PlanDraft.Tour(
            id: "T4", team: 0, first: D.day(11), stops: [Stop(site: D.k3, days: 1)], crew: [3]))
      }), only: "R_PAST",
      "Trip T4 starts on 2027-01-11, before 2027-01-12, but is not in the older plan.")
  }

  @Test("R_CREW: other people on a trip of history, and at a fixed post")
  func rCrew() {
    let trip = replan(draft: { $0.tours[1].crew = [3] })
    expect(trip, only: "R_CREW", "c4 was not at T2 on 2027-01-06 in the older plan.")
    expect(trip, has: "R_CREW", "c3 was at T2 on 2027-01-06 in the older plan, but no more.")
    expect(
      replan(draft: { $0.attendance[0].staff = 4 }), only: "R_CREW",
      "c5 was not at MALL on 2027-01-04 in the older plan.")
  }

  @Test("R_SERVICE: other people served by history")
  func rService() {
    expect(
      replan(draft: { $0.served[0].people = 39 }), only: "R_SERVICE",
      "Visit V1 of history: card for K1 changed from 40 to 39 people.")
  }

  @Test("R_COST: other costs of history")
  func rCost() {
    expect(
      replan(tables: { $0.trips[0].crewCost = 1 }), only: "R_COST",
      "The crew_cost of trip T1 of history changed from Rp2,600,000 to Rp1.")
  }

  @Test("the costs of history stand as they were when rates have changed")
  func oldRates() {
    let found = replan(
      district: { $0.agencies[0].perDiem = 999_999 },
      tables: { tables in
        // T3 is at the new rate, T1 and T2 at the old one.
        tables.trips[0].crewCost = 2_600_000
        tables.trips[1].crewCost = 950_000
        let crew = tables.trips.reduce(0) { $0 + $1.crewCost }
        tables.summary.netBenefit += tables.summary.parts.crewCosts - crew
        tables.summary.parts.crewCosts = crew
        tables.summary.gap =
          (tables.summary.bound - tables.summary.netBenefit) / tables.summary.bound
      })
    #expect(found.isEmpty, "\(found.map(\.message))")
  }

  @Test("R_IDS: an id of a kept visit, of its trip, or of somebody else")
  func rIds() {
    expect(
      replan(tables: { tables in
        tables.visits[3].visit = "V9"
        for row in tables.service.indices where tables.service[row].visit == "V4" {
          tables.service[row].visit = "V9"
        }
      }), only: "R_IDS", "V9 stands as in the older plan, but its id there is V4.")
    expect(
      replan(tables: { tables in
        tables.trips[2].trip = "T9"
        tables.visits[3].trip = "T9"
        for row in tables.roster.indices where tables.roster[row].trip == "T3" {
          tables.roster[row].trip = "T9"
        }
      }), only: "R_IDS", "T9 stands as in the older plan, but its id there is T3.")
    // The trip to K3 gives way to one to K2, under the same ids.
    expect(
      replan(
        draft: {
          $0.tours[2].stops = [Stop(site: D.k2, days: 1)]
          $0.served.removeAll { $0.visit == 3 }
        }, changeCost: 10_000_000), only: "R_IDS",
      "V4 is new, but takes an id that the older plan uses for another one.")
  }

  @Test("R_IDS: a moved visit under a new id is a warning")
  func rIdsMoved() {
    let found = replan(
      draft: moved(to: 20), changeCost: 2_000_000,
      tables: { tables in
        tables.visits[3].visit = "V5"
        for row in tables.service.indices where tables.service[row].visit == "V4" {
          tables.service[row].visit = "V5"
        }
        tables.trips[2].trip = "T4"
        tables.visits[3].trip = "T4"
        for row in tables.roster.indices where tables.roster[row].trip == "T3" {
          tables.roster[row].trip = "T4"
        }
      })
    #expect(found.map(\.code) == ["R_IDS"])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.message == "1 moved visits at K3 were given new ids.")
  }

  @Test("K_CHANGE: moved, with and without short notice")
  func moved() {
    #expect(replan(draft: moved(to: 20), changeCost: 2_000_000).isEmpty)
    #expect(
      replan(asOf: D.day(13), draft: moved(to: 20), changeCost: 10_000_000).isEmpty)
    expect(
      replan(draft: moved(to: 20), changeCost: 10_000_000), only: "K_CHANGE",
      "The change cost is said to be Rp10,000,000, but comes to Rp2,000,000.")
  }

  @Test("K_CHANGE: cancelled, and people exchanged: the larger of those gone and those new")
  func exchanged() {
    let found = replan(draft: { $0.tours[2].crew = [0, 3, 7] }, changeCost: 400_000)
    #expect(found.isEmpty, "\(found.map(\.message))")
    let cancelled = replan(
      district: { $0.sites[D.k3].minVisits = 0 },
      draft: {
        $0.tours.removeLast()
        $0.served.removeAll { $0.visit == 3 }
      }, changeCost: 10_000_000)
    #expect(cancelled.isEmpty, "\(cancelled.map(\.message))")
  }

  @Test("F_JSON: a re-plan that does not say as of when, or what it costs")
  func fJson() {
    expect(
      replan(tables: { $0.summary.asOf = nil }), only: "F_JSON",
      "plan.json does not hold as_of, which a re-plan must.")
    expect(
      replan(tables: { $0.summary.changeCost = nil }), only: "F_JSON",
      "plan.json does not hold change_cost, which a re-plan must.")
    expect(
      replan(tables: { $0.summary.asOf = D.day(14) }), only: "F_JSON",
      "plan.json holds as_of 2027-01-14, but the plan is checked as of 2027-01-12.")
  }

  @Test("K_BOUND: a certified_bound, which a re-plan need not have, is held against its value")
  func kBound() {
    #expect(replan(tables: { $0.summary.certifiedBound = $0.summary.bound }).isEmpty)
    let found = replan(tables: { $0.summary.certifiedBound = 5 })
    #expect(found.map(\.code) == ["K_BOUND"], "\(found.map(\.message))")
    #expect(found.first?.column == "certified_bound")
  }

  @Test("R_NO_OLDER_PLAN: a warning")
  func noOlderPlan() {
    let found = findings(tables: {
      $0.summary.asOf = D.day(12)
      $0.summary.changeCost = 0
    })
    #expect(found.map(\.code) == ["R_NO_OLDER_PLAN"])
    #expect(found.first?.severity == .warning)
    #expect(
      found.first?.message
        == "This is a re-plan as of 2027-01-12; without the older plan its history and change "
        + "cost are not checked.")
  }

  @Test("what history has used up is gone, though it may be more than there is now")
  func usedUp() {
    // V1 served 40 of K1, of whom 30 are left by the new demand: nobody else may be served.
    let none = replan(district: { $0.demand[D.k1][0] = 30 })
    #expect(none.isEmpty, "\(none.map(\.message))")
    let more = replan(
      district: { $0.demand[D.k1][0] = 30 },
      draft: { draft in
        draft.tours.append(
          PlanDraft.Tour(
            id: "T4", team: 0, first: D.day(26), stops: [Stop(site: D.k1, days: 1)], crew: [3]))
        draft.served.append(
          PlanDraft.Served(visit: 4, site: D.k1, place: D.k1, service: 0, people: 1))
      })
    expect(more, has: "Y1_DEMAND", "41 people of K1 get card, but the demand is 30.")
  }

  @Test("where history alone has spent the budget, nothing more is spent")
  func budget() {
    let found = replan(district: { $0.settings.budget = 1_000_000 })
    #expect(Set(found.map(\.code)) == ["M1_BUDGET"])
    let none = replan(
      district: {
        $0.settings.budget = 1_000_000
        $0.sites[D.k3].minVisits = 0
      },
      draft: {
        $0.tours.removeLast()
        $0.served.removeAll { $0.visit == 3 }
      }, changeCost: 10_000_000)
    #expect(none.isEmpty, "\(none.map(\.message))")
  }

  @Test("P3_WEEK: in a week that as_of cuts, past days and those that are still possible")
  func week() {
    let twice: (inout SmallDistrict.Parts) -> Void = { parts in
      parts.counters[0].minDaysPerWeek = 2
      for person in 0..<5 { parts.staff[person].to = D.day(8) }
    }
    // The week of the 4th: one past day, and nothing but the 8th can still be.
    let found = replan(
      asOf: D.day(8),
      district: twice,
      draft: {
        $0.tours.removeLast()
        $0.served.removeAll { $0.visit == 3 }
      }, changeCost: 10_000_000)
    expect(
      found, has: "P3_WEEK", "CIVIL attends MALL on 1 days in the week of 2027-01-04, at least 2.")
  }
}
