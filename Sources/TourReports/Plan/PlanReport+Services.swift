// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanReport {
  /// The recapitulation: what is asked for and what is planned, service by service.
  var services: [String] {
    var table = MarkdownTable([
      (words.number, .right), (words.service, .left), (words.agency, .left),
      (words.target, .right), (words.planned, .right), (words.percentage, .right),
    ])
    for (position, service) in district.services.enumerated() {
      table.add([
        "\(position + 1)", Markdown.escaped(service.name),
        facts.agencyName(district.agencies[service.agency].id),
        formats.whole(facts.demandByService[position]),
        formats.whole(facts.servedByService[position]),
        formats.percent(facts.servedByService[position], of: facts.demandByService[position]),
      ])
    }
    table.add([
      "", Markdown.bold(words.total), "", Markdown.bold(formats.whole(facts.demand)),
      Markdown.bold(formats.whole(facts.served)),
      Markdown.bold(formats.percent(facts.served, of: facts.demand)),
    ])
    return section(words.servicesTitle, [words.servicesIntroduction, table.text])
  }
}
