// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

/// The data of all letters of a plan.
struct LetterBook {
  private let papers: PlanPapers
  private let schedule: PublicSchedule
  /// The visits of each trip, in the order of its days, and the days themselves.
  private let visitsByTrip: [String: [(visit: PublicSchedule.Visit, row: VisitRow)]]
  private let daysByTrip: [String: [DutyDay]]
  /// People expected, by visit and service.
  private let expected: [Expected: Double]
  let words: any LetterWording

  private var facts: PlanFacts { papers.facts }
  private var district: District { papers.district }
  private var formats: Formats { papers.formats }

  init(_ papers: PlanPapers) {
    self.papers = papers
    schedule = PublicSchedule(papers.facts, papers.formats)
    visitsByTrip = Dictionary(grouping: zip(schedule.visits, papers.plan.visits), by: \.1.trip)
      .mapValues { pairs in
        pairs.sorted { $0.1.firstDate < $1.1.firstDate }.map { (visit: $0.0, row: $0.1) }
      }
    daysByTrip = Dictionary(grouping: DutyDay.days(of: papers.plan), by: \.trip.trip)
    expected = papers.plan.service.reduce(into: [:]) { counts, row in
      guard let visit = row.visit else { return }
      counts[Expected(visit: visit, service: row.service), default: 0] += row.people
    }
    switch papers.language {
    case .indonesian: words = IndonesianLetterWording(formats: papers.formats)
    case .english: words = EnglishLetterWording(formats: papers.formats)
    }
  }

  private struct Expected: Hashable {
    var visit: String
    var service: String
  }

  // MARK: What every letter has

  /// - Parameters:
  ///   - ids: the trip, visit or agency of the letter, the nearest first.
  ///   - count: the number of the letter among those of its kind; the first is 1.
  private func frame(_ kind: LetterKind, ids: [String], count: Int, team: String) -> LetterData {
    let signature = papers.signature(for: kind, of: ids)
    let number = signature?.number.map {
      $0.replacing("{n}", with: "\(count)").replacing("{id}", with: ids.joined(separator: "/"))
    }
    let modes = facts.teams[team].map { district.teams[$0].modes.sorted().map(words.mode) } ?? []
    return LetterData([
      .kabupaten: .text(papers.districtName),
      .ibukota: .text(district.sites[district.office].name),
      .masa: .text(formats.horizon(papers.plan.summary.horizon)),
      .nomor: .text(number ?? words.open),
      .tanggalSurat: .text(signature?.date.map(formats.day) ?? words.open),
      .penandaTangan: .text(signature?.signatory ?? words.open),
      .nipPenandaTangan: .text(signature?.nip ?? ""),
      .jabatanPenandaTangan: .text(signature?.position ?? words.open),
      .tim: .text(facts.plainTeam(team)), .alatAngkut: .text(formats.list(modes)),
    ])
  }

  // MARK: Trips

  private func trip(_ trip: TripRow) -> KeyValuePairs<LetterName, LetterValue> {
    let base = facts.teams[trip.team].map { district.sites[district.teams[$0].base].name } ?? ""
    return [
      .perjalanan: .text(trip.trip), .hariTanggal: .text(formats.weekdaysAndRange(trip.dates)),
      .tanggalBerangkat: .text(formats.day(trip.dates.lowerBound)),
      .tanggalKembali: .text(formats.day(trip.dates.upperBound)),
      .lama: .text(words.length(trip.dayCount)), .pangkalan: .text(base),
      .tujuan: .text(formats.list(trip.sites.map(facts.plainSite))),
      .kunjungan: .list(
        (visitsByTrip[trip.trip] ?? []).map(\.visit).enumerated().map { position, visit in
          LetterData([
            .no: .text("\(position + 1)"), .tempat: .text(visit.name),
            .lokasi: .text(visit.venue), .hariTanggal: .text(formats.weekdaysAndRange(visit.dates)),
            .pukul: .text(visit.hours),
          ])
        }),
    ]
  }

  /// Somebody as letters name them.
  private func person(_ id: String, _ number: Int) -> LetterData {
    let member = facts.staff[id].map { district.staff[$0] }
    return LetterData([
      .no: .text("\(number)"), .nama: .text(member?.name ?? id), .nip: .text(member?.nip ?? ""),
      .pangkat: .text(member?.rank ?? ""), .jabatan: .text(member?.position ?? ""),
      .unitKerja: .text(member.map { district.agencies[$0.agency].name } ?? ""),
      .keterangan: .text(""),
    ])
  }

  private func people(_ trip: String) -> [String] {
    let crew = facts.crews[trip]?.people ?? [:]
    return facts.inOrder(crew.keys).flatMap { crew[$0] ?? [] }
  }

  func assignment(_ row: TripRow, count: Int) -> LetterData {
    var data = frame(.assignment, ids: [row.trip], count: count, team: row.team)
    data.add(trip(row))
    data.add([
      .petugas: .list(people(row.trip).enumerated().map { person($1, $0 + 1) })
    ])
    return data
  }

  /// The order of one agency's people on a trip: the first of them, the others with them.
  func travelOrder(_ row: TripRow, agency: String, count: Int) -> LetterData {
    var data = frame(.travelOrder, ids: [agency, row.trip], count: count, team: row.team)
    data.add(trip(row))
    let people = facts.crews[row.trip]?.people[agency] ?? []
    let lead = people.first.flatMap { facts.staff[$0] }.map { district.staff[$0] }
    data.add([
      .nama: .text(lead?.name ?? people.first ?? ""), .nip: .text(lead?.nip ?? ""),
      .pangkat: .text(lead?.rank ?? ""), .jabatan: .text(lead?.position ?? ""),
      .instansi: .text(
        facts.agencies[agency].map { district.agencies[$0].name } ?? agency),
      .pengikut: .list(
        people.dropFirst().enumerated().map { position, id in
          var follower = person(id, position + 1)
          follower.add([.lagi: .text(position + 2 < people.count ? ";" : "")])
          return follower
        }),
      .persinggahan: .list(stops(row)),
    ])
    return data
  }

  /// The base, every stop, and the base again: the way is a legal record.
  private func stops(_ row: TripRow) -> [LetterData] {
    let base = facts.teams[row.team].map { district.sites[district.teams[$0].base].name } ?? ""
    let visits = (visitsByTrip[row.trip] ?? []).map(\.row)
    let days = daysByTrip[row.trip] ?? []
    func block(
      _ number: Int, _ place: String, arrives: Day?, leaves: Day?, next: String
    ) -> LetterData {
      LetterData([
        .no: .text("\(number)"), .tempat: .text(place),
        .tibaDi: .text(arrives == nil ? "" : place),
        .tanggalTiba: .text(arrives.map(formats.day) ?? ""),
        .berangkatDari: .text(leaves == nil ? "" : place),
        .berangkatKe: .text(next), .tanggalBerangkat: .text(leaves.map(formats.day) ?? ""),
      ])
    }
    var blocks = [
      block(
        1, base, arrives: nil, leaves: row.dates.lowerBound,
        next: visits.first.map { facts.plainSite($0.site) } ?? base)
    ]
    for (position, visit) in visits.enumerated() {
      // The schedule tells whether the team came on the evening before.
      let before =
        position == 0 ? nil : days.first { $0.date == visits[position - 1].dates.upperBound }
      let cameBefore = before?.row?.leave != nil
      let leaves = days.first { $0.date == visit.dates.upperBound }?.row?.leave != nil
      let isLast = position == visits.count - 1
      let arrival =
        position == 0
        ? row.dates.lowerBound
        : cameBefore ? visits[position - 1].dates.upperBound : visit.firstDate
      let departure =
        leaves
        ? visit.dates.upperBound : isLast ? row.dates.upperBound : visits[position + 1].firstDate
      blocks.append(
        block(
          position + 2, facts.plainSite(visit.site), arrives: arrival, leaves: departure,
          next: isLast ? base : facts.plainSite(visits[position + 1].site)))
    }
    blocks.append(
      block(visits.count + 2, base, arrives: row.dates.upperBound, leaves: nil, next: ""))
    return blocks
  }

  // MARK: Visits

  private func visit(
    _ kind: LetterKind, _ visit: PublicSchedule.Visit, _ row: VisitRow, count: Int
  ) -> LetterData {
    var data = frame(kind, ids: [visit.id, row.trip], count: count, team: row.team)
    data.add([
      .perjalanan: .text(row.trip), .nomorKunjungan: .text(visit.id), .tempat: .text(visit.name),
      .lokasi: .text(visit.venue.isEmpty ? words.open : visit.venue),
      .hariTanggal: .text(formats.weekdaysAndRange(visit.dates)), .pukul: .text(visit.hours),
      // Minutes are drawn up when the last day is over.
      .tanggalTerbilang: .text(words.dateInWords(visit.dates.upperBound)),
      .layanan: .list(
        visit.services.enumerated().map { position, service in
          let agency = district.agencies[district.services[service].agency]
          return LetterData([
            .no: .text("\(position + 1)"), .nama: .text(district.services[service].name),
            .instansi: .text(facts.plainAgency(agency.id)),
            .persyaratan: .text(papers.requirements(service)),
            .target: .text(
              formats.whole(
                expected[Expected(visit: visit.id, service: district.services[service].id)] ?? 0)),
          ])
        }),
      .instansiHadir: .text(formats.list(visit.agencies.map(facts.plainAgency))),
      .jumlahPetugas: .text(formats.whole(facts.crews[row.trip]?.count ?? 0)),
      .wargaSekitar: .text(formats.list(visit.nearby)),
      .tanpaJaringan: .text(visit.lost.isEmpty ? "" : words.noNetwork),
    ])
    return data
  }

  func notice(_ visit: PublicSchedule.Visit, _ row: VisitRow, count: Int) -> LetterData {
    var data = self.visit(.notice, visit, row, count: count)
    data.add([
      .yth: .list(
        addressees(visit).enumerated().map { position, title in
          LetterData([.no: .text("\(position + 1)"), .jabatan: .text(title)])
        })
    ])
    return data
  }

  /// Who is told, by the kind of the site.
  private func addressees(_ visit: PublicSchedule.Visit) -> [String] {
    let kind = visit.site.flatMap { district.sites[$0].kind }?.lowercased()
    switch kind {
    case "kecamatan": return [words.camat(visit.name), words.villageHeads(visit.name)]
    case "desa", "kelurahan":
      // The code of a village begins with that of its kecamatan.
      let code = visit.site.flatMap { district.sites[$0].code } ?? ""
      let above = district.sites.first { site in
        site.kind?.lowercased() == "kecamatan"
          && (site.code.map { !$0.isEmpty && code.hasPrefix($0 + ".") } ?? false)
      }
      return (above.map { [words.camat($0.name)] } ?? []) + [words.villageHead(visit.name)]
    default: return [words.placeHead(visit.name)]
    }
  }

  func attendance(_ visit: PublicSchedule.Visit, _ row: VisitRow, count: Int) -> LetterData {
    var data = self.visit(.attendance, visit, row, count: count)
    let people = people(row.trip).enumerated().map { person($1, $0 + 1) }
    data.add([
      .hari: .list(
        visit.dates.map { date in
          let day = visit.days.first { $0.date == date }
          return LetterData([
            .hariTanggal: .text(formats.weekdayAndDay(date)),
            .pukul: .text(day.map { formats.hoursInZone($0.open, $0.close) } ?? ""),
            .petugas: .list(people),
          ])
        })
    ])
    return data
  }

  func minutes(_ visit: PublicSchedule.Visit, _ row: VisitRow, count: Int) -> LetterData {
    self.visit(.minutes, visit, row, count: count)
  }

  /// The visits with their rows.
  var visits: [(visit: PublicSchedule.Visit, row: VisitRow)] {
    Array(zip(schedule.visits, papers.plan.visits))
  }
}
