/// Parts of templates.
extension Message {
  /// A part that no folder has.
  public static let noPart = Message(
    "T040", .badData,
    vi:
      "không tìm thấy tệp \"{name}\" trong thư mục parts/ (của trường và của chương trình). Kiểm tra tên tệp hoặc chép tệp vào parts/",
    en:
      "no file \"{name}\" in the folder parts/ (the school's own or the program's). Look at its name, or copy the file there"
  )
  /// A part named by a path.
  public static let badPartName = Message(
    "T041", .badData,
    vi:
      "\"{name}\" không phải tên tệp dùng được. Chỉ ghi tên, không ghi đường dẫn, ví dụ file=\"letterhead.xml\" (chữ thường không dấu, số, gạch nối)",
    en:
      "\"{name}\" is not a name of a part. Write a plain name and no path, such as file=\"letterhead.xml\" (small letters a-z, digits, hyphens)"
  )
  /// A part that puts in another.
  public static let partWithinPart = Message(
    "T042", .badData,
    vi: "tệp trong parts/ không được chèn tệp khác. Hãy chèn cả hai tệp ở mẫu chính",
    en: "a part cannot put in another part. Put both into the form itself")
  /// Where a part with mistakes was put in.
  public static let partIncludedHere = Message(
    "T043", .remark,
    vi: "tệp có lỗi {part} được chèn ở đây. Sửa tệp đó, hoặc bỏ thẻ <include> này",
    en: "{part}, which has the mistakes, is put in here. Mend that file, or take this <include> out")
}
