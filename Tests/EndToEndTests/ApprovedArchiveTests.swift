import Foundation
import Harness
import Testing

/// Signed and approved documents in an archive: they are taken as they were kept, and verified as such.
@Suite struct ApprovedArchiveTests {
  /// 4A and 5B complete; the sheet of 4A is signed and approved.
  private static func approved() throws -> Binary {
    let binary = try Binary.withResults()
    try binary.mustRun(["sign", "--class", "4A", "--period", "cn", "--page", "1"])
    try binary.mustRun(["approve", "--class", "4A", "--period", "cn"])
    return binary
  }

  @Test func `what is approved is there as it was kept, what is not is named`() throws {
    let binary = try Self.approved()
    let outcome = try binary.run("archive", "create", "-o", "b", "--json")
    #expect(outcome.code == 3, "\(outcome.errors)")
    #expect(outcome.errors.contains("H010"))
    let sheet = try binary.contents("b/data/documents/4A/result-sheet-end-year.pdf")
    // The same file as the one that verifying gives back, and as print writes.
    try binary.mustRun(["print", "result-sheet", "--class", "4A", "--paper", "A3", "-o", "now.pdf"])
    let code = try #require(
      String(decoding: sheet, as: UTF8.self).firstMatch(of: /<pdf:Keywords>([0-9A-Z*~$=-]+)/)?.1)
    try binary.mustRun(["verify-page", String(code), "-o", "kept.pdf"])
    #expect(try binary.contents("kept.pdf") == sheet)
    #expect(!binary.has("b/data/documents/5B/result-sheet-end-year.pdf"))
    #expect(!binary.files(below: "b").contains { $0.contains("report-card") })
    let signatures = String(decoding: try binary.contents("b/data/record/signatures.csv"), as: UTF8.self)
    #expect(signatures.contains(code))
    let approvals = String(decoding: try binary.contents("b/data/record/approvals.csv"), as: UTF8.self)
    #expect(approvals.split(separator: "\r\n").count == 2)
    let verified = try binary.mustRun(["archive", "verify", "b"])
    #expect(!verified.errors.contains("error"), "\(verified.errors)")
  }

  @Test func `a page is verified against an archive, without an account or the school file`() throws {
    let binary = try Self.approved()
    try binary.mustRun(["archive", "create", "-o", "b"], code: 3)
    let sheet = try binary.contents("b/data/documents/4A/result-sheet-end-year.pdf")
    try FileManager.default.removeItem(at: binary.url("school.hocba"))
    try sheet.write(to: binary.url("paper.pdf"))
    let genuine = try binary.mustRun(["verify-page", "paper.pdf", "--archive", "b", "--json"])
    #expect(genuine.output.contains("\"genuine\""), "\(genuine.output)")
    let unknown = try binary.run("verify-page", "0000-0000-0000-0000-0", "--archive", "b")
    #expect(unknown.code == 1, "\(unknown.output)\(unknown.errors)")
    #expect(try binary.run("verify-page", "paper.pdf", "--archive", "nowhere").code != 0)
  }

  @Test func `a document that takes the place of an approved one is found, even with its digests`() throws {
    let binary = try Self.approved()
    try binary.mustRun(["archive", "create", "-o", "b"], code: 3)
    let outcome = try binary.shell(
      """
      set -e
      cd b
      chmod -R u+w .
      old=$(sha256sum data/documents/4A/result-sheet-end-year.pdf | cut -c1-64)
      printf '%%' >> data/documents/4A/result-sheet-end-year.pdf
      new=$(sha256sum data/documents/4A/result-sheet-end-year.pdf | cut -c1-64)
      for file in data/documents.csv manifest-sha256.txt; do sed -i "s/$old/$new/" $file; done
      for file in data/documents.csv; do
        sum=$(sha256sum $file | cut -c1-64)
        sed -i "s|^[0-9a-f]*  $file|$sum  $file|" manifest-sha256.txt
      done
      sum=$(sha256sum manifest-sha256.txt | cut -c1-64)
      sed -i "s|^[0-9a-f]*  manifest-sha256.txt|$sum  manifest-sha256.txt|" tagmanifest-sha256.txt
      """)
    #expect(outcome.code == 0, "\(outcome.output)")
    let verified = try binary.run("archive", "verify", "b")
    #expect(verified.code == 1 && verified.errors.contains("H021"), "\(verified.errors)\(verified.output)")
  }
}
