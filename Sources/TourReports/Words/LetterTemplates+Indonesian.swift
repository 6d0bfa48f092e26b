// SPDX-License-Identifier: GPL-3.0-or-later

/// The built-in letters in Indonesian, after the forms in circulation.
enum IndonesianTemplates {
  static let all: [LetterKind: String] = [
    .assignment: assignment, .travelOrder: travelOrder, .notice: notice, .attendance: attendance,
    .minutes: minutes,
  ]

  private static let signature = """
    {{ibukota}}, {{tanggal_surat}}

    {{jabatan_penanda_tangan}},

    &nbsp;

    **{{penanda_tangan}}**{{#nip_penanda_tangan}}\\
    NIP {{nip_penanda_tangan}}{{/nip_penanda_tangan}}
    """

  private static let assignment = """
    # SURAT TUGAS

    Nomor: {{nomor}}

    **Dasar:** Rencana Pelayanan Terpadu Keliling {{kabupaten}}, {{masa}}.

    **MEMERINTAHKAN**

    **Kepada:** nama-nama dalam lampiran.

    **Untuk:** melaksanakan Pelayanan Terpadu Keliling bersama {{tim}}, dengan ketentuan:

    1. hari/tanggal: {{hari_tanggal}};
    2. tempat: {{tujuan}};
    3. berangkat dari dan kembali ke {{pangkalan}};
    4. melaporkan hasilnya kepada pemberi tugas.

    | No. | Hari/Tanggal | Tempat | Lokasi | Waktu |
    | --: | --- | --- | --- | --- |
    {{#kunjungan}}
    | {{no}} | {{hari_tanggal}} | {{tempat}} | {{lokasi}} | {{pukul}} |
    {{/kunjungan}}

    Demikian surat tugas ini dibuat untuk dilaksanakan dengan penuh tanggung jawab.

    \(signature)

    ---

    ## Lampiran Surat Tugas Nomor {{nomor}}

    | No. | Nama | NIP | Pangkat/Golongan | Jabatan | Unit Kerja | Keterangan |
    | --: | --- | --- | --- | --- | --- | --- |
    {{#petugas}}
    | {{no}} | {{nama}} | {{nip}} | {{pangkat}} | {{jabatan}} | {{unit_kerja}} | {{keterangan}} |
    {{/petugas}}
    """

  private static let travelOrder = """
    # SURAT PERJALANAN DINAS (SPD)

    Nomor: {{nomor}}

    | No. | Uraian | Isi |
    | --: | --- | --- |
    | 1 | Pejabat yang berwenang memberi perintah | {{jabatan_penanda_tangan}} |
    | 2 | Nama/NIP pegawai yang diperintah | {{nama}}{{#nip}} / NIP {{nip}}{{/nip}} |
    | 3 | a. Pangkat dan golongan | {{pangkat}} |
    |  | b. Jabatan | {{jabatan}} |
    |  | c. Tingkat biaya perjalanan dinas | ………………………… |
    | 4 | Maksud perjalanan dinas | Pelayanan Terpadu Keliling {{kabupaten}}, {{masa}} (perjalanan {{perjalanan}}) |
    | 5 | Alat angkut yang dipergunakan | {{alat_angkut}}, {{tim}} |
    | 6 | a. Tempat berangkat | {{pangkalan}} |
    |  | b. Tempat tujuan | {{tujuan}} |
    | 7 | a. Lamanya perjalanan dinas | {{lama}} |
    |  | b. Tanggal berangkat | {{tanggal_berangkat}} |
    |  | c. Tanggal harus kembali | {{tanggal_kembali}} |
    | 8 | Pengikut | {{^pengikut}}–{{/pengikut}}{{#pengikut}}{{no}}. {{nama}}{{#nip}} (NIP {{nip}}){{/nip}}{{#lagi}}; {{/lagi}}{{/pengikut}} |
    | 9 | Pembebanan anggaran: a. Instansi | {{instansi}} |
    |  | b. Akun/mata anggaran | ………………………… |
    | 10 | Keterangan lain-lain | |

    Dikeluarkan di \(signature)

    ---

    ## Tiba dan berangkat

    {{#persinggahan}}
    ### {{no}}. {{tempat}}

    {{#tiba_di}}
    | Tiba di | {{tiba_di}} |
    | --- | --- |
    | Pada tanggal | {{tanggal_tiba}} |
    | Pejabat setempat | ………………………… |
    | Tanda tangan dan cap | |

    {{/tiba_di}}
    {{#berangkat_dari}}
    | Berangkat dari | {{berangkat_dari}} |
    | --- | --- |
    | Ke | {{berangkat_ke}} |
    | Pada tanggal | {{tanggal_berangkat}} |
    | Pejabat setempat | ………………………… |
    | Tanda tangan dan cap | |

    {{/berangkat_dari}}
    {{/persinggahan}}
    """

  private static let notice = """
    # SURAT PEMBERITAHUAN

    {{ibukota}}, {{tanggal_surat}}

    | Nomor | {{nomor}} |
    | --- | --- |
    | Sifat | Biasa |
    | Lampiran | – |
    | Hal | Pelayanan Terpadu Keliling di {{tempat}} |

    Yth.

    {{#yth}}
    {{no}}. {{jabatan}}
    {{/yth}}

    di tempat

    Dengan hormat kami beritahukan bahwa Pelayanan Terpadu Keliling {{kabupaten}} akan dilaksanakan pada:

    | Hari, tanggal | {{hari_tanggal}} |
    | --- | --- |
    | Pukul | {{pukul}} |
    | Tempat | {{lokasi}} |
    | Acara | Pelayanan Terpadu Keliling |
    | Tim | {{tim}}, {{jumlah_petugas}} petugas |
    | Instansi | {{instansi_hadir}} |
    {{#warga_sekitar}}

    Warga {{warga_sekitar}} juga dapat datang ke pos ini.
    {{/warga_sekitar}}
    {{#tanpa_jaringan}}

    Perhatian: {{tanpa_jaringan}}; layanan yang memerlukan jaringan tidak dapat diberikan.
    {{/tanpa_jaringan}}

    Layanan yang diberikan dan yang harus dibawa warga:

    | No. | Jenis Layanan | Instansi | Persyaratan |
    | --: | --- | --- | --- |
    {{#layanan}}
    | {{no}} | {{nama}} | {{instansi}} | {{persyaratan}} |
    {{/layanan}}

    Untuk kelancarannya kami mohon bantuan Bapak/Ibu untuk:

    1. menyiapkan tempat yang teduh (tenda atau aula), meja, dan kursi;
    2. menyediakan aliran listrik, dan jaringan internet bila ada;
    3. mengatur antrean dan nomor urut;
    4. mengumumkan jadwal dan persyaratan ini kepada warga.

    Atas perhatian dan kerja sama Bapak/Ibu kami ucapkan terima kasih.

    {{jabatan_penanda_tangan}},

    &nbsp;

    **{{penanda_tangan}}**{{#nip_penanda_tangan}}\\
    NIP {{nip_penanda_tangan}}{{/nip_penanda_tangan}}
    """

  private static let attendance = """
    # DAFTAR HADIR

    Pelayanan Terpadu Keliling {{kabupaten}} di {{tempat}}

    Lokasi: {{lokasi}}

    {{#hari}}
    ## {{hari_tanggal}}, {{pukul}}

    | No. | Nama | NIP | Jabatan | Instansi | Tanda tangan |
    | --: | --- | --- | --- | --- | --- |
    {{#petugas}}
    | {{no}} | {{nama}} | {{nip}} | {{jabatan}} | {{unit_kerja}} | {{no}}. |
    {{/petugas}}

    {{/hari}}
    Mengetahui,

    {{jabatan_penanda_tangan}}

    &nbsp;

    **{{penanda_tangan}}**{{#nip_penanda_tangan}}\\
    NIP {{nip_penanda_tangan}}{{/nip_penanda_tangan}}
    """

  private static let minutes = """
    # BERITA ACARA PELAKSANAAN

    Nomor: {{nomor}}

    Pada hari ini, {{tanggal_terbilang}}, bertempat di {{lokasi}}, {{tempat}}, telah dilaksanakan Pelayanan Terpadu Keliling {{kabupaten}} dengan keterangan:

    | Hari, tanggal | {{hari_tanggal}} |
    | --- | --- |
    | Pukul menurut jadwal | {{pukul}} |
    | Pukul sebenarnya | ………… s.d. ………… |
    | Tim | {{tim}} |
    | Instansi yang dijadwalkan | {{instansi_hadir}} |
    | Jumlah petugas yang dijadwalkan | {{jumlah_petugas}} orang |

    Hasil:

    | No. | Jenis Layanan | Instansi | Target | Realisasi | Keterangan |
    | --: | --- | --- | --: | --: | --- |
    {{#layanan}}
    | {{no}} | {{nama}} | {{instansi}} | {{target}} | | |
    {{/layanan}}

    Target adalah perkiraan dalam rencana, bukan kuota.

    Kendala: …………………………

    Saran: …………………………

    Demikian berita acara ini dibuat dengan sebenarnya.

    | {{jabatan_penanda_tangan}} | Camat/Kepala Desa setempat |
    | --- | --- |
    | &nbsp; | &nbsp; |
    | {{penanda_tangan}} | ………………………… |
    """
}
