// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension DistrictReader {
  func readAgencies() {
    let table = DistrictTables.agencies
    rows(of: table) { row, tables in
      check(
        "min_crew", row.whole("min_crew"), "max_crew", row.whole("max_crew"), table, row, &tables)
      guard row.isSound, let id = row.text("id"), let name = row.text("name"),
        let minCrew = row.whole("min_crew"), let maxCrew = row.whole("max_crew")
      else { return }
      parts.origins.add(row.line, of: table.file)
      parts.agencies.append(
        Agency(
          id: id, name: name, short: row.text("short"), type: row.text("type"),
          isRequired: row.flag("required") ?? false, minCrew: minCrew, maxCrew: maxCrew,
          kits: row.whole("kits"), minHome: row.whole("min_home") ?? 0,
          budget: row.number("budget"), perDiem: row.number("per_diem") ?? parts.settings.perDiem,
          lodging: row.number("lodging") ?? parts.settings.lodging))
    }
  }

  func readServices() {
    let table = DistrictTables.services
    rows(of: table) { row, _ in
      guard row.isSound, let id = row.text("id"), let agency = row.position("agency"),
        let name = row.text("name"), let minutes = row.number("minutes")
      else { return }
      parts.origins.add(row.line, of: table.file)
      parts.services.append(
        Service(
          id: id, agency: agency, name: name, minutes: minutes, weight: row.number("weight") ?? 1,
          quota: row.number("quota"), needsNetwork: row.flag("needs_network") ?? false,
          requirements: row.text("requirements")))
    }
  }

  func readStaff() {
    let table = DistrictTables.staff
    rows(of: table) { row, tables in
      check("from", row.day("from"), "to", row.day("to"), table, row, &tables)
      guard row.isSound, let id = row.text("id"), let name = row.text("name"),
        let agency = row.position("agency")
      else { return }
      let skills = Set(row.positions("skills") ?? [])
      for skill in skills.sorted() where parts.services.indices.contains(skill) {
        let service = parts.services[skill]
        guard service.agency != agency, parts.agencies.indices.contains(service.agency),
          tables.notices.count(.error) == 0
        else { continue }
        tables.notices.add(
          like: .skillOfOtherAgency(agency: parts.agencies[service.agency].id), file: table.file,
          row: row.line, column: "skills", value: service.id)
      }
      parts.origins.add(row.line, of: table.file)
      parts.staff.append(
        StaffMember(
          id: id, name: name, agency: agency, skills: skills, nip: row.text("nip"),
          rank: row.text("rank"), position: row.text("position"), from: row.day("from"),
          to: row.day("to"), maxPostDays: row.whole("max_post_days") ?? parts.settings.maxPostDays))
    }
    let leave = DistrictTables.leave
    rows(of: leave) { row, tables in
      guard let days = days("from", "to", leave, row, &tables), row.isSound,
        let person = row.position("staff"), parts.staff.indices.contains(person)
      else { return }
      parts.staff[person].leave.append(Leave(days: days, reason: row.text("reason")))
    }
  }

  func readTeams() {
    let table = DistrictTables.teams
    rows(of: table) { row, tables in
      check(
        "available_from", row.day("available_from"), "available_to", row.day("available_to"),
        table, row, &tables)
      guard row.isSound, let id = row.text("id"), let name = row.text("name"),
        let base = row.position("base"), let modes = row.words("modes"),
        let seats = row.whole("seats"), let costPerKm = row.number("cost_per_km")
      else { return }
      let usual = parts.settings
      parts.origins.add(row.line, of: table.file)
      parts.teams.append(
        Team(
          id: id, name: name, base: base, modes: Set(modes), seats: seats, costPerKm: costPerKm,
          dailyCost: row.number("daily_cost") ?? 0,
          maxTripDays: row.whole("max_trip_days") ?? usual.maxTripDays,
          weekdays: row.weekdays("weekdays") ?? usual.workingWeekdays,
          maxTripsPerMonth: row.whole("max_trips_per_month") ?? usual.maxTripsPerMonth,
          availableFrom: row.day("available_from"), availableTo: row.day("available_to")))
    }
  }

  func readTravel() {
    let table = DistrictTables.travel
    rows(of: table) { row, tables in
      check(
        "valid_from", row.day("valid_from"), "valid_to", row.day("valid_to"), table, row, &tables)
      guard row.isSound, let from = row.position("from"), let to = row.position("to"),
        let mode = row.text("mode"), let km = row.number("km")
      else { return }
      parts.origins.add(row.line, of: table.file)
      parts.travel.append(
        TravelRow(
          from: from, to: to, mode: mode, km: km, minutes: row.number("minutes").map(roundedUp),
          cost: row.number("cost"), validFrom: row.day("valid_from"), validTo: row.day("valid_to")))
    }
  }

  /// More pairs of a place and a service than this are refused: the table of demand would not fit.
  static let mostDemandCells = 30_000_000

  func readDemand() {
    let places = tables.ids[.places]?.count ?? 0
    let services = tables.ids[.services]?.count ?? 0
    let (cells, overflow) = places.multipliedReportingOverflow(by: services)
    if overflow || cells > DistrictReader.mostDemandCells {
      tables.notices.add(
        like: .tooManyCells(places: places, services: services), file: DistrictTables.demand.file)
    } else {
      parts.demand = Array(repeating: Array(repeating: 0, count: services), count: places)
    }
    rows(of: DistrictTables.demand) { row, _ in
      guard row.isSound, let place = row.position("place"), let service = row.position("service"),
        let people = row.number("people"), parts.demand.indices.contains(place)
      else { return }
      parts.demand[place][service] = people
    }
  }

  func readCatchment() {
    let table = DistrictTables.catchment
    let idOfSite = Dictionary(
      (tables.ids[.sites] ?? [:]).map { ($0.value, $0.key) },
      uniquingKeysWith: { first, _ in first })
    rows(of: table) { row, tables in
      if let place = row.position("place"), place == row.position("site") {
        tables.notices.add(
          like: .ownSite, file: table.file, row: row.line, column: "site", value: idOfSite[place])
      }
      guard row.isSound, let place = row.position("place"), let site = row.position("site"),
        let km = row.number("km"), let minutes = row.number("minutes"),
        let reach = row.number("reach")
      else { return }
      parts.catchment.append(
        CatchmentRow(place: place, site: site, km: km, minutes: roundedUp(minutes), reach: reach))
    }
  }

  func readCalendar() {
    rows(of: DistrictTables.holidays) { row, _ in
      if let day = row.day("date") {
        parts.holidays.append(Holiday(day: day, name: row.text("name")))
      }
    }
    let hours = DistrictTables.hours
    rows(of: hours) { row, tables in
      check("from", row.day("from"), "to", row.day("to"), hours, row, &tables)
      check(
        "open", row.time("open"), "close", row.time("close"), strictly: true, hours, row, &tables)
      guard row.isSound, let open = row.time("open"), let close = row.time("close") else { return }
      parts.hours.append(
        HoursRow(
          from: row.day("from"), to: row.day("to"), weekdays: row.weekdays("weekdays"),
          hours: DayHours(
            open: open, close: close,
            breakMinutes: row.whole("break_minutes") ?? parts.settings.breakMinutes)))
    }
    let closures = DistrictTables.closures
    rows(of: closures) { row, tables in
      guard let days = days("from", "to", closures, row, &tables), row.isSound, row["site"] != nil
      else { return }
      parts.closures.append(
        Closure(site: row.position("site"), days: days, reason: row.text("reason")))
    }
  }

  func readCounters() {
    let table = DistrictTables.counters
    rows(of: table) { row, tables in
      check(
        "min_staff", row.whole("min_staff"), "max_staff", row.whole("max_staff"), table, row,
        &tables)
      guard row.isSound, let site = row.position("site"), let agency = row.position("agency"),
        let minStaff = row.whole("min_staff"), let maxStaff = row.whole("max_staff")
      else { return }
      if tables.notices.count(.error) == 0, !parts.sites[site].isFixed {
        tables.notices.add(
          like: .notFixed, file: table.file, row: row.line, column: "site",
          value: parts.sites[site].id)
      }
      parts.counters.append(
        Counter(
          site: site, agency: agency, minStaff: minStaff, maxStaff: maxStaff,
          minDaysPerWeek: row.whole("min_days_per_week") ?? 0))
    }
  }

  func readVisits() {
    rows(of: DistrictTables.pinned) { row, _ in
      guard row.isSound, let site = row.position("site"), let day = row.day("date"),
        let days = row.whole("days")
      else { return }
      parts.pins.append(
        (
          Pin(site: site, day: day, days: days, team: row.position("team"), note: row.text("note")),
          row.line
        ))
    }
    let past = DistrictTables.pastVisits
    rows(of: past) { row, tables in
      guard let days = days("first_date", "last_date", past, row, &tables), row.isSound,
        let site = row.position("site")
      else { return }
      parts.pastVisits.append(
        (PastVisit(site: site, days: days, people: row.number("people")), row.line))
    }
    let requests = DistrictTables.requests
    rows(of: requests) { row, tables in
      guard let days = days("from", "to", requests, row, &tables), row.isSound,
        let site = row.position("site"), let bonus = row.number("bonus")
      else { return }
      parts.requests.append(Request(site: site, days: days, bonus: bonus, note: row.text("note")))
    }
  }

  func readLetters() {
    let table = DistrictTables.letters
    rows(of: table) { row, tables in
      guard row.isSound, let kind = row.text("kind") else { return }
      if !LetterNames.isKnown(kind) {
        tables.notices.add(
          like: .unknownLetter(nearest: nil), file: table.file, row: row.line, column: "kind",
          value: kind
        ) {
          .unknownLetter(
            nearest: Nearest.name(to: LetterNames.paper(of: kind), among: LetterNames.all))
        }
      }
      parts.letters.append(
        Letter(
          kind: kind, number: row.text("number"), date: row.day("date"),
          signatory: row.text("signatory"), nip: row.text("nip"), position: row.text("position")))
    }
  }
}
