// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How a site or a place is reached in general; which roads join it is for ``TravelNetwork`` to say.
public enum Access: String, Hashable, Sendable, CaseIterable {
  case road
  case river
}

/// A point on the globe, in degrees.
public struct Coordinates: Hashable, Sendable {
  public var latitude: Double
  public var longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Great-circle distance in km, by the haversine formula.
  public func kilometres(to other: Coordinates) -> Double {
    let radians = Double.pi / 180
    let dLat = (other.latitude - latitude) * radians
    let dLon = (other.longitude - longitude) * radians
    let h =
      sin(dLat / 2) * sin(dLat / 2)
      + cos(latitude * radians) * cos(other.latitude * radians) * sin(dLon / 2) * sin(dLon / 2)
    return 2 * TravelNetwork.earthRadius * asin(min(1, h.squareRoot()))
  }
}

/// A place where a post can open: a kecamatan office, a village hall, a mall of public services.
public struct Site: Hashable, Sendable {
  public var id: String
  public var name: String
  /// Official code of the area (kode wilayah).
  public var code: String?
  /// Free text such as kecamatan or desa.
  public var kind: String?
  /// A fixed post opens on every working day, without a trip.
  public var isFixed: Bool
  public var coordinates: Coordinates
  public var access: Access
  /// Kilometres from the homes of the site's own people to the post.
  public var localKm: Double
  public var venue: String?
  public var minVisits: Int
  /// nil is no limit.
  public var maxVisits: Int?
  /// Least and most days of one stay.
  public var minStay: Int
  public var maxStay: Int
  /// Calendar days from the last day of one visit to the first day of the next.
  public var minGapDays: Int
  /// Rp added to what each resident served saves.
  public var bonus: Double
  /// Agencies that a fixed post can hold on one day; nil is no limit.
  public var counters: Int?
  public var isOnline: Bool

  public init(
    id: String, name: String, code: String? = nil, kind: String? = nil, isFixed: Bool = false,
    coordinates: Coordinates, access: Access = .road, localKm: Double = 0, venue: String? = nil,
    minVisits: Int = 0, maxVisits: Int? = nil, minStay: Int = 1, maxStay: Int = 3,
    minGapDays: Int = 14, bonus: Double = 0, counters: Int? = nil, isOnline: Bool = true
  ) {
    self.id = id
    self.name = name
    self.code = code
    self.kind = kind
    self.isFixed = isFixed
    self.coordinates = coordinates
    self.access = access
    self.localKm = localKm
    self.venue = venue
    self.minVisits = minVisits
    self.maxVisits = maxVisits
    self.minStay = minStay
    self.maxStay = maxStay
    self.minGapDays = minGapDays
    self.bonus = bonus
    self.counters = counters
    self.isOnline = isOnline
  }

  /// Calendar days that a visit keeps the next one away: `minGapDays`, and never less than 1.
  public var gap: Int { max(1, minGapDays) }
}

/// Where residents live and demand arises, as far as it is no site.
public struct Place: Hashable, Sendable {
  public var id: String
  public var name: String
  public var coordinates: Coordinates
  public var access: Access
  public var population: Double?

  public init(
    id: String, name: String, coordinates: Coordinates, access: Access = .road,
    population: Double? = nil
  ) {
    self.id = id
    self.name = name
    self.coordinates = coordinates
    self.access = access
    self.population = population
  }
}
