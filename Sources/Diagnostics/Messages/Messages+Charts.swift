/// Charts of templates, and the statistics that are made of them.
extension Message {
  /// An element without what it consists of.
  public static let missingChild = Message(
    "T080", .badData,
    vi: "thẻ <{element}> chưa có <{name}> nào bên trong. Hãy thêm ít nhất một",
    en: "<{element}> has no <{name}> inside. Add one at least")
  /// A chart whose labels leave no room for its bars.
  public static let chartTooNarrow = Message(
    "T081", .badData,
    vi:
      "biểu đồ cần rộng ít nhất {need} mm (nhãn, số bên phải và 10 mm cho các thanh) nhưng chỗ này chỉ có {space} mm. Giảm label-width hoặc end-width",
    en:
      "the chart needs at least {need} mm (labels, texts at the right and 10 mm for its bars), here are {space} mm. Lower label-width or end-width"
  )
  /// Nothing is recorded at a period.
  public static let nothingToCount = Message(
    "F070", .remark,
    vi:
      "{scope}: chưa có kết quả nào ({period}) nên chưa có gì để thống kê. Nạp trước: hocba import results TỆP --period {code}",
    en:
      "{scope}: no results yet ({period}), so there is nothing to count. First: hocba import results FILE --period {code}"
  )
  /// Classes in which something is still missing are counted as they stand.
  public static let countedIncomplete = Message(
    "F071", .remark,
    vi:
      "thống kê tính trên kết quả đã có; còn học sinh chưa đủ kết quả ở: {classes}. Xem: hocba check --period {code}",
    en:
      "the statistics count what is recorded; pupils with missing results in: {classes}. See: hocba check --period {code}"
  )
}
