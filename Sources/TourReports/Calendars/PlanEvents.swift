// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The events of a plan, for everybody who keeps a calendar of it.
struct PlanEvents {
  let facts: PlanFacts
  let formats: Formats
  let office: any OfficeWording
  let publicWords: any PublicWording
  private let hours: OpeningHours

  init(
    _ facts: PlanFacts, _ formats: Formats, office: any OfficeWording,
    publicWords: any PublicWording
  ) {
    self.facts = facts
    self.formats = formats
    self.office = office
    self.publicWords = publicWords
    hours = OpeningHours(facts.plan.schedule)
  }

  // MARK: Residents

  /// One event a day of each visit, and none at fixed posts, which open every day.
  func forResidents(_ schedule: PublicSchedule, requirements: (Int) -> String) -> [ICalendar.Event]
  {
    schedule.visits.flatMap { visit in
      visit.days.map { day in
        let number = visit.dates.lowerBound.distance(to: day.date) + 1
        return ICalendar.Event(
          key: "public-\(visit.id)-\(number)", day: day.date, hours: (day.open, day.close),
          summary: publicWords.event(visit.name), location: place(visit.siteID),
          details: visit.services.map { service in
            "\(facts.district.services[service].name) ("
              + "\(publicWords.bring(requirements(service))))"
          }, point: visit.site.map { facts.district.sites[$0].coordinates })
      }
    }
  }

  // MARK: The office

  /// By team, agency or person: `owners` says whose calendars a day stands in, and what each should
  /// read of the people on the trip.
  private func events(
    _ kind: String, owners: (DutyDay) -> [(id: String, people: [String])]
  ) -> [String: [ICalendar.Event]] {
    var calendars: [String: [ICalendar.Event]] = [:]
    for day in DutyDay.days(of: facts.plan) {
      for owner in owners(day) {
        calendars[owner.id, default: []].append(
          event(day, key: "\(kind)-\(owner.id)-\(day.trip.trip)-\(day.number)", owner.people))
      }
    }
    return calendars
  }

  var byTeam: [String: [ICalendar.Event]] {
    events("team") { day in
      let crew = facts.crews[day.trip.trip]?.people ?? [:]
      return [(day.trip.team, facts.inOrder(crew.keys).flatMap { crew[$0] ?? [] })]
    }
  }

  var byAgency: [String: [ICalendar.Event]] {
    var calendars = events("agency") { day in
      (facts.crews[day.trip.trip]?.people ?? [:]).map { ($0.key, $0.value) }
    }
    var posts: [String: [FixedDuty: [String]]] = [:]
    for row in facts.plan.roster where row.trip == nil {
      posts[row.agency, default: [:]][FixedDuty(row), default: []].append(row.staff)
    }
    for (agency, days) in posts {
      for (duty, people) in days {
        calendars[agency, default: []].append(event(duty, key: "agency-\(agency)", people))
      }
    }
    return calendars
  }

  var byPerson: [String: [ICalendar.Event]] {
    var calendars = events("person") { day in
      (facts.crews[day.trip.trip]?.people ?? [:]).values.flatMap { colleagues in
        colleagues.map { ($0, colleagues) }
      }
    }
    for row in facts.plan.roster where row.trip == nil {
      calendars[row.staff, default: []].append(
        event(FixedDuty(row), key: "person-\(row.staff)", [row.staff]))
    }
    return calendars
  }

  /// A day of an agency at a fixed post.
  private struct FixedDuty: Hashable {
    var date: Day
    var site: String

    init(_ row: RosterRow) {
      date = row.date
      site = row.site
    }
  }

  private func event(_ duty: FixedDuty, key: String, _ people: [String]) -> ICalendar.Event {
    let hours = hours(duty.site, team: nil, on: duty.date)
    return ICalendar.Event(
      key: "\(key)-\(duty.site)-\(duty.date)", day: duty.date,
      hours: hours.map { ($0.open, $0.close) },
      summary: office.duty(at: facts.plainSite(duty.site)), location: place(duty.site),
      details: [office.people(people.map(facts.plainStaff))], point: point(duty.site))
  }

  private func event(_ day: DutyDay, key: String, _ people: [String]) -> ICalendar.Event {
    let name = facts.plainSite(day.site)
    var details: [String] = []
    if let row = day.row {
      if let time = row.depart {
        details.append(office.departs(formats.clock(time), arrives: row.arrive.map(formats.clock)))
      }
      if let open = row.open, let close = row.close {
        details.append(office.postHours(formats.hoursInZone(open, close)))
      }
      if let time = row.leave {
        details.append(office.leaves(formats.clock(time), arrives: row.returns.map(formats.clock)))
      }
    }
    details.append(office.people(people.map(facts.plainStaff)))
    details.append(office.tripLine(day.trip.trip, team: facts.plainTeam(day.trip.team)))
    let summary =
      switch day.kind {
      case .service: office.duty(at: name)
      case .travelOut: office.travel(to: name)
      case .travelHome: office.travel(from: name)
      }
    return ICalendar.Event(
      key: key, day: day.date, hours: day.hours, summary: summary, location: place(day.site),
      details: details, point: point(day.site))
  }

  private func place(_ site: String) -> String {
    [facts.plainVenue(site), facts.plainSite(site)].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func point(_ site: String) -> Coordinates? {
    facts.sites[site].map { facts.district.sites[$0].coordinates }
  }
}
