// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Everything that the command line of a plan changed about its problem.
///
/// A plan keeps the texts, and whoever reads it changes the district again by them:
///
/// ```swift
/// let options = ProblemOptions(plan.summary.options)
/// let reading = DistrictFolder.read(at: path, set: options.settings)
/// let (changed, faults) = options.apply(to: district)
/// ```
public struct ProblemOptions: Hashable, Sendable {
  /// The texts of each option in the order in which they were given, as `plan.json` keeps them.
  /// Options that are not known here are kept and change nothing.
  public private(set) var texts: [String: [String]]

  public init(_ texts: [String: [String]] = [:]) {
    self.texts = texts.filter { !$0.value.isEmpty }
  }

  public var isEmpty: Bool { texts.isEmpty }

  /// Adds texts of an option; one that is there already is not added again, save for settings, where
  /// the last counts.
  public mutating func add(_ more: [String], to name: ProblemOption.Name) {
    var all = texts[name.rawValue] ?? []
    for text in more {
      if let old = all.firstIndex(of: text) {
        if name != .set || old == all.count - 1 { continue }
        all.remove(at: old)
      }
      all.append(text)
    }
    if !all.isEmpty { texts[name.rawValue] = all }
  }

  /// These options and then those of `other`.
  public func followed(by other: ProblemOptions) -> ProblemOptions {
    var result = self
    for name in ProblemOption.Name.allCases {
      result.add(other.texts[name.rawValue] ?? [], to: name)
    }
    for (key, texts) in other.texts where ProblemOption.Name(rawValue: key) == nil {
      result.texts[key] = texts
    }
    return result
  }

  /// The options of a kind that can be read.
  private func options(_ name: ProblemOption.Name) -> [ProblemOption] {
    (texts[name.rawValue] ?? []).compactMap { try? ProblemOption(name, $0) }
  }

  /// The settings of `--set`, the last of each key: ``DistrictFolder/read(at:set:)`` puts them before
  /// those of `settings.csv`, and notes what is wrong with them under the file name `--set`.
  public var settings: [String: String] {
    var settings: [String: String] = [:]
    for case .set(let key, let value) in options(.set) { settings[key] = value }
    return settings
  }

  /// The texts that cannot be read, whatever the district.
  public var malformed: [OptionFault] {
    var faults: [OptionFault] = []
    for name in ProblemOption.Name.allCases {
      for text in texts[name.rawValue] ?? [] {
        do { _ = try ProblemOption(name, text) } catch { faults.append(error) }
      }
    }
    return faults
  }

  /// The changed district, and what is wrong with the texts that could not be applied. Settings are
  /// not changed here: they are read with the folder.
  ///
  /// Who and what is taken away stays in the district and is away: history may name them.
  public func apply(to district: District) -> (district: District, faults: [OptionFault]) {
    var changed = district
    var faults: [OptionFault] = []
    for name in ProblemOption.Name.allCases {
      for text in texts[name.rawValue] ?? [] {
        do throws(OptionFault) {
          try ProblemOptions.apply(ProblemOption(name, text), name, text, to: &changed)
        } catch {
          faults.append(error)
        }
      }
    }
    return (changed, faults)
  }

  private static func apply(
    _ option: ProblemOption, _ name: ProblemOption.Name, _ text: String, to district: inout District
  ) throws(OptionFault) {
    func position(
      _ id: String, _ space: IdSpace, among ids: [String]
    ) throws(OptionFault) -> Int {
      if let position = ids.firstIndex(of: id) { return position }
      throw OptionFault(
        name, text, .unknown(id: id, space, nearest: Nearest.name(to: id, among: ids)))
    }
    let sites = district.sites.map(\.id)
    let teams = district.teams.map(\.id)
    switch option {
    case .set: return
    case .withoutStaff(let id, let days):
      let person = try position(id, .staff, among: district.staff.map(\.id))
      district.staff[person].leave.append(Leave(days: days ?? district.horizon))
    case .withoutTeam(let id, let days):
      let team = try position(id, .teams, among: teams)
      district.teams[team].absences.append(days ?? district.horizon)
    case .close(let id, let days):
      let site = id == "*" ? nil : try position(id, .sites, among: sites)
      district.closures.append(Closure(site: site, days: days))
    case .pin(let id, let day, let days, let team):
      let site = try position(id, .sites, among: sites)
      let vehicle: Int? = if let team { try position(team, .teams, among: teams) } else { nil }
      let pin = Pin(site: site, day: day, days: days, team: vehicle)
      if !district.pins.contains(pin) { district.pins.append(pin) }
    case .after(let id, let days, let people):
      let site = try position(id, .sites, among: sites)
      let visit = PastVisit(site: site, days: days, people: people)
      // A visit that past_visits.csv holds already is the same visit.
      if !district.pastVisits.contains(where: { $0.site == site && $0.days == days }) {
        district.pastVisits.append(visit)
      }
    }
  }
}
