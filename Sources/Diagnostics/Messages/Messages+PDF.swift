/// Writing PDF.
extension Message {
  /// The PDF library answered with an error.
  public static let pdfFailed = Message(
    "P001", .failed,
    vi: "thư viện PDF báo lỗi {code}. Thử lại; nếu còn lỗi, hãy in ít lớp hơn mỗi lần",
    en: "the PDF library answered with error {code}. Try again; if it stays, print fewer classes at a time")
  /// No libz.
  public static let noDeflate = Message(
    "P002", .failed,
    vi: "máy không có thư viện libz. Cài gói zlib1g rồi chạy lại",
    en: "the machine has no libz. Install the package zlib1g and run again")
}
