// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The tables of a plan folder, each declared once.
public enum PlanFolderTables {
  public static let all: [Table] = [visits, trips, roster, service, schedule, certificate]
  /// The tables that `plan.json` holds too.
  public static let inJSON: [Table] = [visits, trips, roster, service, schedule]

  private static let figure = ValueKind.number(-1e18...1e18)

  public static let visits = Table(
    "visits.csv", key: ["visit"],
    meaning: Bilingual("kunjungan", "visits"),
    columns: [
      Column("visit", .id, id: "id kunjungan", en: "id of the visit"),
      Column("trip", .id, id: "perjalanan", en: "trip"),
      Column("team", .id, id: "tim", en: "team"),
      Column("site", .id, id: "lokasi", en: "site"),
      Column("first_date", .date, id: "hari pertama", en: "first day"),
      Column("last_date", .date, id: "hari terakhir", en: "last day"),
      Column("days", .whole(-1_000_000...1_000_000), id: "hari", en: "days"),
      Column("service_minutes", figure, id: "menit layanan", en: "minutes of service"),
      Column("people", figure, id: "warga terlayani", en: "people served"),
      Column(
        "benefit", figure, id: "manfaat, Rp, tanpa pemerataan",
        en: "benefit in Rp, without equity"),
    ])

  public static let trips = Table(
    "trips.csv", key: ["trip"],
    meaning: Bilingual("perjalanan", "trips"),
    columns: [
      Column("trip", .id, id: "id perjalanan", en: "id of the trip"),
      Column("team", .id, id: "tim", en: "team"),
      Column("first_date", .date, id: "hari pertama", en: "first day, travel days included"),
      Column("last_date", .date, id: "hari terakhir", en: "last day, travel days included"),
      Column(
        "travel_before", .flag, id: "hari perjalanan sebelumnya?", en: "a travel day before?"),
      Column("travel_after", .flag, id: "hari perjalanan sesudahnya?", en: "a travel day after?"),
      Column("sites", .words, id: "lokasi, berurutan", en: "sites, in order"),
      Column("km", figure, id: "km", en: "km"),
      Column("travel_minutes", figure, id: "menit perjalanan", en: "minutes of travel"),
      Column("trip_cost", figure, id: "biaya perjalanan, Rp", en: "cost of the trip, Rp"),
      Column("crew_cost", figure, id: "biaya petugas, Rp", en: "cost of the crew, Rp"),
    ])

  public static let roster = Table(
    "roster.csv", key: ["date", "trip", "site", "agency", "staff"],
    meaning: Bilingual("petugas tiap hari", "who is where on each day"),
    columns: [
      Column("date", .date, id: "tanggal", en: "date"),
      Column(
        "trip", .id, .blankable, id: "perjalanan; kosong di pos tetap",
        en: "trip; blank at a fixed post"),
      Column("site", .id, id: "lokasi", en: "site"),
      Column("agency", .id, id: "dinas", en: "agency"),
      Column("staff", .id, id: "petugas", en: "person"),
    ])

  public static let service = Table(
    "service.csv", key: ["visit", "site", "place", "service"],
    meaning: Bilingual("warga terlayani", "people served"),
    columns: [
      Column(
        "visit", .id, .blankable, id: "kunjungan; kosong di pos tetap",
        en: "visit; blank at a fixed post"),
      Column("site", .id, id: "lokasi", en: "site"),
      Column("place", .id, id: "tempat tinggal", en: "where they live"),
      Column("service", .id, id: "layanan", en: "service"),
      Column("people", figure, id: "warga", en: "people"),
    ])

  public static let schedule = Table(
    "schedule.csv", key: ["date", "site", "team"],
    meaning: Bilingual("jadwal tiap hari", "the clock of each day"),
    columns: [
      Column("date", .date, id: "tanggal", en: "date"),
      Column("site", .id, id: "lokasi", en: "site"),
      Column(
        "team", .id, .blankable, id: "tim; kosong di pos tetap",
        en: "team; blank at a fixed post"),
      Column("depart", .time, .blankable, id: "berangkat", en: "leaves for the site"),
      Column("arrive", .time, .blankable, id: "tiba", en: "arrives"),
      Column("open", .time, .blankable, id: "buka", en: "opens"),
      Column("close", .time, .blankable, id: "tutup", en: "closes"),
      Column("leave", .time, .blankable, id: "meninggalkan lokasi", en: "leaves the site"),
      Column(
        "return", .time, .blankable, id: "tiba di lokasi berikut atau pangkalan", en: "is there"),
    ])

  /// The kinds of rows that a multiplier can price.
  static let certificateRow = ValueKind.choice(CertificateRow.Kind.allCases.map(\.rawValue))

  public static let certificate = Table(
    "certificate.csv", isRequired: false,
    key: ["row", "agency", "site", "service", "team", "date"],
    meaning: Bilingual("pengali yang membuktikan batas", "the multipliers that prove the bound"),
    columns: [
      Column("row", certificateRow, id: "jenis baris", en: "kind of row"),
      Column("agency", .id, .blankable, id: "dinas", en: "agency"),
      Column("site", .id, .blankable, id: "lokasi", en: "site"),
      Column("service", .id, .blankable, id: "layanan", en: "service"),
      Column("team", .id, .blankable, id: "tim", en: "team"),
      Column(
        "date", .dateOrMonth, .blankable, id: "tanggal, atau bulan YYYY-MM",
        en: "date, or a month YYYY-MM"),
      Column("multiplier", figure, id: "pengali", en: "multiplier"),
    ])
}
