// SPDX-License-Identifier: GPL-3.0-or-later

extension RuleText {
  /// What most findings on a figure advise.
  private static let recompute = Bilingual(
    "Tulis angka yang dihitung ulang, atau perbaiki tabel yang menjadi dasarnya.",
    "Write the recomputed figure, or mend the tables that it rests on.")

  private static func figure(_ name: Bilingual) -> Bilingual {
    .init(
      "\(name.indonesian) tertulis {claimed}, tetapi dihitung ulang {figure}.",
      "\(name.english) is said to be {claimed}, but comes to {figure}.")
  }

  /// K: what the plan claims, in its tables.
  static let tableFigures: [RuleText] = [
    RuleText(
      .kKm, "trips.csv",
      meaning: .init("km adalah jumlah km ruas-ruasnya.", "km is the sum of its legs' km."),
      says: figure(.init("Jarak perjalanan {trip}", "The distance of trip {trip}")),
      advice: recompute),
    RuleText(
      .kTravel, "trips.csv",
      meaning: .init(
        "travel_minutes adalah jumlah menit ruas-ruasnya.",
        "travel_minutes is the sum of its legs' minutes."),
      says: figure(.init("Menit jalan perjalanan {trip}", "The travel time of trip {trip}")),
      advice: recompute),
    RuleText(
      .kTripCost, "trips.csv",
      meaning: .init(
        "trip_cost adalah jumlah biaya ruasnya + daily_cost × hari, termasuk hari jalan.",
        "trip_cost is the sum of its legs' costs + daily_cost × days, travel days included."),
      says: figure(.init("Biaya perjalanan {trip}", "The cost of trip {trip}")),
      advice: recompute),
    RuleText(
      .kCrewCost, "trips.csv",
      meaning: .init(
        "crew_cost adalah jumlah atas instansi dari orang × (per_diem × hari + lodging × malam), dengan tarif sendiri bila ada.",
        "crew_cost is the sum over agencies of people × (per_diem × days + lodging × nights), at their own rates where they have them."
      ),
      says: figure(.init("Biaya petugas perjalanan {trip}", "The crew cost of trip {trip}")),
      advice: recompute),
    RuleText(
      .kMinutes, "visits.csv",
      meaning: .init(
        "service_minutes adalah jumlah menit pelayanan hari-hari kunjungan.",
        "service_minutes is the sum of the service minutes of the visit's days."),
      says: figure(
        .init("Menit pelayanan kunjungan {visit}", "The service time of visit {visit}")),
      advice: recompute),
    RuleText(
      .kPeople, "visits.csv",
      meaning: .init(
        "people adalah jumlah baris service.csv kunjungan itu.",
        "people is the sum of the visit's rows of service.csv."),
      says: figure(
        .init("Warga pada kunjungan {visit}", "The number of people of visit {visit}")),
      advice: recompute),
    RuleText(
      .kBenefit, "visits.csv",
      meaning: .init(
        "benefit adalah jumlah warga × bobot × hemat dari baris service.csv kunjungan itu, sebagaimana tertulis.",
        "benefit is the sum of people × weight × saved of the visit's rows of service.csv, as written there."
      ),
      says: figure(.init("Manfaat kunjungan {visit}", "The benefit of visit {visit}")),
      advice: recompute),
  ]

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
      says: figure(.init("Selisih (gap)", "The gap")), advice: recompute),
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
        "Beri --old-plan dan --as-of.", "Give --old-plan and --as-of.")),
  ]
}
