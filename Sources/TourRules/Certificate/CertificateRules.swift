// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// K_CERTIFICATE: the multipliers of `certificate.csv`, and what they prove.
package enum CertificateRules {
  package static func kCertificate(
    _ file: CaseFile, confirming: Bool, progress: @Sendable (Double) -> Void
  ) -> [Breach] {
    []
  }
}
