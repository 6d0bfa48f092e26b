// SPDX-License-Identifier: GPL-3.0-or-later

/// A row of one program: a sum over columns with bounds.
///
/// A handle stays good whatever else is added or removed, and is never given out again. A handle
/// of a removed row or of another program throws ``GLPKError/unknownRow``.
public struct Row: Sendable, Hashable {
  let id: UInt32
  let program: UInt32
}

/// A column of one program: a variable with bounds and a cost.
///
/// A handle stays good whatever else is added or removed, and is never given out again. A handle
/// of a removed column or of another program throws ``GLPKError/unknownColumn``.
public struct Column: Sendable, Hashable {
  let id: UInt32
  let program: UInt32
}
