// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A district small enough to be reckoned by hand: a base, three villages on one road and an island,
/// a fixed post, two agencies, two teams, four weeks from Monday 4 January 2027.
enum SmallDistrict {
  static let base = 0
  static let k1 = 1
  static let k2 = 2
  static let k3 = 3
  static let island = 4
  static let mall = 5
  static let hamlet = 6

  static func day(_ day: Int, _ month: Int = 1) -> Day {
    Day(year: 2027, month: month, day: day) ?? Day(number: 0)
  }

  static func make(_ change: (inout Parts) -> Void = { _ in }) -> District {
    var parts = Parts()
    change(&parts)
    return parts.district
  }

  /// What a district is made of, to be changed by a test.
  struct Parts {
    var settings = {
      var settings = Settings()
      settings.language = .english
      settings.restDays = 1
      settings.travelDays = true
      settings.minServiceMinutes = 120
      return settings
    }()
    var horizon = day(4)...day(31)
    var sites: [Site] = {
      func site(_ id: String, _ latitude: Double) -> Site {
        Site(
          id: id, name: id, coordinates: Coordinates(latitude: latitude, longitude: 104),
          maxVisits: 3, maxStay: 2, minGapDays: 7)
      }
      var sites = ["B", "K1", "K2", "K3", "ISLE", "MALL"].enumerated().map {
        site($1, -3 - 0.1 * Double($0))
      }
      sites[k1].minVisits = 1
      sites[k3].minVisits = 1
      sites[k2].isOnline = false
      sites[k3].bonus = 1000
      sites[island].access = .river
      sites[mall].isFixed = true
      sites[mall].counters = 1
      return sites
    }()
    var otherPlaces = [
      Place(id: "HAMLET", name: "Hamlet", coordinates: Coordinates(latitude: -3.15, longitude: 104))
    ]
    var agencies = [
      Agency(id: "CIVIL", name: "Civil registry", isRequired: true, minCrew: 1, maxCrew: 3),
      Agency(
        id: "TRADE", name: "Trade office", minCrew: 1, maxCrew: 2, kits: 1, minHome: 1,
        perDiem: 100_000, lodging: 200_000),
    ]
    var services = [
      Service(id: "card", agency: 0, name: "Card", minutes: 10),
      Service(id: "birth", agency: 0, name: "Birth", minutes: 20, weight: 2, quota: 12),
      Service(id: "permit", agency: 1, name: "Permit", minutes: 30, needsNetwork: true),
    ]
    var staff: [StaffMember] = {
      let civil = (1...5).map {
        StaffMember(id: "c\($0)", name: "C\($0)", agency: 0, skills: [0, 1], maxPostDays: 8)
      }
      let trade = (1...3).map {
        StaffMember(id: "t\($0)", name: "T\($0)", agency: 1, skills: [2], maxPostDays: 8)
      }
      var staff = civil + trade
      staff[4].skills = [0]
      return staff
    }()
    var teams = [
      Team(
        id: "VAN", name: "Van", base: base, modes: ["road"], seats: 5, costPerKm: 3000,
        dailyCost: 200_000, maxTripDays: 4),
      Team(
        id: "BOAT", name: "Boat", base: base, modes: ["road", "river"], seats: 4,
        costPerKm: 4000, dailyCost: 300_000),
    ]
    var travelRows = [
      TravelRow(from: base, to: k1, mode: "road", km: 30, minutes: 60),
      TravelRow(from: k1, to: k2, mode: "road", km: 20, minutes: 45),
      TravelRow(from: base, to: island, mode: "river", km: 40, minutes: 150),
    ]
    var catchment = [
      CatchmentRow(place: hamlet, site: k1, km: 5, minutes: 15, reach: 0.5),
      CatchmentRow(place: hamlet, site: k2, km: 8, minutes: 20, reach: 0.25),
    ]
    /// Of each place: card, birth, permit.
    var demand: [[Double]] = [
      [0, 0, 0], [100, 30, 10], [80, 20, 10], [60, 10, 5], [40, 8, 0], [50, 0, 20], [40, 8, 0],
    ]
    var holidays: [Holiday] = [Holiday(day: day(13), name: "Holiday")]
    var hours: [HoursRow] = []
    var closures: [Closure] = []
    var counters = [
      Counter(site: mall, agency: 0, minStaff: 1, maxStaff: 1),
      Counter(site: mall, agency: 1, minStaff: 1, maxStaff: 1),
    ]
    var pins: [Pin] = []
    var pastVisits: [PastVisit] = []
    var requests: [Request] = []

    var district: District {
      District(
        settings: settings, horizon: horizon, office: base, sites: sites,
        otherPlaces: otherPlaces, agencies: agencies, services: services, staff: staff,
        teams: teams, travelRows: travelRows, catchment: catchment, demand: demand,
        holidays: holidays, hours: hours, closures: closures, counters: counters, pins: pins,
        pastVisits: pastVisits, requests: requests)
    }
  }
}
