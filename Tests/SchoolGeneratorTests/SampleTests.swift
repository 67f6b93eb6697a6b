import Foundation
import Testing

@testable import make_school

struct SampleTests {
  private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func options(_ arguments: String...) throws -> Options {
    try #require(Options(arguments + ["out"]))
  }

  @Test func `Samples is what the generator makes, byte for byte`() throws {
    let made = MakeSchool.files(try options("--preset", "sample"))
    let folder = root.appendingPathComponent("Samples/truong-tieu-hoc-mau")
    for file in made.tables {
      let kept = try Data(contentsOf: folder.appendingPathComponent(file.name))
      #expect(kept == file.bytes, "\(file.name) is not what make-school makes")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == made.tables.map(\.name).sorted())
    let expected = try Data(contentsOf: root.appendingPathComponent("Tests/Fixtures/sample-expected.csv"))
    #expect(expected == made.expected)
  }

  @Test func `the sample has one incomplete pupil, in 2B, with two cells`() throws {
    var maker = SchoolMaker(try options("--preset", "sample"))
    var incomplete: [(String, [String])] = []
    for classroom in maker.make().classes {
      for pupil in classroom.pupils {
        let missing = Expected(pupil, in: classroom).missing
        if !missing.isEmpty { incomplete.append((classroom.name, missing)) }
      }
    }
    #expect(incomplete.map(\.0) == ["2B"])
    #expect(incomplete.first?.1 == ["Toán: Điểm", "Nghệ thuật (Mĩ thuật): Mức"])
  }

  @Test func `the sample carries every letter with a tone over a hat, a breve or a horn`() throws {
    let made = MakeSchool.files(try options("--preset", "sample"))
    let text = made.tables.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    let letters = Set(text.precomposedStringWithCanonicalMapping)
    for letter in "ầẩẫấậằẳẵắặềểễếệồổỗốộờởỡớợừửữứựđĐ" {
      #expect(letters.contains(letter), "no \(letter)")
    }
    #expect(text.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars))
  }

  @Test(arguments: [1, 3, 10, 30]) func `a school has the classes and pupils asked for`(classes: Int) throws {
    var maker = SchoolMaker(
      try options("--classes", "\(classes)", "--pupils", "\(classes * 33 + 1)", "--seed", "5"))
    let school = maker.make()
    let pupils = school.classes.flatMap(\.pupils)
    #expect(school.classes.count == classes)
    #expect(pupils.count == classes * 33 + 1)
    #expect(Set(pupils.map(\.code)).count == pupils.count)
    #expect(Set(pupils.map(\.nationalId)).count == pupils.count)
    #expect(pupils.allSatisfy { $0.nationalId.count == 12 && $0.ministryId.count == 10 })
  }

  @Test func `as many pupils are incomplete as asked for`() throws {
    var maker = SchoolMaker(
      try options("--classes", "10", "--pupils", "300", "--incomplete", "7", "--seed", "3"))
    let counts = maker.make().classes.map { classroom in
      classroom.pupils.filter { !Expected($0, in: classroom).missing.isEmpty }.count
    }
    #expect(counts.reduce(0, +) == 7)
  }

  @Test func `no comment stands twice and each has 40 to 180 letters`() throws {
    var maker = SchoolMaker(try options("--preset", "sample"))
    let pupils = maker.make().classes.flatMap(\.pupils)
    let comments = pupils.flatMap { pupil in pupil.cells.filter { $0.key.hasSuffix("Nhận xét") }.values }
    #expect(comments.count > 4000)
    #expect(Set(comments).count == comments.count)
    #expect(comments.allSatisfy { (40...180).contains($0.count) })
  }

  @Test func `name order is that of Vietnamese class lists`() {
    let sorted = ["Hùng", "Đức", "Ánh", "Dũng", "An", "Hoa", "Ân", "Đạt", "Anh", "Bình", "Hoà", "Bùi Anh"]
    let pupils = sorted.map { name in
      var pupil = Pupil()
      pupil.name = name
      return pupil
    }
    #expect(
      NameOrder.sorted(pupils).map(\.name) == [
        "An", "Anh", "Bùi Anh", "Ánh", "Ân", "Bình", "Dũng", "Đạt", "Đức", "Hoa", "Hoà", "Hùng",
      ])
  }
}
