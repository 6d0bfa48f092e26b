// SPDX-License-Identifier: GPL-3.0-or-later

/// The names that templates may use, each a word that the office itself would use.
public enum LetterName: String, CaseIterable, Hashable, Sendable {
  // Every letter
  /// The name of the district.
  case kabupaten
  /// The site of the regency's office, where letters are signed.
  case ibukota
  /// The horizon: `Triwulan I Tahun 2027`.
  case masa
  case nomor
  case tanggalSurat = "tanggal_surat"
  case penandaTangan = "penanda_tangan"
  case nipPenandaTangan = "nip_penanda_tangan"
  case jabatanPenandaTangan = "jabatan_penanda_tangan"
  case tim
  /// Teams' ways of travel.
  case alatAngkut = "alat_angkut"

  // A trip
  case perjalanan
  case tanggalBerangkat = "tanggal_berangkat"
  case tanggalKembali = "tanggal_kembali"
  /// `3 (tiga) hari`.
  case lama
  case pangkalan
  /// The sites, in order.
  case tujuan
  /// A list: the visits of the trip.
  case kunjungan
  /// A list: one block for each stop of the travel order.
  case persinggahan

  // A visit
  case nomorKunjungan = "nomor_kunjungan"
  case tempat
  case lokasi
  case hariTanggal = "hari_tanggal"
  case pukul
  /// The last day in words, as minutes have it.
  case tanggalTerbilang = "tanggal_terbilang"
  /// A list: whom the letter is sent to.
  case yth
  /// A list: what is given.
  case layanan
  /// The agencies, in one line.
  case instansiHadir = "instansi_hadir"
  case jumlahPetugas = "jumlah_petugas"
  /// Other places whose people can come; blank where there is none.
  case wargaSekitar = "warga_sekitar"
  /// Blank where there is a network.
  case tanpaJaringan = "tanpa_jaringan"
  /// A list: the days of the visit.
  case hari

  // People, and elements of lists
  /// A list: who goes.
  case petugas
  /// A list: who goes with the first person of a travel order.
  case pengikut
  case no
  case nama
  case nip
  case pangkat
  case jabatan
  case unitKerja = "unit_kerja"
  case instansi
  case keterangan
  /// Of somebody who accompanies: whether another follows.
  case lagi
  case persyaratan
  /// How many are expected.
  case target
  /// Of a stop: where and when the team arrives and leaves, and where it goes on to.
  case tibaDi = "tiba_di"
  case tanggalTiba = "tanggal_tiba"
  case berangkatDari = "berangkat_dari"
  case berangkatKe = "berangkat_ke"

  private static let frame: Set<LetterName> = [
    .kabupaten, .ibukota, .masa, .nomor, .tanggalSurat, .penandaTangan, .nipPenandaTangan,
    .jabatanPenandaTangan, .tim, .alatAngkut,
  ]
  private static let trip: Set<LetterName> = [
    .perjalanan, .tanggalBerangkat, .tanggalKembali, .lama, .pangkalan, .tujuan, .kunjungan, .no,
    .tempat, .lokasi, .hariTanggal, .pukul, .nama, .nip, .pangkat, .jabatan, .unitKerja,
    .keterangan,
  ]
  private static let visit: Set<LetterName> = [
    .perjalanan, .nomorKunjungan, .tempat, .lokasi, .hariTanggal, .pukul, .tanggalTerbilang,
    .layanan, .instansiHadir, .jumlahPetugas, .wargaSekitar, .tanpaJaringan, .no, .nama, .instansi,
    .persyaratan, .target,
  ]

  /// The names that a template of `kind` may use.
  public static func names(in kind: LetterKind) -> Set<LetterName> {
    switch kind {
    case .assignment: frame.union(trip).union([.petugas])
    case .travelOrder:
      frame.union(trip).union([
        .instansi, .pengikut, .lagi, .persinggahan, .tibaDi, .tanggalTiba, .berangkatDari,
        .berangkatKe,
        .tanggalBerangkat,
      ])
    case .notice: frame.union(visit).union([.yth, .jabatan])
    case .attendance:
      frame.union(visit).union([.hari, .petugas, .nip, .pangkat, .jabatan, .unitKerja, .keterangan])
    case .minutes: frame.union(visit)
    case .contact: []
    }
  }

  static func names(of kind: LetterKind) -> Set<String> { Set(names(in: kind).map(\.rawValue)) }
}

/// What a letter is filled with.
struct LetterData {
  private(set) var values: [String: Any] = [:]

  /// A text, or a list of further values. A blank text counts as absent for `{{#…}}`.
  init(_ pairs: KeyValuePairs<LetterName, LetterValue> = [:]) { add(pairs) }

  mutating func add(_ pairs: KeyValuePairs<LetterName, LetterValue>) {
    for (name, value) in pairs { values[name.rawValue] = value.value }
  }
}

/// A value of a letter.
enum LetterValue {
  case text(String)
  case list([LetterData])

  fileprivate var value: Any {
    switch self {
    case .text(let text): LetterText(text: text)
    case .list(let list): list.map(\.values)
    }
  }
}
