// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK
import Touring

/// Writes the exact model of a district for other solvers; ``ExactModel`` says what is in it.
public struct ModelExport: Sendable {
  /// A format of files that solvers read.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// CPLEX LP: the net benefit, to be maximised.
    case lp
    /// MPS with free columns. It holds no direction, and readers minimise: the objective is the net
    /// benefit with the opposite sign.
    case mps
  }

  /// Why there is no file.
  public enum Failure: Error, Hashable, Sendable {
    /// The trips are listed one by one, and there are more than these.
    case tooManyTrips(moreThan: Int)
    /// The solver's library could not write the file, in its own words.
    case unwritable(path: String, reason: String)
  }

  /// How large a model is.
  public struct Size: Hashable, Sendable {
    public var trips: Int
    public var columns: Int
    public var rows: Int
  }

  /// Columns beyond which no model is made: about a gigabyte, and far beyond what solvers master.
  public static let mostColumns = 400_000

  private let district: District

  public init(_ district: District) { self.district = district }

  /// Writes the model to `path`; one that ends in `.gz` is packed.
  ///
  /// Cost: O(trips × agencies × days), and the file takes some 200 bytes for every crew.
  @discardableResult
  public func write(to path: String, as format: Format) throws(Failure) -> Size {
    let model = PlanningModel(district)
    let most = ModelExport.mostColumns / (1 + 2 * model.agencyCount)
    guard let trips = TripList(model: model, most: most).all() else {
      throw .tooManyTrips(moreThan: most)
    }
    let draft = ExactModel(model, trips: trips).draft
    do {
      return try Session.withSession { session throws(GLPKError) in
        let program = try draft.program(
          in: session, title: title, format == .lp ? .maximize : .minimize)
        try program.write(to: path, as: format == .lp ? .cplexLP : .freeMPS)
        return Size(trips: trips.count, columns: program.columnCount, rows: program.rowCount)
      }
    } catch let error {
      throw .unwritable(path: path, reason: "\(error)")
    }
  }

  /// Says in the file what it is; MPS keeps no blanks.
  private var title: String {
    let name = district.settings.name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    let days = district.horizon
    return "Keliling_\(String(name).prefix(80))_\(days.lowerBound)_\(days.upperBound)"
      + "_net_benefit_Rp_people_counted_not_named"
  }
}
