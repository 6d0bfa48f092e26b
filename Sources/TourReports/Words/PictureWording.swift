// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Every phrase of the pictures. A language is complete by construction.
protocol PictureWording: Sendable {
  var servedTitle: String { get }
  var asked: String { get }
  var served: String { get }
  var loadTitle: String { get }
  var loadUnit: String { get }
  var daysTitle: String { get }
  var daysAxis: String { get }
  func people(_ count: Int, days: Int) -> String
  var searchTitle: String { get }
  var bestValue: String { get }
  var bestBound: String { get }
  var roundsAxis: String { get }
}

/// The pictures in Indonesian.
struct IndonesianPictureWording: PictureWording {
  let formats: Formats

  let servedTitle = "Kebutuhan layanan dan yang terlayani, per tempat"
  let asked = "dibutuhkan"
  let served = "terlayani"
  let loadTitle = "Orang-hari (OH) tiap instansi, per minggu"
  let loadUnit = "Minggu ke-"
  let daysTitle = "Hari tugas tiap petugas"
  let daysAxis = "hari tugas; satu titik satu petugas"
  func people(_ count: Int, days: Int) -> String {
    "\(formats.whole(count)) petugas bertugas \(formats.whole(days)) hari"
  }
  let searchTitle = "Jalannya pencarian: rencana terbaik dan batas atasnya"
  let bestValue = "manfaat bersih"
  let bestBound = "batas atas"
  let roundsAxis = "putaran"
}

/// The pictures in English.
struct EnglishPictureWording: PictureWording {
  let formats: Formats

  let servedTitle = "Services asked for and given, by place"
  let asked = "asked for"
  let served = "given"
  let loadTitle = "Person-days of each agency, by week"
  let loadUnit = "Week"
  let daysTitle = "Days of duty of each person"
  let daysAxis = "days of duty; one dot a person"
  func people(_ count: Int, days: Int) -> String {
    "\(formats.whole(count)) \(count == 1 ? "person" : "people") on duty for "
      + "\(formats.whole(days)) \(days == 1 ? "day" : "days")"
  }
  let searchTitle = "The course of the search: the best plan and its bound"
  let bestValue = "net benefit"
  let bestBound = "bound"
  let roundsAxis = "rounds"
}
