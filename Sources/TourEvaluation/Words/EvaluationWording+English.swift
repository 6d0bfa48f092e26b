// SPDX-License-Identifier: GPL-3.0-or-later

/// An evaluation in English.
struct EnglishEvaluationWording: EvaluationWording {
  let number = "No."
  let area = "Site"
  let date = "Date"
  let kind = "Service"
  let agency = "Agency"
  let week = "Week"
  let target = "Target"
  let realised = "Served"
  let percentage = "Percentage"
  let remark = "Remark"
  let total = "Total"

  func title(_ district: String, horizon: String) -> String {
    "Evaluation of the roving services of \(district), \(horizon)"
  }
  let overviewTitle = "In short"
  func services(_ given: String, of target: String, percent: String) -> String {
    "Services given: \(given) of \(target) (\(percent))"
  }
  func visits(planned: Int, held: Int, partly: Int, notOpened: Int, unreported: Int) -> String {
    "Visits: \(planned) planned; \(held) open, \(partly) in part, \(notOpened) not, \(unreported) not "
      + "reported"
  }
  func reliability(_ percent: String) -> String {
    "Reliability (days held, of those reported): \(percent)"
  }
  func km(_ saved: String, of planned: String) -> String {
    "Distance that residents really saved: \(saved) km of \(planned) km"
  }
  func hours(_ saved: String, of planned: String) -> String {
    "Time really saved: \(saved) of \(planned) hours"
  }
  func money(_ saved: String, of planned: String) -> String {
    "Fares and time saved, in rupiah: \(saved) of \(planned)"
  }
  func cost(_ spent: String, of planned: String) -> String {
    "Cost of the tours: \(spent) of \(planned)"
  }
  func costOfService(_ spent: String, planned: String) -> String {
    "Cost of a service on tour: \(spent); by the plan \(planned)"
  }
  func targetUnreported(_ people: String) -> String {
    "Target of visits not reported: \(people); unserved in the tables, and no evidence for the next "
      + "quarter"
  }

  let sitesTitle = "By site"
  let servicesTitle = "By service"
  let agenciesTitle = "By agency"
  let weeksTitle = "By week"
  let visitsTitle = "By visit"
  func unreported(_ people: String) -> String { "\(people) of the target not reported" }
  func open(_ days: Int, of all: Int) -> String { "open \(days) of \(all) days" }
  let notOpened = "did not open"
  let notReported = "not reported"
  func closedAlone(_ days: Int, of all: Int) -> String {
    "did not open on \(days) of \(all) days, the rest not reported"
  }
  let unplanned = "not in the plan"

  let satisfactionTitle = "Satisfaction"
  func index(_ index: String, quality: String, respondents: String) -> String {
    "Satisfaction index (IKM): **\(index)**, quality \(quality); \(respondents) respondents. By "
      + "PermenPANRB 14/2017, each element weighing exactly 1/9."
  }
  let noIndex = "No index: some element has no answer at all."
  func sample(services: String, respondents: String) -> String {
    "For \(services) services the table of Krejcie and Morgan asks for \(respondents) respondents."
  }
  let element = "Element"
  let answers = "Answers"
  let mean = "Mean"
  let index = "Mean × 25"
  let quality = "Quality"
  func respondents(_ count: String, _ number: Int) -> String {
    "\(count) \(number == 1 ? "respondent" : "respondents")"
  }
  let elements = [
    "Requirements", "System, mechanism and procedure", "Time to completion", "Cost",
    "Product of the service", "Competence of the officers", "Conduct of the officers",
    "Handling of complaints and suggestions", "Facilities",
  ]
  func band(_ band: Satisfaction.Band) -> String {
    switch band {
    case .a: "very good"
    case .b: "good"
    case .c: "less good"
    case .d: "not good"
    }
  }

  let minutesTitle = "Staff minutes for the next quarter"
  func minutesMethod(busy: String, days: String) -> String {
    "Taken from post-days whose officers were busy all day: the plan used at least \(busy) of their "
      + "minutes, or more people were served than fit. The old figure weighs as much as \(days) days "
      + "of evidence. Written to services.csv in this folder; the old one is left alone."
  }
  let minutesOld = "Minutes"
  let minutesNew = "New"
  let postDays = "Post-days"
  let demandTitle = "Demand for the next quarter"
  func demandMethod(people: String) -> String {
    "For each place and service the old demand is drawn towards served ÷ expected, by the people "
      + "expected at reported posts (\(people) weigh as much as the old figure), and part of those not "
      + "served is added; visits that were not reported are taken to have gone as planned. "
      + "Written to demand.csv in this folder; the old one is left alone."
  }
  let place = "Place"
  let demandOld = "Demand"
  let demandNew = "New"
  let evidence = "Evidence, people"

  let noticesTitle = "Notes on the record"
  func line(_ number: Int, _ notice: String) -> String { "line \(number): \(notice)" }
  func leftOut(_ message: String) -> String { "\(message); not counted." }
  func twice(_ first: Int) -> String {
    "the same as line \(first); counted once. Where these are other people, add them in one row."
  }
  func totalDiffers(_ total: String, sum: String) -> String {
    "the total \(total) is not that of the rows by service, \(sum), which stand."
  }
  let totalOfNothing =
    "a total without a service where the plan expects none; not counted. Fill in the column service."
  func unknownVisit(_ id: String) -> String {
    "the plan has no visit \(id); looked for by its date."
  }
  func otherSite(_ id: String) -> String {
    "visit \(id) is at another site; not counted. Check the column site."
  }
  func otherDay(_ id: String, _ day: String) -> String {
    "\(day) is no day of visit \(id); counted for that visit. Check the date."
  }
  func outside(_ day: String) -> String { "\(day) lies outside the plan; not counted." }
  func noNumber(_ rows: String, _ number: Int) -> String {
    "services without a number of people, in \(rows) \(number == 1 ? "row" : "rows"); not counted. "
      + "Write 0 where nobody came."
  }
  let unexpectedService = "the agency of this service was not planned there; counted all the same."
  func answersMissing(_ count: Int) -> String {
    "\(count) of 9 elements without an answer; the others count."
  }
}
