// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension RuleText {
  /// K: what `plan.json` claims.
  static let summaryFigures: [RuleText] = [
    RuleText(
      .kNet, "plan.json",
      meaning: .init(
        "net_benefit adalah manfaat bersih rencana.", "net_benefit is the net benefit of the plan."),
      says: figure(.init("Manfaat bersih", "The net benefit")), advice: recompute),
    RuleText(
      .kParts, "plan.json",
      meaning: .init(
        "Setiap bagiannya sesuai dengan tabel.", "Each of its parts is what the tables give."),
      says: figure(.init("Bagian {key}", "The part {key}")), advice: recompute),
    RuleText(
      .kShort, "plan.json",
      meaning: .init(
        "shortfalls menyebut setiap lokasi yang kurang dikunjungi, dan berapa kekurangannya.",
        "shortfalls names every site that is short of visits, and by how many."),
      says: .init(
        "{site} kurang {figure} kunjungan, tetapi shortfalls menyebut {claimed}.",
        "{site} is short of {figure} visits, but shortfalls says {claimed}."),
      advice: recompute,
      variants: [
        .extra: .init(
          "shortfalls menyebut {site}, yang tidak dikenal atau disebut dua kali.",
          "shortfalls names {site}, which is unknown or named twice.")
      ]),
    RuleText(
      .kSaved, "What makes a plan good",
      meaning: .init(
        "Hemat warga, dalam km, jam, dan rupiah, adalah warga × 2 × (jalan ke kantor − jalan ke pos) ÷ services_per_journey.",
        "What residents save, in km, hours and rupiah, is people × 2 × (way to the office − way to the post) ÷ services_per_journey."
      ),
      says: figure(.init("Hemat warga ({key})", "What residents save ({key})")),
      advice: recompute),
    RuleText(
      .kEstimated, "Travel",
      meaning: .init(
        "Setiap ruas taksiran yang dipakai rencana tercantum di estimated_legs pada plan.json, dengan km dan menitnya.",
        "Every estimated leg that a plan uses is listed in estimated_legs of plan.json, with its km and minutes."
      ),
      says: .init(
        "Ruas {from}–{to} tim {team} tercantum {claimed} km dan {minutes} menit, seharusnya {figure} km dan {most} menit.",
        "The leg {from}–{to} of team {team} is listed with {claimed} km and {minutes} minutes, not {figure} km and {most} minutes."
      ),
      advice: .init(
        "Cantumkan setiap ruas taksiran yang dipakai, satu kali untuk setiap tim dan pasangan.",
        "List every estimated leg in use, once for each team and pair."),
      variants: [
        .missing: .init(
          "Ruas taksiran {from}–{to} tim {team} tidak tercantum di estimated_legs.",
          "The estimated leg {from}–{to} of team {team} is not listed in estimated_legs."),
        .extra: .init(
          "estimated_legs mencantumkan {from}–{to} tim {team}, yang bukan ruas taksiran rencana ini atau tercantum dua kali.",
          "estimated_legs lists {from}–{to} of team {team}, which is no estimated leg of this plan or listed twice."
        ),
      ]),
    RuleText(
      .kBound, "What makes a plan good",
      meaning: .init(
        "bound tidak di bawah manfaat bersih (pada rencana ulang, dikurangi biaya perubahan), begitu pula certified_bound.",
        "bound is not below the net benefit (in a re-plan, net benefit − change cost), nor is certified_bound."
      ),
      says: .init(
        "{key} {claimed} lebih rendah daripada nilai rencana {figure}.",
        "{key} {claimed} is below the plan's value {figure}."),
      advice: .init(
        "Batas seperti itu salah; buat rencana lagi.",
        "Such a bound is wrong; make the plan again.")),
    RuleText(
      .kGap, "What makes a plan good",
      meaning: .init(
        "gap = (bound − manfaat bersih) ÷ |bound|, pada rencana ulang dari manfaat bersih − biaya perubahan; null bila bound 0.",
        "gap = (bound − net benefit) ÷ |bound|, in a re-plan of net benefit − change cost; null where the bound is 0."
      ),
      says: figure(.init("Celah (gap)", "The gap")), advice: recompute),
    RuleText(
      .kStatus, "plan.json",
      meaning: .init(
        "status bernilai proven_best hanya bila batasnya tercapai.",
        "status is proven_best only where the bound is reached."),
      says: .init(
        "status bernilai proven_best, tetapi batas {bound} di atas nilai rencana {figure}.",
        "status is proven_best, but the bound {bound} is above the plan's value {figure}."),
      advice: .init("Tulis feasible.", "Write feasible.")),
    RuleText(
      .kCertificate, "The certificate",
      meaning: .init(
        "Pengali ≥ 0 dan menghargai baris yang ada; pengali min_visits paling banyak shortfall_penalty. Pada rencana baru certified_bound (atau bound, tanpanya) tidak di bawah yang dibuktikannya.",
        "Multipliers are ≥ 0 and price rows that exist; that of min_visits is at most shortfall_penalty. In a new plan certified_bound (or bound, without one) is not below what they prove."
      ),
      says: .init(
        "{key} {claimed} di bawah {figure}, yang dibuktikan pengali di certificate.csv.",
        "{key} {claimed} is below {figure}, which is what the multipliers of certificate.csv prove."
      ),
      advice: .init(
        "Naikkan batas itu, atau sertakan pengali yang mendasarinya.",
        "Raise the bound, or give the multipliers that it rests on."),
      variants: [
        .undecided: .init(
          "{key} {claimed} tidak dapat dipastikan: pengali di certificate.csv terbukti hanya sampai {figure}.",
          "{key} {claimed} can't be confirmed: the multipliers of certificate.csv are shown to prove {figure} only."
        ),
        .unknownRow: .init(
          "Pengali {row} ({list}) menghargai baris yang tidak ada.",
          "The multiplier of {row} ({list}) prices a row that does not exist."),
        .negative: .init(
          "Pengali {row} ({list}) bernilai {claimed}, kurang dari 0.",
          "The multiplier of {row} ({list}) is {claimed}, below 0."),
        .tooLarge: .init(
          "Pengali min_visits untuk {site} bernilai {claimed}, di atas shortfall_penalty {most}.",
          "The multiplier of min_visits for {site} is {claimed}, above the shortfall_penalty {most}."
        ),
        .extra: .init(
          "Pengali {row} ({list}) tertulis dua kali.",
          "The multiplier of {row} ({list}) is given twice."),
      ]),
    RuleText(
      .kChange, "Re-planning",
      meaning: .init(
        "change_cost adalah biaya kunjungan yang dipindahkan dan dibatalkan serta orang yang ditukar pada kunjungan yang tetap, dengan pasangan termurah.",
        "change_cost is that of the visits moved and cancelled and of the people exchanged on kept visits, at the cheapest pairing."
      ),
      says: figure(.init("Biaya perubahan", "The change cost")), advice: recompute),
  ]
}
