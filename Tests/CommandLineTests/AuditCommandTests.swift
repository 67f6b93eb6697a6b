import Foundation
import Harness
import Testing

/// `audit` and `backup`, with the program of SQLite as the other program.
@Suite struct AuditCommandTests {
  private let binary: Binary

  init() throws {
    binary = try Binary.withSchool()
    try binary.write("diem.csv", "Mã học sinh,Toán: Mức,Toán: Điểm\n0001,T,9\n0002,H,6\n")
    try binary.mustRun(["import", "results", "diem.csv", "--period", "cn", "--as", "Cô Thúy"])
  }

  private func sqlite(_ sql: String) throws -> Outcome {
    try Tool("sqlite3").run([binary.url("school.hocba").path, sql], in: binary.folder)
  }

  private func dropTriggers() throws {
    let names = try sqlite("SELECT name FROM sqlite_schema WHERE type = 'trigger'").output
    for name in names.split(separator: "\n") { #expect(try sqlite("DROP TRIGGER \(name)").code == 0) }
  }

  @Test func `the audit says who brought which mark from which row of which file`() throws {
    let text = try binary.mustRun(["audit", "show", "--pupil", "0002", "--by", "Cô Thúy", "--lang", "vi"])
      .output
    #expect(text.contains("Cô Thúy  import results (diem.csv)"))
    #expect(text.contains("điểm 0002 2023-2024 Cuối năm học TOAN: thêm; mức H; điểm 6\n"))
    let english = try binary.mustRun(["audit", "show", "--pupil", "0002", "--lang", "en"]).output
    #expect(english.contains("mark 0002 2023-2024 Cuối năm học TOAN: new; level H; score 6"))
    let json = try binary.mustRun(["audit", "show", "--json"]).output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect((object?["acts"] as? [Any])?.isEmpty == false)
    #expect(try binary.run("audit", "show", "--entry", "99999").code == 64)
    #expect(try binary.run("audit", "show", "--limit", "x").code == 64)
  }

  @Test func `sqlite3 cannot edit a mark, and says who can`() throws {
    for sql in [
      "UPDATE subject_mark SET score = 10", "DELETE FROM subject_mark",
      "INSERT INTO subject_mark (result, subject, score) SELECT key, 'TV', 10 FROM result",
    ] {
      let outcome = try sqlite(sql)
      #expect(outcome.code != 0)
      #expect(outcome.errors.contains("only_hocba_writes_here"), "\(outcome.errors)")
    }
    #expect(try binary.run("audit", "verify").code == 0)
  }

  @Test func `an edit behind dropped triggers is named, without the mark`() throws {
    try dropTriggers()
    #expect(try sqlite("UPDATE subject_mark SET score = 3 WHERE score = 6").code == 0)
    let outcome = try binary.run("audit", "verify", "--lang", "en")
    #expect(outcome.code == 1)
    let line = try #require(outcome.errorLines.first { $0.contains("A003") })
    #expect(line.contains("mark 0002 2023-2024 Cuối năm học TOAN"))
    #expect(line.contains("in score"))
    let json = try binary.run("audit", "verify", "--json")
    #expect(json.code == 1)
    #expect(json.output.contains("\"sound\": false"))
    // Nothing is written to such a file any more.
    #expect(try binary.run("import", "results", "diem.csv", "--period", "chk1").code == 4)
  }

  @Test func `a backup is verified when it is made, and restored in the place of the file`() throws {
    try binary.mustRun(["backup", "create", "-o", "copy.hocba"])
    #expect(try binary.run("backup", "create", "-o", "copy.hocba").code == 73)
    #expect(try binary.mustRun(["backup", "verify", "copy.hocba"]).output.contains("2023-2024"))
    let before = try binary.mustRun(["export", "results"]).data
    try binary.write("khac.csv", "Mã học sinh,Toán: Mức,Toán: Điểm\n0001,C,2\n")
    try binary.mustRun(["import", "results", "khac.csv", "--period", "cn"])
    #expect(try binary.mustRun(["export", "results"]).data != before)
    try binary.mustRun(["backup", "restore", "copy.hocba"])
    #expect(try binary.mustRun(["export", "results"]).data == before)
    #expect(binary.files().contains { $0.hasPrefix("school.hocba.before-restore-") })
    try binary.mustRun(["audit", "verify"])
    let last = try binary.mustRun(["audit", "verify", "--json"]).output
    #expect(last.contains("\"sound\": true"))
    #expect(try binary.run("backup", "verify", "none.hocba").code == 66)
    try binary.write("broken.hocba", "not a database")
    #expect(try binary.run("backup", "restore", "broken.hocba").code == 65)
    #expect(try binary.mustRun(["export", "results"]).data == before)
  }

  @Test func `two programs that write at once wait for each other`() throws {
    let outcome = try binary.shell(
      """
      for i in 1 2 3 4 5 6; do
        printf 'Mã học sinh,Toán: Mức,Toán: Điểm\\n0001,T,%s\\n' $((i + 3)) > w$i.csv
        "$HOCBA" import results w$i.csv --period chk1 --as w$i > /dev/null & pids="$pids $!"
      done
      for p in $pids; do wait $p || exit 1; done
      "$HOCBA" audit verify
      """)
    #expect(outcome.code == 0, "\(outcome.output)")
    let acts = try binary.mustRun(["audit", "show", "--limit", "500"]).output
    for number in 1...6 { #expect(acts.contains("w\(number)  import results (w\(number).csv)")) }
  }
}
