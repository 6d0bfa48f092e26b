// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

@main
struct Keliling: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keliling",
    abstract: "Merencanakan pelayanan terpadu keliling. / Plans the tours of roving public-service posts."
  )
}
