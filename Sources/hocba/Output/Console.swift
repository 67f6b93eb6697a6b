import HocBaKit

/// The one place that speaks: results to standard output, findings to standard error, one a line.
struct Console {
  let output: TextOutput
  let errors: TextOutput
  let language: Language
  /// `--quiet`: errors only.
  let isQuiet: Bool
  /// Whether lines on standard error are coloured.
  let isColored: Bool

  /// A line, or several, of the result. Printed also with `--quiet`.
  func result(_ line: String) { output.write(line + "\n") }

  /// Bytes of the result, such as a table.
  func result(_ bytes: [UInt8]) { output.write(bytes) }

  /// A line that says what was done; not with `--quiet`.
  func remark(_ words: Words) {
    if !isQuiet { result(words.text(language)) }
  }

  /// A finding, with its place and code.
  func report(_ finding: Finding) {
    if isQuiet, finding.severity != .error { return }
    error(finding.text(language), finding.severity)
  }

  /// A line on standard error; the severity chooses its colour, and with `--quiet` whether it is said.
  func error(_ line: String, _ severity: Finding.Severity = .error) {
    if isQuiet, severity != .error { return }
    guard isColored else {
      errors.write(line + "\n")
      return
    }
    let color =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "2"
      }
    errors.write("\u{1B}[\(color)m\(line)\u{1B}[0m\n")
  }
}
