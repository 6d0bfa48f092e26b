// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("keliling new")
struct NewTests {
  @Test("A new folder holds every table, and is in order")
  func inOrder() throws {
    let scratch = try Scratch()
    let run = try Program.run("new", scratch.path + "/baru")
    #expect(run.status == 0)
    #expect(run.out.contains("baru/sites.csv"))
    #expect(run.out.hasSuffix("jalankan: \(Program.path) check \(scratch.path)/baru\n"))
    #expect(scratch.has("baru/settings.csv"))
    #expect(scratch.has("baru/requests.csv"))
    #expect(try Program.run("check", scratch.path + "/baru").status == 0)
  }

  @Test("An empty folder is filled, one with something in it is left alone with 5")
  func occupied() throws {
    let scratch = try Scratch()
    let first = try Program.run("new", scratch.path + "/a")
    #expect(first.status == 0)
    let settings = try scratch.text("a/settings.csv")
    let again = try Program.run("new", scratch.path + "/a", "--language", "en")
    #expect(again.status == 5)
    #expect(again.out.isEmpty)
    #expect(again.error.contains("is left alone. Choose another name."))
    #expect(try scratch.text("a/settings.csv") == settings)
  }

  @Test("Its answer can be JSON")
  func json() throws {
    let scratch = try Scratch()
    let run = try Program.run("new", scratch.path + "/a", "--json")
    #expect(run.status == 0)
    #expect(run.out.contains("/a/sites.csv\""))
    #expect(run.out.hasPrefix("{"))
  }
}
