// SPDX-License-Identifier: GPL-3.0-or-later
import TourPlanning
import Touring

/// Small districts with catchment, quotas and a site without network, and visits with given staff
/// minutes.
struct SharingExample {
  var district: District
  var visits: [ServiceVisit]

  init(
    settings: Settings = Settings(), sites: [Site], places: [Place] = [], services: [Service],
    agencies: Int, catchment: [CatchmentRow] = [], demand: [[Double]], visits: [ServiceVisit]
  ) {
    district = District(
      settings: settings, horizon: RosterExample.horizon, office: 0, sites: sites,
      otherPlaces: places,
      agencies: (0..<agencies).map {
        Agency(id: "a\($0)", name: "a\($0)", minCrew: 0, maxCrew: 5)
      },
      services: services, staff: [], teams: [], catchment: catchment, demand: demand)
    self.visits = visits
  }

  static func site(_ id: String, _ latitude: Double, isOnline: Bool = true) -> Site {
    Site(
      id: id, name: id, coordinates: Coordinates(latitude: latitude, longitude: 104),
      isOnline: isOnline)
  }

  /// An example from a seed: 3 sites, 2 places, 2 agencies, 4 services, up to 4 visits.
  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var settings = Settings()
    settings.equityBonus = Double(random.below(3)) * 15_000
    settings.equityShare = Double(1 + random.below(5)) / 10
    let sites = (0..<3).map {
      SharingExample.site(
        "s\($0)", -3 - 0.2 * Double($0), isOnline: $0 != 1 || random.below(2) == 0)
    }
    let places = (0..<2).map {
      Place(
        id: "p\($0)", name: "p\($0)",
        coordinates: Coordinates(latitude: -3.3 - 0.1 * Double($0), longitude: 104.1))
    }
    let services = (0..<4).map {
      Service(
        id: "l\($0)", agency: $0 / 2, name: "l\($0)", minutes: Double(5 + random.below(12)),
        weight: Double(5 + random.below(10)) / 10,
        quota: random.below(3) == 0 ? Double(3 + random.below(12)) : nil, needsNetwork: $0 == 1)
    }
    var catchment: [CatchmentRow] = []
    for place in 1..<5 {
      for site in 1..<3 where site != place && random.below(2) == 0 {
        catchment.append(
          CatchmentRow(
            place: place, site: site, km: Double(1 + random.below(15)),
            minutes: 2 + random.below(30), reach: Double(1 + random.below(10)) / 10))
      }
    }
    let demand = (0..<5).map { _ in (0..<4).map { _ in Double(random.below(40)) } }
    let visits = (0..<1 + random.below(4)).map { number in
      let crew = (0..<2).map { _ in random.below(3) }
      let days = 1 + random.below(2)
      return ServiceVisit(
        trip: number, stop: 0, site: 1 + random.below(2), days: days,
        minutes: crew.map { Double($0 * days * (60 + random.below(120))) },
        isThere: crew.map { $0 > 0 })
    }
    self.init(
      settings: settings, sites: sites, places: places, services: services, agencies: 2,
      catchment: catchment, demand: demand, visits: visits)
  }

  /// The best benefit by the contract's own variables and rows, one for each visit, place and
  /// service.
  var best: Double {
    let savings = Savings(in: district)
    struct Variable {
      var visit: Int
      var place: Int
      var service: Int
      var share: Double
      var value: Double
    }
    var variables: [Variable] = []
    for (number, visit) in visits.enumerated() {
      for place in 0..<district.placeCount {
        guard let reach = savings.reachable[place].first(where: { $0.site == visit.site }) else {
          continue
        }
        for (service, it) in district.services.enumerated() where visit.days[it.agency] > 0 {
          if it.needsNetwork && !district.sites[visit.site].isOnline { continue }
          variables.append(
            Variable(
              visit: number, place: place, service: service, share: reach.share,
              value: it.weight * reach.rupiah))
        }
      }
    }
    let count = variables.count
    var rows: [[Double]] = []
    var most: [Double] = []
    func add(_ limit: Double, equity: Int? = nil, _ factor: (Variable) -> Double) {
      var row = variables.map(factor)
      row += (0..<district.placeCount).map { $0 == equity ? 1 : 0 }
      rows.append(row)
      most.append(limit)
    }
    for (number, visit) in visits.enumerated() {
      for agency in district.agencies.indices {
        add(visit.minutes[agency]) {
          $0.visit == number && district.services[$0.service].agency == agency
            ? district.services[$0.service].minutes : 0
        }
      }
      for (service, it) in district.services.enumerated() {
        guard let quota = it.quota else { continue }
        add(quota * Double(visit.days[it.agency])) {
          $0.visit == number && $0.service == service ? 1 : 0
        }
      }
    }
    for place in 0..<district.placeCount {
      for service in district.services.indices {
        let demand = district.demand[place][service]
        add(demand) { $0.place == place && $0.service == service ? 1 : 0 }
        for reach in savings.reachable[place] {
          add(min(1, reach.share) * demand) {
            $0.place == place && $0.service == service && visits[$0.visit].site == reach.site
              ? 1 : 0
          }
        }
      }
      add(0, equity: place) { $0.place == place ? -1 : 0 }
      rows.append(
        [Double](repeating: 0, count: count)
          + (0..<district.placeCount).map { $0 == place ? 1 : 0 })
      most.append(district.settings.equityShare * district.demand[place].reduce(0, +))
    }
    let costs =
      variables.map(\.value)
      + [Double](repeating: district.settings.equityBonus, count: district.placeCount)
    return TextbookSimplex.maximum(costs, rows, most)
  }

  /// What a sharing breaks, in words; nil where every rule holds to a millionth of a person.
  func fault(_ lines: [ServedLine]) -> String? {
    let savings = Savings(in: district)
    var left = district.demand
    var reachLeft = savings.reachable.enumerated().map { place, reaches in
      reaches.map { reach in district.demand[place].map { $0 * min(1, reach.share) } }
    }
    var minutes = visits.map(\.minutes)
    var quota = visits.map { visit in
      district.services.map { ($0.quota ?? .infinity) * Double(visit.days[$0.agency]) }
    }
    for line in lines {
      guard let number = visits.firstIndex(where: { $0.point == line.point })
      else { return "no such visit" }
      let visit = visits[number]
      let service = district.services[line.service]
      guard let nth = savings.reachable[line.place].firstIndex(where: { $0.site == visit.site })
      else { return "not in reach" }
      if service.needsNetwork && !district.sites[visit.site].isOnline { return "no network" }
      if line.people <= 0 { return "nobody" }
      let units = line.people * 10_000
      if abs(units - units.rounded()) > 1e-5 { return "more than four decimals" }
      left[line.place][line.service] -= line.people
      reachLeft[line.place][nth][line.service] -= line.people
      minutes[number][service.agency] -= line.people * service.minutes
      quota[number][line.service] -= line.people
    }
    let least = [
      left.joined().min(), reachLeft.joined().joined().min(), minutes.joined().min(),
      quota.joined().min(),
    ].compactMap(\.self).min()
    return (least ?? 0) < -1e-6 ? "a limit is exceeded by \(-(least ?? 0))" : nil
  }
}
