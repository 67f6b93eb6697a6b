import Diagnostics

/// Files that are no spreadsheet, whatever their name says: told by their first bytes.
enum OtherFile {
  /// What a file is, in words; nil when it may be a table.
  static func kind(of bytes: [UInt8]) -> String? {
    for (start, vi, en) in starts where bytes.starts(with: start) { return Message.words(vi: vi, en: en) }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let text = String(
      decoding: body.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.prefix(20), as: UTF8.self
    ).lowercased()
    guard
      ["<html", "<!doctype", "<?xml", "<table", "<workbook", "<head", "<meta"].contains(where: text.hasPrefix)
    else { return nil }
    // Programs on the web name such a page `.xls`, since Excel opens it.
    return Message.words(vi: "trang web (HTML) hoặc XML", en: "a web page (HTML) or XML")
  }

  private static let starts: [([UInt8], String, String)] = [
    (Array("%PDF".utf8), "tệp PDF", "a PDF"),
    ([0x89, 0x50, 0x4E, 0x47], "tệp ảnh", "a picture"),
    ([0xFF, 0xD8, 0xFF], "tệp ảnh", "a picture"),
    (Array("GIF8".utf8), "tệp ảnh", "a picture"),
    (Array("{\\rtf".utf8), "văn bản RTF", "an RTF document"),
    (Array("SQLite format 3".utf8), "tệp dữ liệu SQLite", "an SQLite file"),
  ]
}
