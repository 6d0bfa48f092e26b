// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension RuleText {
  /// Y: service.
  static let service: [RuleText] = [
    RuleText(
      .y0Negative, "Service",
      meaning: .init(
        "Warga yang dilayani tidak kurang dari 0.", "The people served are not below 0."),
      says: .init(
        "{service} untuk {place} di {site}: {count} warga, kurang dari 0.",
        "{service} for {place} at {site}: {count} people, below 0."),
      advice: .init("Tulis 0, atau hapus baris itu.", "Write 0, or remove the row.")),
    RuleText(
      .y1Demand, "Service",
      meaning: .init(
        "Tidak lebih banyak warga sebuah tempat yang mendapat layanan daripada kebutuhannya; yang sudah dilayani riwayat terpakai.",
        "Not more people of a place get a service than its demand; what history has served is used up."
      ),
      says: .init(
        "{count} warga {place} mendapat {service}, tetapi kebutuhannya {most}.",
        "{count} people of {place} get {service}, but the demand is {most}."),
      advice: .init("Kurangi warga yang dilayani.", "Serve fewer people.")),
    RuleText(
      .y2Reach, "Service",
      meaning: .init(
        "Tidak lebih banyak warga sebuah tempat datang ke lokasi daripada reach × kebutuhan.",
        "Not more people of a place come to a site than reach × demand."),
      says: .init(
        "{count} warga {place} mendapat {service} di {site}, tetapi yang terjangkau {most}.",
        "{count} people of {place} get {service} at {site}, but its reach is {most}."),
      advice: .init("Kurangi warga yang dilayani di sana.", "Serve fewer people there.")),
    RuleText(
      .y2Catchment, "Service",
      meaning: .init(
        "Warga hanya datang dari tempat dalam jangkauan lokasi: dirinya sendiri, atau baris catchment.csv.",
        "People come only from places in reach of the site: its own, or a row of catchment.csv."),
      says: .init(
        "Warga {place} dilayani di {site}, yang tidak terjangkau bagi mereka.",
        "People of {place} are served at {site}, which is out of their reach."),
      advice: .init(
        "Hapus baris itu, atau tambahkan baris catchment.csv.",
        "Remove the row, or add a row to catchment.csv.")),
    RuleText(
      .y3Minutes, "Service",
      meaning: .init(
        "Untuk setiap kunjungan (atau pos tetap) dan instansi, menit × warga paling banyak menit petugasnya di sana.",
        "For every visit (or fixed post) and agency, minutes × people are at most its staff minutes there."
      ),
      says: .init(
        "{place}: {agency} membutuhkan {minutes} menit petugas, tetapi punya {most}.",
        "{place}: {agency} needs {minutes} staff minutes, but has {most}."),
      advice: .init(
        "Layani lebih sedikit warga, atau kirim lebih banyak petugas.",
        "Serve fewer people, or send more staff.")),
    RuleText(
      .y4Quota, "Service",
      meaning: .init(
        "Untuk setiap kunjungan (atau pos tetap) dan layanan, warga paling banyak kuota × hari pelayanan saat instansinya hadir.",
        "For every visit (or fixed post) and service, people are at most quota × days of service with its agency there."
      ),
      says: .init(
        "{place}: {count} warga mendapat {service}, tetapi kuotanya {most}.",
        "{place}: {count} people get {service}, but its quota is {most}."),
      advice: .init("Layani lebih sedikit warga.", "Serve fewer people.")),
    RuleText(
      .y5Network, "Service",
      meaning: .init(
        "Layanan yang membutuhkan jaringan tidak diberikan di lokasi yang tidak daring.",
        "A service that needs the network is not given at a site that is not online."),
      says: .init(
        "{service} diberikan di {site}, yang tidak daring.",
        "{service} is given at {site}, which is not online."),
      advice: .init("Hapus layanan itu di sana.", "Remove the service there.")),
  ]

  /// M: money.
  static let money: [RuleText] = [
    RuleText(
      .m1Budget, "What makes a plan good",
      meaning: .init(
        "Biaya perjalanan + biaya petugas paling banyak anggaran; bila riwayat sudah melampauinya, tidak ada belanja lagi.",
        "Trip costs + crew costs are at most the budget; where history has spent more, nothing more is spent."
      ),
      says: .init(
        "Perjalanan dan petugas berbiaya {cost}, tetapi anggarannya {most}.",
        "Trips and crews cost {cost}, but the budget is {most}."),
      advice: .init("Hapus atau persingkat perjalanan.", "Remove trips, or shorten them.")),
    RuleText(
      .m2AgencyBudget, "Crew",
      meaning: .init(
        "Biaya petugas sendiri sebuah instansi atas semua perjalanan paling banyak anggarannya; bila riwayat sudah melampauinya, tidak ada belanja lagi.",
        "The crew costs of an agency's own people over all trips are at most its budget; where history has spent more, nothing more is spent."
      ),
      says: .init(
        "Petugas {agency} berbiaya {cost}, tetapi anggarannya {most}.",
        "The people of {agency} cost {cost}, but its budget is {most}."),
      advice: .init(
        "Kurangi orang atau hari instansi itu.", "Send fewer of its people, or for fewer days.")),
  ]
}
