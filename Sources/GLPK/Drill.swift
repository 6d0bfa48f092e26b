// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

extension LinearProgram {
  /// The number of mistakes ``drill(_:)`` knows.
  package static var drills: Int { Int(CG_DRILLS) }

  /// Makes a mistake on purpose that GLPK answers with abort(), to see that the process lives on.
  ///
  /// The public functions check their arguments, so no such mistake gets through them.
  package func drill(_ number: Int) throws(GLPKError) {
    try change(cg_drill(raw, Int32(number)))
  }
}
