// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// `plan.md`: one section a file, put together here.
struct PlanReport {
  let facts: PlanFacts
  let words: any PlanWording
  let formats: Formats

  var district: District { facts.district }
  var plan: PlanTables { facts.plan }
  var summary: PlanSummary { facts.plan.summary }

  init(district: District, plan: PlanTables, language: Language) {
    facts = PlanFacts(district: district, plan: plan)
    formats = Formats(language, for: district)
    let area = AreaKind(of: facts.tourSites.map { district.sites[$0] })
    switch language {
    case .indonesian: words = IndonesianPlanWording(formats: formats, area: area)
    case .english: words = EnglishPlanWording(formats: formats, area: area)
    }
  }

  var text: String {
    let name = summary.district.isEmpty ? district.settings.name : summary.district
    let sections: [[String]] = [
      ["# " + words.title(Markdown.escaped(name), horizon: formats.horizon(summary.horizon))],
      overview, money, services, coverage, calendar, visits, announced, crews, fixedPosts,
      load, unmet, estimates,
      quality, about,
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n\n") }
      .joined(separator: "\n\n") + "\n"
  }

  /// A heading with what stands below it; nothing where nothing does.
  func section(_ title: String, _ blocks: [String]) -> [String] {
    let blocks = blocks.filter { !$0.isEmpty }
    return blocks.isEmpty ? [] : ["## " + title] + blocks
  }
}

/// What the sites of a district are called together.
enum AreaKind: Hashable, Sendable {
  case kecamatan
  case desa
  /// Kecamatan, and posts in villages besides.
  case kecamatanAndPosts
  case mixed

  init(of sites: [Site]) {
    let kinds = Set(sites.map { ($0.kind ?? "").lowercased() })
    switch kinds {
    case ["kecamatan"]: self = .kecamatan
    case ["desa"], ["kelurahan"], ["desa", "kelurahan"]: self = .desa
    case _ where kinds.isSubset(of: ["kecamatan", "desa", "kelurahan"]) && !kinds.isEmpty:
      self = .kecamatanAndPosts
    default: self = .mixed
    }
  }
}
