// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// `plan.md` in Indonesian.
struct IndonesianPlanWording: PlanWording {
  let formats: Formats
  let areaKind: AreaKind

  init(formats: Formats, area: AreaKind) {
    self.formats = formats
    areaKind = area
  }

  /// What an area is called inside a sentence.
  private var areas: String {
    switch areaKind {
    case .kecamatan: "kecamatan"
    case .desa: "desa/kelurahan"
    case .kecamatanAndPosts: "kecamatan dan pos desa"
    case .mixed: "wilayah"
    }
  }

  // MARK: The frame

  func title(_ district: String, horizon: String) -> String {
    "Rencana Pelayanan Terpadu Keliling \(district), \(horizon)"
  }
  let number = "No."
  let total = "Jumlah"
  let measure = "Ukuran"
  let value = "Nilai"
  let item = "Uraian"
  let amount = "Jumlah"
  let percentage = "Persentase"
  let agency = "Instansi"
  var area: String {
    switch areaKind {
    case .kecamatan: "Kecamatan"
    case .desa: "Desa/Kelurahan"
    case .kecamatanAndPosts: "Kecamatan/Pos"
    case .mixed: "Wilayah"
    }
  }
  let team = "Tim"
  let trip = "Perjalanan"
  let service = "Jenis Layanan"

  // MARK: Counts

  func visits(_ count: Int) -> String { "\(formats.whole(count)) kunjungan" }
  func services(_ count: Double) -> String { "\(formats.whole(count)) layanan" }
  func people(_ count: Double) -> String { "\(formats.whole(count)) orang" }
  func hours(_ count: Double) -> String { "\(formats.whole(count)) jam" }
  func part(_ count: Int, of all: Int) -> String {
    "\(formats.whole(count)) dari \(formats.whole(all))"
  }

  // MARK: Overview

  let overviewTitle = "Ringkasan"
  func opening(teams: Int, trips: Int, visits: Int, days: Int, areas: Int) -> String {
    guard trips > 0 else { return "Rencana ini tidak memuat satu perjalanan pun." }
    return "Rencana ini memberangkatkan \(formats.whole(teams)) tim dalam "
      + "\(formats.whole(trips)) perjalanan: \(formats.whole(visits)) kunjungan ke "
      + "\(formats.whole(areas)) \(self.areas), \(formats.whole(days)) hari pelayanan."
  }
  let servicesExpected = "Layanan yang diperkirakan diberikan"
  func journeysExpected(_ perJourney: Double) -> String {
    "Kira-kira warga yang datang (\(formats.short(perJourney, 1)) layanan sekali datang)"
  }
  var areasVisited: String { "\(area) yang dikunjungi" }
  let kmSaved = "Jarak yang dihemat warga"
  let hoursSaved = "Waktu yang dihemat warga"
  let rupiahSaved = "Ongkos dan waktu yang dihemat warga, dalam rupiah"
  let cost = "Biaya pelaksanaan"
  let costPerService = "Biaya per layanan"
  let costPerPerson = "Biaya per warga yang datang"
  let promisesMissing = "Janji kunjungan yang belum terpenuhi"
  func expectation(perJourney: Double) -> String {
    "Yang dihitung adalah layanan, bukan kepala: warga yang mengurus dua dokumen dihitung dua kali. "
      + "Penghematan warga bukan penghematan anggaran pemerintah; biaya pelaksanaan disebut "
      + "tersendiri."
  }
  func basesApart(_ bases: String) -> String {
    "\(area) tempat pangkalan tim tidak dikunjungi dan tidak dihitung: \(bases)."
  }
  func replanned(asOf: String, cost: String) -> String {
    "Rencana ini adalah penyusunan ulang; hari-hari sebelum \(asOf) tidak berubah. Bobot "
      + "perubahan terhadap rencana lama: \(cost)."
  }
  func moreBelow(_ title: String) -> String { "Penjelasannya ada di bagian *\(title)*." }

  // MARK: Money

  let moneyTitle = "Manfaat dan biaya"
  let moneyIntroduction =
    "Manfaat bersih adalah ukuran untuk membandingkan rencana: penghematan warga menurut bobot "
    + "layanan, ditambah nilai pemerataan dan permintaan yang dipenuhi, dikurangi biaya "
    + "pelaksanaan."
  let serviceBenefit = "Manfaat layanan"
  func equityBenefit(share: Double) -> String {
    "Nilai pemerataan (\(formats.short(share * 100, 1))% pertama kebutuhan tiap tempat)"
  }
  let requestBonus = "Permintaan yang dipenuhi"
  let tripCosts = "Biaya perjalanan"
  let crewCosts = "Biaya petugas"
  let netBenefit = "Manfaat bersih"
  let moneyBenefit = "Manfaat tanpa bobot janji"
  let allPromisesKept = "Semua janji kunjungan terpenuhi."
  func promisesApart(missing: Int, areas: Int, penalty: String, net: String) -> String {
    "**Janji yang belum terpenuhi:** \(visits(missing)) di \(formats.whole(areas)) \(self.areas). "
      + "Ini bukan uang dan tidak masuk tabel di atas. Supaya janji didahulukan, perencana memberi "
      + "bobot \(penalty) pada tiap kunjungan yang kurang; dengan bobot itu angka `net_benefit` "
      + "di plan.json menjadi \(net)."
  }
  let costsIntroduction = "Siapa menanggung biaya apa:"
  let costBearer = "Penanggung"
  let personDays = "Orang-hari (OH)"
  let personNights = "Orang-malam"
  let budget = "Anggaran"
  let budgetLeft = "Sisa"
  let vehicles = "Kendaraan dan pengemudi"
  func wholeBudget(_ budget: String, left: String) -> String {
    "Anggaran seluruhnya \(budget); tersisa \(left)."
  }

  // MARK: Services and coverage

  let servicesTitle = "Rekapitulasi per jenis layanan"
  let servicesIntroduction =
    "Target adalah seluruh kebutuhan selama masa rencana menurut `demand.csv`; yang direncanakan "
    + "adalah perkiraan yang terlayani di pos."
  let target = "Target"
  let planned = "Direncanakan"
  var coverageTitle: String { "Cakupan per \(areas)" }
  func earlierVisits(_ visits: Int, year: Int, services: String) -> String {
    "Sebelum masa ini \(services) layanan sudah diberikan pada tahun \(year), dalam \(visits) "
      + "kunjungan. Jarak antarkunjungan dijaga juga terhadap kunjungan itu."
  }
  let lastVisit = "Kunjungan terakhir"
  let daysWaited = "Hari sampai kunjungan pertama"
  func givenThisYear(_ year: Int) -> String { "Layanan tahun \(year)" }
  let coverageIntroduction =
    "*Diberikan di sini* menghitung layanan di pos itu, juga bagi warga dari tempat lain; cakupan "
    + "menghitung warga tempat itu sendiri, di pos mana pun mereka dilayani."
  let place = "Tempat"
  let visitsHead = "Kunjungan"
  let daysHead = "Hari"
  let whenHead = "Tanggal"
  let givenHere = "Diberikan di sini"
  let ownDemand = "Kebutuhan warganya"
  let ownServed = "Terlayani"
  func lowestCoverage(_ places: String) -> String { "Cakupan terendah: \(places)." }

  // MARK: Calendar and schedule

  func calendarTitle(weeks: Int) -> String { "Kalender: Minggu ke-1 sampai ke-\(weeks)" }
  func calendarIntroduction(severalTeams: Bool) -> String {
    "Isi kotak adalah tanggal pelayanan"
      + (severalTeams ? ", dengan huruf tim yang datang." : ".")
  }
  let weekHead = "Minggu ke-"
  let datesHead = "Tanggal"
  let workingDaysHead = "Hari kerja"
  let dayCountHead = "Jumlah Hari"
  func holidays(_ days: [String]) -> String { "Hari libur: \(days.joined(separator: "; "))." }
  func otherHours(usual: String, _ rows: [String]) -> String {
    "Jam pelayanan biasanya \(usual), kecuali: \(rows.joined(separator: "; "))."
  }
  func withBreak(_ hours: String, minutes: Int) -> String {
    minutes == 0 ? hours : "\(hours) dengan istirahat \(minutes) menit"
  }
  func hoursOn(weekdays: [String], days: String?, _ hours: String) -> String {
    ([weekdays.isEmpty ? nil : "hari \(formats.list(weekdays))", days].compactMap { $0 } + [hours])
      .joined(separator: ", ")
  }
  let visitsTitle = "Jadwal kunjungan"
  let visitsIntroduction =
    "Nama petugas ada di bagian *Petugas per perjalanan*, menurut nomornya; jumlah layanan pada "
    + "keterangan adalah perkiraan."
  let dateHead = "Hari/Tanggal"
  let venueHead = "Lokasi"
  let timeHead = "Waktu"
  let serviceKinds = "Jenis Layanan"
  let staffHead = "Petugas"
  let remarks = "Keterangan"
  func kinds(_ count: Int, without lost: [String]) -> String {
    "\(count) jenis" + (lost.isEmpty ? "" : " (tanpa \(formats.list(lost)))")
  }
  func crew(_ people: Int, trip: String) -> String { "\(people) orang (\(trip))" }
  let noNetwork = "tanpa jaringan"
  func pinned(_ note: String) -> String {
    "tanggal ditetapkan" + (note.isEmpty ? "" : ": \(note)")
  }
  func requestMet(_ note: String) -> String {
    "memenuhi permintaan" + (note.isEmpty ? "" : ": \(note)")
  }

  let announcedTitle = "Layanan tiap kunjungan"
  let announcedIntroduction =
    "Inilah yang dapat diumumkan, dengan jumlah yang diperkirakan. Layanan lain dari instansi yang "
    + "hadir tidak direncanakan di sana, jadi jangan dijanjikan."
  let servicesAndPeople = "Layanan (perkiraan jumlah)"

  // MARK: People

  let crewsTitle = "Petugas per perjalanan"
  let crewsIntroduction = "Petugas yang sama bertugas sepanjang perjalanan."
  let route = "Rute"
  let clockHead = "Berangkat dan kembali"
  func leavesAndReturns(_ leaves: String?, _ returns: String?) -> String {
    [
      leaves.map { "berangkat \(formats.inZone($0))" },
      returns.map { "kembali \(formats.inZone($0))" },
    ].compactMap { $0 }.joined(separator: ", ")
  }
  let fixedTitle = "Pos tetap"
  func fixedPost(_ name: String, days: Int) -> String {
    "\(name): petugas hadir pada \(formats.whole(days)) hari."
  }
  let attendedDays = "Hari hadir"
  let loadTitle = "Beban per petugas"
  let tripsHead = "Perjalanan"
  let nightsHead = "Malam"
  let fixedDaysHead = "Hari di pos tetap"
  let availableHead = "Hari tersedia"
  let limitHead = "Batas hari"
  let spreadIntroduction = "Hari tugas yang paling sedikit dan paling banyak:"
  func spread(_ agency: String, least: Int, most: Int, away: Int) -> String {
    (least == most
      ? "\(agency): semua \(most) hari"
      : "\(agency): \(least) sampai \(most) hari, selisih \(most - least)")
      + (away > 0 ? " (selain \(away) orang yang tidak ada sepanjang masa ini)" : "")
  }

  // MARK: What could not be met

  let unmetTitle = "Yang belum dapat dipenuhi, dan sebabnya"
  let everythingMet =
    "Semua janji kunjungan, semua permintaan, dan seluruh kebutuhan layanan terpenuhi."
  let promisesIntroduction = "Janji kunjungan:"
  func shortfall(_ site: String, missing: Int, promised: Int) -> String {
    "\(site): kurang \(missing) dari \(visits(promised)) yang dijanjikan."
  }
  var unvisitedIntroduction: String { "\(area) yang tidak dikunjungi:" }
  let requestsIntroduction = "Permintaan yang tidak terpenuhi:"
  let noServiceIntroduction = "Layanan yang tidak diberikan di mana pun:"
  let offlineIntroduction = "Layanan yang memerlukan jaringan:"
  func notGiven(_ services: String, at sites: String) -> String {
    "\(services) tidak dapat diberikan di \(sites), karena di sana tidak ada jaringan."
  }
  func becauseClosed(_ closures: [String]) -> String {
    "Pos tidak dapat dibuka pada hari-hari yang tersisa: tutup \(formats.list(closures))."
  }
  let becauseNoWay =
    "Tidak ada tim yang dapat pergi langsung ke sini dan kembali pada hari mana pun di masa ini."
  func becauseTooFar(minutes: Int) -> String {
    "Terlalu jauh untuk perjalanan langsung: setelah waktu tempuh, pelayanan sehari kurang dari "
      + "\(minutes) menit atau tim terlambat pulang."
  }
  func becauseTooSoon(gap: Int) -> String {
    "Kunjungan sebelum masa ini terlalu dekat: jaraknya harus paling sedikit \(gap) hari."
  }
  func becauseNoRun(days: Int) -> String {
    "Tidak ada rangkaian hari kerja yang cukup bagi tim mana pun untuk tinggal \(days) hari."
  }
  func becauseFewDays(most: Int, days: Int, gap: Int) -> String {
    "Jalan, hari kerja, dan penutupan menyisakan \(days) hari untuk memulai kunjungan; dengan "
      + "jarak antarkunjungan \(gap) hari hanya muat \(visits(most)) langsung."
  }
  let becauseElsewhere =
    "Hari dan petugas habis dipakai di tempat yang lebih banyak manfaatnya."
  let becauseTimeElsewhere =
    "waktu petugasnya dipakai untuk layanan yang lebih banyak manfaatnya."
  func becauseAgencyStays(_ agency: String) -> String {
    "\(agency) tidak ikut dalam satu perjalanan pun."
  }

  func unservedIntroduction(_ people: String, of all: String, percent: String) -> String {
    "Kebutuhan yang tidak terlayani: \(people) dari \(all) layanan (\(percent)). Sebabnya:"
  }
  let unservedHead = "Tidak terlayani"
  func obstacle(_ obstacle: UnservedDemand.Obstacle) -> String {
    switch obstacle {
    case .noPost: "Tanpa pos"
    case .noNetwork: "Tanpa jaringan"
    case .tooFar: "Terlalu jauh"
    case .quota: "Kuota habis"
    case .staffTime: "Waktu habis"
    case .minutesLeft: "Masih ada waktu"
    }
  }
  func meaning(of obstacle: UnservedDemand.Obstacle) -> String {
    switch obstacle {
    case .noPost: "instansinya tidak hadir di pos yang dapat didatangi warga itu."
    case .noNetwork: "instansinya hadir, tetapi hanya di pos tanpa jaringan."
    case .tooFar: "melebihi bagian warga yang mau datang ke pos di tempat lain."
    case .quota: "pos sudah melayani sebanyak yang dapat dilayani sehari."
    case .staffTime: "waktu petugasnya di pos sudah terpakai seluruhnya."
    case .minutesLeft: "petugas di pos masih dapat melayani lebih banyak warga."
    }
  }
  let timeIntroduction = "Sejauh mana hari petugas, jam di pos, dan kursi terpakai:"
  let dutyDays = "Hari tugas"
  let postHours = "Jam petugas di pos"
  let usedHours = "Jam terpakai"
  func seats(_ taken: Int, of all: Int, percent: String) -> String {
    "Kursi terpakai: \(part(taken, of: all)) (\(percent)), dihitung per perjalanan."
  }

  // MARK: Estimates

  let estimatesTitle = "Jarak taksiran"
  let noEstimates = "Tidak ada: semua jarak yang dipakai berasal dari `travel.csv`."
  func estimatesIntroduction(circuity: Double, speed: Double) -> String {
    "Untuk jalan berikut `travel.csv` tidak memuat baris. Jaraknya ditaksir: garis lurus × "
      + "\(formats.short(circuity, 2)), dengan kecepatan \(formats.short(speed, 1)) km/jam. "
      + "Mohon diperiksa oleh yang mengenal jalannya."
  }
  let fromHead = "Dari"
  let toHead = "Ke"
  let minutesHead = "Menit"

  // MARK: Quality

  let qualityTitle = "Seberapa baik rencana ini"
  func status(_ status: PlanSummary.Status, _ quality: PlanQuality) -> String {
    let room = formats.roughRupiah(quality.room)
    let part = quality.fraction.map { " (celah \(formats.percent($0)))" } ?? ""
    let within =
      quality.openPromises > 0
      ? "Belum terbukti apakah sampai \(formats.whole(quality.openPromises)) janji lagi dapat "
        + "dipenuhi; batas atasnya masih longgar."
      : "Terbukti: dengan aturan ini tidak ada rencana yang membawa lebih dari \(room) di atas "
        + "rencana ini\(part)."
    switch status {
    case .provenBest:
      return "Terbukti terbaik: dengan aturan ini tidak ada rencana yang lebih baik."
    case .feasible: return within
    case .interrupted:
      return "Pencarian dihentikan sebelum selesai; ini rencana terbaik sampai saat itu. " + within
    }
  }
  func openPromises(_ count: Int, penalty: String) -> String {
    "Rencana dengan \(formats.whole(count)) janji lagi terpenuhi, kalaupun ada, dibandingkan di bawah "
      + "ini; dalam hitungan perencana satu janji berbobot \(penalty)."
  }
  let openPromisesHead = "Janji yang mungkin masih dapat dipenuhi"
  func priceOfPromise(_ price: String) -> String {
    "Memenuhi satu janji lagi, kalaupun mungkin, akan mengurangi manfaat paling sedikit \(price)."
  }
  let promiseRuins =
    "Rencana yang memenuhi satu janji lagi, kalaupun ada, biayanya lebih besar daripada manfaatnya."
  func certifiedRoom(_ room: String, percent: String?) -> String {
    "Bukti itu berasal dari perencana sendiri; yang dapat dihitung ulang oleh siapa pun dari sertifikat "
      + "adalah \(room) di atas rencana ini" + (percent.map { " (\($0))" } ?? "") + "."
  }
  let planValue = "Manfaat bersih rencana ini"
  let planMoney = "Manfaat rencana ini tanpa bobot janji"
  let changeCost = "Bobot perubahan terhadap rencana lama"
  let afterChanges = "Manfaat bersih dikurangi bobot itu"
  let bound = "Batas atas yang terbukti"
  func boundWith(morePromises count: Int) -> String {
    "\(bound), bila \(formats.whole(count)) janji lagi terpenuhi"
  }
  let certifiedBound = "Batas atas menurut sertifikat"
  func lessChanges(_ bound: String) -> String { "\(bound), sesudah bobot perubahan" }
  let room = "Celah"
  func promisesInFigures(_ weight: String) -> String {
    "Di plan.json nilai rencana dan batas atas dikurangi bobot janji yang belum terpenuhi, \(weight)."
  }
  let boundWithoutCertificate =
    "Rencana ini tidak menyertakan batas bersertifikat; batas atasnya berasal dari perencana saja."
  let boundIsCertified =
    "Batas atas ini bersertifikat: `keliling check` menghitungnya kembali dari `certificate.csv`, "
    + "tanpa memakai perencana."
  /// The planner's words for what proves a bound, one after another.
  private func means(_ means: String) -> String {
    formats.list(
      means.split(separator: " ").map { word in
        switch word {
        case "network": "jaringan perjalanan"
        case "cuts": "bidang potong"
        case "past": "kunjungan dalam `past_visits.csv`"
        case "enumeration": "pencacahan semua rencana yang masih mungkin"
        default: String(word)
        }
      })
  }
  func boundBeyondCertificate(by means: String?, difference: String) -> String {
    "Yang dapat dihitung kembali dari `certificate.csv` dengan `keliling check` adalah batas "
      + "menurut sertifikat. Batas yang terbukti lebih ketat \(difference); bagian itu dibuktikan "
      + "perencana sendiri"
      + (means.map { " (\(self.means($0)))" } ?? "") + "."
  }

  // MARK: Closing

  let aboutTitle = "Tentang laporan ini"
  let expectationsNote =
    "Jumlah layanan adalah perkiraan menurut kebutuhan dan waktu petugas, bukan kuota yang harus "
    + "dicapai."
  func checkNote(isCertified: Bool) -> String {
    "Semua angka" + (isCertified ? "" : ", selain batas atas yang terbukti dan celahnya,")
      + " dapat dihitung ulang dari tabel dan berkas rencana dengan `keliling check`."
  }
  let inputsNote =
    "Salinan semua data yang dipakai ada di folder `inputs`; bila data berubah, susunlah rencana baru."
  func limit(_ name: String, _ value: String) -> String {
    switch name {
    case "rounds": "\(value) putaran"
    case "time_limit": "\(value) detik"
    case "gap": "celah \(value)%"
    default: "\(name) \(value)"
    }
  }
  func made(seed: String, limits: [String]) -> String {
    "Disusun dengan benih acak \(seed)"
      + (limits.isEmpty ? "." : " dan batas \(formats.list(limits)).")
  }
  func options(_ options: String) -> String { "Pilihan yang mengubah persoalan: \(options)." }
}
