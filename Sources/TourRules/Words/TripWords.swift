// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension RuleText {
  /// T: trips.
  static let trips: [RuleText] = [
    RuleText(
      .t1Run, "A trip, 1",
      meaning: .init(
        "Semua hari perjalanan, termasuk hari jalan, terletak dalam satu rangkaian hari kerja.",
        "All days of a trip, travel days too, lie in one run of working days."),
      says: .init(
        "Perjalanan {trip} ({first} sampai {last}) mencakup {day}, yang bukan hari kerja.",
        "Trip {trip} ({first} to {last}) covers {day}, which is no working day."),
      advice: .init(
        "Geser atau pendekkan perjalanan ini.", "Shift the trip or make it shorter."),
      variants: [
        .outside: .init(
          "Perjalanan {trip} ({first} sampai {last}) mencakup {day}, di luar masa rencana {from} sampai {to}.",
          "Trip {trip} ({first} to {last}) covers {day}, outside the horizon {from} to {to}.")
      ]),
    RuleText(
      .t1Weekdays, "A trip, 1",
      meaning: .init(
        "Semua hari perjalanan jatuh pada hari kerja timnya dalam pekan.",
        "All days of a trip are on the team's weekdays."),
      says: .init(
        "Perjalanan {trip} mencakup {day} (hari ke-{weekday}), tetapi tim {team} hanya berjalan pada hari {list}.",
        "Trip {trip} covers {day} (weekday {weekday}), but team {team} travels on weekdays {list} only."
      ),
      advice: .init(
        "Geser perjalanan ke hari kerja tim, atau beri tim lain.",
        "Shift the trip to the team's weekdays, or give it to another team.")),
    RuleText(
      .t1Available, "A trip, 1",
      meaning: .init(
        "Semua hari perjalanan berada di dalam available_from … available_to timnya.",
        "All days of a trip are inside the team's available_from … available_to."),
      says: .init(
        "Perjalanan {trip} mencakup {day}, saat tim {team} tidak tersedia ({from} … {to}).",
        "Trip {trip} covers {day}, when team {team} is not available ({from} … {to})."),
      advice: .init(
        "Geser perjalanan, atau beri tim lain.", "Shift the trip, or give it to another team.")),
    RuleText(
      .t1Length, "A trip, 1",
      meaning: .init(
        "Perjalanan berlangsung paling lama max_trip_days timnya, termasuk hari jalan.",
        "A trip has at most max_trip_days of its team, travel days included."),
      says: .init(
        "Perjalanan {trip} berlangsung {days} hari, tetapi tim {team} paling lama {most}.",
        "Trip {trip} takes {days} days, but team {team} may take at most {most}."),
      advice: .init("Bagi perjalanan menjadi dua.", "Split the trip in two.")),
    RuleText(
      .t1Month, "A trip, 1",
      meaning: .init(
        "Sebuah tim memulai paling banyak max_trips_per_month perjalanan dalam satu bulan kalender.",
        "A team starts at most max_trips_per_month trips in a calendar month."),
      says: .init(
        "Tim {team} memulai {count} perjalanan pada {month}, paling banyak {most}.",
        "Team {team} starts {count} trips in {month}, at most {most}."),
      advice: .init(
        "Pindahkan perjalanan ke bulan atau tim lain.",
        "Move a trip to another month or another team.")),
    RuleText(
      .t2Distinct, "A trip, 2",
      meaning: .init(
        "Lokasi-lokasi sebuah perjalanan berbeda-beda.", "The sites of a trip are distinct."),
      says: .init(
        "Perjalanan {trip} berhenti lebih dari sekali di {site}.",
        "Trip {trip} stops at {site} more than once."),
      advice: .init(
        "Gabungkan kedua perhentian, atau pilih lokasi lain.",
        "Join the two stops, or choose another site.")),
    RuleText(
      .t2Base, "A trip, 2",
      meaning: .init(
        "Tidak ada lokasi perjalanan yang merupakan pangkalan timnya.",
        "None of a trip's sites is the team's base."),
      says: .init(
        "Perjalanan {trip} berhenti di {site}, pangkalan tim {team}.",
        "Trip {trip} stops at {site}, the base of team {team}."),
      advice: .init("Hapus perhentian itu.", "Remove the stop.")),
    RuleText(
      .t2Fixed, "A trip, 2",
      meaning: .init(
        "Tidak ada lokasi perjalanan yang merupakan pos tetap.",
        "None of a trip's sites is a fixed post."),
      says: .init(
        "Perjalanan {trip} berhenti di {site}, sebuah pos tetap.",
        "Trip {trip} stops at {site}, a fixed post."),
      advice: .init("Hapus perhentian itu.", "Remove the stop.")),
    RuleText(
      .t3Stay, "A trip, 3",
      meaning: .init(
        "Lama singgah di sebuah lokasi antara min_stay dan max_stay hari.",
        "The stay at a site has between min_stay and max_stay days."),
      says: .init(
        "Kunjungan {visit} di {site} berlangsung {days} hari, seharusnya {least} sampai {most}.",
        "Visit {visit} at {site} takes {days} days, not between {least} and {most}."),
      advice: .init("Ubah lama singgah.", "Change the length of the stay.")),
    RuleText(
      .t3Closed, "A trip, 3",
      meaning: .init(
        "Tidak ada hari singgah yang jatuh pada penutupan lokasi itu (atau *, untuk semua).",
        "No day of a stay falls in a row of closures.csv for that site (or *, for all)."),
      says: .init(
        "Kunjungan {visit} di {site} mencakup {day}, saat lokasi itu ditutup ({reason}).",
        "Visit {visit} at {site} covers {day}, when the site is closed ({reason})."),
      advice: .init("Geser kunjungan ini.", "Shift the visit.")),
    RuleText(
      .t3Skip, "A trip, 3",
      meaning: .init(
        "Antara dua perhentian tidak ada hari yang terlewat atau dipakai bersama.",
        "From one stop to the next no day is skipped, and none is shared."),
      says: .init(
        "Perjalanan {trip}: {visit} berakhir {last}, tetapi {next} mulai {first}, bukan hari berikutnya.",
        "Trip {trip}: {visit} ends on {last}, but {next} starts on {first}, not on the next day."),
      advice: .init(
        "Rapatkan tanggal kunjungan, atau bagi perjalanan.",
        "Close the dates of the visits up, or split the trip.")),
    RuleText(
      .t4Overlap, "A trip, 4",
      meaning: .init(
        "Dua perjalanan satu tim tidak berbagi hari, termasuk hari jalan.",
        "No two trips of one team share a day, travel days included."),
      says: .init(
        "Tim {team} menjalani {trip} dan {other} sekaligus pada {day}.",
        "Team {team} is on {trip} and on {other} on {day}."),
      advice: .init(
        "Geser salah satunya, atau beri tim lain.",
        "Shift one of them, or give it to another team."),
      variants: [
        .noTeam: .init(
          "Tidak ada tim yang bebas untuk kunjungan {visit} di {site} dari {first} sampai {last}.",
          "No team is free for the visit {visit} at {site} from {first} to {last}.")
      ]),
    RuleText(
      .t5TravelDays, "A trip, 5",
      meaning: .init(
        "Hari jalan hanya ada bila pengaturan travel_days bernilai ya.",
        "Travel days only where the setting travel_days is yes."),
      says: .init(
        "Perjalanan {trip} punya hari jalan, tetapi travel_days bernilai tidak.",
        "Trip {trip} has a travel day, but travel_days is no."),
      advice: .init(
        "Hapus hari jalan, atau setel travel_days ke ya.",
        "Remove the travel day, or set travel_days to yes.")),
    RuleText(
      .t5TooFar, "Clock",
      meaning: .init(
        "Jalan pada hari jalan makan waktu paling lama latest_arrival − earliest_departure.",
        "The way on a travel day takes at most latest_arrival − earliest_departure."),
      says: .init(
        "Perjalanan {trip}: jalan {from}–{to} pada hari jalan {day} makan {minutes} menit, paling lama {most}.",
        "Trip {trip}: the way {from}–{to} on the travel day {day} takes {minutes} minutes, at most {most}."
      ),
      advice: .init(
        "Pilih tim, pangkalan, atau urutan lain.", "Choose another team, base or order.")),
    RuleText(
      .t6Leg, "A trip, 6",
      meaning: .init(
        "Setiap ruas dapat dilalui tim pada harinya (jalan banjir, perahu tidak berlayar).",
        "Every leg is passable for the team on its day (a flooded road, a boat that does not sail)."
      ),
      says: .init(
        "Perjalanan {trip}: tim {team} tidak punya jalan dari {from} ke {to} pada {day}.",
        "Trip {trip}: team {team} has no way from {from} to {to} on {day}."),
      advice: .init(
        "Pilih hari, tim, atau urutan lain, atau lengkapi travel.csv.",
        "Choose another day, team or order, or complete travel.csv.")),
    RuleText(
      .t7Service, "A trip, 7",
      meaning: .init(
        "Setiap hari singgah punya paling sedikit min_service_minutes pelayanan.",
        "Each day of a stay has at least min_service_minutes of service."),
      says: .init(
        "Kunjungan {visit} di {site} melayani {minutes} menit pada {day}, paling sedikit {least}.",
        "Visit {visit} at {site} serves {minutes} minutes on {day}, at least {least}."),
      advice: .init(
        "Pakai hari jalan, atau pilih urutan atau tim lain.",
        "Use a travel day, or choose another order or team.")),
    RuleText(
      .t7Home, "Clock",
      meaning: .init(
        "Tim tiba di pangkalan sebelum latest_arrival, dan pelayanan hari terakhir tidak berakhir sebelum mulai.",
        "The team is home by latest_arrival, and the service of the last day does not end before it starts."
      ),
      says: .init(
        "Perjalanan {trip}: agar tim pulang tepat waktu pada {day}, pos harus tutup {close}, sebelum buka {open}.",
        "Trip {trip}: for the team to be home in time on {day}, the post would have to close at {close}, before it opens at {open}."
      ),
      advice: .init(
        "Tambahkan hari jalan, atau pilih lokasi terakhir yang lebih dekat.",
        "Add a travel day, or choose a last site nearer to the base."),
      variants: [
        .late: .init(
          "Perjalanan {trip}: pada hari pelayanan terakhir, {day}, pos baru dapat buka {open}, sesudah jam tutup {close}.",
          "Trip {trip}: on the last day of service, {day}, the post could only open at {open}, after it closes at {close}."
        )
      ]),
  ]
}
