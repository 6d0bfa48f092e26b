// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension DistrictTables {
  /// The keys of `settings.csv`, declared like columns: type, default, meaning.
  public static let settingColumns: [Column] = [
    setting("name", .text, "", "nama daerah", "name of the district"),
    setting(
      "language", .choice(Language.allCases.map(\.rawValue)), "id", "bahasa: id atau en",
      "language: id or en"),
    Column(
      "office", .reference(.sites), id: "lokasi kantor yang dituju warga bila tidak ada pos",
      en: "the site that residents go to if no post comes"),
    setting("horizon_from", .date, "", "hari pertama rencana", "first day of the plan"),
    setting("horizon_to", .date, "", "hari terakhir rencana", "last day of the plan"),
    setting(
      "working_weekdays", .weekdays, "1 2 3 4 5", "hari kerja, 1 = Senin … 7",
      "working weekdays, 1 = Monday … 7"),
    setting("open", .time, "08:00", "pos buka", "posts open"),
    setting("close", .time, "14:00", "pos tutup", "posts close"),
    setting("break_minutes", .count, "0", "istirahat, menit", "break in minutes"),
    setting("earliest_departure", .time, "05:30", "berangkat paling awal", "earliest departure"),
    setting("latest_arrival", .time, "18:30", "tiba paling lambat", "latest arrival"),
    setting("setup_minutes", .count, "30", "menit menyiapkan pos", "minutes to set a post up"),
    setting(
      "teardown_minutes", .count, "30", "menit membereskan pos", "minutes to take a post down"),
    setting(
      "min_service_minutes", .count, "180", "menit layanan paling sedikit tiap hari",
      "least minutes of service a day"),
    setting(
      "max_trip_days", .count, "5", "hari paling banyak tiap perjalanan", "most days of a trip"),
    setting(
      "min_stay", .countFromOne, "1", "hari paling sedikit tiap kunjungan", "least days of a visit"),
    setting(
      "max_stay", .countFromOne, "3", "hari paling banyak tiap kunjungan", "most days of a visit"),
    setting(
      "travel_days", .flag, "no", "boleh hari perjalanan tanpa layanan?",
      "days of travel without service allowed?"),
    setting(
      "max_trips_per_month", .count, "", "perjalanan paling banyak sebulan tiap tim",
      "most trips of a team in a month"),
    setting(
      "min_visits", .count, "0", "kunjungan paling sedikit tiap lokasi", "least visits of a site"),
    setting(
      "max_visits", .count, "", "kunjungan paling banyak tiap lokasi", "most visits of a site"),
    setting(
      "min_gap_days", .count, "14", "jarak antar kunjungan, hari", "days from one visit to the next"
    ),
    setting(
      "rest_days", .count, "0", "hari kerja antara dua perjalanan seorang petugas",
      "working days between two trips of a person"),
    setting(
      "max_post_days", .count, "", "hari perjalanan paling banyak tiap petugas",
      "most days on trips of a person"),
    setting(
      "road_circuity", .number(0...1000), "1.4", "panjang jalan dibagi garis lurus",
      "length of roads over the straight line"),
    setting(
      "road_speed_kmh", .number(0.001...10_000), "35", "laju di jalan, km/jam",
      "speed on roads in km/h"),
    setting(
      "resident_cost_per_km", .rupiah, "1000", "biaya warga, Rp/km", "Rp a km of a resident's way"),
    setting(
      "resident_time_value", .rupiah, "10000", "nilai waktu warga, Rp/jam",
      "Rp an hour of a resident's way"),
    setting(
      "services_per_journey", .positive, "1", "layanan tiap perjalanan warga",
      "services of one journey"),
    setting("per_diem", .rupiah, "150000", "uang harian, Rp/orang/hari", "Rp a person and day"),
    setting("lodging", .rupiah, "250000", "penginapan, Rp/orang/malam", "Rp a person and night"),
    setting("budget", .rupiah, "", "anggaran seluruhnya, Rp", "budget of all trips, Rp"),
    setting(
      "equity_share", .ratio, "0.3", "bagian warga yang pemerataannya dihargai",
      "share of a place's people that equity counts"),
    setting(
      "equity_bonus", .rupiah, "20000", "Rp/orang untuk pemerataan", "Rp a person for equity"),
    setting(
      "shortfall_penalty", .rupiah, "1000000000", "Rp tiap kunjungan yang kurang",
      "Rp for each visit short"),
    setting(
      "move_penalty", .rupiah, "2000000", "Rp tiap kunjungan yang dipindah",
      "Rp for each visit moved"),
    setting(
      "cancel_penalty", .rupiah, "10000000", "Rp tiap kunjungan yang dibatalkan",
      "Rp for each visit cancelled"),
    setting(
      "crew_change_penalty", .rupiah, "200000", "Rp tiap petugas yang diganti",
      "Rp for each person exchanged"),
    setting("notice_days", .count, "7", "hari pemberitahuan", "days of notice"),
    setting(
      "notice_factor", .ratio, "5", "kali lipat di dalam masa pemberitahuan",
      "factor on penalties within the notice"),
  ]

  private static func setting(
    _ key: String, _ kind: ValueKind, _ fallback: String, _ indonesian: String, _ english: String
  ) -> Column {
    Column(
      key, kind, .optional, fallback: fallback.isEmpty ? .nothing : .value(fallback),
      id: indonesian,
      en: english)
  }
}
