// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension RuleText {
  /// L: the tables agree with each other.
  static let tables: [RuleText] = [
    RuleText(
      .lTrip, "Plan folder",
      meaning: .init(
        "Setiap kunjungan adalah perhentian satu perjalanan di trips.csv, setiap perjalanan di sana punya kunjungan, semuanya oleh satu tim.",
        "Every visit is a stop of one trip of trips.csv, every trip there has visits, all by one team."
      ),
      says: .init(
        "Kunjungan {visit} menyebut perjalanan {trip}, yang tidak ada di trips.csv.",
        "Visit {visit} names trip {trip}, which is not in trips.csv."),
      advice: .init(
        "Samakan visits.csv dan trips.csv.", "Make visits.csv and trips.csv agree."),
      variants: [
        .missing: .init(
          "Perjalanan {trip} tidak punya kunjungan di visits.csv.",
          "Trip {trip} has no visit in visits.csv."),
        .changed: .init(
          "Kunjungan {visit} dilakukan tim {team}, tetapi perjalanannya {trip} milik tim {other}.",
          "Visit {visit} is by team {team}, but its trip {trip} is by team {other}."),
      ]),
    RuleText(
      .lDates, "Plan folder",
      meaning: .init(
        "Hari kunjungan = last_date − first_date + 1; perjalanan berlangsung dari kunjungan pertama sampai terakhir, termasuk hari jalan.",
        "Days of a visit = last_date − first_date + 1; a trip runs from its first to its last visit, travel days included."
      ),
      says: .init(
        "Kunjungan {visit} tertulis {claimed} hari, tetapi {first} sampai {last} adalah {days}.",
        "Visit {visit} is said to take {claimed} days, but {first} to {last} makes {days}."),
      advice: .init(
        "Samakan tanggal perjalanan dan kunjungannya.",
        "Make the dates of the trip and of its visits agree."),
      variants: [
        .changed: .init(
          "Perjalanan {trip} tertulis {claimed}, tetapi menurut kunjungan dan hari jalannya {day}.",
          "Trip {trip} is dated {claimed}, but by its visits and travel days it is {day}.")
      ]),
    RuleText(
      .lSites, "Plan folder",
      meaning: .init(
        "Kolom sites sebuah perjalanan adalah daftar lokasi kunjungannya, berurutan.",
        "The column sites of a trip is the list of its visits' sites, in order."),
      says: .init(
        "Perjalanan {trip} menyebut lokasi {claimed}, tetapi kunjungannya ke {sites}.",
        "Trip {trip} lists the sites {claimed}, but its visits are to {sites}."),
      advice: .init(
        "Tulis lokasi menurut urutan kunjungan.", "List the sites in the order of the visits.")),
    RuleText(
      .lRoster, "Plan folder",
      meaning: .init(
        "Baris roster berlaku untuk satu hari perjalanannya, di perhentian hari itu atau, pada hari jalan, di lokasi yang dituju atau ditinggalkan; tanpa perjalanan untuk pos tetap.",
        "A roster row is for a day of its trip, at the stop of that day or, on a travel day, at the site driven to or from; without a trip it is for a fixed post."
      ),
      says: .init(
        "{staff} tercatat di {site} pada {day} untuk perjalanan {trip}, yang hari itu tidak di sana.",
        "{staff} is on the roster at {site} on {day} for trip {trip}, which is not there on that day."
      ),
      advice: .init(
        "Perbaiki tanggal, lokasi, atau perjalanan baris itu.",
        "Mend the date, the site or the trip of the row."),
      variants: [
        .missing: .init(
          "{staff} tercatat pada {day} untuk perjalanan {trip}, yang tidak ada di trips.csv.",
          "{staff} is on the roster on {day} for trip {trip}, which is not in trips.csv."),
        .extra: .init(
          "{staff} tercatat di {site} pada {day} tanpa perjalanan, tetapi {site} bukan pos tetap.",
          "{staff} is on the roster at {site} on {day} without a trip, but {site} is no fixed post."
        ),
      ]),
    RuleText(
      .lService, "Plan folder",
      meaning: .init(
        "Baris service berlaku untuk kunjungan di lokasinya, atau, tanpa kunjungan, untuk pos tetap.",
        "A service row is for a visit at its site, or, without a visit, for a fixed post."),
      says: .init(
        "Baris layanan di {site} menyebut kunjungan {visit}, yang dilakukan di {other}.",
        "The service row at {site} names visit {visit}, which is to {other}."),
      advice: .init(
        "Perbaiki kunjungan atau lokasi baris itu.", "Mend the visit or the site of the row."),
      variants: [
        .missing: .init(
          "Baris layanan di {site} menyebut kunjungan {visit}, yang tidak ada di visits.csv.",
          "The service row at {site} names visit {visit}, which is not in visits.csv."),
        .extra: .init(
          "Baris layanan di {site} tidak menyebut kunjungan, tetapi {site} bukan pos tetap.",
          "The service row at {site} names no visit, but {site} is no fixed post."),
      ]),
  ]
}
