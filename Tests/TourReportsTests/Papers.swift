// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import TourReports
import Touring

/// The papers of the sample plan, by their paths in its folder.
struct Papers {
  let files: [String: String]

  init(
    _ report: Report, in language: Language = .indonesian,
    district: District = SamplePlan.district, plan: PlanTables? = nil, letters: [Letter] = [],
    templates: LetterTemplates? = nil, csvStyle: CSVStyle = .standard, older: PlanTables? = nil
  ) {
    files =
      PlanPapers(
        of: plan ?? SamplePlan.tables(district), for: district, in: language, letters: letters,
        templates: templates, csvStyle: csvStyle, older: older
      ).files(of: report)
  }

  subscript(_ path: String) -> String { files[path] ?? "" }
}

/// The sample district with names that mean harm to what they are written into.
enum Hostile {
  static let text = "<b>\"&'|*`</script>;,\n=1+1"

  static var district: District {
    var district = SamplePlan.district
    district.settings.name = text
    for site in district.sites.indices {
      district.sites[site].name = text
      district.sites[site].venue = text
    }
    for agency in district.agencies.indices { district.agencies[agency].short = text }
    for service in district.services.indices {
      district.services[service].name = text
      district.services[service].requirements = text
    }
    for person in district.staff.indices { district.staff[person].name = text }
    district.teams[0].name = text
    return district
  }
}
