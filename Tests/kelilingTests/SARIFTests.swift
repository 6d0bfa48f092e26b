// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("SARIF")
struct SARIFTests {
  private struct Log: Decodable {
    struct Run: Decodable {
      struct Tool: Decodable {
        struct Driver: Decodable {
          struct Descriptor: Decodable {
            struct Text: Decodable { var text: String }
            var id: String
            var help: Text
          }
          var rules: [Descriptor]
          var notifications: [Descriptor]
        }
        var driver: Driver
      }
      struct Invocation: Decodable {
        struct Notification: Decodable {
          struct Name: Decodable { var id: String }
          var descriptor: Name
        }
        var executionSuccessful: Bool
        var exitCode: Int
        var toolExecutionNotifications: [Notification]
      }
      struct Result: Decodable {
        struct Location: Decodable {
          struct Physical: Decodable {
            struct Artifact: Decodable {
              var uri: String
              var uriBaseId: String?
            }
            struct Region: Decodable {
              var startLine: Int
              var startColumn: Int?
            }
            var artifactLocation: Artifact
            var region: Region?
          }
          var physicalLocation: Physical
        }
        var ruleId: String
        var ruleIndex: Int
        var level: String
        var locations: [Location]
        var partialFingerprints: [String: String]
      }
      var tool: Tool
      var invocations: [Invocation]
      var results: [Result]
    }
    var version: String
    var runs: [Run]
  }

  private func check(_ scratch: Scratch, status: Int32) throws -> Log.Run {
    let run = try Program.run("check", "folder baru", "--format", "sarif", in: scratch.path)
    #expect(run.status == status)
    let log = try JSONDecoder().decode(Log.self, from: Data(run.out.utf8))
    #expect(log.version == "2.1.0")
    return try #require(log.runs.first)
  }

  private func scratch(demand: String) throws -> Scratch {
    let scratch = try Scratch()
    _ = try scratch.copySample(as: "folder baru")
    try scratch.write(demand, to: "folder baru/demand.csv")
    return scratch
  }

  @Test("A result names its rule, its level, and its cell by a relative path")
  func results() throws {
    let run = try check(
      scratch(demand: "place,service,people,x\nhilir,ktp,-5,\n"), status: 1)
    for result in run.results {
      #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
    }
    let result = try #require(run.results.first { $0.ruleId == "D_RANGE" })
    #expect(result.level == "error")
    let place = try #require(result.locations.first?.physicalLocation)
    #expect(place.artifactLocation.uri == "folder%20baru/demand.csv")
    #expect(place.artifactLocation.uriBaseId == "%SRCROOT%")
    #expect(place.region?.startLine == 2)
    #expect(place.region?.startColumn == 11)
    #expect(run.results.contains { $0.level == "warning" && $0.ruleId == "D_UNKNOWN_COLUMN" })
    #expect(run.invocations.first?.executionSuccessful == true)
    #expect(run.invocations.first?.exitCode == 1)
    #expect(run.tool.driver.rules.allSatisfy { !$0.help.text.isEmpty })
  }

  @Test("A fingerprint stays when its row moves, and tells equal cells apart")
  func fingerprints() throws {
    func prints(_ demand: String) throws -> [String] {
      try check(scratch(demand: demand), status: 1).results
        .filter { $0.ruleId == "D_RANGE" }
        .compactMap { $0.partialFingerprints["primaryLocationLineHash"] }
    }
    let before = try prints("place,service,people\nhilir,ktp,-5\nhulu,ktp,-5\n")
    let after = try prints("place,service,people\nhulu,kk,1\nhulu,ktp,-5\n\nhilir,ktp,-5\n")
    #expect(Set(before).count == 2)
    #expect(Set(before) == Set(after))
  }

  @Test("A file that can't be read is a notification of an invocation that failed")
  func failure() throws {
    let scratch = try scratch(demand: "place,service,people\n")
    try FileManager.default.removeItem(atPath: scratch.path + "/folder baru/teams.csv")
    let run = try check(scratch, status: 4)
    let invocation = try #require(run.invocations.first)
    #expect(!invocation.executionSuccessful)
    #expect(invocation.exitCode == 4)
    #expect(invocation.toolExecutionNotifications.map(\.descriptor.id) == ["D_MISSING_FILE"])
    #expect(!run.results.contains { $0.ruleId == "D_MISSING_FILE" })
  }
}
