import Foundation
import Harness
import Testing

/// `hocba results stats` against a count of the exported tables by another program.
@Suite struct StatisticsTests {
  /// Counts the exported pupils and results of a period, by what forms.md 3.6 says, with nothing of HocBa's.
  private static let counter = """
    import csv, sys, unicodedata

    def table(path):
        with open(path, encoding='utf-8-sig', newline='') as file:
            return list(csv.DictReader(file))

    PRESENT = ['', 'Đang học', 'Chuyển đến kỳ 1', 'Nghỉ học xin học lại kỳ 1', 'Chuyển đến kỳ 2',
               'Nghỉ học xin học lại kỳ 2', 'Chuyển đến trong hè']
    pupils = {p['Mã học sinh']: p for p in table('pupils.csv') if p['Trạng thái'] in PRESENT}
    grades = {c['Lớp']: c['Khối'] for c in table('classes.csv')}
    rows = {r['Mã học sinh']: r for r in table('results.csv')}
    LEVELS = {'T': 'Hoàn thành tốt', 'H': 'Hoàn thành', 'C': 'Chưa hoàn thành'}
    TRAITS = {'T': 'Tốt', 'Đ': 'Đạt', 'C': 'Cần cố gắng'}
    BANDS = [('Điểm 9-10', 9, 10), ('Điểm 7-8', 7, 8), ('Điểm 5-6', 5, 6), ('Điểm dưới 5', 0, 4),
             ('Điểm 5 trở lên', 5, 10)]

    def percent(n, d):
        return '' if d == 0 else f'{(2000 * n + d) // (2 * d) // 10},{(2000 * n + d) // (2 * d) % 10}'

    out = []
    def count(cls, grade, members, group):
        def say(topic, indicator, n, share):
            out.append('\\t'.join([cls, grade, group, topic, indicator, str(n), share]))
        size = len(members)
        say('Học sinh', 'Sĩ số', size, '')
        if group == 'Tất cả':
            female = [p for p in members if p['Giới tính'] == 'Nữ']
            minor = [p for p in members if p['Dân tộc'] not in ('', 'Kinh')]
            both = [p for p in female if p in minor]
            disabled = [p for p in members if p['Khuyết tật']]
            for label, some in [('Nữ', female), ('Dân tộc thiểu số', minor), ('Nữ dân tộc thiểu số', both),
                                ('Khuyết tật', disabled)]:
                say('Học sinh', label, len(some), percent(len(some), size))
        own = group == 'Khuyết tật'
        if not own:
            members = [p for p in members if not p['Khuyết tật']]
        marks = [rows[p['Mã học sinh']] for p in members if p['Mã học sinh'] in rows]
        def lines(topic, values, indicators):
            for label, test in indicators:
                n = sum(1 for v in values if test(v))
                say(topic, label, n, '' if own else percent(n, len(values)))
        for column in marks[0].keys() if marks else []:
            if column.endswith(': Mức'):
                values = [m[column] for m in marks if m[column] in LEVELS]
                if values:
                    lines(column[:-5], values, [(LEVELS[l], lambda v, l=l: v == l) for l in LEVELS])
            elif column.endswith(': Điểm'):
                values = [int(m[column]) for m in marks if m[column].isdigit()]
                if values:
                    lines(column[:-6], values, [(b, lambda v, a=a, z=z: a <= v <= z) for b, a, z in BANDS])
            elif column.split(':')[0] in ('Phẩm chất', 'Năng lực') and not column.endswith('Nhận xét'):
                values = [m[column] for m in marks if m[column]]
                if values:
                    lines(column, values, [(TRAITS[l], lambda v, l=l: v == l) for l in TRAITS])
        overall = [m['Đánh giá KQGD'] for m in marks if m.get('Đánh giá KQGD')]
        if overall:
            lines('Đánh giá KQGD', overall, [(l, lambda v, l=l: v == l) for l in (
                'Hoàn thành xuất sắc', 'Hoàn thành tốt', 'Hoàn thành', 'Chưa hoàn thành')])

    def groups(cls, grade, members):
        count(cls, grade, members, 'Tất cả')
        count(cls, grade, [p for p in members if p['Giới tính'] == 'Nữ'], 'Nữ')
        minor = [p for p in members if p['Dân tộc'] not in ('', 'Kinh')]
        count(cls, grade, minor, 'Dân tộc thiểu số')
        count(cls, grade, [p for p in minor if p['Giới tính'] == 'Nữ'], 'Nữ dân tộc thiểu số')
        count(cls, grade, [p for p in members if p['Khuyết tật']], 'Khuyết tật')

    for cls in grades:
        groups(cls, grades[cls], [p for p in pupils.values() if p['Lớp'] == cls])
    for grade in sorted(set(grades.values())):
        groups('', grade, [p for p in pupils.values() if grades[p['Lớp']] == grade])
    groups('', '', list(pupils.values()))
    print('\\n'.join(out))
    """

  @Test func `agree with an independent count of an invented school`() throws {
    let school = try School.invented([
      "--classes", "10", "--pupils", "260", "--seed", "31", "--incomplete", "6",
    ])
    let binary = school.binary
    for kind in ["pupils", "classes", "results"] {
      try binary.mustRun(["export", kind, "-o", "\(kind).csv"])
    }
    try binary.write("count.py", Self.counter)
    let counted = try Tool("python3").run(["count.py"], in: binary.folder)
    #expect(counted.code == 0, "\(counted.errors)")
    let own = Rows(try binary.mustRun(["results", "stats", "--by-group", "--format", "csv"]).data)
    #expect(
      own.headings == ["Lớp", "Khối", "Thời điểm", "Nhóm", "Mục", "Chỉ số", "Số lượng", "Tỉ lệ %"])
    var numbers: [String: String] = [:]
    for row in own.rows {
      let key = ["Lớp", "Khối", "Nhóm", "Mục", "Chỉ số"].map { row[$0] ?? "" }.joined(separator: "\u{1}")
      numbers[key] = "\(row["Số lượng"] ?? "")\u{1}\(row["Tỉ lệ %"] ?? "")"
    }
    #expect(numbers.count == own.rows.count, "every line once")
    var compared = 0
    for line in counted.output.split(separator: "\n") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let key = cells.prefix(5).joined(separator: "\u{1}")
      #expect(numbers[key] == "\(cells[5])\u{1}\(cells[6])", "\(line)")
      compared += 1
    }
    #expect(compared > 2000)
    let topics = Set(own.rows.compactMap { $0["Mục"] })
    for topic in ["Chương trình lớp học", "Lên lớp", "Khen thưởng"] { #expect(topics.contains(topic)) }
    // Nothing is counted that the other does not count too, but for what it leaves out.
    let others = own.rows.filter {
      !["Chương trình lớp học", "Lên lớp", "Khen thưởng"].contains($0["Mục"] ?? "")
        && $0["Chỉ số"] != "Tính vào tỉ lệ kết quả"
    }
    #expect(others.count == compared)
  }

  @Test func `the same numbers as text, CSV and JSON`() throws {
    let school = try Printed.sample()
    let binary = school.binary
    let text = try binary.mustRun(["results", "stats", "--class", "4A", "--lang", "vi"]).output
    #expect(text.contains("Toán") && text.contains("71,2"))
    let table = Rows(try binary.mustRun(["results", "stats", "--class", "4A", "--format", "csv"]).data)
    struct Report: Decodable {
      struct Line: Decodable {
        var level: String
        var `class`: String?
        var group: String
        var topic: String
        var indicator: String
        var count: Int
        var percent: Double?
      }
      var version: Int
      var statistics: [Line]
    }
    let report = try JSONDecoder().decode(
      Report.self, from: binary.mustRun(["results", "stats", "--class", "4A", "--json"]).data)
    #expect(report.statistics.count == table.rows.count && report.version == 1)
    for (line, row) in zip(report.statistics, table.rows) {
      #expect(
        line.topic == row["Mục"] && line.indicator == row["Chỉ số"] && "\(line.count)" == row["Số lượng"])
      #expect(
        line.percent.map { String(format: "%.1f", $0).replacing(".", with: ",") } ?? "" == row["Tỉ lệ %"]
          ?? "")
    }
    try binary.mustRun(["results", "stats", "--grade", "4", "--by", "grade", "-o", "of-4.csv"])
    #expect(Rows(try binary.contents("of-4.csv")).rows.allSatisfy { $0["Lớp"] == "" && $0["Khối"] == "4" })
    #expect(try binary.run("results", "stats", "-o", "x.xls").code != 0)
    #expect(try binary.run("results", "stats", "--by", "pupil").code == 64)
  }
}
