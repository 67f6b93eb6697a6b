import Foundation
import Harness
import Testing

/// The commands of the README, typed as they stand.
@Suite struct ReadmeCommandsTests {
  @Test(arguments: ["en", "vi_VN.UTF-8"])
  func `the first ten minutes, a school year, signatures, a bound volume, an archive`(language: String) throws
  {
    let binary = try Binary()
    let readme = try String(contentsOf: Binary.package.appending(path: "README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```").filter { $0.contains("\nhocba ") }
    #expect(blocks.count == 5)
    let outcome = try binary.shell(
      """
      export HOME="$PWD" LANG=\(language)
      hocba() { "$HOCBA" "$@"; }
      cd '\(Binary.package.path)'
      set -e
      \(blocks.joined())
      """)
    #expect(outcome.code == 0, "\(outcome.output)")
    #expect(binary.has("thu-hocba/2023-2024/4A/result-sheet-end-year.pdf"))
    #expect(binary.has("thu-hocba/enter-4A.xlsx"))
    #expect(binary.has("thu-hocba/luu-tru-2023-2024/tagmanifest-sha256.txt"))
    #expect(binary.has("thu-hocba/hoc-ba-HS200053.pdf"))
    #expect(outcome.output.contains("GENUINE") || outcome.output.contains("ĐÚNG"))
    #expect(binary.has("thu-hocba/2023-2024/4A/family-slips-end-year.pdf"))
    #expect(binary.has("thu-hocba/2023-2024/volume-end-year-stamp-plan.pdf"))
  }
}
