// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The tables of a district folder, each declared once.
public enum DistrictTables {
  /// In the order in which they are read: what is referred to comes first.
  public static let all: [Table] = [
    settings, sites, places, agencies, services, staff, leave, teams, travel, demand, catchment,
    holidays, hours, closures, counters, pinned, pastVisits, requests, letters,
  ]

  public static let settings = Table(
    "settings.csv", key: ["key"],
    meaning: Bilingual("pengaturan daerah", "settings of the district"),
    columns: [
      Column("key", .id, id: "nama pengaturan", en: "name of the setting"),
      Column(
        "value", .text, .blankable, id: "nilainya; kosong = nilai bawaan",
        en: "its value; blank = the default"),
      Column("note", .text, .optional, id: "catatan", en: "a note"),
    ],
    examples: [
      ["name", "Kabupaten Contoh", "nama daerah"],
      ["language", "id", "id atau en"],
      ["office", "KAB", "lokasi kantor kabupaten"],
      ["horizon_from", "2027-01-04", "hari pertama rencana"],
      ["horizon_to", "2027-03-31", "hari terakhir rencana"],
      ["min_visits", "1", "kunjungan yang dijanjikan ke tiap lokasi"],
    ])

  public static let sites = Table(
    "sites.csv", key: ["id"], defines: .sites,
    meaning: Bilingual("tempat pos dapat dibuka", "where a post can open"),
    columns: [
      Column("id", .id, id: "id lokasi", en: "id of the site"),
      Column("name", .text, id: "nama lokasi", en: "its name"),
      Column("code", .text, .optional, id: "kode wilayah", en: "official code of the area"),
      Column(
        "kind", .text, .optional, id: "kecamatan, desa, base …; fixed = pos tetap",
        en: "kecamatan, desa, base …; fixed = a fixed post"),
      Column("lat", .latitude, id: "lintang, derajat", en: "latitude in degrees"),
      Column("lon", .longitude, id: "bujur, derajat", en: "longitude in degrees"),
      Column(
        "access", .choice(Access.allCases.map(\.rawValue)),
        id: "dicapai lewat road (jalan) atau river (sungai)", en: "reached by road or river"),
      Column(
        "local_km", .kilometres, .optional, fallback: .value("0"),
        id: "km dari rumah warga setempat ke pos",
        en: "km from the homes of its own people to the post"),
      Column("venue", .text, .optional, id: "tempat pos", en: "where the post opens"),
      Column(
        "min_visits", .count, .optional, fallback: .setting("min_visits"),
        id: "kunjungan paling sedikit", en: "least visits"),
      Column(
        "max_visits", .count, .optional, fallback: .setting("max_visits"),
        id: "kunjungan paling banyak", en: "most visits"),
      Column(
        "min_stay", .countFromOne, .optional, fallback: .setting("min_stay"),
        id: "hari paling sedikit tiap kunjungan", en: "least days of a visit"),
      Column(
        "max_stay", .countFromOne, .optional, fallback: .setting("max_stay"),
        id: "hari paling banyak tiap kunjungan", en: "most days of a visit"),
      Column(
        "min_gap_days", .count, .optional, fallback: .setting("min_gap_days"),
        id: "jarak antar kunjungan, hari", en: "days from one visit to the next"),
      Column(
        "bonus", .rupiah, .optional, fallback: .value("0"), id: "Rp tambahan tiap warga terlayani",
        en: "Rp added for each resident served"),
      Column(
        "counters", .count, .optional, id: "loket pos tetap",
        en: "agencies that a fixed post can hold"),
      Column(
        "online", .flag, .optional, fallback: .value("yes"), id: "ada jaringan?",
        en: "is there a network?"),
    ],
    examples: [
      [
        "KAB", "Kantor Bupati", "16.02", "base", "-3.39", "104.83", "road", "2", "", "0", "", "",
        "", "", "", "", "yes",
      ],
      [
        "K01", "Kecamatan Satu", "16.02.01", "kecamatan", "-3.52", "105.05", "road", "3.5",
        "Aula kecamatan", "1", "4", "1", "2", "14", "0", "", "yes",
      ],
      [
        "MPP", "Mal Pelayanan Publik", "16.02", "fixed", "-3.4", "104.84", "road", "2", "", "", "",
        "", "", "", "", "4", "yes",
      ],
    ])

  public static let places = Table(
    "places.csv", isRequired: false, key: ["id"], defines: .otherPlaces,
    meaning: Bilingual(
      "tempat tinggal warga yang bukan lokasi", "where residents live that is no site"),
    columns: [
      Column("id", .id, id: "id tempat", en: "id of the place"),
      Column("name", .text, id: "namanya", en: "its name"),
      Column("lat", .latitude, id: "lintang, derajat", en: "latitude in degrees"),
      Column("lon", .longitude, id: "bujur, derajat", en: "longitude in degrees"),
      Column(
        "access", .choice(Access.allCases.map(\.rawValue)), .optional, fallback: .value("road"),
        id: "road (jalan) atau river (sungai)", en: "road or river"),
      Column("population", .people, .optional, id: "penduduk", en: "people who live there"),
    ],
    examples: [["D01", "Desa Satu", "-3.6", "105.1", "road", "1800"]])

  public static let agencies = Table(
    "agencies.csv", key: ["id"], defines: .agencies,
    meaning: Bilingual("dinas dan mitra", "agencies and partners"),
    columns: [
      Column("id", .id, id: "id dinas", en: "id of the agency"),
      Column("name", .text, id: "namanya", en: "its name"),
      Column("short", .text, .optional, id: "singkatan", en: "short name"),
      Column(
        "type", .text, .optional, id: "OPD, BUMD, BUMN, vertikal …",
        en: "OPD, BUMD, BUMN, vertical …"),
      Column(
        "required", .flag, .optional, fallback: .value("no"), id: "ikut setiap perjalanan?",
        en: "on every trip?"),
      Column(
        "min_crew", .count, id: "petugas paling sedikit tiap perjalanan",
        en: "least people on a trip that it joins"),
      Column(
        "max_crew", .count, id: "petugas paling banyak tiap perjalanan", en: "most people on a trip"
      ),
      Column(
        "kits", .count, .optional, id: "perangkat: perjalanan pada satu hari",
        en: "sets of equipment: trips on one day"),
      Column(
        "min_home", .count, .optional, fallback: .value("0"), id: "petugas yang tinggal di kantor",
        en: "people who stay in the office"),
      Column(
        "budget", .rupiah, .optional, id: "anggaran perjalanan, Rp",
        en: "budget of its own travel, Rp"),
      Column(
        "per_diem", .rupiah, .optional, fallback: .setting("per_diem"),
        id: "uang harian, Rp/orang/hari", en: "Rp a person and day"),
      Column(
        "lodging", .rupiah, .optional, fallback: .setting("lodging"),
        id: "penginapan, Rp/orang/malam", en: "Rp a person and night"),
    ],
    examples: [
      [
        "dukcapil", "Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil", "OPD", "yes", "1",
        "3", "2", "1", "", "", "",
      ]
    ])

  public static let services = Table(
    "services.csv", key: ["id"], defines: .services,
    meaning: Bilingual("layanan", "services"),
    columns: [
      Column("id", .id, id: "id layanan", en: "id of the service"),
      Column(
        "agency", .reference(.agencies), id: "dinas yang memberinya", en: "the agency that gives it"
      ),
      Column("name", .text, id: "namanya", en: "its name"),
      Column(
        "minutes", .positive, id: "menit petugas untuk satu warga",
        en: "staff minutes for one resident"),
      Column("weight", .ratio, .optional, fallback: .value("1"), id: "bobot", en: "weight"),
      Column(
        "quota", .people, .optional, id: "warga tiap pos dan hari", en: "people a post and day"),
      Column(
        "needs_network", .flag, .optional, fallback: .value("no"), id: "perlu jaringan?",
        en: "needs the network?"),
      Column(
        "requirements", .text, .optional, id: "syarat yang dibawa warga",
        en: "what a resident must bring"),
    ],
    examples: [["ktp", "dukcapil", "KTP-el", "8", "1", "60", "no", "fotokopi KK"]])

  public static let staff = Table(
    "staff.csv", key: ["id"], defines: .staff,
    meaning: Bilingual("petugas", "people who can be sent"),
    columns: [
      Column("id", .id, id: "id petugas", en: "id of the person"),
      Column("name", .text, id: "nama", en: "name"),
      Column("agency", .reference(.agencies), id: "dinasnya", en: "agency"),
      Column(
        "skills", .references(.services), .blankable, id: "layanan yang dikuasai",
        en: "services that the person can give"),
      Column("nip", .text, .optional, id: "NIP", en: "civil-servant number"),
      Column("rank", .text, .optional, id: "pangkat/golongan", en: "rank"),
      Column("position", .text, .optional, id: "jabatan", en: "position"),
      Column("from", .date, .optional, id: "mulai bertugas", en: "first day in office"),
      Column("to", .date, .optional, id: "hari terakhir bertugas", en: "last day in office"),
      Column(
        "max_post_days", .count, .optional, fallback: .setting("max_post_days"),
        id: "hari perjalanan paling banyak", en: "most days on trips"),
    ],
    examples: [
      [
        "dukcapil-01", "Siti Aminah", "dukcapil", "ktp", "198501012010012001", "III/c", "Operator",
        "", "", "30",
      ],
      ["dukcapil-02", "Budi Santoso", "dukcapil", "ktp", "", "II/d", "Operator", "", "", ""],
    ])

  public static let leave = Table(
    "leave.csv", isRequired: false,
    meaning: Bilingual("cuti dan tugas lain", "leave and other duties"),
    columns: [
      Column("staff", .reference(.staff), id: "petugas", en: "person"),
      Column("from", .date, id: "hari pertama", en: "first day"),
      Column("to", .date, id: "hari terakhir", en: "last day"),
      Column("reason", .text, .optional, id: "alasan", en: "reason"),
    ],
    examples: [["dukcapil-02", "2027-02-01", "2027-02-03", "cuti"]])

  public static let teams = Table(
    "teams.csv", key: ["id"], defines: .teams,
    meaning: Bilingual(
      "tim: kendaraan atau perahu dengan sopirnya", "teams: a vehicle or boat with its driver"),
    columns: [
      Column("id", .id, id: "id tim", en: "id of the team"),
      Column("name", .text, id: "namanya", en: "its name"),
      Column("base", .reference(.sites), id: "lokasi pangkalan", en: "the site where it is based"),
      Column("modes", .words, id: "road, river …", en: "road, river …"),
      Column("seats", .count, id: "kursi selain sopir", en: "seats besides the driver's"),
      Column("cost_per_km", .rupiah, id: "Rp/km", en: "Rp a km"),
      Column(
        "daily_cost", .rupiah, .optional, fallback: .value("0"), id: "Rp/hari perjalanan",
        en: "Rp a day on a trip"),
      Column(
        "max_trip_days", .count, .optional, fallback: .setting("max_trip_days"),
        id: "hari paling banyak tiap perjalanan", en: "most days of a trip"),
      Column(
        "weekdays", .weekdays, .optional, fallback: .setting("working_weekdays"),
        id: "hari kerja tim, 1 = Senin … 7", en: "weekdays, 1 = Monday … 7"),
      Column(
        "max_trips_per_month", .count, .optional, fallback: .setting("max_trips_per_month"),
        id: "perjalanan paling banyak sebulan", en: "most trips in a month"),
      Column(
        "available_from", .date, .optional, id: "tersedia mulai", en: "first day that it is there"),
      Column(
        "available_to", .date, .optional, id: "tersedia sampai", en: "last day that it is there"),
    ],
    examples: [
      ["T1", "Mobil layanan 1", "KAB", "road", "6", "3500", "300000", "4", "", "", "", ""]
    ])

  public static let travel = Table(
    "travel.csv", isRequired: false, key: ["from", "to", "mode", "valid_from", "valid_to"],
    meaning: Bilingual("jalan antar tempat", "ways between places"),
    columns: [
      Column("from", .reference(.places), id: "dari", en: "from"),
      Column("to", .reference(.places), id: "ke", en: "to"),
      Column("mode", .id, id: "road, river …", en: "road, river …"),
      Column("km", .kilometres, id: "jarak, km", en: "km"),
      Column(
        "minutes", .minutes, .blankable, id: "menit; kosong = tidak dapat dilalui",
        en: "minutes; blank = not passable"),
      Column(
        "cost", .rupiah, .optional, id: "biaya, Rp; kosong = km × cost_per_km",
        en: "cost in Rp; blank = km × cost_per_km"),
      Column("valid_from", .date, .optional, id: "berlaku mulai", en: "valid from"),
      Column("valid_to", .date, .optional, id: "berlaku sampai", en: "valid to"),
    ],
    examples: [["KAB", "K01", "road", "41.5", "75", "", "", ""]])

  public static let demand = Table(
    "demand.csv", key: ["place", "service"],
    meaning: Bilingual("permintaan warga", "what residents need"),
    columns: [
      Column("place", .reference(.places), id: "tempat tinggal", en: "where they live"),
      Column("service", .reference(.services), id: "layanan", en: "service"),
      Column("people", .people, id: "warga selama masa rencana", en: "people over the horizon"),
    ],
    examples: [["K01", "ktp", "420"], ["D01", "ktp", "65"]])

  public static let catchment = Table(
    "catchment.csv", isRequired: false, key: ["place", "site"],
    meaning: Bilingual("lokasi lain yang terjangkau warga", "other sites in reach of residents"),
    columns: [
      Column("place", .reference(.places), id: "tempat tinggal", en: "where they live"),
      Column("site", .reference(.sites), id: "lokasi", en: "site"),
      Column("km", .kilometres, id: "jarak, km", en: "km"),
      Column("minutes", .minutes, id: "menit", en: "minutes"),
      Column(
        "reach", .share, id: "bagian warga yang dapat datang, 0–1",
        en: "share of the people who can come, 0–1"),
    ],
    examples: [["D01", "K01", "9.5", "25", "0.8"]])

  public static let holidays = Table(
    "holidays.csv", isRequired: false,
    meaning: Bilingual("hari libur", "days on which nobody works"),
    columns: [
      Column("date", .date, id: "tanggal", en: "date"),
      Column("name", .text, .blankable, id: "nama", en: "name"),
    ],
    examples: [["2027-02-06", "Tahun Baru Imlek"]])

  public static let hours = Table(
    "hours.csv", isRequired: false,
    meaning: Bilingual("jam layanan yang lain", "other hours on some days"),
    columns: [
      Column("from", .date, .optional, id: "mulai tanggal", en: "from"),
      Column("to", .date, .optional, id: "sampai tanggal", en: "to"),
      Column(
        "weekdays", .weekdays, .optional, id: "hari, 1 = Senin … 7", en: "weekdays, 1 = Monday … 7"),
      Column("open", .time, id: "buka", en: "open"),
      Column("close", .time, id: "tutup", en: "close"),
      Column(
        "break_minutes", .count, .optional, fallback: .setting("break_minutes"),
        id: "istirahat, menit", en: "break in minutes"),
    ],
    examples: [["", "", "5", "08:00", "11:30", ""]])

  public static let closures = Table(
    "closures.csv", isRequired: false,
    meaning: Bilingual("lokasi yang tutup", "days on which a site is closed"),
    columns: [
      Column(
        "site", .referenceOrAll(.sites), id: "lokasi, atau * untuk semua", en: "site, or * for all"),
      Column("from", .date, id: "hari pertama", en: "first day"),
      Column("to", .date, id: "hari terakhir", en: "last day"),
      Column("reason", .text, .blankable, id: "alasan", en: "reason"),
    ],
    examples: [["K01", "2027-01-18", "2027-01-20", "banjir"]])

  public static let counters = Table(
    "counters.csv", isRequired: false, key: ["site", "agency"],
    meaning: Bilingual("loket dinas di pos tetap", "an agency's place in a fixed post"),
    columns: [
      Column("site", .reference(.sites), id: "pos tetap", en: "fixed post"),
      Column("agency", .reference(.agencies), id: "dinas", en: "agency"),
      Column("min_staff", .count, id: "petugas paling sedikit", en: "least people"),
      Column("max_staff", .count, id: "petugas paling banyak", en: "most people"),
      Column(
        "min_days_per_week", .whole(0...7), .optional, fallback: .value("0"),
        id: "hari paling sedikit tiap minggu", en: "least days a week"),
    ],
    examples: [["MPP", "dukcapil", "0", "1", "0"]])

  public static let pinned = Table(
    "pinned.csv", isRequired: false,
    meaning: Bilingual("kunjungan yang sudah pasti", "visits that have to be in the plan"),
    columns: [
      Column("site", .reference(.sites), id: "lokasi", en: "site"),
      Column("date", .date, id: "hari pertama", en: "first day"),
      Column("days", .countFromOne, id: "hari", en: "days"),
      Column("team", .reference(.teams), .optional, id: "tim", en: "team"),
      Column("note", .text, .optional, id: "catatan", en: "note"),
    ],
    examples: [["K01", "2027-01-12", "1", "", "sudah diumumkan"]])

  public static let pastVisits = Table(
    "past_visits.csv", isRequired: false,
    meaning: Bilingual("kunjungan sebelum masa rencana", "visits that ended before the horizon"),
    columns: [
      Column("site", .reference(.sites), id: "lokasi", en: "site"),
      Column("first_date", .date, id: "hari pertama", en: "first day"),
      Column("last_date", .date, id: "hari terakhir", en: "last day"),
      Column("people", .people, .optional, id: "warga terlayani", en: "people served"),
    ],
    examples: [["K01", "2026-12-08", "2026-12-09", "143"]])

  public static let requests = Table(
    "requests.csv", isRequired: false,
    meaning: Bilingual("kunjungan yang diminta", "visits wished for"),
    columns: [
      Column("site", .reference(.sites), id: "lokasi", en: "site"),
      Column("from", .date, id: "mulai", en: "from"),
      Column("to", .date, id: "sampai", en: "to"),
      Column("bonus", .rupiah, id: "Rp tiap kunjungan", en: "Rp for each visit"),
      Column("note", .text, .optional, id: "catatan", en: "note"),
    ],
    examples: [["K01", "2027-03-01", "2027-03-12", "2500000", "surat camat"]])

  public static let letters = Table(
    "letters.csv", isRequired: false,
    meaning: Bilingual(
      "penanda tangan surat dan laporan", "what letters and reports are signed with"),
    columns: [
      Column("kind", .text, id: "jenis surat", en: "kind of letter"),
      Column("number", .text, .blankable, id: "nomor", en: "number"),
      Column("date", .date, .blankable, id: "tanggal", en: "date"),
      Column("signatory", .text, .blankable, id: "penanda tangan", en: "who signs"),
      Column("nip", .text, .blankable, id: "NIP", en: "civil-servant number"),
      Column("position", .text, .blankable, id: "jabatan", en: "position"),
    ],
    examples: [
      [
        "surat_tugas", "800/001/2027", "2026-12-28", "Drs. H. Ahmad", "196801011994031001",
        "Sekretaris Daerah",
      ]
    ])
}
