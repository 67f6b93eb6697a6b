import Foundation
import HocBaKit

extension Option {
  static let archiveFolder = Option(
    "-o", .text(Words(vi: "THƯ-MỤC", en: "DIR")),
    Words(vi: "thư mục mới cho hồ sơ", en: "the new folder of the bag"))
  static let jobs = Option(
    "--jobs", .text(Words("N")),
    Words(
      vi: "số việc làm cùng lúc (mặc định: số nhân của máy); nội dung hồ sơ không đổi theo số này",
      en: "how much is done at a time (default: the machine's cores); the bytes do not depend on it"))
  static let includeDrafts = Option(
    "--include-drafts", .flag,
    Words(
      vi: "lưu cả văn bản chưa duyệt, có chữ BẢN NHÁP",
      en: "archive what is not approved too, marked BẢN NHÁP"))
  static let restart = Option(
    "--restart", .flag,
    Words(
      vi: "bỏ lần lưu trữ dở dang ở đó và làm lại từ đầu",
      en: "drop the unfinished archive that lies there and begin anew"))
  static let archivedForm = Option(
    "--form", .choice(Form.allCases.map(\.rawValue)), Words(vi: "chỉ mẫu này", en: "this form only"))
  static let extracted = Option(
    "-o", .text(Words(vi: "TỆP", en: "FILE")),
    Words(
      vi: "lấy một văn bản ra tệp này, sau khi đối chiếu mã băm",
      en: "extract one document to this file, once its digest is checked"))
}

extension Command {
  private static let bag = Operand(
    Words(vi: "THƯ-MỤC", en: "DIR"), Words(vi: "thư mục của hồ sơ", en: "the folder of the bag"))

  static let archiveCreate = Command(
    "archive create",
    Words(
      vi: "đóng hồ sơ lưu trữ (BagIt) của cả năm học", en: "make the archive (a BagIt bag) of a school year"),
    needs: .archive,
    examples: [
      Words("hocba archive create --year 2023-2024 -o luu-tru-2023-2024"),
      Words("hocba archive create -o /media/usb/2023-2024 --include-drafts"),
      Words("hocba archive create -o luu-tru --jobs 1 --json"),
    ],
    options: [.archiveFolder, .jobs, .includeDrafts, .restart],
    notes: [
      Words(
        vi:
          "Hồ sơ có mọi văn bản đã duyệt (PDF/A), bảng dữ liệu CSV, bản chụp sổ không có mật khẩu, nhật ký, bản chỉ dẫn và mã băm SHA-256 của mọi tệp. Bị ngắt giữa chừng thì gõ lại đúng lệnh này: phần đã làm nằm ở THƯ-MỤC.unfinished và được làm tiếp; thư mục hồ sơ chỉ xuất hiện khi đã xong.",
        en:
          "The bag has all approved documents (PDF/A), the data as CSV, a snapshot of the school file without passwords, the audit, a finding aid and the SHA-256 of every file. If it is interrupted, type the same command again: what was done lies in DIR.unfinished and is gone on with; the folder of the bag appears only when it is whole."
      )
    ]
  ) { session throws(Failure) in
    let folder = try session.required(.archiveFolder)
    let school = try session.openSchool()
    var order = ArchiveOrder(try session.year(in: school))
    order.includesDrafts = session.arguments.has(.includeDrafts)
    order.restarts = session.arguments.has(.restart)
    order.jobs = try session.jobs()
    let progress = RateLine(session)
    defer { progress.clear() }
    let run = ArchiveRun(
      order, of: school, home: try Home.find(session.surroundings).folder,
      ownTemplates: try session.ownTemplates(), to: folder,
      progress: { done, total in progress.show(done, total) })
    let report = try run.perform()
    progress.clear()
    return ArchiveSpeech(console: session.console, wantsJSON: session.wantsJSON).tell(report)
  }

  static let archiveVerify = Command(
    "archive verify",
    Words(
      vi: "kiểm tra một hồ sơ BagIt, của HocBa hay của công cụ khác",
      en: "verify a BagIt bag, made by HocBa or by another tool"),
    needs: nil,
    examples: [
      Words("hocba archive verify luu-tru-2023-2024"),
      Words("hocba archive verify /media/usb/2023-2024 --json"),
      Words("hocba archive verify luu-tru --jobs 1"),
    ],
    operands: [bag], options: [.jobs],
    notes: [
      Words(
        vi:
          "Mọi bản BagIt từ 0.93 (RFC 8493), tệp kê md5, sha1, sha224, sha256, sha384, sha512. Không tệp nào được tải về, không gì trong hồ sơ bị đổi. Với hồ sơ của HocBa còn kiểm tra bảng kê, số lượng và nhật ký của bản chụp sổ. Mã kết thúc: 0 nguyên vẹn, 1 có sai, 66 không có hồ sơ.",
        en:
          "Every version of BagIt from 0.93 on (RFC 8493), manifests of md5, sha1, sha224, sha256, sha384, sha512. Nothing is fetched, nothing in the bag is changed. Of bags of HocBa the index, the counts and the audit of the snapshot are verified too. Exit: 0 sound, 1 not, 66 no bag."
      )
    ]
  ) { session throws(Failure) in
    let folder = try session.archive()
    let progress = RateLine(session)
    defer { progress.clear() }
    let scratch = FileManager.default.temporaryDirectory.appending(path: "hocba-\(getpid())-verify")
    try? FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let report = try ArchiveVerification.verify(
      folder, jobs: try session.jobs(), as: session.act(), scratch: scratch.path,
      progress: { done, total in progress.show(done, total) })
    progress.clear()
    return ArchiveSpeech(console: session.console, wantsJSON: session.wantsJSON).tell(report)
  }

  static let archiveShow = Command(
    "archive show",
    Words(
      vi: "xem văn bản trong một hồ sơ lưu trữ, hoặc lấy ra một văn bản",
      en: "list the documents of an archive, or extract one"),
    needs: nil,
    examples: [
      Words("hocba archive show luu-tru-2023-2024 --class 4A"),
      Words("hocba archive show luu-tru-2023-2024 --pupil HS0001 --form report-card -o hoc-ba.pdf"),
      Words("hocba archive show luu-tru-2023-2024 --json"),
    ],
    operands: [bag], options: [.className, .pupil, .archivedForm, .period, .extracted]
  ) { session throws(Failure) in
    let folder = try session.archive()
    guard let contents = ArchiveContents(folder) else {
      throw Failure(.archiveIndexMissing, at: .file(folder))
    }
    let documents = contents.documents(
      of: session.className, pupil: session.pupil,
      form: session.arguments[.archivedForm].flatMap(Form.init), period: session.period)
    let speech = ArchiveSpeech(console: session.console, wantsJSON: session.wantsJSON)
    guard let target = session.arguments[.extracted] else { return speech.list(documents) }
    guard let document = documents.first else { throw Failure(.archiveDocumentNotFound, at: .file(folder)) }
    guard documents.count == 1 else {
      throw Failure(.archiveSeveralDocuments, at: .file(folder), ["count": "\(documents.count)"])
    }
    try AtomicFile.write(try contents.bytes(of: document), to: target)
    return speech.extracted(document, to: target)
  }
}

extension Session {
  /// The folder of the archive that the command is about.
  func archive() throws(Failure) -> String {
    let folder = arguments.operands[0]
    guard !InputFile.exists(folder) else { return folder }
    let workplace = BagWorkplace(for: folder)
    throw Failure(workplace.isBegun ? .archiveUnfinished : .bagMissing, at: .file(folder))
  }

  /// `--jobs`, else the cores of the machine.
  func jobs() throws(Failure) -> Int {
    min(try count(.jobs) ?? ProcessInfo.processInfo.activeProcessorCount, 64)
  }
}
