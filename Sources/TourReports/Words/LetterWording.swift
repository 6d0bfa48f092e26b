// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The phrases that letters need beside their templates. A language is complete by construction.
protocol LetterWording: Sendable {
  /// What is left open to be written by hand.
  var open: String { get }
  func length(_ days: Int) -> String
  func dateInWords(_ day: Day) -> String
  func camat(_ area: String) -> String
  func villageHeads(_ area: String) -> String
  func villageHead(_ village: String) -> String
  func placeHead(_ place: String) -> String
  func mode(_ mode: String) -> String
  var noNetwork: String { get }
}

/// Letters in Indonesian.
struct IndonesianLetterWording: LetterWording {
  let formats: Formats

  let open = "…………………………"
  func length(_ days: Int) -> String {
    "\(formats.whole(days)) (\(formats.words(Double(days)))) hari"
  }
  func dateInWords(_ day: Day) -> String {
    let (year, month, date) = day.civil
    return "\(formats.weekdayName(day)), tanggal \(formats.words(Double(date))) bulan "
      + "\(formats.monthName(month)) tahun \(formats.words(Double(year)))"
  }
  func camat(_ area: String) -> String { "Camat \(area)" }
  func villageHeads(_ area: String) -> String { "Para Kepala Desa/Lurah se-Kecamatan \(area)" }
  func villageHead(_ village: String) -> String { "Kepala Desa/Lurah \(village)" }
  func placeHead(_ place: String) -> String { "Pimpinan \(place)" }
  func mode(_ mode: String) -> String {
    switch mode {
    case "road": "kendaraan darat"
    case "river": "kendaraan air"
    default: mode
    }
  }
  let noNetwork = "tidak ada jaringan internet di lokasi"
}

/// Letters in English.
struct EnglishLetterWording: LetterWording {
  let formats: Formats

  let open = "…………………………"
  func length(_ days: Int) -> String {
    "\(formats.whole(days)) (\(formats.words(Double(days)))) \(days == 1 ? "day" : "days")"
  }
  func dateInWords(_ day: Day) -> String {
    let (year, month, date) = day.civil
    return "\(formats.weekdayName(day)), \(date) \(formats.monthName(month)) \(year)"
  }
  func camat(_ area: String) -> String { "The Camat of \(area)" }
  func villageHeads(_ area: String) -> String { "The village heads of the subdistrict \(area)" }
  func villageHead(_ village: String) -> String { "The village head of \(village)" }
  func placeHead(_ place: String) -> String { "The head of \(place)" }
  func mode(_ mode: String) -> String {
    switch mode {
    case "road": "road vehicle"
    case "river": "boat"
    default: mode
    }
  }
  let noNetwork = "there is no internet connection at the venue"
}
