import Diagnostics
import Forms
import Foundation
import Records
import Testing
import Typesetting

/// The correction slip and the front page of a review: every change once, none, and three hundred.
@Suite struct ChangePapersTests {
  private static func words(_ frames: [PageFrame]) -> String {
    School.words(frames).split(separator: " ").joined(separator: " ")
  }

  @Test func `a correction slip says what, by whom, when, why, and how many`() throws {
    let frames = try Papers.correction([Papers.change(1), Papers.change(2, before: nil, after: "T")])
    #expect(frames.count == 1)
    let text = Self.words(frames)
    for word in [
      "PHIẾU ĐÍNH CHÍNH", "Bản số 2 thay cho bản số 1", "Lý do: Nhập nhầm điểm Toán",
      "Mở lại: Đoàn Thị Nguyệt Ánh, lúc 28/05/2024 08:55", "02 (hai) ô của 02 (hai) học sinh", "HS1001",
      "Trang 1: 7K3M-9QXT → B8WC-4JYP", "Trang 2: (không có) → TSG1-FA5K",
      "GIÁO VIÊN CHỦ NHIỆM", "Vũ Thị Hằng", "HIỆU TRƯỞNG", "Trấn Giang, ngày 03 tháng 6 năm 2024",
    ] {
      #expect(text.contains(word), "\(word)")
    }
    #expect(Papers.weights(frames).count == 2)
    try expectGolden(FrameDump.text(of: frames), "correction-slip")
  }

  @Test(arguments: [1, 7, 8, 9, 13, 14, 15, 16, 60, 300])
  func `every change stands once, in order, and the signatures never alone`(count: Int) throws {
    let frames = try Papers.correction((1...count).map { Papers.change($0) })
    let found = Self.words(frames).split(separator: " ").filter { $0.wholeMatch(of: /HS\d{4}/) != nil }
    #expect(found.map(String.init) == (1...count).map { "HS\(1000 + $0)" })
    let last = Self.words(Array(frames.suffix(1)))
    #expect(last.contains("HIỆU TRƯỞNG") && last.contains("HS\(1000 + count)"))
  }

  @Test func `a change of the whole class is of no pupil`() throws {
    var change = Papers.change(2)
    change.pupil = nil
    let text = Self.words(try Papers.correction([Papers.change(1), change]))
    #expect(text.contains("02 (hai) ô của 01 (một) học sinh"))
  }

  @Test func `a slip of no change is signed too`() throws {
    let text = Self.words(try Papers.correction([]))
    #expect(text.contains("00 (không) ô") && text.contains("GIÁO VIÊN CHỦ NHIỆM"))
    #expect(!text.contains("Mã học sinh"))
  }

  @Test func `comments of 600 letters stand whole, old and new`() throws {
    let old = (1...120).map { "cũ\($0)" }
    let new = (1...120).map { "mới\($0)" }
    let change = Papers.change(
      1, before: old.joined(separator: " "), after: new.joined(separator: " "))
    for frames in [try Papers.correction([change]), try Papers.review([change])] {
      let found = Set(Self.words(frames).split(separator: " ").map(String.init))
      #expect(found.isSuperset(of: old) && found.isSuperset(of: new))
    }
  }

  @Test func `a review tells changes, pages and what the check says`() throws {
    let remark = ReviewFront.Remark(severity: .warning, code: "C104", text: "HS003 chưa có nhận xét")
    let frames = try Papers.review([Papers.change(3)], remarks: [remark])
    #expect(frames.count == 1)
    let text = Self.words(frames)
    for word in [
      "Từ lúc 28/05/2024 08:55 đến nay có 1 ô của 1 học sinh thay đổi", "HS1003", "Bản số 2",
      "7K3M-9QXT chữ ký hết hiệu lực Vũ Thị Hằng 28/05/2024 08:55", "Lưu ý C104 HS003 chưa có nhận xét",
    ] {
      #expect(text.contains(word), "\(word)")
    }
    #expect(Papers.weights(frames).count == 2)
    try expectGolden(FrameDump.text(of: frames), "review-changes")
  }

  @Test func `nothing has changed, and nobody has looked before, are said in words`() throws {
    let same = Self.words(try Papers.review([]))
    #expect(same.contains("Từ lúc 28/05/2024 08:55 đến nay không có ô nào thay đổi."))
    #expect(same.contains("Không có gì thiếu, mâu thuẫn hoặc bất thường."))
    let first = Self.words(try Papers.review([], since: nil))
    #expect(first.contains("Lần đầu xem") && !first.contains("không có ô nào"))
  }

  @Test func `three hundred changes go on over pages, each once`() throws {
    let frames = try Papers.review((1...300).map { Papers.change($0) })
    let found = Self.words(frames).split(separator: " ").filter { $0.wholeMatch(of: /HS\d{4}/) != nil }
    #expect(found.map(String.init) == (1...300).map { "HS\(1000 + $0)" })
    for frame in frames.dropFirst() { #expect(Self.words([frame]).contains("(tiếp theo)")) }
  }

  @Test(arguments: SignOffForm.allCases)
  func `the shipped templates hold the longest values and next to none`(form: SignOffForm) throws {
    let library = TemplateLibrary(folders: ["Templates"]) { path in
      (try? Data(contentsOf: School.root.appending(path: path))).map { Array($0) }
    }
    let regulations = try RegulationSet.load(folders: [School.root.appending(path: "Templates").path])
    let outcome = TemplateCheck(library, fonts: School.fonts).outcome(form, regulations.regulations)
    #expect(outcome.files == ["Templates/school/\(form.rawValue).xml"])
    #expect(outcome.findings == [])
  }
}
