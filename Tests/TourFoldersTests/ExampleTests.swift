// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import TourFolders
import Touring

@Suite struct ExampleTests {
  @Test func `The districts that come with Keliling read without an error`() throws {
    let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Data")
    let names = try FileManager.default.contentsOfDirectory(atPath: data.path)
    #expect(names.contains("contoh"))
    for name in names.sorted() {
      let folder = data.appendingPathComponent(name).path
      guard FileManager.default.fileExists(atPath: folder + "/settings.csv") else { continue }
      let (district, notices) = DistrictFolder.read(at: folder).district()
      #expect(notices.findings(in: .english) == [], "\(name)")
      #expect(district != nil, "\(name)")
    }
  }
}
