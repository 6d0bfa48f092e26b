// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The district as a picture drawn from the coordinates: tours as lines in the colour of their team,
/// sites by the share of their people's needs that is met.
///
/// The projection is equirectangular about the middle of the sites: over one regency its error is far
/// below the size of a dot.
struct TourMap {
  /// Narrow enough that names can be read on a phone.
  private static let width = 460.0
  private static let margin = 40.0
  private static let most = 640.0
  private static let letterWidth = 7.3

  let facts: PlanFacts
  let style: TeamStyle
  let formats: Formats
  let words: any PublicWording

  private var district: District { facts.district }

  /// Sites that are visited, could be, or are a base.
  private var shown: [Int] {
    district.sites.indices.filter {
      facts.visitsBySite[$0] != nil || district.isBase($0) || district.sites[$0].isFixed
        || facts.tourSites.contains($0)
    }
  }

  private struct Frame {
    var west: Double
    var north: Double
    /// Points a degree, east and south.
    var east: Double
    var south: Double
    var height: Double
    /// Points a kilometre.
    var scale: Double

    func callAsFunction(_ point: Coordinates) -> (x: Double, y: Double) {
      (
        TourMap.margin + (point.longitude - west) * east,
        TourMap.margin + (north - point.latitude) * south
      )
    }
  }

  private func frame(_ points: [Coordinates]) -> Frame {
    let latitudes = points.map(\.latitude)
    let longitudes = points.map(\.longitude)
    let (low, high) = (latitudes.min() ?? 0, latitudes.max() ?? 0)
    let (west, eastEnd) = (longitudes.min() ?? 0, longitudes.max() ?? 0)
    let shrink = max(0.05, cos((low + high) / 2 * .pi / 180))
    let wide = max(0.02, (eastEnd - west) * shrink)
    let tall = max(0.02, high - low)
    let inner = TourMap.width - 2 * TourMap.margin
    let scale = min(inner / wide, (TourMap.most - 2 * TourMap.margin) / tall)
    // What is left of the width stands half on each side.
    let spare = (inner - wide * scale) / 2 / (scale * shrink)
    return Frame(
      west: west - spare, north: high, east: scale * shrink, south: scale,
      height: tall * scale + 2 * TourMap.margin,
      scale: scale / (TravelNetwork.earthRadius * .pi / 180))
  }

  var svg: String {
    let sites = shown
    guard !sites.isEmpty else { return "" }
    let frame = frame(sites.map { district.sites[$0].coordinates })
    let spots = sites.map { (site: $0, at: frame(district.sites[$0].coordinates)) }
    let visited = sites.count { facts.visitsBySite[$0] != nil }
    return SVG.picture(
      width: TourMap.width, height: frame.height + 26,
      label: words.mapOf(areas: sites.count, visited: visited, teams: style.looks.count),
      name: "map",
      body: lines(frame) + spots.map { dot($0, radius(among: spots.count)) }.joined()
        + labels(spots) + compass(frame))
  }

  // MARK: Tours

  /// Each leg once for each team, broader where it is driven more often; legs that several teams
  /// drive lie side by side.
  private func lines(_ frame: Frame) -> String {
    struct Leg: Hashable {
      var from: Int
      var to: Int
    }
    var body = ""
    for (position, look) in style.looks.enumerated() {
      guard let team = facts.teams[look.team] else { continue }
      var counts: [Leg: Int] = [:]
      for trip in facts.plan.trips where trip.team == look.team {
        let base = district.teams[team].base
        let stops = [base] + trip.sites.compactMap { facts.sites[$0] } + [base]
        for (a, b) in zip(stops, stops.dropFirst()) where a != b {
          counts[Leg(from: min(a, b), to: max(a, b)), default: 0] += 1
        }
      }
      let shift = (Double(position) - Double(style.looks.count - 1) / 2) * 2.5
      for (leg, count) in counts.sorted(by: { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) })
      {
        let a = frame(district.sites[leg.from].coordinates)
        let b = frame(district.sites[leg.to].coordinates)
        let length = max(1e-9, ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot())
        let (dx, dy) = (-(b.y - a.y) / length * shift, (b.x - a.x) / length * shift)
        body +=
          "<line class=\"leg \(look.name)\" x1=\"\(SVG.number(a.x + dx))\" "
          + "y1=\"\(SVG.number(a.y + dy))\" x2=\"\(SVG.number(b.x + dx))\" "
          + "y2=\"\(SVG.number(b.y + dy))\" "
          + "stroke-width=\"\(SVG.number(min(4.5, 1.2 + 0.5 * Double(count))))\"/>"
      }
    }
    return body
  }

  // MARK: Sites

  /// Four classes of coverage, the fourth the best; nil where nobody comes.
  static func coverageClass(_ share: Double) -> Int { min(3, max(0, Int(share * 4))) }

  private func share(_ site: Int) -> Double {
    facts.demandByPlace[site] > 0 ? facts.servedByPlace[site] / facts.demandByPlace[site] : 0
  }

  private func dot(_ spot: (site: Int, at: (x: Double, y: Double)), _ radius: Double) -> String {
    let (x, y) = spot.at
    let site = spot.site
    let name = Markup.escaped(district.sites[site].name)
    if district.isBase(site) || district.sites[site].isFixed {
      return "<g class=\"base\"><title>\(name)</title>" + SVG.rect(x - 6, y - 6, 12, 12) + "</g>"
    }
    guard facts.visitsBySite[site] != nil else {
      return "<g class=\"none\"><title>\(name): \(words.notVisited)</title>"
        + "<circle cx=\"\(SVG.number(x))\" cy=\"\(SVG.number(y))\" r=\"\(SVG.number(radius - 1))\"/></g>"
    }
    return "<g class=\"c\(TourMap.coverageClass(share(site)))\"><title>\(name): "
      + "\(words.covered(formats.percent(share(site))))</title>"
      + "<circle cx=\"\(SVG.number(x))\" cy=\"\(SVG.number(y))\" r=\"\(SVG.number(radius))\"/></g>"
  }

  private struct Box {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    func overlap(_ other: Box) -> Double {
      let w = min(x + width, other.x + other.width) - max(x, other.x)
      let h = min(y + height, other.y + other.height) - max(y, other.y)
      return w > 0 && h > 0 ? w * h : 0
    }
  }

  /// Names beside their dots, each where it covers least: right, left, above or below, at last a
  /// line further off. Bases come first, then the places that ask for most; where there is no room left, a name stays out: the dot
  /// still tells it when it is pointed at, and the list has it.
  private func labels(_ spots: [(site: Int, at: (x: Double, y: Double))]) -> String {
    let r = radius(among: spots.count) + 1
    var taken = spots.map { Box(x: $0.at.x - r, y: $0.at.y - r, width: 2 * r, height: 2 * r) }
    // Where the arrow to the north stands.
    taken.append(Box(x: TourMap.width - 36, y: 8, width: 26, height: 42))
    let ordered = spots.sorted { a, b in
      let (first, second) = (district.isBase(a.site), district.isBase(b.site))
      if first != second { return first }
      let (more, less) = (facts.demandByPlace[a.site], facts.demandByPlace[b.site])
      return more != less ? more > less : a.site < b.site
    }
    var body = ""
    for (site, at) in ordered {
      let name = SVG.shortened(SVG.withoutAside(district.sites[site].name), to: 24)
      let width = Double(name.count) * TourMap.letterWidth
      let choices: [(dx: Double, dy: Double, anchor: String)] = [
        (11, 4, "start"), (-11, 4, "end"), (0, -12, "middle"), (0, 20, "middle"),
        (9, -8, "start"), (9, 16, "start"), (-9, -8, "end"), (-9, 16, "end"),
        // Above or below and inward from the edge of the picture.
        (-8, 20, "start"), (-8, -12, "start"), (8, 20, "end"), (8, -12, "end"),
        // A line further off: two dots that all but lie on each other have a name each.
        (0, 35, "middle"), (-8, 35, "start"), (8, 35, "end"),
        (0, -27, "middle"), (-8, -27, "start"), (8, -27, "end"),
      ]
      var best: (cost: Double, box: Box, choice: (dx: Double, dy: Double, anchor: String))?
      for (rank, choice) in choices.enumerated() {
        let left =
          switch choice.anchor {
          case "start": at.x + choice.dx
          case "end": at.x + choice.dx - width
          default: at.x + choice.dx - width / 2
          }
        let box = Box(x: left, y: at.y + choice.dy - 12, width: width, height: 15)
        let outside =
          max(0, 2 - box.x) + max(0, box.x + width - TourMap.width + 2) + max(0, 2 - box.y)
        let cost = taken.reduce(0) { $0 + $1.overlap(box) } + outside * 20 + Double(rank)
        if cost < best?.cost ?? .infinity { best = (cost, box, choice) }
      }
      guard let best, best.cost < 0.15 * best.box.width * best.box.height else { continue }
      taken.append(best.box)
      body +=
        "<text class=\"place\" text-anchor=\"\(best.choice.anchor)\" "
        + "x=\"\(SVG.number(at.x + best.choice.dx))\" y=\"\(SVG.number(at.y + best.choice.dy))\">"
        + "\(Markup.escaped(name))</text>"
    }
    return body
  }

  /// Dots are smaller where there are many.
  private func radius(among count: Int) -> Double { count > 80 ? 4 : 7 }

  /// An arrow to the north and a scale of a round length.
  private func compass(_ frame: Frame) -> String {
    let lengths = [1.0, 2, 5, 10, 20, 25, 50, 100, 200, 500]
    let km = lengths.last { $0 * frame.scale <= 120 } ?? 1
    let y = frame.height + 8
    let right = 16 + km * frame.scale
    return SVG.line(16, y, right, y, name: "rule") + SVG.line(16, y - 4, 16, y + 4, name: "rule")
      + SVG.line(right, y - 4, right, y + 4, name: "rule")
      + SVG.text("\(formats.short(km, 0)) km", right + 8, y + 4, name: "note")
      + "<path class=\"north\" d=\"M\(SVG.number(TourMap.width - 24)) 30 l-6 16 6 -4 6 4 z\"/>"
      + "<text class=\"note\" text-anchor=\"middle\" x=\"\(SVG.number(TourMap.width - 24))\" y=\"24\">"
      + "\(words.north)</text>"
  }
}
