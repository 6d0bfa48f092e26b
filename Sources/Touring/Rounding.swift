// SPDX-License-Identifier: GPL-3.0-or-later

/// `value` rounded up to a whole number, where a value that lies within 1e-9 above a whole number
/// counts as that number: what binary fractions add must not cost a minute.
public func roundedUp(_ value: Double) -> Int { Int((value - 1e-9).rounded(.up)) }
