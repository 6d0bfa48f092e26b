// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension RuleText {
  /// N: notes about a plan made by hand: what could not be judged, and what it would bring.
  static let hand: [RuleText] = [
    RuleText(
      .nTeam, "Plans made by hand",
      meaning: .init(
        "Kunjungan tanpa tim diperiksa dengan tim yang paling cocok.",
        "Visits without a team are judged with the team that suits best."),
      says: .init(
        "Baris {list} tidak menyebut tim; diperiksa dengan tim yang paling cocok (nomor barisnya dalam kurung): {teams}.",
        "Row {list}: no team is named; judged with the team that suits best (its row in brackets): {teams}."
      ),
      advice: .init("Isi kolom team supaya pasti.", "Fill in the column team to be sure.")),
    RuleText(
      .nCrew, "Plans made by hand",
      meaning: .init(
        "Tanpa kolom agencies, jumlah petugas, kursi, peralatan, min_home, dan anggaran hanya diperiksa sejauh diketahui.",
        "Without the column agencies, crew sizes, seats, kits, min_home and budgets are judged as far as they are known."
      ),
      says: .init(
        "Baris {list} tidak menyebut instansi dan jumlah petugasnya; jumlah petugas, kursi, peralatan, min_home, dan anggaran diperiksa sejauh diketahui saja.",
        "Row {list}: it is not said which agencies come with how many people; crew sizes, seats, kits, min_home and budgets are judged only as far as they are known."
      ),
      advice: .init(
        "Isi kolom agencies, misalnya dukcapil=3 bank=1.",
        "Fill in the column agencies, for example dukcapil=3 bank=1.")),
    RuleText(
      .nNames, "Plans made by hand",
      meaning: .init(
        "Tanpa nama semua petugas, keahlian, cuti, istirahat, dan hari tugas hanya diperiksa bagi yang disebut.",
        "Where not everybody is named, skills, leave, rest and post days are judged for those who are."
      ),
      says: .init(
        "Baris {list} tidak menyebut semua petugasnya; keahlian bersama tidak diperiksa, dan cuti, istirahat, serta hari tugas hanya bagi yang disebut.",
        "Row {list}: not everybody is named; the skills of the crew are not judged, and leave, rest and post days only for those who are named."
      ),
      advice: .init("Isi kolom staff.", "Fill in the column staff.")),
    RuleText(
      .nService, "Plans made by hand",
      meaning: .init(
        "Warga terlayani, jam, dan angka tidak ada dalam berkas kunjungan dan tidak diperiksa.",
        "People served, hours and figures do not stand in a file of visits and are not judged."),
      says: .init(
        "Berkas ini hanya berisi kunjungan: warga terlayani (Y), angka (K), jadwal (H), dan pos tetap (P) tidak diperiksa.",
        "The file holds visits alone: people served (Y), figures (K), the schedule (H) and fixed posts (P) are not judged."
      ),
      advice: .init(
        "Lengkapi dengan keliling plan --pin, lalu periksa folder rencananya.",
        "Complete it with keliling plan --pin, then check the plan's folder.")),
    RuleText(
      .nLeft, "Plans made by hand",
      meaning: .init(
        "Kunjungan yang tidak dapat dijalankan bersama yang lain tidak ikut dalam angka.",
        "Visits that cannot be run together with the others are left out of the figures."),
      says: .init(
        "Baris {list} tidak dapat dijalankan bersama yang lain dengan petugas yang ada, dan tidak ikut dihitung.",
        "Row {list}: not possible together with the others with the people there are, and not counted."
      ),
      advice: .init(
        "Perbaiki kesalahan baris itu; jika tidak ada, petugas atau peralatannya kurang pada hari itu.",
        "Mend the errors of the rows; where there are none, people or kits are short on the day.")),
    RuleText(
      .nBrings, "Plans made by hand",
      meaning: .init(
        "Yang dibawa kunjungan-kunjungan ini dengan petugas pilihan terbaik yang ditemukan.",
        "What the visits bring with the best crews that were found."),
      says: .init(
        "Dengan petugas terbaik yang ditemukan, {count} kunjungan membawa {people} layanan dan menghemat {km} km dan {hours} jam perjalanan warga; manfaat dikurangi biaya {net}, biaya {cost}; janji kunjungan yang belum terpenuhi, di luar hitungan uang: {missing}.",
        "With the best crews that were found, {count} visits bring {people} services and save residents {km} km and {hours} hours; benefit less costs {net}, costs {cost}; promised visits that are missing, apart from the money: {missing}."
      ),
      advice: .init(
        "Bandingkan dengan keliling plan, atau lengkapi dengan keliling plan --pin.",
        "Compare with keliling plan, or complete it with keliling plan --pin.")),
  ]
}
