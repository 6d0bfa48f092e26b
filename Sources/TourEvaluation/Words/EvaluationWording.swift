// SPDX-License-Identifier: GPL-3.0-or-later

import TourReports
import Touring

/// Every phrase of an evaluation. A language is complete by construction: one that lacks a phrase does
/// not compile.
///
/// Names, dates and figures come formatted, names as Markdown where they stand in Markdown; counts come
/// as numbers where grammar depends on them.
protocol EvaluationWording: Sendable {
  // Heads of tables
  var number: String { get }
  var area: String { get }
  var date: String { get }
  var kind: String { get }
  var agency: String { get }
  var week: String { get }
  var target: String { get }
  var realised: String { get }
  var percentage: String { get }
  var remark: String { get }
  var total: String { get }

  // In short
  func title(_ district: String, horizon: String) -> String
  var overviewTitle: String { get }
  func services(_ given: String, of target: String, percent: String) -> String
  func visits(planned: Int, held: Int, partly: Int, notOpened: Int, unreported: Int) -> String
  func reliability(_ percent: String) -> String
  func km(_ saved: String, of planned: String) -> String
  func hours(_ saved: String, of planned: String) -> String
  func money(_ saved: String, of planned: String) -> String
  func cost(_ spent: String, of planned: String) -> String
  func costOfService(_ spent: String, planned: String) -> String
  func targetUnreported(_ people: String) -> String

  // Tables
  var sitesTitle: String { get }
  var servicesTitle: String { get }
  var agenciesTitle: String { get }
  var weeksTitle: String { get }
  var visitsTitle: String { get }
  func unreported(_ people: String) -> String
  func open(_ days: Int, of all: Int) -> String
  var notOpened: String { get }
  var notReported: String { get }
  /// Of a visit of which nothing is told but that `days` of its days did not open.
  func closedAlone(_ days: Int, of all: Int) -> String
  var unplanned: String { get }

  // Satisfaction
  var satisfactionTitle: String { get }
  func index(_ index: String, quality: String, respondents: String) -> String
  var noIndex: String { get }
  func sample(services: String, respondents: String) -> String
  var element: String { get }
  var answers: String { get }
  var mean: String { get }
  var index: String { get }
  var quality: String { get }
  /// `count` as a text, and as the number that grammar depends on.
  func respondents(_ count: String, _ number: Int) -> String
  /// The nine elements of PermenPANRB 14/2017.
  var elements: [String] { get }
  func band(_ band: Satisfaction.Band) -> String

  // The next quarter
  var minutesTitle: String { get }
  func minutesMethod(busy: String, days: String) -> String
  var minutesOld: String { get }
  var minutesNew: String { get }
  var postDays: String { get }
  var demandTitle: String { get }
  func demandMethod(people: String) -> String
  var place: String { get }
  var demandOld: String { get }
  var demandNew: String { get }
  var evidence: String { get }

  // What was settled in the record, and how
  var noticesTitle: String { get }
  func line(_ number: Int, _ notice: String) -> String
  func leftOut(_ message: String) -> String
  func twice(_ first: Int) -> String
  func totalDiffers(_ total: String, sum: String) -> String
  var totalOfNothing: String { get }
  func unknownVisit(_ id: String) -> String
  func otherSite(_ id: String) -> String
  func otherDay(_ id: String, _ day: String) -> String
  func outside(_ day: String) -> String
  /// `rows` as a text, and as the number that grammar depends on.
  func noNumber(_ rows: String, _ number: Int) -> String
  var unexpectedService: String { get }
  func answersMissing(_ count: Int) -> String
}

extension EvaluationWording {
  func status(of outcome: Evaluation.Outcome) -> String {
    let days = outcome.post.dayCount
    return switch outcome.status {
    case .held: ""
    case .partlyHeld: open(outcome.daysHeld, of: days)
    case .notOpened: notOpened
    case .unreported:
      outcome.daysReported > 0 ? closedAlone(outcome.daysReported, of: days) : notReported
    case .unplanned: unplanned
    }
  }

  /// A row that could not be read; nil where the file has no such line.
  func unread(_ row: Int?, _ message: String) -> String {
    let text = leftOut(message)
    return row.map { line($0, text) } ?? text
  }

  /// A line of what was settled in the record, and how.
  func notice(_ notice: RecordNotice, _ formats: Formats) -> String {
    func people(_ value: Double) -> String { formats.short(value, 1) }
    let text =
      switch notice.cause {
      case .twice(let first): twice(first)
      case .totalDiffers(let total, let sum): totalDiffers(people(total), sum: people(sum))
      case .totalOfNothing: totalOfNothing
      case .unknownVisit(let id): unknownVisit(id)
      case .otherSite(let id): otherSite(id)
      case .otherDay(let id, let day): otherDay(id, formats.day(day))
      case .outside(let day): outside(formats.day(day))
      case .noNumber(let rows): noNumber(formats.whole(rows), rows)
      case .unexpectedService: unexpectedService
      case .answersMissing(let count): answersMissing(count)
      }
    return line(notice.line, text)
  }
}
