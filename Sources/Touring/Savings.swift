// SPDX-License-Identifier: GPL-3.0-or-later

/// What the residents of a place save when a post comes near: the way to the office less the way to
/// the post, there and back, shared by the services of one journey.
public struct Savings: Sendable {
  /// The way from each place to the office.
  public let toOffice: [ResidentWay]
  /// The sites in reach of each place, its own first, then in the order of `catchment.csv`.
  public let reachable: [[Reach]]

  /// A site that people of a place come to, and what one resident served there saves.
  public struct Reach: Hashable, Sendable {
    public var site: Int
    public var way: ResidentWay
    /// Share of the demand that comes at most.
    public var share: Double
    /// Rp for one resident and service, the bonus of the site included: *saved(p, k)*.
    public var rupiah: Double
    /// Kilometres and hours for one resident and service, without weights and bonuses.
    public var km: Double
    public var hours: Double
  }

  /// Cost: O(places + catchment rows).
  public init(in district: District) {
    let settings = district.settings
    toOffice = (0..<district.placeCount).map {
      district.network.residentWay(from: $0, toOffice: district.office)
    }
    func cost(_ way: ResidentWay) -> Double {
      way.km * settings.residentCostPerKm
        + Double(way.minutes) / 60 * settings.residentTimeValue
    }
    func reach(place: Int, site: Int, way: ResidentWay, share: Double, office: ResidentWay) -> Reach
    {
      let journey = 2 / settings.servicesPerJourney
      return Reach(
        site: site, way: way, share: share,
        rupiah: max(0, 2 * (cost(office) - cost(way))) / settings.servicesPerJourney
          + district.sites[site].bonus,
        km: max(0, office.km - way.km) * journey,
        hours: max(0, Double(office.minutes - way.minutes) / 60) * journey)
    }
    var reachable: [[Reach]] = []
    for place in 0..<district.placeCount {
      guard place < district.sites.count else {
        reachable.append([])
        continue
      }
      let km = district.sites[place].localKm
      let way = ResidentWay(km: km, minutes: roundedUp(km / settings.roadSpeed * 60))
      reachable.append([
        reach(place: place, site: place, way: way, share: 1, office: toOffice[place])
      ])
    }
    for row in district.catchment {
      reachable[row.place].append(
        reach(
          place: row.place, site: row.site, way: ResidentWay(km: row.km, minutes: row.minutes),
          share: row.reach, office: toOffice[row.place]))
    }
    self.reachable = reachable
  }
}
