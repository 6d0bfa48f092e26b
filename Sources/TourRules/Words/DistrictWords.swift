// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension RuleText {
  /// D: a district folder that can be planned, and yet says what can hardly be meant.
  static let district: [RuleText] = [
    RuleText(
      .dUnreached, "District: ways",
      meaning: .init(
        "Setiap lokasi dapat dicapai suatu tim pada suatu hari, langsung atau lewat satu lokasi lain.",
        "Every site can be reached by some team on some day, directly or by way of one other site."
      ),
      says: .init(
        "Tidak ada tim yang dapat membuka pos di {site} ({name}) pada hari kerja mana pun dari {first} sampai {last}: {reason}.",
        "No team can open a post at {site} ({name}) on any working day from {first} to {last}: {reason}."
      ),
      advice: .init(
        "Periksa jalannya di travel.csv, moda tim di teams.csv, dan jam di settings.csv; atau perbolehkan travel_days.",
        "Check its ways in travel.csv, the modes in teams.csv and the hours in settings.csv; or allow travel_days."
      )),
    RuleText(
      .dCrewSkills, "District: staff",
      meaning: .init(
        "Petugas setiap instansi menguasai semua layanannya, dan sebuah kru yang diperbolehkan dapat menguasai semuanya bersama.",
        "The people of every agency know all its services, and a crew that is allowed can know them all together."
      ),
      says: .init(
        "{agency} tidak pernah dapat ikut: tidak ada petugasnya yang menguasai {list}.",
        "{agency} can never take part: none of its people knows {list}."),
      advice: .init(
        "Tambahkan keahlian itu di staff.csv, atau hapus layanannya dari services.csv.",
        "Add the skill in staff.csv, or take the service out of services.csv."),
      variants: [
        .tooLarge: .init(
          "{agency} tidak pernah dapat ikut: tidak ada {most} petugasnya yang bersama-sama menguasai semua layanannya ({list}).",
          "{agency} can never take part: no {most} of its people know all its services together ({list})."
        )
      ]),
    RuleText(
      .dMinVisits, "District: visits",
      meaning: .init(
        "Jumlah kunjungan yang dijanjikan muat di antara penutupan, hari libur, dan jarak antarkunjungan.",
        "The visits that a site is promised fit between closures, holidays and the gaps between visits."
      ),
      says: .init(
        "{site} dijanjikan {least} kunjungan, tetapi paling banyak {most} muat dari {first} sampai {last}.",
        "{site} is promised {least} visits, but at most {most} fit from {first} to {last}."),
      advice: .init(
        "Kurangi min_visits, perpendek min_gap_days atau min_stay, atau periksa closures.csv.",
        "Lower min_visits, shorten min_gap_days or min_stay, or check closures.csv.")),
    RuleText(
      .dDemand, "District: demand",
      meaning: .init(
        "Kunjungan yang mungkin, dengan semua kursi untuk satu instansi, cukup untuk kebutuhan warga suatu lokasi akan layanan instansi itu.",
        "The visits that are possible, with every seat for the one agency, can serve what the people of a site need of it."
      ),
      says: .init(
        "{agency}: kebutuhan di {count} lokasi melebihi yang dapat dilayani seluruh kunjungan yang mungkin, sekalipun semua kursi untuknya; yang terberat {site}: {minutes} menit petugas, paling banyak {most} ({list}).",
        "{agency}: at {count} sites the demand is above what all visits that are possible can serve, even with every seat for it; the worst is {site}: {minutes} staff minutes, at most {most} ({list})."
      ),
      advice: .init(
        "Periksa people di demand.csv dan minutes di services.csv; jika benar, naikkan max_visits atau max_stay.",
        "Check people in demand.csv and minutes in services.csv; where they are right, raise max_visits or max_stay."
      )),
    RuleText(
      .dCoordinates, "District: places",
      meaning: .init(
        "Koordinat setiap lokasi dan tempat terletak di kabupaten, di dekat yang lain.",
        "The coordinates of every site and place lie in the district, near the others."),
      says: .init(
        "{site} ({name}) terletak {km} km dari pusat semua lokasi.",
        "{site} ({name}) lies {km} km from the middle of all sites."),
      advice: .init(
        "Periksa lat dan lon, juga tanda minusnya (lintang selatan negatif).",
        "Check lat and lon, and their signs (southern latitudes are negative)."),
      variants: [
        .origin: .init(
          "{site} ({name}) terletak di (0, 0), di tengah laut, {km} km dari pusat semua lokasi.",
          "{site} ({name}) lies at (0, 0), in the open sea, {km} km from the middle of all sites."),
        .swapped: .init(
          "lat dan lon {site} ({name}) tampaknya tertukar: sekarang {km} km dari pusat semua lokasi.",
          "lat and lon of {site} ({name}) seem to be swapped: now {km} km from the middle of all sites."
        ),
      ]),
    RuleText(
      .dSpeed, "District: ways",
      meaning: .init(
        "Kecepatan di setiap jalan antara 5 dan 90 km per jam.",
        "The speed on every way lies between 5 and 90 km an hour."),
      says: .init(
        "{from}–{to} ({mode}): {km} km dalam {minutes} menit adalah {speed} km per jam, lebih dari {most}.",
        "{from}–{to} ({mode}): {km} km in {minutes} minutes are {speed} km an hour, more than {most}."
      ),
      advice: .init(
        "Periksa km dan minutes baris itu (menit, bukan jam).",
        "Check km and minutes of the row (minutes, not hours)."),
      variants: [
        .slow: .init(
          "{from}–{to} ({mode}): {km} km dalam {minutes} menit adalah {speed} km per jam, kurang dari {least}.",
          "{from}–{to} ({mode}): {km} km in {minutes} minutes are {speed} km an hour, less than {least}."
        )
      ]),
    RuleText(
      .dOneWay, "District: ways",
      meaning: .init(
        "Baris bertanggal yang menutup jalan menutupnya ke dua arah.",
        "A dated row that closes a way closes it in both directions."),
      says: .init(
        "{from}–{to} ({mode}) ditutup pada {day}, tetapi {to}–{from} tetap dapat dilalui.",
        "{from}–{to} ({mode}) is closed on {day}, but {to}–{from} stays passable."),
      advice: .init(
        "Tambahkan baris yang sama untuk arah sebaliknya, kecuali memang hanya satu arah yang tertutup.",
        "Add the same row for the other direction, unless one direction alone is closed.")),
    RuleText(
      .dNoSkills, "District: staff",
      meaning: .init(
        "Setiap petugas menguasai sedikitnya satu layanan instansinya.",
        "Every staff member knows at least one service of the agency."),
      says: .init(
        "Petugas {staff} ({agency}) tidak menguasai satu pun layanan instansinya.",
        "Staff member {staff} ({agency}) knows no service of the agency."),
      advice: .init(
        "Isi kolom skills dengan layanan yang dikuasainya.",
        "Fill in the services that they know under skills.")),
    RuleText(
      .dHolidays, "District: calendar",
      meaning: .init(
        "Hari libur nasional bertanggal tetap (1 Januari, 1 Mei, 1 Juni, 17 Agustus, 25 Desember) ada di holidays.csv.",
        "The national holidays of fixed date (1 January, 1 May, 1 June, 17 August, 25 December) are in holidays.csv."
      ),
      says: .init(
        "Hari libur nasional {list} tidak ada di holidays.csv dan dihitung sebagai hari kerja.",
        "National holidays that are not in holidays.csv and count as working days: {list}."),
      advice: .init(
        "Tambahkan, bersama hari libur lain menurut SKB tiga menteri, atau tutup hari itu dengan closures.csv.",
        "Add them, with the other holidays of the year's decree, or close the day in closures.csv.")
    ),
    RuleText(
      .dAway, "District: staff",
      meaning: .init(
        "Setiap petugas dapat bertugas pada sedikitnya satu hari kerja.",
        "Every staff member can be at a post on at least one working day."),
      says: .init(
        "Petugas {staff} ({agency}) tidak dapat bertugas pada satu hari kerja pun dari {first} sampai {last}.",
        "Staff member {staff} ({agency}) cannot be at a post on any working day from {first} to {last}."
      ),
      advice: .init(
        "Periksa leave.csv dan kolom from dan to; jika benar, hapus barisnya.",
        "Check leave.csv and the columns from and to; where they are right, take the row out.")),
    RuleText(
      .dNoDemand, "District: demand",
      meaning: .init(
        "demand.csv memuat kebutuhan sedikitnya satu warga.",
        "demand.csv tells of the need of at least one resident."),
      says: .init(
        "Tidak ada kebutuhan sama sekali, jadi tidak ada kunjungan yang bermanfaat.",
        "There is no demand at all, so that no visit brings anything."),
      advice: .init(
        "Isi demand.csv: tempat, layanan, dan banyaknya warga selama masa rencana.",
        "Fill demand.csv in: place, service, and the people over the horizon.")),
    RuleText(
      .dOutside, "District: calendar",
      meaning: .init(
        "Sedikitnya satu permintaan dan satu cuti, bila ada, jatuh dalam masa rencana.",
        "At least one request and one leave, where there are any, lie in the horizon."),
      says: .init(
        "Semua baris {file} ({count}) di luar masa rencana, {first} sampai {last}, dan tidak berpengaruh.",
        "All rows of {file} ({count}) lie outside the horizon, {first} to {last}, and have no effect."
      ),
      advice: .init(
        "Periksa tahunnya, atau hapus baris yang sudah lewat.",
        "Check the year, or take rows that are past out.")),
  ]
}
