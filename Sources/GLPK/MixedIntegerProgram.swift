// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

/// A linear program some of whose columns must be whole numbers.
///
/// It is a view of its ``relaxation``: rows, columns, costs and bounds are changed there, and a
/// simplex solve there ignores the whole numbers.
public struct MixedIntegerProgram {
  /// The program without the whole numbers.
  public let relaxation: LinearProgram

  /// A view of an existing program. Whole-number columns of a file that was read are kept.
  public init(_ relaxation: LinearProgram) {
    self.relaxation = relaxation
  }

  /// An empty program of its own.
  public init(in session: Session, _ direction: Direction = .minimize) throws(GLPKError) {
    relaxation = try LinearProgram(in: session, direction)
  }

  /// Says whether columns must be whole numbers.
  public func setInteger(
    _ isInteger: Bool, _ columns: some Sequence<Column>
  ) throws(GLPKError) {
    var positions: [Int32] = []
    for column in columns { positions.append(try relaxation.index(column)) }
    try relaxation.change(
      cg_set_kinds(
        relaxation.raw, Int32(positions.count), positions, isInteger ? GLP_IV : GLP_CV))
  }

  /// Makes columns 0 or 1.
  public func setBinary(_ columns: some Sequence<Column>) throws(GLPKError) {
    let columns = Array(columns)
    try setInteger(true, columns)
    try relaxation.setBounds([Bounds](repeating: .unit, count: columns.count), of: columns)
  }

  /// Branch and cut.
  ///
  /// The root relaxation is solved in slices, so that it too keeps to the limits; then the clock
  /// is looked at several times a node. A single node's relaxation and the pump are the only
  /// stretches without a look. The best point is checked against the program's own rows before it
  /// is returned; ``GLPKError/wrongAnswer(_:)`` if it breaks one.
  public func solve(
    _ options: SearchOptions = SearchOptions(), limits: Limits = .none
  ) throws(GLPKError) -> IntegerReport {
    relaxation.solution = 0
    let snapshot = try relaxation.snapshot()
    try checkWholeBounds(snapshot)
    let search = Search(options, limits, snapshot)
    var run = SearchRun(program: relaxation, search: search)
    let (outcome, values) = try run.solve()
    return IntegerReport(
      outcome: outcome, values: values, nodes: run.nodes, rootIterations: run.rootIterations,
      seconds: (ContinuousClock.now - search.begin).seconds, refused: search.refused)
  }

  private func checkWholeBounds(_ snapshot: Snapshot) throws(GLPKError) {
    for (column, bounds) in snapshot.columnBounds.enumerated() where snapshot.isInteger[column] {
      for bound in [bounds.lower, bounds.upper] {
        if let bound, bound != bound.rounded() { throw .fractionalBound(bound) }
      }
    }
  }
}
