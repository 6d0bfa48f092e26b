// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension RuleText {
  /// V: visits.
  static let visits: [RuleText] = [
    RuleText(
      .v1Max, "Visits, 1",
      meaning: .init(
        "Sebuah lokasi dikunjungi paling banyak max_visits kali selama jangka waktu.",
        "A site has at most max_visits visits in the horizon."),
      says: .init(
        "{site} dikunjungi {count} kali, paling banyak {most}.",
        "{site} has {count} visits, at most {most}."),
      advice: .init("Hapus satu kunjungan.", "Remove a visit.")),
    RuleText(
      .v2Gap, "Visits, 2",
      meaning: .init(
        "Dari hari terakhir satu kunjungan sampai hari pertama berikutnya, tim mana pun, lewat paling sedikit min_gap_days, dan tidak pernah kurang dari 1; kunjungan di past_visits.csv ikut dihitung.",
        "From the last day of one visit to the first day of the next, whatever the teams, at least min_gap_days pass, and never less than 1; visits of past_visits.csv count."
      ),
      says: .init(
        "{site}: kunjungan {visit} mulai {first}, {days} hari sesudah {last}, paling sedikit {least}.",
        "{site}: visit {visit} starts on {first}, {days} days after {last}, at least {least}."),
      advice: .init("Geser salah satu kunjungan.", "Shift one of the visits.")),
    RuleText(
      .v4Pinned, "Visits, 4",
      meaning: .init(
        "Baris pinned.csv dalam jangka waktu (pada rencana ulang sejak as_of) muncul sebagai kunjungan.",
        "A row of pinned.csv in the horizon (in a re-plan from as_of on) appears as a visit."),
      says: .init(
        "Kunjungan yang dikunci ke {site} pada {day} selama {days} hari tidak ada dalam rencana.",
        "The pinned visit to {site} on {day} for {days} days is not in the plan."),
      advice: .init(
        "Tambahkan kunjungan itu, atau hapus barisnya dari pinned.csv.",
        "Add the visit, or remove its row from pinned.csv."),
      variants: [
        .noTeam: .init(
          "Kunjungan yang dikunci ke {site} pada {day} selama {days} hari tidak dilakukan tim {team}.",
          "The pinned visit to {site} on {day} for {days} days is not made by team {team}.")
      ]),
  ]
}
