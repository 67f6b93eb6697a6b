import HocBaKit

extension Finding {
  /// The finding for programs: what its line on standard error says (contract, section 1).
  func json(_ language: Language) -> JSONText {
    .object([
      ("code", .text(message.code)), ("severity", .text(severity.rawValue)),
      ("place", .text(place.text(language))), ("message", .text(message.text(language, values))),
    ])
  }
}
