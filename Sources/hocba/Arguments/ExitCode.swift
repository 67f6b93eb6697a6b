import HocBaKit

/// How the program ends (contract, section 1).
struct ExitCode: RawRepresentable, Hashable, Sendable {
  let rawValue: Int32

  static let done = ExitCode(rawValue: 0)
  static let failed = ExitCode(rawValue: 1)
  static let partly = ExitCode(rawValue: 3)
  static let notAllowed = ExitCode(rawValue: 4)
  static let usage = ExitCode(rawValue: 64)
  static let badData = ExitCode(rawValue: 65)
  static let missingInput = ExitCode(rawValue: 66)
  static let cannotCreate = ExitCode(rawValue: 73)
  static let interrupted = ExitCode(rawValue: 130)

  /// With what each ends, for the help.
  static let meanings: [(code: ExitCode, words: Words)] = [
    (.done, Words(vi: "xong, hoặc không có gì phải làm", en: "done, or nothing to do")),
    (
      .failed,
      Words(
        vi: "không làm được, hoặc có điều không cho phép in", en: "failed, or findings that forbid printing")
    ),
    (
      .partly,
      Words(vi: "một số mục bị từ chối, phần còn lại đã xong", en: "some items refused, the rest done")
    ),
    (.notAllowed, Words(vi: "đã khóa hoặc không được phép", en: "locked or not allowed")),
    (.usage, Words(vi: "gõ lệnh sai", en: "bad usage")),
    (.badData, Words(vi: "dữ liệu nhập sai", en: "bad input data")),
    (.missingInput, Words(vi: "thiếu tệp hoặc dữ liệu đầu vào", en: "input missing")),
    (.cannotCreate, Words(vi: "không ghi được kết quả", en: "cannot create output")),
    (.interrupted, Words(vi: "bị ngắt (Ctrl-C)", en: "interrupted (Ctrl-C)")),
  ]
}

extension ExitCode {
  /// The code of a failure: that of its first finding that is more than a remark.
  init(_ failure: Failure) {
    let kind = failure.findings.first { $0.severity == .error }?.message.kind ?? .failed
    switch kind {
    case .remark, .failed: self = .failed
    case .notAllowed: self = .notAllowed
    case .usage: self = .usage
    case .badData: self = .badData
    case .missingInput: self = .missingInput
    case .cannotCreate: self = .cannotCreate
    }
  }
}
