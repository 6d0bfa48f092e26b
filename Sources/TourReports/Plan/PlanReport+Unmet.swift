// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanReport {
  /// What could not be met, and why as far as the data say.
  var unmet: [String] {
    var blocks = unmetKinds.map { $0.introduction + "\n\n" + Markdown.bullets($0.items) }
    blocks += unserved
    if blocks.isEmpty { blocks = [words.everythingMet] }
    return section(words.unmetTitle, blocks)
  }

  /// The same kind by kind, beside the demand that is not served; no kind is empty.
  var unmetKinds: [(introduction: String, items: [String])] {
    [
      (words.promisesIntroduction, summary.shortfalls.map(shortfall)),
      (words.unvisitedIntroduction, unvisited),
      (words.requestsIntroduction, unmetRequests),
      (words.noServiceIntroduction, servicesNotGiven),
      (words.offlineIntroduction, offlineSites),
    ].filter { !$0.items.isEmpty }
  }

  private func shortfall(_ shortfall: PlanSummary.Shortfall) -> String {
    let name = Markdown.bold(facts.siteName(shortfall.site))
    guard let site = facts.sites[shortfall.site] else {
      return words.shortfall(name, missing: shortfall.missing, promised: shortfall.missing)
    }
    return words.shortfall(
      name, missing: shortfall.missing, promised: district.promisedVisits(site)) + " "
      + reason(site, wanted: district.promisedVisits(site))
  }

  /// Why `site` has not the visits that are wanted.
  private func reason(_ site: Int, wanted: Int) -> String {
    let reach = SiteReach(of: site, in: district)
    switch reach.obstacle {
    case .closed:
      let closures = district.closures.filter {
        ($0.site ?? site) == site && $0.days.overlaps(district.horizon)
      }
      return words.becauseClosed(
        closures.map { closure in
          formats.range(closure.days.clamped(to: district.horizon))
            + (closure.reason.map { " (\(Markdown.escaped($0)))" } ?? "")
        })
    case .noWay: return words.becauseNoWay
    case .tooFar:
      return words.becauseTooFar(minutes: district.settings.minServiceMinutes)
    case .tooSoonAfterPast:
      return words.becauseTooSoon(gap: district.sites[site].gap)
    case .noRun:
      return words.becauseNoRun(days: max(1, district.sites[site].minStay))
    case nil:
      if reach.most < wanted {
        return words.becauseFewDays(
          most: reach.most, days: reach.firstDays.count, gap: district.sites[site].gap)
      }
      return words.becauseElsewhere
    }
  }

  /// Areas that nobody visits, without a promise that names them already.
  private var unvisited: [String] {
    let short = Set(summary.shortfalls.map(\.site))
    return facts.tourSites.filter {
      facts.visitsBySite[$0] == nil && !short.contains(district.sites[$0].id)
        && district.sites[$0].maxVisits != 0 && facts.demandByPlace[$0] > 0
    }.map { "\(Markdown.bold(facts.placeName($0))): \(reason($0, wanted: 1))" }
  }

  private var unmetRequests: [String] {
    district.requests.filter { request in
      request.days.overlaps(district.horizon)
        && !(facts.visitsBySite[request.site] ?? []).contains {
          request.days.contains($0.firstDate) && request.days.contains($0.lastDate)
        }
    }.map { request in
      "\(Markdown.bold(facts.placeName(request.site))), \(formats.range(request.days))"
        + (request.note.map { ": \(Markdown.escaped($0))" } ?? "")
    }
  }

  /// Services that somebody asks for and nobody gets.
  private var servicesNotGiven: [String] {
    district.services.indices.filter {
      facts.demandByService[$0] > 0 && facts.servedByService[$0] == 0
    }.map { position in
      let service = district.services[position]
      let agency = district.agencies[service.agency]
      let comes = facts.crews.values.contains { $0.people[agency.id] != nil }
      return "\(Markdown.escaped(service.name)): "
        + (comes
          ? words.becauseTimeElsewhere
          : words.becauseAgencyStays(facts.agencyName(agency.id)))
    }
  }

  /// Sites without network that are visited, and what can't be given there.
  private var offlineSites: [String] {
    let lost = district.services.filter(\.needsNetwork)
    guard !lost.isEmpty else { return [] }
    let names = formats.list(lost.map { Markdown.escaped($0.name) })
    let sites = district.sites.indices.filter {
      !district.sites[$0].isOnline && facts.visitsBySite[$0] != nil
    }
    return sites.isEmpty
      ? [] : [words.notGiven(names, at: formats.list(sites.map(facts.placeName)))]
  }
}
