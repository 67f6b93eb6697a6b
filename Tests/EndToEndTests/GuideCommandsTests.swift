import Foundation
import Harness
import Testing

/// The commands of the guides, typed as they stand, in the order in which the five people meet.
@Suite struct GuideCommandsTests {
  /// The blocks of commands of a guide.
  private static func blocks(_ guide: String) throws -> [String] {
    let url = Binary.package.appending(path: "Docs/huong-dan/\(guide).md")
    return try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n```\n").enumerated()
      .filter { $0.offset % 2 == 1 }.map(\.element)
  }

  @Test func `administrator, teacher, principal, clerk and archivist get through a year's end`() throws {
    let administrator = try Self.blocks("quan-tri")
    let teacher = try Self.blocks("giao-vien-chu-nhiem")
    let principal = try Self.blocks("hieu-truong")
    #expect(administrator.count == 5 && teacher.count == 7 && principal.count == 6)
    // The teacher corrects and signs anew what the principal has reopened.
    var story: [String] = administrator
    story += teacher[..<6]
    story += principal[..<4]
    story += ["export HOCBA_USER=thanh.nguyen"]
    story += teacher[6...]
    story += ["export HOCBA_USER=anh.doan"]
    story += principal[4...]
    story += try Self.blocks("van-thu")
    story += try Self.blocks("luu-tru")
    // One password for everybody, and another for who changes it, so that nobody has to type.
    let (first, second) = ("Mái trường xanh 2024", "Hàng cây trước cổng 24")
    let binary = try Binary()
    let outcome = try binary.shell(
      """
      export HOME="$PWD" LANG=vi_VN.UTF-8
      MAU='\(Binary.package.path)/Samples/truong-tieu-hoc-mau'
      changed=
      hocba() {
        local mine='\(first)' new='\(first)'
        [ -z "$changed" ] || [ "$HOCBA_USER" != "$changed" ] || mine='\(second)'
        [ "$1 $2" != "user password" ] || new='\(second)'
        HOCBA_PASSWORD=$mine HOCBA_NEW_PASSWORD=$new "$HOCBA" "$@" || { echo "KHÔNG XONG: hocba $*"; return 1; }
        [ "$*" != "user password" ] || changed=$HOCBA_USER
      }
      set -e
      \(story.joined(separator: "\n"))
      """)
    #expect(outcome.code == 0, "\(outcome.output.suffix(3000))")
    for file in [
      "2023-2024/4A/review-result-sheet-end-year.pdf", "in/2023-2024/4A/result-sheet-end-year.pdf",
      "in/2023-2024/volume-end-year-stamp-plan.pdf", "luu-tru-2023-2024/manifest-sha256.txt", "bang-4A.pdf",
    ] { #expect(binary.has("so-truong/\(file)"), "\(file)") }
    #expect(!outcome.output.contains(first) && !outcome.output.contains(second))
  }
}
