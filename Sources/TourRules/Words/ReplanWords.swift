// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension RuleText {
  /// H: the schedule.
  static let schedule: [RuleText] = [
    RuleText(
      .hRows, "schedule.csv",
      meaning: .init(
        "Ada satu baris untuk setiap hari pelayanan dan hari jalan, dan tidak ada yang lain.",
        "There is a row for each day of service and each travel day, and no other."),
      says: .init(
        "Jadwal memuat {site} pada {day} ({team}), yang tidak ada dalam rencana atau tertulis dua kali.",
        "The schedule has {site} on {day} ({team}), which is not in the plan or stands there twice."
      ),
      advice: .init(
        "Samakan jadwal dengan perjalanan.", "Make the schedule agree with the trips."),
      variants: [
        .missing: .init(
          "Jadwal tidak memuat {site} pada {day} ({team}).",
          "The schedule lacks {site} on {day} ({team}).")
      ]),
    RuleText(
      .hHours, "schedule.csv",
      meaning: .init(
        "open dan close adalah jam pelayanan; kosong pada hari jalan.",
        "open and close are the service hours of the clock; blank on travel days."),
      says: .init(
        "{site} pada {day}: jam pelayanan tertulis {claimed}, seharusnya {figure}.",
        "{site} on {day}: the hours of service are {claimed}, not {figure}."),
      advice: .init("Tulis jam menurut aturan waktu.", "Write the hours by the clock.")),
    RuleText(
      .hWay, "schedule.csv",
      meaning: .init(
        "depart, arrive, leave, dan return menaati aturan waktu.",
        "depart, arrive, leave and return keep the clock."),
      says: .init(
        "{site} pada {day}: {key} tertulis {claimed}, seharusnya {figure}.",
        "{site} on {day}: {key} is {claimed}, not {figure}."),
      advice: .init("Tulis waktu menurut aturan waktu.", "Write the times by the clock.")),
  ]

  /// R: re-planning.
  static let replanning: [RuleText] = [
    RuleText(
      .rHistory, "Re-planning",
      meaning: .init(
        "Perjalanan yang hari pertamanya sebelum as_of tetap utuh seperti semula.",
        "Trips whose first day is before as_of stand as a whole as they were."),
      says: .init(
        "{trip} termasuk riwayat, tetapi {key} berubah dari {figure} menjadi {claimed}.",
        "{trip} is history, but its {key} changed from {figure} to {claimed}."),
      advice: .init(
        "Kembalikan perjalanan riwayat seperti semula.",
        "Put the trip of history back as it was."),
      variants: [
        .missing: .init(
          "{trip} termasuk riwayat, tetapi tidak ada dalam rencana.",
          "{trip} is history, but is not in the plan.")
      ]),
    RuleText(
      .rPast, "Re-planning",
      meaning: .init(
        "Tidak ada perjalanan baru yang mulai sebelum as_of.",
        "No new trip starts before as_of."),
      says: .init(
        "Perjalanan {trip} mulai {first}, sebelum {day}, tetapi tidak ada dalam rencana lama.",
        "Trip {trip} starts on {first}, before {day}, but is not in the older plan."),
      advice: .init(
        "Mulai perjalanan itu pada atau sesudah as_of.", "Start the trip on as_of or later.")),
    RuleText(
      .rCrew, "Re-planning",
      meaning: .init(
        "Orang-orang riwayat tetap seperti semula, di perjalanannya dan pada hari pos tetap sebelum as_of.",
        "The people of history stand as they were, on its trips and on the days of fixed posts before as_of."
      ),
      says: .init(
        "{staff} tidak tercatat di {place} pada {day} dalam rencana lama.",
        "{staff} was not at {place} on {day} in the older plan."),
      advice: .init(
        "Kembalikan petugas riwayat seperti semula.", "Put the people of history back as they were."
      ),
      variants: [
        .missing: .init(
          "{staff} berada di {place} pada {day} dalam rencana lama, tetapi tidak lagi.",
          "{staff} was at {place} on {day} in the older plan, but no more.")
      ]),
    RuleText(
      .rService, "Re-planning",
      meaning: .init(
        "Warga yang dilayani perjalanan riwayat tetap seperti semula.",
        "The people served by the trips of history stand as they were."),
      says: .init(
        "Kunjungan riwayat {visit}: {service} untuk {place} berubah dari {figure} menjadi {claimed} warga.",
        "Visit {visit} of history: {service} for {place} changed from {figure} to {claimed} people."
      ),
      advice: .init(
        "Kembalikan warga yang dilayani riwayat.", "Put the people of history back as they were.")),
    RuleText(
      .rCost, "Re-planning",
      meaning: .init(
        "Biaya riwayat tetap seperti semula.", "The costs of history stand as they were."),
      says: .init(
        "{key} perjalanan riwayat {trip} berubah dari {figure} menjadi {claimed}.",
        "The {key} of trip {trip} of history changed from {figure} to {claimed}."),
      advice: .init(
        "Kembalikan biaya riwayat seperti semula.", "Put the costs of history back as they were.")),
    RuleText(
      .rIds, "Re-planning",
      meaning: .init(
        "Id riwayat dan kunjungan yang tetap tidak berubah; kunjungan atau perjalanan baru tidak mengambil id rencana lama yang lain.",
        "Ids of history and of kept visits stay; a new visit or trip takes no id of another one of the older plan."
      ),
      says: .init(
        "{claimed} tidak berubah sejak rencana lama, tetapi idnya di sana {figure}.",
        "{claimed} stands as in the older plan, but its id there is {figure}."),
      advice: .init(
        "Pakai id lama untuk yang tetap, dan nomor berikutnya untuk yang baru.",
        "Keep the old ids of what stays, and give the next numbers to what is new."),
      variants: [
        .extra: .init(
          "{claimed} baru, tetapi mengambil id yang dipakai rencana lama untuk yang lain.",
          "{claimed} is new, but takes an id that the older plan uses for another one."),
        .changed: .init(
          "{count} kunjungan yang dipindahkan di {site} mendapat id baru.",
          "{count} moved visits at {site} were given new ids."),
      ]),
    RuleText(
      .rNoOlderPlan, "Re-planning",
      meaning: .init(
        "Rencana ulang diperiksa bersama rencana lamanya (sebuah peringatan).",
        "A re-plan is checked together with its older plan (a warning)."),
      says: .init(
        "Rencana ini rencana ulang per {day}; tanpa rencana lama riwayat dan biaya perubahannya tidak diperiksa.",
        "This is a re-plan as of {day}; without the older plan its history and change cost are not checked."
      ),
      advice: .init(
        "Beri --old-plan dan --as-of. Bila rencana lama tidak ada lagi, salinannya ada di folder `older` di dalam rencana ini.",
        "Give --old-plan and --as-of. Where the older plan is gone, this plan keeps a copy in its folder `older`."
      )),
  ]
}
