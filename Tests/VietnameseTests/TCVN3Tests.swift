import Testing
import Vietnamese

@Suite struct TCVN3Tests {
  @Test(arguments: [
    ("NguyÔn ThÞ Thuý", "Nguyễn Thị Thuý"), ("TrÇn", "Trần"), ("Häc sinh", "Học sinh"),
    ("§ç V¨n Hïng", "Đỗ Văn Hùng"), ("L\u{AD}u", "Lưu"),
  ])
  func `text taken for Windows-1252 is read`(mistaken: String, meant: String) {
    #expect(TCVN3.decode(mistaken: mistaken) == meant)
    #expect(TCVN3.isLikely(mistaken))
  }

  @Test func `bytes are read, by the table of TCVN 5712-1`() {
    let table: [(UInt8, String)] = [
      (0x80, "À"), (0x9F, "Ũ"), (0xA1, "Ă"), (0xA7, "Đ"), (0xAE, "đ"), (0xAF, "Ằ"), (0xB5, "à"), (0xB9, "ạ"),
      (0xBA, "Ẳ"), (0xBB, "ằ"), (0xBE, "ắ"), (0xBF, "Ẵ"), (0xC5, "Ề"), (0xC6, "ặ"), (0xCD, "Ể"), (0xD6, "ệ"),
      (0xD9, "Ễ"), (0xDB, "Ồ"), (0xDF, "ò"), (0xE0, "Ổ"), (0xEE, "ợ"), (0xEF, "ù"), (0xF0, "Ỗ"), (0xF4, "ụ"),
      (0xFE, "ỵ"), (0xFF, "Ố"),
    ]
    for (byte, letter) in table { #expect(TCVN3.decode([byte]) == letter) }
    #expect(TCVN3.decode([0x61, 0xB3]) == "á")
    #expect(TCVN3.decode((0...255).map { UInt8($0) }).unicodeScalars.count > 240)
  }

  @Test(arguments: ["Nguyễn Thị Thuý", "An Binh", "", "Trần Văn Ân", "à é ô"])
  func `Unicode text is not taken for it`(text: String) { #expect(!TCVN3.isLikely(text)) }

  @Test func `bytes look like it when nearly all are its small letters`() {
    #expect(TCVN3.isLikely([0x54, 0x72, 0xC7, 0x6E, 0x20, 0xA7, 0xE7]))
    #expect(!TCVN3.isLikely(Array("plain".utf8)))
    #expect(!TCVN3.isLikely([0x80, 0x81, 0x82]))
  }
}
