// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourEvaluation
import TourFolders
import Touring

@Suite struct EvaluationTests {
  private let district = RecordExample.district

  private func evaluation(_ rows: [Actual]) -> Evaluation {
    Evaluation(rows, of: RecordExample.plan, in: district)
  }

  @Test("Targets and people served, by site, service, agency and week, with fixed posts by week")
  func tables() {
    let result = evaluation([
      RecordExample.row(2, date: 5, site: 1, service: 0, people: 30),
      RecordExample.row(3, date: 6, site: 1, service: 0, people: 25),
      RecordExample.row(4, visit: "V001", site: 1, service: 1, people: 15),
      RecordExample.row(5, date: 12, site: 2, service: 0, people: 10),
      RecordExample.row(6, date: 4, site: 3, service: 0, people: 12),
    ])
    #expect(result.notices == [])
    #expect(result.bySite.map(\.target) == [0, 80, 40, 30])
    #expect(result.bySite.map(\.realised) == [0, 70, 10, 12])
    #expect(result.byService.map(\.realised) == [77, 15, 0])
    #expect(result.byAgency.map(\.target) == [140, 10])
    // One of three days at the mall is in the first week.
    #expect(result.byWeek.map(\.monday) == [RecordExample.day(4), RecordExample.day(11)])
    #expect(result.byWeek.map(\.line.target) == [90, 60])
    #expect(result.byWeek.map(\.line.realised) == [82, 10])
    #expect(result.byWeek.map(\.line.unreported) == [0, 20])
    #expect(result.reliability == 1)
  }

  @Test("What residents saved and what it cost are those of the people and trips that were")
  func savedAndCost() {
    let result = evaluation([
      RecordExample.row(2, date: 5, site: 1, service: 0, people: 30),
      RecordExample.row(3, date: 12, site: 2, people: 0, reason: "banjir"),
    ])
    // 50 km and an hour each way, there and back, for two services of one journey.
    #expect(result.saved.km == 1500)
    #expect(result.saved.hours == 30)
    #expect(result.saved.rupiah == 1500 * 1000 + 30 * 10_000)
    // The trip to Hulu did not go.
    #expect(result.cost == 1_000_000)
    #expect(result.visits(.notOpened) == 1)
    #expect(result.reliability == 2.0 / 3)
    #expect(result.outcomes.first { $0.post.site == 2 }?.reasons == ["banjir"])
  }

  @Test("The same row twice counts once; other numbers of the same service are added")
  func twice() {
    let result = evaluation([
      RecordExample.row(2, date: 5, site: 1, service: 0, people: 30),
      RecordExample.row(3, date: 5, site: 1, service: 0, people: 30),
      RecordExample.row(4, date: 5, site: 1, service: 0, people: 4),
    ])
    #expect(result.total.realised == 34)
    #expect(result.notices == [RecordNotice(line: 3, .twice(firstLine: 2))])
  }

  @Test("A total alone is shared out as the plan expected; beside its parts it does not count")
  func totals() {
    let alone = evaluation([RecordExample.row(2, date: 5, site: 1, people: 40)])
    #expect(alone.byService.map(\.realised) == [25, 10, 5])
    let beside = evaluation([
      RecordExample.row(2, date: 5, site: 1, people: 40),
      RecordExample.row(3, date: 5, site: 1, service: 0, people: 33),
    ])
    #expect(beside.byService.map(\.realised) == [33, 0, 0])
    #expect(beside.notices == [RecordNotice(line: 2, .totalDiffers(total: 40, sum: 33))])
  }

  @Test("A row without a place counts for what it has more than those with places")
  func places() {
    let result = evaluation([
      RecordExample.row(2, date: 5, site: 1, service: 0, people: 30),
      RecordExample.row(3, date: 5, site: 1, service: 0, people: 12, place: 1),
      RecordExample.row(4, date: 5, site: 1, service: 0, people: 8, place: 2),
    ])
    #expect(result.total.realised == 30)
    // Those of Hulu came from farther away than the post is in reach: they save nothing here.
    #expect(result.saved.km == 22 * 50)
  }

  @Test("Visits of other sites, unknown ones, and dates outside are said")
  func wrongVisits() {
    let result = evaluation([
      RecordExample.row(2, visit: "V001", site: 2, service: 0, people: 3),
      RecordExample.row(3, date: 12, visit: "V9", site: 2, service: 0, people: 4),
      RecordExample.row(4, date: 28, site: 1, service: 0, people: 5),
      RecordExample.row(5, date: 8, site: 2, service: 0, people: 6),
      RecordExample.row(6, date: 12, site: 2, service: 2, people: 1),
      RecordExample.row(7, date: 12, site: 2, service: 1),
    ])
    #expect(
      result.notices == [
        RecordNotice(line: 2, .otherSite(visit: "V001")),
        RecordNotice(line: 3, .unknownVisit("V9")),
        RecordNotice(line: 4, .outside(RecordExample.day(28))),
        RecordNotice(line: 6, .unexpectedService),
        RecordNotice(line: 7, .noNumber(rows: 1)),
      ])
    #expect(result.total.realised == 11)
    #expect(result.outcomes.map(\.status).contains(.unplanned))
  }

  @Test("A visit of which a day did not open is held in part, on the other")
  func partly() {
    let result = evaluation([
      RecordExample.row(2, date: 5, site: 1, service: 0, people: 30),
      RecordExample.row(3, date: 6, site: 1, reason: "jalan putus"),
    ])
    #expect(result.outcomes.first { $0.post.site == 1 }?.status == .partlyHeld)
    #expect(result.outcomes.first { $0.post.site == 1 }?.daysHeld == 1)
    #expect(result.reliability == 0.5)
  }

  @Test("Of a visit of which only a closed day is told, the other days are not reported")
  func closedAlone() {
    let result = evaluation([RecordExample.row(2, date: 5, site: 1, reason: "banjir")])
    let outcome = result.outcomes.first { $0.post.site == 1 }
    #expect(outcome?.status == .unreported)
    #expect(outcome?.daysReported == 1)
    #expect(result.reliability == 0)
    let next = NextQuarter(result)
    #expect(next.demand[1][0].evidence == 0)
    // Of 60, 25 were to come on the day that is not told of: half of the others wait.
    #expect(next.demand[1][0].new == 78)
    let recap = EvaluationReport(result, next: next, in: .indonesian).recap
    #expect(recap.contains("tidak dibuka 1 dari 2 hari, selebihnya belum dilaporkan; banjir"))
  }

  @Test("A known visit with a date that is none of its days is counted, and said")
  func otherDay() {
    let result = evaluation([
      RecordExample.row(2, date: 9, visit: "V001", site: 1, service: 0, people: 7),
      RecordExample.row(3, date: 6, visit: "V001", site: 1, service: 1, people: 5),
    ])
    #expect(
      result.notices == [RecordNotice(line: 2, .otherDay(visit: "V001", RecordExample.day(9)))])
    #expect(result.total.realised == 12)
  }

  @Test("Who was to be served at a visit that is not reported does not wait")
  func unreportedDoNotWait() {
    // 60 at Hilir, 50 of them planned: half of ten wait.
    #expect(NextQuarter(evaluation([])).demand[1][0].new == 65)
  }

  @Test("Where nobody came beside a day that did not open, the visit is held in part")
  func nobodyCame() {
    let result = evaluation([
      RecordExample.row(2, date: 5, site: 1, reason: "banjir"),
      RecordExample.row(3, date: 6, site: 1, service: 0, people: 0),
    ])
    let outcome = result.outcomes.first { $0.post.site == 1 }
    #expect(outcome?.status == .partlyHeld)
    #expect(outcome?.daysHeld == 1)
    #expect(result.visits(.held) == 0)
  }

  @Test("Answers give an index by service and agency, and are nobody served")
  func answers() {
    let four = [Double?](repeating: 4, count: 9)
    let three = [Double?](repeating: 3, count: 9)
    let result = evaluation([
      RecordExample.row(2, date: 5, site: 1, service: 0, answers: four),
      RecordExample.row(3, date: 5, site: 1, service: 0, answers: four),
      RecordExample.row(4, date: 5, site: 1, service: 2, answers: three),
    ])
    #expect(result.satisfaction?.index == 91.67)
    #expect(result.satisfactionByService.map(\.?.index) == [100, nil, 75])
    #expect(result.satisfactionByAgency.map(\.?.index) == [100, 75])
    #expect(result.total.realised == 0)
    #expect(result.visits(.unreported) == 2)
  }

  @Test("Minutes are drawn towards what busy days say, by their number")
  func minutes() {
    // At Hilir one officer has 720 minutes in two days, and the plan uses them all.
    let busy = NextQuarter(
      evaluation([
        RecordExample.row(2, date: 5, site: 1, service: 0, people: 60),
        RecordExample.row(3, date: 5, site: 1, service: 1, people: 40),
      ]))
    // 720 ÷ (60 × 12 + 40 × 6) = 0.75; 12 × (10 + 2 × 0.75) ÷ 12 = 11.5.
    #expect(busy.minutes.map(\.new) == [11.5, 5.8, 30])
    #expect(busy.minutes.map(\.evidence) == [2, 2, 0])
    // At Hulu the plan uses all 360 minutes, but two thirds of the people came.
    let slack = NextQuarter(
      evaluation([RecordExample.row(2, date: 12, site: 2, service: 0, people: 20)]))
    // 360 ÷ 240 = 1.5; 12 × (10 + 1.5) ÷ 11 = 12.5.
    #expect(slack.minutes.map(\.new) == [12.5, 6, 30])
  }

  @Test("Demand is drawn towards served ÷ expected; half of those not served wait")
  func demand() {
    let next = NextQuarter(
      evaluation([
        RecordExample.row(2, date: 5, site: 1, service: 0, people: 25),
        RecordExample.row(3, date: 12, site: 2, reason: "banjir"),
        RecordExample.row(4, date: 8, site: 2, service: 2, people: 15),
      ]))
    // Hilir, ktp: expected 50, came 25: w = 50/70, 60 × (1 − w + w/2) = 38.57; and half of 13.57.
    #expect(next.demand[1][0].new == 45)
    #expect(next.demand[1][0].evidence == 50)
    // Nothing is known of kk at Hilir but that nobody is said to have come: no fewer than ¼.
    #expect(next.demand[1][1].new == 38)
    // Hulu did not open: no evidence, and half of all its people wait.
    #expect(next.demand[2][0].new == 45)
    #expect(next.demand[2][0].evidence == 0)
    // Those who came where nobody was expected are demand.
    #expect(next.demand[2][2].new == 15)
    let all = NextQuarter(evaluation([]), carried: 0)
    #expect(all.demand.map { $0.map(\.new) } == district.demand)
  }

  @Test("The new tables read as those of a district")
  func newTables() throws {
    let next = NextQuarter(evaluation([]), carried: 0)
    let tables = NextTables(next, in: district)
    #expect(
      tables.demand
        == """
        place,service,people
        kota,ktp,40
        hilir,ktp,60
        hilir,kk,40
        hilir,cek,20
        hulu,ktp,30
        hulu,kk,30
        hulu,cek,10

        """)
    #expect(
      tables.services
        == """
        id,agency,name,minutes,weight,quota,needs_network,requirements
        ktp,dukcapil,KTP,12,1,,no,
        kk,dukcapil,KK,6,1,,no,
        cek,dinkes,Cek,30,1,,no,

        """)
  }

  @Test("Small weights and large demands are written in plain digits, as tables are read")
  func plainDigits() {
    var changed = district
    changed.services[0].weight = 0.00001
    changed.demand[1][0] = 1e16
    let evaluation = Evaluation([], of: RecordExample.plan, in: changed)
    let tables = NextTables(NextQuarter(evaluation, carried: 0), in: changed)
    #expect(tables.services.contains("ktp,dukcapil,KTP,12,0.00001,,no,"))
    #expect(tables.demand.contains("hilir,ktp,10000000000000000\n"))
  }

  @Test("No text of the record or the district is a formula in the official table")
  func noFormulas() {
    var changed = district
    changed.services[0].name = "@KTP"
    changed.demand[1][0] = 5000
    let result = Evaluation(
      [RecordExample.row(2, date: 5, site: 1, service: 0, people: 1234, reason: "=1+1")],
      of: RecordExample.plan, in: changed)
    let recap = EvaluationReport(result, next: NextQuarter(result), in: .indonesian).recap
    #expect(recap.contains("Hilir,5–6 Januari 2027,'@KTP,50,1234,\"2.468,0%\",'=1+1\n"))
  }

  @Test("Rows that could not be read stand among the notes")
  func unread() {
    let result = evaluation([RecordExample.row(3, date: 5, site: 1, service: 0, people: 30)])
    let lost = Finding(code: "D_VALUE", severity: .error, message: "`people`: `x`", row: 2)
    let report = EvaluationReport(
      result, next: NextQuarter(result), unread: [lost], in: .indonesian)
    #expect(report.text.contains("\n- baris 2: \\`people\\`: \\`x\\`; tidak dihitung.\n"))
  }

  @Test("The report and the official table, in both languages")
  func reports() {
    let result = evaluation([
      RecordExample.row(2, date: 5, site: 1, service: 0, people: 30),
      RecordExample.row(3, date: 12, site: 2, reason: "banjir"),
    ])
    let next = NextQuarter(result)
    let indonesian = EvaluationReport(result, next: next, in: .indonesian)
    #expect(
      indonesian.recap.hasPrefix(
        """
        No.,Kecamatan,Tanggal,Jenis Layanan,Target,Realisasi,Persentase,Keterangan
        1,Mal,4 Januari 2027,KTP,10,0,"0,0%",belum dilaporkan
        2,Hilir,5–6 Januari 2027,KTP,50,30,"60,0%",
        """))
    #expect(indonesian.text.contains("tidak dibuka; banjir"))
    let english = EvaluationReport(result, next: next, in: .english)
    #expect(english.text.contains("did not open; banjir"))
    #expect(
      english.files.keys.sorted() == ["demand.csv", "evaluation.md", "recap.csv", "services.csv"])
  }
}
