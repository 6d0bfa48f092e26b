// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import TourPlanning
import Touring
import XLSX

/// The words of every failure, each with the next step.
struct FailureWords: Voice {
  let language: Language

  /// What Ctrl-C has done while a plan is made.
  var finishing: String {
    say(
      "Pencarian diakhiri; rencana terbaik sedang diselesaikan dan akan ditulis.",
      "The search is over; the best plan is being finished and will be written.")
  }

  /// What reports in another language than the district's own have done to those that were there.
  var replaced: String {
    say(
      "Laporan itu menggantikan yang berbahasa Inggris; dengan --out FOLDER keduanya tetap ada.",
      "These reports take the place of those in Indonesian; with --out FOLDER both are kept.")
  }

  /// Of a plan under what-if options that goes to the usual folder, where a plan stands.
  func replacesPlan(_ folder: String) -> String {
    say(
      "Rencana pengandaian ini akan menggantikan rencana di \(folder). Bila bukan itu maksudnya, "
        + "berhentilah dengan Ctrl-\\ dan pilih folder lain dengan --out.",
      "This what-if plan will take the place of the plan in \(folder). If that is not meant, stop with "
        + "Ctrl-\\ and choose another folder with --out.")
  }

  /// What calendars of a re-plan lack that are written without the plan before it.
  var calendarsAlone: String {
    say(
      "Rencana ini hasil penyusunan ulang: tanpa --old-plan FOLDER kalendernya tidak membatalkan "
        + "kunjungan yang hilang.",
      "This plan is a re-plan: without --old-plan FOLDER its calendars do not call off the visits "
        + "that are gone.")
  }

  /// Of a record that somebody has filled in.
  func kept(_ record: String) -> String {
    say(
      "\(record) sudah diisi dan tidak ditimpa.",
      "\(record) has been filled in and is left as it is.")
  }

  /// Of a re-plan from a day on which the plan is over.
  func nothingLeft(_ asOf: Day, after horizon: ClosedRange<Day>) -> String {
    say(
      "Masa rencana \(horizon.lowerBound) sampai \(horizon.upperBound) sudah lewat pada \(asOf): "
        + "tidak ada lagi yang dapat diubah. Periksa tahun di --as-of.",
      "The plan's time, \(horizon.lowerBound) to \(horizon.upperBound), is over on \(asOf): "
        + "nothing can be changed any more. Check the year in --as-of.")
  }

  func lines(_ cause: Cause) -> [String] {
    let head = say("Galat: ", "Error: ")
    switch cause {
    case .usage(let fault, let usage, let help):
      return [
        head + words(of: fault), say("Cara pakai: ", "Usage: ") + usage,
        say("Selengkapnya: ", "More: ") + help,
      ]
    case .rulesFormat(let format):
      return [
        head
          + say(
            "--rules memberi teks, atau JSON dengan --format json; \(format) hanya untuk temuan.",
            "--rules gives text, or JSON with --format json; \(format) is for findings alone.")
      ]
    case .twoForms(let format):
      return [
        head
          + say(
            "Pilih salah satu: --json, atau --format \(format).",
            "Choose one: --json, or --format \(format).")
      ]
    case .unknownQuarter(let text):
      return [
        head
          + say(
            "\"\(text)\" bukan triwulan. Tulis misalnya --quarter 2027-Q1.",
            "\"\(text)\" is no quarter. Write, for example, --quarter 2027-Q1.")
      ]
    case .unknownDate(let option, let text):
      return [
        head
          + say(
            "\(option): \"\(text)\" bukan tanggal. Tulis TAHUN-BULAN-HARI atau "
              + "HARI/BULAN/TAHUN, misalnya 2027-01-04.",
            "\(option): \"\(text)\" is no date. Write YEAR-MONTH-DAY or DAY/MONTH/YEAR, for "
              + "example 2027-01-04.")
      ]
    case .quarterAndDates:
      return [
        head
          + say(
            "Pilih salah satu: --quarter, atau --from dan --to.",
            "Choose one: --quarter, or --from and --to.")
      ]
    case .halfHorizon(let missing):
      return [
        head
          + say(
            "--from dan --to harus bersama; \(missing) belum ada.",
            "--from and --to go together; \(missing) is missing.")
      ]
    case .horizonReversed:
      return [
        head
          + say(
            "--from tidak boleh sesudah --to.", "--from must not be after --to.")
      ]
    case .notPositive(let option):
      return [head + say("\(option) harus lebih dari 0.", "\(option) must be above 0.")]
    case .negative(let option):
      return [head + say("\(option) tidak boleh negatif.", "\(option) must not be negative.")]
    case .tooLarge(let option, let most):
      return [
        head + say("\(option) paling besar \(most).", "\(option) must be at most \(most).")
      ]
    case .needsDistrict:
      return [
        head
          + say(
            "Sebutkan folder kabupatennya, misalnya: keliling check Data/contoh.",
            "Name the district folder, for example: keliling check Data/contoh.")
      ]
    case .needsPlanFor(let option):
      return [
        head
          + say("\(option) memerlukan --plan.", "\(option) needs --plan.")
      ]
    case .needsBoth(let one, let other):
      return [
        head + say("\(one) memerlukan \(other).", "\(one) needs \(other).")
      ]

    case .visitsAlone(let option):
      return [
        head
          + say(
            "\(option) hanya untuk folder rencana, bukan berkas kunjungan.",
            "\(option) is for a plan's folder, not for a file of visits.")
      ]
    case .horizonOfPlan:
      return [
        head
          + say(
            "Masa sebuah folder rencana tertulis di plan.json; --quarter, --from, dan --to tidak dipakai.",
            "The horizon of a plan's folder stands in plan.json; leave --quarter, --from and --to out."
          )
      ]

    case .replacesOlderPlan(let option):
      return [
        head
          + say(
            "\(option) menimpa folder rencana lama, yang masih diperlukan untuk memeriksa yang baru. "
              + "Pilih folder lain.",
            "\(option) would replace the folder of the older plan, which is needed to check the new "
              + "one. Choose another folder.")
      ]
    case .replacesRows:
      return [
        head
          + say(
            "--out menimpa rencana di bawah --frontier-out. Pilih folder lain untuk salah satunya.",
            "--out would replace plans below --frontier-out. Choose another folder for one of them."
          )
      ]
    case .unknownSite(let id, let nearest):
      let next =
        nearest.map { say("Maksudnya \"\($0)\"?", "Did you mean \"\($0)\"?") }
        ?? say("Tulis id di sites.csv.", "Write an id of sites.csv.")
      return [
        head
          + say(
            "--site: \"\(id)\" tidak ada di sites.csv. \(next)",
            "--site: \"\(id)\" is not in sites.csv. \(next)")
      ]
    case .optionOfFormat(let option, let format):
      return [
        head
          + say(
            "\(option) hanya untuk --format \(format).",
            "\(option) is for --format \(format) alone.")
      ]
    case .unusableOptions(let faults): return faults.map { head + $0.line(in: language) }

    case .folderHasErrors(let count, let path):
      return [
        head
          + say(
            "\(count) kesalahan di folder \(path). Perbaiki dahulu, lalu jalankan lagi.",
            "\(count) \(count == 1 ? "error" : "errors") in the folder \(path). Mend "
              + "\(count == 1 ? "it" : "them") first, then run again.")
      ]
    case .planHasErrors(let count):
      return [
        head
          + say(
            "Rencana melanggar aturan: \(count) kesalahan.",
            "The plan breaks the rules: \(count) \(count == 1 ? "error" : "errors").")
      ]
    case .fileHasErrors(let count, let path):
      return [
        head
          + say(
            "\(count) kesalahan di \(path). Perbaiki dahulu, lalu jalankan lagi.",
            "\(count) \(count == 1 ? "error" : "errors") in \(path). Mend "
              + "\(count == 1 ? "it" : "them") first, then run again.")
      ]
    case .warningsCount(let count):
      return [
        head
          + say(
            "\(count) peringatan, dan --fail-on warning menghitungnya sebagai kesalahan.",
            "\(count) \(count == 1 ? "warning" : "warnings"), and --fail-on warning counts "
              + "\(count == 1 ? "it" : "them") as errors.")
      ]

    case .templates(let folder, let faults):
      return [
        head
          + say(
            "templat surat belum benar. Perbaiki, atau hapus berkasnya supaya templat bawaan dipakai:",
            "templates of letters are not right. Mend them, or remove a file to use the built-in one:"
          )
      ] + faults.map { TemplateWords(language: language).line($0, in: folder) }

    case .historyUnknown(let count):
      return [
        head
          + say(
            "Riwayat rencana lama menyebut \(count) hal yang barisnya sudah hilang dari folder "
              + "kabupaten. Kembalikan barisnya; petugas yang pindah diberi tanggal di `to`.",
            "The history of the older plan names \(count) \(count == 1 ? "thing whose row is" : "things whose rows are") "
              + "gone from the district folder. Put \(count == 1 ? "it" : "them") back; who has left gets a date in `to`."
          )
      ]

    case .planOfAnother(let path, let unknown, let count, let example):
      return [
        head
          + say(
            "Rencana di \(path) tampaknya rencana kabupaten lain: \(unknown) dari \(count) lokasinya, "
              + "misalnya `\(example)`, tidak ada di sites.csv. Periksa kedua foldernya.",
            "The plan in \(path) seems to be of another district: \(unknown) of its \(count) "
              + "\(count == 1 ? "site" : "sites"), `\(example)` among them, "
              + "\(unknown == 1 ? "is" : "are") not in sites.csv. Check both folders."
          )
      ]

    case .infeasible(let reasons, let clashes):
      return [
        say(
          "Tidak ada rencana yang memenuhi semua aturan. Kunjungan di pinned.csv atau berkas --pin "
            + "ini tidak dapat dipenuhi; ubah atau hapus barisnya:",
          "No plan can keep all the rules. These visits of pinned.csv or of the file of --pin "
            + "cannot be kept; change or remove their rows:")
      ] + reasons.map { "- \($0)" } + clashes.map(words(of:)) + [waysOutOfPins]
    case .uncrewed(let pins):
      return [
        say(
          "Tidak ada rencana yang memenuhi semua aturan. Untuk kunjungan di pinned.csv atau berkas --pin "
            + "ini petugas dinas yang disebut tidak cukup: yang hadir pada semua harinya, masih punya hari "
            + "tugas, dan bersama-sama menguasai semua layanan dinasnya; ubah atau hapus barisnya:",
          "No plan can keep all the rules. For these visits of pinned.csv or of the file of --pin the "
            + "agency has too few people who are there on all the days, have days on trips left and know "
            + "all its services between them; change or remove their rows:")
      ]
        + pins.map { "- \($0.visit): \($0.agencies.joined(separator: ", "))" } + [waysOutOfPins]
    case .unattended(let weeks):
      return [
        say(
          "Tidak ada rencana yang memenuhi semua aturan. Pada minggu-minggu ini dinas berikut tidak "
            + "dapat hadir di pos tetap sebanyak hari yang diwajibkan counters.csv, karena petugas, "
            + "keahlian, atau loketnya tidak cukup; ubah barisnya:",
          "No plan can keep all the rules. In these weeks the agency cannot attend the fixed post on "
            + "as many days as counters.csv asks, for want of people, of skills or of counters; "
            + "change its row:")
      ] + weeks.map { "- \($0.site), \($0.agency), \($0.monday)" }
    case .nothingFound(let interrupted):
      return [
        interrupted
          ? say(
            "Dihentikan sebelum ada rencana yang lengkap dengan petugasnya. Tidak ada yang ditulis.",
            "Stopped before there was a plan with all its people. Nothing was written.")
          : say(
            "Dalam batas yang diberikan belum ditemukan rencana, meskipun mungkin ada. Beri waktu "
              + "lebih panjang dengan --time-limit.",
            "No plan was found within the limits, though one may exist. Give more time with "
              + "--time-limit.")
      ]

    case .tooManyTrips(let most):
      return [
        head
          + say(
            "model eksak memuat setiap perjalanan satu per satu, dan kabupaten ini mempunyai lebih "
              + "dari \(most). Perpendek masanya dengan --from dan --to, kecilkan "
              + "max_trip_days di teams.csv, atau kurangi lokasinya.",
            "the exact model lists every trip, and this district has more than \(most). Shorten the "
              + "horizon with --from and --to, lessen max_trip_days in teams.csv, or leave sites out."
          )
      ]

    case .folderUnreadable(let path):
      return [
        head
          + say(
            "Folder \(path) tidak dapat dibaca seluruhnya.",
            "The folder \(path) cannot be read as a whole.")
      ]
    case .fileUnreadable(let path):
      return [
        head + say("Berkas \(path) tidak dapat dibaca.", "The file \(path) cannot be read.")
      ]
    case .planUnreadable(let path):
      return [
        head
          + say(
            "Tidak ada rencana yang dapat dibaca di \(path).",
            "There is no plan that can be read in \(path).")
      ]
    case .writing(let error, let option):
      return [head + error.message(in: language, option: option)]
    case .newFolder(let error): return [head + error.message(in: language, option: nil)]
    case .recordFilled(let path, let option):
      return [
        head
          + say(
            "\(path) sudah diisi, dan akan hilang bila rencana di folder itu diganti. Pindahkan dahulu, "
              + "atau pilih folder lain dengan `\(option)`.",
            "\(path) has been filled in, and would be lost with the plan in that folder. Move it first, "
              + "or choose another folder with `\(option)`.")
      ]
    case .summaryUnwritable(let path):
      return [
        head
          + say(
            "Halaman ringkasan \(path) tidak dapat ditulis. Periksa GITHUB_STEP_SUMMARY.",
            "The summary page \(path) cannot be written. Check GITHUB_STEP_SUMMARY.")
      ]
    case .workbook(.noLibrary):
      return [
        head
          + say(
            "buku kerja .xlsx memerlukan pustaka libxlsxwriter, yang tidak ada ketika program ini "
              + "dibangun. Pasanglah (Debian, Ubuntu: sudo apt install libxlsxwriter-dev; macOS: "
              + "brew install libxlsxwriter), lalu: swift package purge-cache && make build.",
            "the workbook (.xlsx) needs the library libxlsxwriter, which was not there when this "
              + "program was built. Install it (Debian, Ubuntu: sudo apt install libxlsxwriter-dev; "
              + "macOS: brew install libxlsxwriter), then: swift package purge-cache && make build."
          )
      ]
    case .workbook(.failed(let reason)):
      return [
        head
          + say(
            "buku kerja .xlsx tidak dapat dibuat (\(reason)). Periksa ruang dan izin folder sementara.",
            "the workbook (.xlsx) cannot be made (\(reason)). Check space and permissions of the "
              + "temporary folder.")
      ]
    case .internalError(let text):
      return [
        head
          + say(
            "kesalahan di dalam program (\(text)). Mohon dilaporkan kepada pembuatnya.",
            "something is wrong inside the program (\(text)). Please tell its makers.")
      ]
    }
  }

  private var waysOutOfPins: String {
    say(
      "Apa yang menghalangi, dan jalan keluarnya: `\(Keliling.called) explain` dengan folder yang sama (baris "
        + "dari berkas --pin disalin dahulu ke pinned.csv).",
      "What stands in the way, and ways out: `\(Keliling.called) explain` with the same folder (rows of a "
        + "file of --pin are copied to pinned.csv first).")
  }

  private func words(of clash: PinClash) -> String {
    let days = clash.days
    let head = "\(clash.site) \(clash.day): \(clash.visit), "
    return switch clash.cause {
    case .gap(let gap):
      head
        + say(
          "\(days.lowerBound) sampai \(days.upperBound), tetap seperti semula, dan jarak antarkunjungan "
            + "di lokasi itu paling sedikit \(gap) hari.",
          "\(days.lowerBound) to \(days.upperBound), stays as it was, and visits to the site are at "
            + "least \(gap) \(gap == 1 ? "day" : "days") apart.")
    case .team:
      head
        + say(
          "dengan perjalanan \(days.lowerBound) sampai \(days.upperBound), tetap seperti semula, dan "
            + "timnya tidak dapat berada di dua tempat.",
          "on a trip from \(days.lowerBound) to \(days.upperBound), stays as it was, and its team "
            + "cannot be in two places.")
    }
  }

  private func words(of fault: UsageFault) -> String {
    switch fault {
    case .unknownOption(let option, let nearest):
      say("pilihan \(option) tidak dikenal.", "the option \(option) is unknown.")
        + (nearest.map { say(" Maksudnya \($0)?", " Did you mean \($0)?") } ?? "")
    case .missingValue(let option):
      say("\(option) belum diberi nilai.", "\(option) has no value.")
    case .missing(let argument): say("\(argument) belum ada.", "\(argument) is missing.")
    case .unexpected(let texts):
      say("tidak dimengerti: ", "not understood: ")
        + texts.map { "\"\($0)\"" }.joined(separator: ", ") + "."
    case .takesNoValue(let option, let value):
      say(
        "\(option) tidak memakai nilai, tetapi diberi \"\(value)\".",
        "\(option) takes no value, but was given \"\(value)\".")
    case .invalid(let value, let option, let choices):
      say(
        "\"\(value)\" bukan nilai untuk \(option).", "\"\(value)\" is no value for \(option).")
        + (choices.isEmpty
          ? ""
          : say(" Pilihannya: ", " Choose from: ") + choices.joined(separator: ", ") + ".")
    case .other(let sentence): sentence
    }
  }
}
