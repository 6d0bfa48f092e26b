// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import TourFolders
import Touring

/// `keliling new`: a new district folder to fill in.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: """
      Membuat folder kabupaten baru: setiap berkas dengan kepala dan baris contoh. / Makes a new \
      district folder: every file with its header and example rows.
      """)

  @Argument(help: ArgumentHelp("Folder yang akan dibuat. / The folder to make.", valueName: "dir"))
  var folder: String

  @OptionGroup(title: "Output")
  var talk: TalkOptions

  func run() throws {
    let language = talk.early
    do {
      try DistrictFolder.writeTemplate(to: folder)
    } catch {
      throw Failure(.newFolder(error), in: language)
    }
    let files = DistrictTables.all.map { folder + "/" + $0.file }
    if talk.json {
      Console.out(JSONOutput.text(["written": files]))
    } else {
      for file in files { Console.out(file) }
      Console.out(AnswerWords(language: language).fillIn(folder))
    }
  }
}
