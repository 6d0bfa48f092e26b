// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension RuleText {
  /// C: crews.
  static let crews: [RuleText] = [
    RuleText(
      .c0Nobody, "Crew",
      meaning: .init(
        "Sebuah perjalanan membawa paling sedikit satu petugas.",
        "A trip carries at least one person."),
      says: .init(
        "Perjalanan {trip} tidak membawa petugas seorang pun.", "Trip {trip} carries nobody."),
      advice: .init("Isi roster perjalanan ini.", "Fill the roster of the trip.")),
    RuleText(
      .c1Bounds, "Crew",
      meaning: .init(
        "Dari setiap instansi tidak ada yang ikut, atau antara min_crew dan max_crew orang.",
        "Of each agency nobody comes, or between min_crew and max_crew people."),
      says: .init(
        "Perjalanan {trip} membawa {count} orang dari {agency}, seharusnya {least} sampai {most} atau tidak ada.",
        "Trip {trip} carries {count} people of {agency}, not between {least} and {most} nor nobody."
      ),
      advice: .init("Ubah jumlah petugasnya.", "Change the number of its people.")),
    RuleText(
      .c1Required, "Crew",
      meaning: .init(
        "Instansi yang wajib ikut dengan paling sedikit min_crew orang di setiap perjalanan.",
        "An agency marked required comes with at least min_crew on every trip."),
      says: .init(
        "Perjalanan {trip} membawa {count} orang dari {agency}, yang wajib ikut dengan paling sedikit {least}.",
        "Trip {trip} carries {count} people of {agency}, which has to come with at least {least}."),
      advice: .init("Tambahkan petugas instansi itu.", "Add people of the agency.")),
    RuleText(
      .c2Seats, "Crew",
      meaning: .init(
        "Petugas tidak lebih banyak daripada kursi tim.",
        "Not more people than the team has seats."),
      says: .init(
        "Perjalanan {trip} membawa {count} orang, tetapi tim {team} punya {most} kursi.",
        "Trip {trip} carries {count} people, but team {team} has {most} seats."),
      advice: .init(
        "Kurangi petugas, atau pakai tim yang lebih besar.",
        "Take fewer people, or a larger team.")),
    RuleText(
      .c3Kits, "Crew",
      meaning: .init(
        "Pada satu hari sebuah instansi ikut paling banyak `kits` perjalanan.",
        "On one day an agency takes part in at most `kits` trips."),
      says: .init(
        "{agency} ikut {count} perjalanan pada {day} ({list}), tetapi hanya punya {most} set alat.",
        "{agency} takes part in {count} trips on {day} ({list}), but has {most} sets of equipment."),
      advice: .init(
        "Lepaskan instansi itu dari salah satu perjalanan, atau geser satu perjalanan.",
        "Take the agency off one of the trips, or shift one.")),
  ]

  /// P: fixed posts.
  static let fixedPosts: [RuleText] = [
    RuleText(
      .p1Open, "Fixed posts",
      meaning: .init(
        "Pos tetap buka pada hari kerja yang tidak terkena penutupan.",
        "A fixed post opens on working days that no closure covers."),
      says: .init(
        "Pos tetap {site} dipakai pada {day}, padahal tidak buka.",
        "The fixed post {site} is in use on {day}, but it is not open then."),
      advice: .init("Hapus baris itu.", "Remove the row.")),
    RuleText(
      .p2Bounds, "Fixed posts",
      meaning: .init(
        "Sebuah instansi hadir tanpa orang, atau dengan min_staff sampai max_staff orang.",
        "An agency attends with nobody, or with between min_staff and max_staff people."),
      says: .init(
        "{agency} hadir di {site} pada {day} dengan {count} orang, seharusnya {least} sampai {most} atau tidak ada.",
        "{agency} attends {site} on {day} with {count} people, not between {least} and {most} nor nobody."
      ),
      advice: .init("Ubah jumlah petugasnya.", "Change the number of its people.")),
    RuleText(
      .p3Week, "Fixed posts",
      meaning: .init(
        "Sebuah instansi hadir pada paling sedikit min_days_per_week hari buka setiap pekan kalender, atau sebanyak yang dapat; pada pekan yang terpotong as_of, hari yang lewat dan hari yang masih dapat.",
        "An agency attends on at least min_days_per_week open days of each calendar week, or on as many as it can; in a week that as_of cuts, its past days and those on which it still can."
      ),
      says: .init(
        "{agency} hadir di {site} {count} hari pada pekan {day}, paling sedikit {least}.",
        "{agency} attends {site} on {count} days in the week of {day}, at least {least}."),
      advice: .init("Tambahkan hari hadir.", "Add days of attendance.")),
    RuleText(
      .p4Counters, "Fixed posts",
      meaning: .init(
        "Paling banyak `counters` instansi hadir pada satu hari.",
        "At most `counters` agencies attend on one day."),
      says: .init(
        "{count} instansi hadir di {site} pada {day}, tetapi loketnya {most}.",
        "{count} agencies attend {site} on {day}, but it has {most} counters."),
      advice: .init("Pindahkan satu instansi ke hari lain.", "Move an agency to another day.")),
    RuleText(
      .p5NoRow, "Fixed posts",
      meaning: .init(
        "Instansi tanpa baris di counters.csv tidak hadir.",
        "An agency with no row in counters.csv does not attend."),
      says: .init(
        "{agency} hadir di {site} pada {day}, tetapi tidak punya baris di counters.csv.",
        "{agency} attends {site} on {day}, but has no row in counters.csv."),
      advice: .init(
        "Hapus kehadirannya, atau tambahkan baris di counters.csv.",
        "Remove it there, or add a row to counters.csv.")),
  ]
}
