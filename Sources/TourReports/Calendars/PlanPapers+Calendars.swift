// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanPapers {
  private func events(of facts: PlanFacts) -> PlanEvents {
    PlanEvents(facts, formats, office: officeWords, publicWords: publicWords)
  }

  private var olderFacts: PlanFacts? { older.map { PlanFacts(district: district, plan: $0) } }

  private func calendar(
    _ name: String, _ events: [ICalendar.Event], older: [ICalendar.Event]
  ) -> String {
    ICalendar(name, for: plan, older: self.older, named: districtName, formats)
      .text(events, older: older)
  }

  func publicCalendar(_ schedule: PublicSchedule) -> String {
    let older = olderFacts.map {
      events(of: $0).forResidents(PublicSchedule($0, formats), requirements: requirements)
    }
    return calendar(
      publicWords.calendarName(districtName),
      events(of: facts).forResidents(schedule, requirements: requirements), older: older ?? [])
  }

  /// A calendar for every team, agency and person with duties, also where all of them were called
  /// off by a re-plan.
  var calendarFiles: [String: String] {
    let now = events(of: facts)
    let before = olderFacts.map(events)
    var files: [String: String] = [:]
    func add(
      _ kind: String, _ calendars: [String: [ICalendar.Event]],
      _ older: [String: [ICalendar.Event]]?, order: [String], name: (String) -> String
    ) {
      let owners = Set(calendars.keys).union((older ?? [:]).keys)
      let names = FileNames(order + owners.subtracting(order).sorted())
      for owner in owners {
        files["calendars/\(kind)-\(names[owner]).ics"] = calendar(
          name(owner), calendars[owner] ?? [], older: older?[owner] ?? [])
      }
    }
    add("team", now.byTeam, before?.byTeam, order: district.teams.map(\.id)) {
      officeWords.teamCalendar(facts.plainTeam($0))
    }
    add("agency", now.byAgency, before?.byAgency, order: district.agencies.map(\.id)) {
      officeWords.agencyCalendar(facts.plainAgency($0))
    }
    add("person", now.byPerson, before?.byPerson, order: district.staff.map(\.id)) {
      officeWords.personCalendar(facts.plainStaff($0))
    }
    return files
  }

  var officeWords: any OfficeWording {
    switch language {
    case .indonesian: IndonesianOfficeWording(formats: formats)
    case .english: EnglishOfficeWording(formats: formats)
    }
  }
}
