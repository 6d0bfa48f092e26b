// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension RuleText {
  /// What most findings on a figure advise.
  static let recompute = Bilingual(
    "Tulis angka yang dihitung ulang, atau perbaiki tabel yang menjadi dasarnya.",
    "Write the recomputed figure, or mend the tables that it rests on.")

  static func figure(_ name: Bilingual) -> Bilingual {
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
}
