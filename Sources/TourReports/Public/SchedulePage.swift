// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The public schedule as one page that needs no network: the list of visits, which its script can
/// search; the quarter as a calendar; a map; what to bring.
///
/// All that it says is in the list, as headings and text; pictures have a sentence for who does not
/// see them. Its policy forbids it to load anything.
struct SchedulePage {
  private let papers: PlanPapers
  private let schedule: PublicSchedule
  private let words: any PublicWording
  private let style: TeamStyle

  private var facts: PlanFacts { papers.facts }
  private var district: District { papers.district }
  private var formats: Formats { papers.formats }

  init(_ papers: PlanPapers, _ schedule: PublicSchedule) {
    self.papers = papers
    self.schedule = schedule
    words = papers.publicWords
    style = TeamStyle(papers.facts)
  }

  var text: String {
    let title = words.title(
      Markup.escaped(papers.districtName),
      horizon: formats.horizon(papers.plan.summary.horizon))
    return """
      <!DOCTYPE html>
      <html lang="\(formats.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
      'unsafe-inline'; script-src 'unsafe-inline'">
      <title>\(title)</title>
      <style>
      \(PageStyle.sheet)</style>
      </head>
      <body>
      <a class="skip" href="#schedule">\(words.skip)</a>
      <header>
      <h1>\(title)</h1>
      <p>\(words.introduction)</p>
      \(navigation)</header>
      <main>
      \(finder)
      <section id="schedule" aria-labelledby="schedule-title" tabindex="-1">
      <h2 id="schedule-title">\(words.scheduleTitle)</h2>
      \(list)
      </section>
      \(calendar)\(map)\(fixedPosts)\(bring)</main>
      <footer>
      <p>\(words.changeNote)</p>
      \(papers.contact.map { "<p>\(Markup.escaped($0))</p>\n" } ?? "")</footer>
      <script>
      \(PageScript.text)
      </script>
      </body>
      </html>

      """
  }

  private var navigation: String {
    guard !schedule.visits.isEmpty else { return "" }
    let places =
      [
        ("schedule", words.scheduleTitle), ("calendar", words.calendarTitle),
        ("map", words.mapTitle),
      ] + schedule.posts.map { ("post-\($0.site)", district.sites[$0.site].name) }
      + [("bring", words.bringTitle)]
    let links = places.map { "<li><a href=\"#\($0.0)\">\(Markup.escaped($0.1))</a></li>" }.joined()
    return "<nav aria-label=\"\(words.contents)\"><ul>\(links)</ul></nav>\n"
  }

  // MARK: Finding

  private var finder: String {
    guard !schedule.visits.isEmpty else { return "" }
    var options = "<option value=\"\">\(words.anyService)</option>"
    for service in schedule.services {
      options +=
        "<option value=\"s\(service)\" data-bring=\"\(Markup.escaped(need(service)))\">"
        + "\(Markup.escaped(district.services[service].name))</option>"
    }
    var names: [String] = []
    for visit in schedule.visits {
      for name in [visit.name] + visit.nearby where !names.contains(name) { names.append(name) }
    }
    // Whose people come to a fixed post finds its days by the name of the place, too.
    for post in schedule.posts {
      for name in post.nearby where !names.contains(name) { names.append(name) }
    }
    let places = names.sorted().map { "<option value=\"\(Markup.escaped($0))\"></option>" }.joined()
    return """
      <form id="finder" class="finder" role="search" hidden data-none="\(words.foundNone)" \
      data-one="\(words.foundOne)" data-many="\(words.foundMany)" data-next="\(words.next)" \
      data-past="\(words.past)" data-part="\(words.printedPart)">
      <h2>\(words.finderTitle)</h2>
      <label for="place">\(words.finderPlace)
      <input id="place" type="search" list="places" autocomplete="off" \
      placeholder="\(words.finderHint)"></label>
      <datalist id="places">\(places)</datalist>
      <label for="service">\(words.finderService)
      <select id="service">\(options)</select></label>
      <p id="need" aria-live="polite" hidden></p>
      <label class="check" for="upcoming"><input id="upcoming" type="checkbox"> \
      \(words.upcomingOnly)</label>
      <p id="found" role="status"></p>
      \(postLinks)</form>
      <p id="printed" class="printed" hidden></p>
      """
  }

  /// A link to each fixed post, which the script shows where it fits what is looked for.
  private var postLinks: String {
    schedule.posts.map { post in
      let site = district.sites[post.site]
      let find = ([site.name, site.venue ?? ""] + post.nearby).joined(separator: " ")
      let services = post.services.map { "s\($0)" }.joined(separator: " ")
      return "<p class=\"post\" hidden data-find=\"\(Markup.escaped(find))\" "
        + "data-services=\"\(services)\"><a href=\"#post-\(post.site)\">"
        + "\(words.fixedPost(Markup.escaped(site.name)))</a></p>\n"
    }.joined()
  }

  /// What to bring for a service, as a sentence.
  private func need(_ service: Int) -> String {
    "\(words.bringTitle): \(papers.requirements(service))."
  }

  // MARK: The list

  private var list: String {
    guard !schedule.visits.isEmpty else { return "<p>\(words.noVisits)</p>" }
    var text = ""
    var month: Month?
    for (position, visit) in schedule.visits.enumerated() {
      let next = visit.dates.lowerBound.month
      if next != month {
        if month != nil { text += "</ol>\n</div>\n" }
        month = next
        text +=
          "<div class=\"group\">\n<h3>\(formats.monthName(next.month)) \(next.year)</h3>\n"
          + "<ol class=\"visits\">\n"
      }
      text += item(visit, position + 1)
    }
    return text + "</ol>\n</div>"
  }

  private func item(_ visit: PublicSchedule.Visit, _ number: Int) -> String {
    let look = style[visit.team]
    let team =
      (style.looks.count > 1
        ? (look.map { "<span class=\"swatch \($0.name)\" aria-hidden=\"true\"></span> " } ?? "")
        : "") + Markup.escaped(facts.plainTeam(visit.team))
    let find = ([visit.name, visit.venue] + visit.nearby).joined(separator: " ")
    let services = visit.services.map { "s\($0)" }.joined(separator: " ")
    let agencies = Markup.escaped(visit.giving.map(facts.plainAgency).joined(separator: ", "))
    let notes = papers.remarks(visit).map { "<p class=\"note\">\(Markup.escaped(capital($0)))</p>" }
    let papersNeeded = visit.services.map { service in
      "<dt>\(Markup.escaped(district.services[service].name))</dt>"
        + "<dd>\(Markup.escaped(papers.requirements(service)))</dd>"
    }.joined()
    let lastDate = visit.dates.upperBound
    return """
      <li class="visit\(look.map { " " + $0.name } ?? "")" id="v\(number)" data-from="\(visit.dates.lowerBound)" data-to="\(lastDate)" \
      data-find="\(Markup.escaped(find))" data-services="\(services)">
      <div>
      <p class="when"><time datetime="\(visit.dates.lowerBound)">\
      \(formats.weekdaysAndRange(visit.dates))</time></p>
      <p>\(unbroken(visit.hours))</p>
      </div>
      <div>
      <h4>\(Markup.escaped(visit.name)) <span class="badge" hidden></span></h4>
      <p class="where">\(Markup.escaped(visit.venue))</p>
      <p class="who">\(team)<br><span class="kinds">\(words.kinds(visit.services.count)): \
      </span>\(agencies)</p>
      \(notes.joined(separator: "\n"))</div>
      <details>
      <summary>\(words.servicesAndPapers(visit.services.count))</summary>
      <dl>\(papersNeeded)</dl>
      </details>
      </li>

      """
  }

  /// Hours whose stretches of days are not broken across lines where there is room.
  private func unbroken(_ hours: String) -> String {
    hours.split(separator: "; ").map { "<span class=\"stretch\">\($0)</span>" }
      .joined(separator: "; ")
  }

  /// A remark that stands by itself begins with a capital.
  private func capital(_ text: String) -> String {
    let text = text.prefix(1).uppercased() + text.dropFirst()
    return text.hasSuffix(".") ? text : text + "."
  }

  private var fixedPosts: String {
    schedule.posts.map { post in
      let rows = post.days.map { day in
        "<tr><th scope=\"row\">\(formats.weekdayAndDay(day.date))</th>"
          + "<td>\(day.hours.map { formats.hoursInZone($0.open, $0.close) } ?? "")</td>"
          + "<td>\(Markup.escaped(day.agencies.map(facts.plainAgency).joined(separator: ", ")))</td></tr>"
      }.joined(separator: "\n")
      return """
        <section id="post-\(post.site)">
        <h2>\(words.fixedPost(Markup.escaped(district.sites[post.site].name)))</h2>
        <p>\(Markup.escaped(district.sites[post.site].venue ?? ""))</p>
        <p>\(words.fixedPostHours)</p>
        <div class="scroll" role="region" tabindex="0" aria-label="\(words.fixedPostHours)">
        <table>
        <thead><tr><th scope="col">\(papers.words.dateHead)</th><th scope="col">\
        \(papers.words.timeHead)</th><th scope="col">\(papers.words.agency)</th></tr></thead>
        <tbody>
        \(rows)
        </tbody>
        </table>
        </div>
        </section>

        """
    }.joined()
  }

  // MARK: Pictures

  private var calendar: String {
    guard !schedule.visits.isEmpty else { return "" }
    let months = MonthCalendar.months(of: papers.plan.summary.horizon).prefix(24)
    let figures = months.map { month in
      let picture = MonthCalendar(
        month: month, visits: schedule.visits, style: style, district: district, formats: formats,
        words: words)
      return "<figure>\n<figcaption aria-hidden=\"true\">\(formats.monthName(month.month)) "
        + "\(month.year)</figcaption>\n\(picture.svg)\n</figure>"
    }
    return """
      <section id="calendar" aria-labelledby="calendar-title">
      <h2 id="calendar-title">\(words.calendarTitle)</h2>
      \(teamLegend)<div class="months">
      \(figures.joined(separator: "\n"))
      </div>
      </section>

      """
  }

  private var teamLegend: String {
    guard style.looks.count > 1 else { return "" }
    let items = style.looks.map {
      "<li><span class=\"swatch \($0.name)\" aria-hidden=\"true\"></span> \($0.letter) = "
        + "\(Markup.escaped(facts.plainTeam($0.team)))</li>"
    }
    return "<ul class=\"legend\">\(items.joined())</ul>\n"
  }

  private var map: String {
    guard !schedule.visits.isEmpty else { return "" }
    let picture = TourMap(facts: facts, style: style, formats: formats, words: words)
    let shares = ["0–25%", "25–50%", "50–75%", "75–100%"].enumerated().map {
      "<li><span class=\"swatch c\($0)\" aria-hidden=\"true\"></span> \(words.coverageLegend) \($1)</li>"
    }.joined()
    return """
      <section id="map" aria-labelledby="map-title">
      <h2 id="map-title">\(words.mapTitle)</h2>
      <p>\(words.mapIntroduction)</p>
      \(teamLegend)<ul class="legend">\(shares)<li><span class="swatch open" \
      aria-hidden="true"></span> \(words.notVisited)</li><li><span class="swatch square" \
      aria-hidden="true"></span> \(words.base(orPost: !schedule.posts.isEmpty))</li></ul>
      <figure>
      \(picture.svg)
      </figure>
      </section>

      """
  }

  // MARK: Papers

  private var bring: String {
    guard !schedule.services.isEmpty else { return "" }
    let rows = schedule.services.map { service in
      let agency = district.agencies[district.services[service].agency].id
      return "<tr><th scope=\"row\">\(Markup.escaped(district.services[service].name))</th>"
        + "<td>\(Markup.escaped(papers.requirements(service)))</td>"
        + "<td>\(Markup.escaped(facts.plainAgency(agency)))</td></tr>"
    }
    return """
      <section id="bring" aria-labelledby="bring-title">
      <h2 id="bring-title">\(words.bringTitle)</h2>
      <p>\(words.bringIntroduction)</p>
      <table class="bring">
      <thead><tr><th scope="col">\(papers.words.service)</th><th scope="col">\
      \(words.requirements)</th><th scope="col">\(papers.words.agency)</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </section>

      """
  }
}
