// SPDX-License-Identifier: GPL-3.0-or-later

/// A picture in a file of its own: it has its title, its style for light and dark, and a text for who
/// does not see it.
struct Chart {
  static let width = 720.0
  /// Where the names of rows end and the figures begin.
  static let gutter = 190.0
  /// Letters that a row's name may have.
  static let nameLength = 27

  let title: String
  let height: Double
  let body: String

  private static let style = """
    text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:#16202a}\
    .title{font-size:15px;font-weight:600}.name{text-anchor:end}.mid{text-anchor:middle}\
    .soft{fill:#4b5a68}.ask{fill:#dde4ea}.get{fill:#0b5c94}.grid{stroke:#c6d0da}\
    .on{fill:#fff}.cell{fill:#0b5c94}.dot{fill:#0b5c94}.ground{fill:#fff}\
    .line{fill:none;stroke:#0b5c94;stroke-width:2}.limit{stroke:#a34700;stroke-dasharray:6 4}\
    @media (prefers-color-scheme:dark){text{fill:#e8edf2}.soft{fill:#aab6c2}.ask{fill:#2c3844}\
    .get,.cell,.dot{fill:#7cc4f5}.grid{stroke:#3d4a57}.on{fill:#0d1318}.ground{fill:#12181e}\
    .line{stroke:#7cc4f5}.limit{stroke:#f2a35e}}
    """

  var svg: String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title\" "
      + "viewBox=\"0 0 \(SVG.number(Chart.width)) \(SVG.number(height))\" "
      + "width=\"\(SVG.number(Chart.width))\" height=\"\(SVG.number(height))\">\n"
      + "<title id=\"title\">\(Markup.escaped(title))</title>\n<style>\(Chart.style)</style>\n"
      + SVG.rect(0, 0, Chart.width, height, name: "ground") + "\n"
      + SVG.text(title, 12, 24, name: "title") + "\n" + body + "</svg>\n"
  }

  /// The name of a row: without its aside where it is too long, and whole where it is pointed at.
  static func name(_ text: String, _ y: Double) -> String {
    guard text.count > nameLength else { return SVG.text(text, gutter - 8, y, name: "name") }
    let short = SVG.shortened(SVG.withoutAside(text), to: nameLength)
    return "<g><title>\(Markup.escaped(text))</title>"
      + SVG.text(short, gutter - 8, y, name: "name") + "</g>"
  }

  /// Round numbers from 0 to at least `most`, about five.
  static func ticks(to most: Double) -> [Double] {
    guard most > 0, most.isFinite else { return [0, 1] }
    var step = 1.0
    let steps = [1.0, 2, 5]
    var power = 1.0
    search: while true {
      for factor in steps where most / (factor * power) <= 6 {
        step = factor * power
        break search
      }
      power *= 10
    }
    return (0...Int((most / step).rounded(.up))).map { Double($0) * step }
  }
}
