// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import TourReports
import Touring

@Suite("Map data and pictures")
struct MapAndPictureTests {
  private struct Collection: Decodable {
    struct Feature: Decodable {
      struct Geometry: Decodable {
        var type: String
      }
      struct Properties: Decodable {
        var layer: String
        var id: String
        var visits: Int?
        var coverage: Double?
        var missing: Int?
        var sites: [String]?
        var staff: Int?
      }
      var id: String
      var geometry: Geometry
      var properties: Properties
    }
    var type: String
    var features: [Feature]
  }

  private func decoded(_ text: String) throws -> Collection {
    try JSONDecoder().decode(Collection.self, from: Data(text.utf8))
  }

  @Test("Sites are points with their coverage, trips lines with their stops")
  func features() throws {
    let text = Papers(.geojson)["map.geojson"]
    let map = try decoded(text)
    #expect(map.type == "FeatureCollection")
    #expect(
      map.features.map(\.id) == [
        "site-kota", "site-hilir", "site-hulu", "site-tambak", "trip-T01", "trip-T02",
      ])
    let tambak = map.features[3].properties
    #expect(tambak.visits == 1 && tambak.missing == 1)
    #expect(abs((tambak.coverage ?? 0) - 110.0 / 260) < 1e-3)
    #expect(map.features[4].geometry.type == "LineString")
    #expect(map.features[4].properties.sites == ["hilir", "hulu"])
    #expect(map.features[4].properties.staff == 2)
    // Longitude stands first.
    #expect(text.contains("\"coordinates\": [107.31, -2.72]"))
    #expect(!text.contains("Perekam"))
  }

  @Test("Without a plan there are the sites alone, with what they ask for")
  func sites() throws {
    let map = try decoded(GeoJSON.text(of: SamplePlan.district))
    #expect(map.features.count == 4)
    #expect(map.features.allSatisfy { $0.properties.visits == nil })
  }

  @Test("Pictures are whole, say what they show, and stand in plan.md")
  func pictures() throws {
    for language in Language.allCases {
      let papers = Papers(.pictures, in: language)
      let plan = Papers(.plan, in: language)["plan.md"]
      #expect(papers.files.count == 3)
      for (path, text) in papers.files {
        let title = try #require(text.firstMatch(of: /<title id="title">(.+)<\/title>/)?.1)
        #expect(plan.contains("![\(title)](\(path))"))
        let parser = XMLParserCheck(text)
        #expect(parser.isWellFormed, "\(path)")
      }
    }
  }

  @Test("A picture tells the figures of the plan")
  func figures() {
    let papers = Papers(.pictures)
    #expect(papers["pictures/served.svg"].contains(">42,3%</text>"))
    #expect(papers["pictures/days.svg"].contains("<title>1 petugas bertugas 5 hari</title>"))
    #expect(papers["pictures/load.svg"].contains(">4</text>"))
  }

  @Test("A name that is too long goes without its aside, and is whole where it is pointed at")
  func longNames() {
    var district = SamplePlan.district
    district.sites[1].name = "Pesisir Sungai Menang (Sungai Sibur)"
    let picture = Papers(.pictures, district: district)["pictures/served.svg"]
    #expect(picture.contains(">Pesisir Sungai Menang</text>"))
    #expect(picture.contains("<title>Pesisir Sungai Menang (Sungai Sibur)</title>"))
  }

  @Test("Names that mean harm stay text in pictures and maps")
  func hostile() throws {
    let district = Hostile.district
    for (path, text) in Papers(.pictures, district: district).files {
      #expect(XMLParserCheck(text).isWellFormed, "\(path)")
      #expect(!text.contains("<b>"))
    }
    _ = try decoded(Papers(.geojson, district: district)["map.geojson"])
  }

  @Test("Where there is no room for a name, the dot alone stands")
  func crowded() {
    let plain = SamplePlan.district
    let crowd = (1...40).map { number in
      Site(
        id: "c\(number)", name: "Kecamatan \(number)", kind: "kecamatan",
        coordinates: Coordinates(latitude: -2.72 - Double(number) * 1e-4, longitude: 107.31))
    }
    let district = District(
      settings: plain.settings, horizon: plain.horizon, office: 0, sites: plain.sites + crowd,
      agencies: plain.agencies, services: plain.services, staff: plain.staff, teams: plain.teams,
      demand: plain.demand + crowd.map { _ in [1, 1, 1] })
    let page = Papers(.public, district: district, plan: SamplePlan.tables())[
      "public/schedule.html"]
    #expect(page.ranges(of: "<circle").count == 43)
    let names = page.ranges(of: "<text class=\"place\"").count
    #expect((4..<20).contains(names))
    #expect(page.contains("<title>Kecamatan 40: tidak didatangi</title>"))
  }

  @Test("Two dots that all but lie on each other at the edge both have their names")
  func neighbours() {
    let plain = SamplePlan.district
    let twins = [("Tanjung Lubuk", 104.0), ("Teluk Gelam", 104.02)].map { name, longitude in
      Site(
        id: name, name: name, kind: "kecamatan",
        coordinates: Coordinates(latitude: -2.72, longitude: longitude))
    }
    let district = District(
      settings: plain.settings, horizon: plain.horizon, office: 0, sites: plain.sites + twins,
      agencies: plain.agencies, services: plain.services, staff: plain.staff, teams: plain.teams,
      demand: plain.demand + twins.map { _ in [1, 1, 1] })
    let page = Papers(.public, district: district, plan: SamplePlan.tables())[
      "public/schedule.html"]
    for twin in twins { #expect(page.contains(">\(twin.name)</text>")) }
  }

  @Test("Coordinates on one spot or a line make a map all the same")
  func flat() {
    var district = SamplePlan.district
    for site in district.sites.indices {
      district.sites[site].coordinates = Coordinates(latitude: 0, longitude: 110)
    }
    let page = Papers(.public, district: district, plan: SamplePlan.tables())[
      "public/schedule.html"]
    // A figure that is none is written as a dash.
    #expect(!page.contains("=\"–\""))
  }
}

/// Whether tags open and close in turn: enough to tell a picture that a browser would refuse.
private struct XMLParserCheck {
  let isWellFormed: Bool

  init(_ text: String) {
    var open: [Substring] = []
    var isGood = true
    for match in text.matches(of: /<(\/?)([a-zA-Z]+)([^<>]*?)(\/?)>/) {
      if !match.1.isEmpty {
        if open.popLast() != match.2 { isGood = false }
      } else if match.4.isEmpty {
        open.append(match.2)
      }
    }
    isWellFormed = isGood && open.isEmpty
  }
}
