// SPDX-License-Identifier: GPL-3.0-or-later

/// The built-in letters in English: translations of the Indonesian forms, for readers who need them.
enum EnglishTemplates {
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
    # LETTER OF ASSIGNMENT

    Number: {{nomor}}

    **Basis:** Plan of the Roving Public-Service Posts, {{kabupaten}}, {{masa}}.

    **ORDERS**

    **To:** the people named in the annex.

    **For:** holding the roving service posts with {{tim}}, as follows:

    1. dates: {{hari_tanggal}};
    2. places: {{tujuan}};
    3. departure from and return to {{pangkalan}};
    4. the result is reported to the person who gave the order.

    | No. | Dates | Place | Venue | Hours |
    | --: | --- | --- | --- | --- |
    {{#kunjungan}}
    | {{no}} | {{hari_tanggal}} | {{tempat}} | {{lokasi}} | {{pukul}} |
    {{/kunjungan}}

    \(signature)

    ---

    ## Annex to the letter of assignment number {{nomor}}

    | No. | Name | NIP | Rank | Position | Unit | Remarks |
    | --: | --- | --- | --- | --- | --- | --- |
    {{#petugas}}
    | {{no}} | {{nama}} | {{nip}} | {{pangkat}} | {{jabatan}} | {{unit_kerja}} | {{keterangan}} |
    {{/petugas}}
    """

  private static let travelOrder = """
    # TRAVEL ORDER (SPD)

    Number: {{nomor}}

    | No. | Item | Entry |
    | --: | --- | --- |
    | 1 | Official who gives the order | {{jabatan_penanda_tangan}} |
    | 2 | Name/NIP of the officer ordered | {{nama}}{{#nip}} / NIP {{nip}}{{/nip}} |
    | 3 | a. Rank | {{pangkat}} |
    |  | b. Position | {{jabatan}} |
    |  | c. Level of travel costs | ………………………… |
    | 4 | Purpose of the travel | Roving service posts of {{kabupaten}}, {{masa}} (trip {{perjalanan}}) |
    | 5 | Means of transport | {{alat_angkut}}, {{tim}} |
    | 6 | a. Place of departure | {{pangkalan}} |
    |  | b. Destinations | {{tujuan}} |
    | 7 | a. Length of the travel | {{lama}} |
    |  | b. Date of departure | {{tanggal_berangkat}} |
    |  | c. Date of return | {{tanggal_kembali}} |
    | 8 | Accompanied by | {{^pengikut}}–{{/pengikut}}{{#pengikut}}{{no}}. {{nama}}{{#nip}} (NIP {{nip}}){{/nip}}{{#lagi}}; {{/lagi}}{{/pengikut}} |
    | 9 | Charged to: a. Agency | {{instansi}} |
    |  | b. Account | ………………………… |
    | 10 | Other remarks | |

    Issued at \(signature)

    ---

    ## Arrivals and departures

    {{#persinggahan}}
    ### {{no}}. {{tempat}}

    {{#tiba_di}}
    | Arrived at | {{tiba_di}} |
    | --- | --- |
    | On | {{tanggal_tiba}} |
    | Local official | ………………………… |
    | Signature and stamp | |

    {{/tiba_di}}
    {{#berangkat_dari}}
    | Departed from | {{berangkat_dari}} |
    | --- | --- |
    | To | {{berangkat_ke}} |
    | On | {{tanggal_berangkat}} |
    | Local official | ………………………… |
    | Signature and stamp | |

    {{/berangkat_dari}}
    {{/persinggahan}}
    """

  private static let notice = """
    # LETTER OF NOTICE

    {{ibukota}}, {{tanggal_surat}}

    | Number | {{nomor}} |
    | --- | --- |
    | Subject | Roving service posts at {{tempat}} |

    To

    {{#yth}}
    {{no}}. {{jabatan}}
    {{/yth}}

    We have the honour to inform you that the roving service posts of {{kabupaten}} will be held as follows:

    | Dates | {{hari_tanggal}} |
    | --- | --- |
    | Hours | {{pukul}} |
    | Venue | {{lokasi}} |
    | Team | {{tim}}, {{jumlah_petugas}} staff |
    | Agencies | {{instansi_hadir}} |
    {{#warga_sekitar}}

    The people of {{warga_sekitar}} can come to this post too.
    {{/warga_sekitar}}
    {{#tanpa_jaringan}}

    Please note: {{tanpa_jaringan}}; services that need a network can't be given.
    {{/tanpa_jaringan}}

    What is offered, and what residents must bring:

    | No. | Service | Agency | Requirements |
    | --: | --- | --- | --- |
    {{#layanan}}
    | {{no}} | {{nama}} | {{instansi}} | {{persyaratan}} |
    {{/layanan}}

    We kindly ask for your help in:

    1. preparing a shaded place (a tent or hall), tables and chairs;
    2. providing electricity, and a network where there is one;
    3. arranging the queue with numbers;
    4. announcing the schedule and these requirements to the residents.

    {{jabatan_penanda_tangan}},

    &nbsp;

    **{{penanda_tangan}}**{{#nip_penanda_tangan}}\\
    NIP {{nip_penanda_tangan}}{{/nip_penanda_tangan}}
    """

  private static let attendance = """
    # ATTENDANCE LIST

    Roving service posts of {{kabupaten}} at {{tempat}}

    Venue: {{lokasi}}

    {{#hari}}
    ## {{hari_tanggal}}, {{pukul}}

    | No. | Name | NIP | Position | Agency | Signature |
    | --: | --- | --- | --- | --- | --- |
    {{#petugas}}
    | {{no}} | {{nama}} | {{nip}} | {{jabatan}} | {{unit_kerja}} | {{no}}. |
    {{/petugas}}

    {{/hari}}
    Seen by

    {{jabatan_penanda_tangan}}

    &nbsp;

    **{{penanda_tangan}}**{{#nip_penanda_tangan}}\\
    NIP {{nip_penanda_tangan}}{{/nip_penanda_tangan}}
    """

  private static let minutes = """
    # MINUTES

    Number: {{nomor}}

    On {{tanggal_terbilang}}, at {{lokasi}}, {{tempat}}, the roving service posts of {{kabupaten}} were held:

    | Dates | {{hari_tanggal}} |
    | --- | --- |
    | Hours by the schedule | {{pukul}} |
    | Actual hours | ………… to ………… |
    | Team | {{tim}} |
    | Agencies scheduled | {{instansi_hadir}} |
    | Staff scheduled | {{jumlah_petugas}} |

    Results:

    | No. | Service | Agency | Target | Actual | Remarks |
    | --: | --- | --- | --: | --: | --- |
    {{#layanan}}
    | {{no}} | {{nama}} | {{instansi}} | {{target}} | | |
    {{/layanan}}

    Targets are what the plan expects, no quota.

    Obstacles: …………………………

    Suggestions: …………………………

    | {{jabatan_penanda_tangan}} | The local Camat or village head |
    | --- | --- |
    | &nbsp; | &nbsp; |
    | {{penanda_tangan}} | ………………………… |
    """
}
