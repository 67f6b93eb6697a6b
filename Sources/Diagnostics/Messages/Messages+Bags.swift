/// Bags of any maker (RFC 8493). Codes `E001` onwards.
extension Message {
  /// There is no such folder.
  public static let bagMissing = Message(
    "E001", .missingInput,
    vi: "không có thư mục này. Xem lại đường dẫn của hồ sơ.",
    en: "there is no such folder. Check the path of the bag.")
  /// A file where a folder is wanted.
  public static let bagNotFolder = Message(
    "E002", .missingInput,
    vi: "đây là một tệp, không phải thư mục hồ sơ. Nếu là tệp nén, giải nén ra trước.",
    en: "this is a file, not the folder of a bag. If it is packed, unpack it first.")
  /// `bagit.txt` is missing.
  public static let bagWithoutDeclaration = Message(
    "E003", .badData,
    vi: "không có bagit.txt: thư mục này không phải hồ sơ BagIt, hoặc hồ sơ đã mất tệp đầu của nó.",
    en: "there is no bagit.txt: this folder is no BagIt bag, or the bag has lost its first file.")
  /// A label that `bagit.txt` must have.
  public static let bagDeclarationLacks = Message(
    "E004", .badData,
    vi: "thiếu dòng {label}: …",
    en: "the line {label}: … is missing.")
  /// A label that comes twice.
  public static let bagDeclarationTwice = Message(
    "E005", .badData,
    vi: "có nhiều dòng {label}; chỉ được một.",
    en: "there are several lines {label}; only one may be there.")
  /// A byte-order mark before `bagit.txt`.
  public static let bagDeclarationMark = Message(
    "E006", .badData,
    vi: "tệp bắt đầu bằng dấu BOM, chuẩn BagIt không cho phép.",
    en: "the file begins with a byte-order mark, which BagIt forbids.")
  /// More than two labels.
  public static let bagDeclarationMore = Message(
    "E007", .remark,
    vi: "có nhiều hơn hai dòng; phần thừa được bỏ qua.",
    en: "there are more than two lines; the others are ignored.")
  /// A version that is not known.
  public static let bagVersionUnknown = Message(
    "E008", .badData,
    vi: "phiên bản BagIt \"{version}\" không đọc được; chỉ biết 0.93 đến 1.x.",
    en: "version \"{version}\" of BagIt cannot be read; 0.93 to 1.x are known.")
  /// A version other than 1.0.
  public static let bagVersionOther = Message(
    "E009", .remark,
    vi: "hồ sơ theo BagIt {version}, kiểm tra theo quy tắc của phiên bản đó.",
    en: "the bag is of BagIt {version} and verified by the rules of that version.")
  /// An encoding that is not known.
  public static let bagEncodingUnknown = Message(
    "E010", .badData,
    vi: "bảng mã \"{encoding}\" không có trên máy này, nên không đọc được các tệp kê.",
    en: "the encoding \"{encoding}\" is not known on this machine, so the lists cannot be read.")
  /// A tag file in another encoding than declared.
  public static let bagNotEncoded = Message(
    "E011", .badData,
    vi: "nội dung không đúng bảng mã {encoding} đã khai.",
    en: "the content is not in the declared encoding {encoding}.")
  /// A byte-order mark before a tag file.
  public static let bagMark = Message(
    "E012", .remark,
    vi: "tệp có dấu BOM thừa ở đầu.",
    en: "the file has a needless byte-order mark.")
  /// A line without a label.
  public static let bagTagMalformed = Message(
    "E013", .badData,
    vi: "dòng không có dạng \"nhãn: giá trị\".",
    en: "the line is not of the form \"label: value\".")
  /// `data/` is missing.
  public static let bagWithoutData = Message(
    "E014", .badData,
    vi: "không có thư mục data chứa nội dung hồ sơ.",
    en: "there is no folder data with the content of the bag.")
  /// No manifest.
  public static let bagWithoutManifest = Message(
    "E015", .badData,
    vi: "không có tệp kê manifest-….txt nào, nên không biết hồ sơ phải có gì.",
    en: "there is no manifest-….txt, so nothing says what the bag must hold.")
  /// Only manifests of unknown algorithms.
  public static let bagCannotCheck = Message(
    "E016", .badData,
    vi: "mọi tệp kê đều dùng cách băm không có ở đây, nên không kiểm tra được.",
    en: "all manifests use algorithms that are not known here, so nothing can be verified.")
  /// A manifest of an unknown algorithm.
  public static let bagAlgorithmUnknown = Message(
    "E017", .remark,
    vi: "cách băm \"{algorithm}\" không biết; tệp kê này không được kiểm tra.",
    en: "the algorithm \"{algorithm}\" is not known; this manifest was not looked at.")
  /// No program for an algorithm.
  public static let bagAlgorithmMissing = Message(
    "E018", .badData,
    vi: "máy này không có chương trình {algorithm}sum (gói coreutils) để kiểm tra.",
    en: "this machine has no program {algorithm}sum (package coreutils) to verify with.")
  /// A line that is no entry.
  public static let bagManifestLine = Message(
    "E019", .remark,
    vi: "dòng không có đủ mã băm và đường dẫn; được bỏ qua.",
    en: "the line has no digest with a path; it is ignored.")
  /// A digest that is none.
  public static let bagDigestMalformed = Message(
    "E020", .badData,
    vi: "mã băm của \"{path}\" không phải {count} chữ số thập lục phân của {algorithm}.",
    en: "the digest of \"{path}\" is not the {count} hexadecimal digits of {algorithm}.")
  /// A path that may lead out of the bag.
  public static let bagPathRefused = Message(
    "E021", .badData,
    vi: "đường dẫn \"{path}\" không được dùng: {reason}.",
    en: "the path \"{path}\" is refused: {reason}.")
  /// A payload path outside `data/`.
  public static let bagPathOutsideData = Message(
    "E022", .badData,
    vi: "\"{path}\" không nằm trong data/.",
    en: "\"{path}\" is not under data/.")
  /// A tag manifest that lists payload.
  public static let bagTagManifestPayload = Message(
    "E023", .remark,
    vi: "tệp kê của các tệp thẻ lại kê \"{path}\" trong data/.",
    en: "the manifest of tag files lists \"{path}\" under data/.")
  /// A path with needless parts.
  public static let bagPathTidied = Message(
    "E024", .remark,
    vi: "đường dẫn \"{path}\" có phần thừa (./, // hoặc dấu cách ở cuối).",
    en: "the path \"{path}\" has needless parts (./, // or blanks at its end).")
  /// A percent sign that is not encoded.
  public static let bagPathNotEncoded = Message(
    "E025", .remark,
    vi:
      "\"{path}\": dấu % trong tên không được mã hóa như BagIt 1.0 yêu cầu; đã tìm thấy tệp theo tên nguyên văn.",
    en:
      "\"{path}\": the percent sign is not encoded as BagIt 1.0 wants; the file was found by its literal name."
  )
  /// A name in another Unicode form.
  public static let bagPathOtherForm = Message(
    "E026", .remark,
    vi: "\"{path}\": tên trên đĩa viết theo dạng Unicode khác (NFC/NFD).",
    en: "\"{path}\": the name on the disk is in another Unicode form (NFC/NFD).")
  /// Names that differ only in their Unicode form.
  public static let bagNamesByForm = Message(
    "E027", .remark,
    vi: "có hai tệp cùng tên này, chỉ khác dạng Unicode (NFC/NFD); đĩa khác có thể chỉ giữ được một.",
    en: "two files have this name and differ only in Unicode form (NFC/NFD); another disk may keep one only.")
  /// Names that differ only in case.
  public static let bagNamesByCase = Message(
    "E028", .remark,
    vi: "các tên chỉ khác chữ hoa, chữ thường: {paths}; đĩa khác có thể chỉ giữ được một.",
    en: "names that differ only in case: {paths}; another disk may keep one only.")
  /// An entry that comes twice.
  public static let bagEntryTwice = Message(
    "E029", .badData,
    vi: "\"{path}\" được kê hai lần.",
    en: "\"{path}\" is listed twice.")
  /// Two digests for one file.
  public static let bagEntryDisagrees = Message(
    "E030", .badData,
    vi: "\"{path}\" được kê hai lần với hai mã băm khác nhau.",
    en: "\"{path}\" is listed twice with different digests.")
  /// A file that is not there.
  public static let bagFileMissing = Message(
    "E031", .badData,
    vi: "thiếu tệp \"{path}\".",
    en: "the file \"{path}\" is missing.")
  /// A file that is there in another case.
  public static let bagFileOtherCase = Message(
    "E032", .badData,
    vi: "thiếu tệp \"{path}\"; có tệp cùng tên nhưng khác chữ hoa, chữ thường.",
    en: "the file \"{path}\" is missing; there is one whose name differs in case.")
  /// A file that is elsewhere.
  public static let bagFileToFetch = Message(
    "E033", .badData,
    vi: "tệp \"{path}\" chưa tải về (fetch.txt nói nó ở nơi khác); HocBa không tải.",
    en: "the file \"{path}\" is not here yet (fetch.txt says where it is); HocBa does not fetch.")
  /// A file that no manifest lists.
  public static let bagFileUnlisted = Message(
    "E034", .badData,
    vi: "tệp không có trong tệp kê nào: được thêm vào sau, hoặc tệp kê thiếu.",
    en: "no manifest lists this file: it was added later, or the manifest is incomplete.")
  /// A file that one of the manifests lacks.
  public static let bagFileNotInAll = Message(
    "E035", .badData,
    vi: "tệp không có trong {manifest}; BagIt 1.0 đòi mọi tệp kê đều đủ.",
    en: "{manifest} does not list this file; BagIt 1.0 wants every manifest complete.")
  /// A file that is not what was bagged.
  public static let bagDigestDiffers = Message(
    "E036", .badData,
    vi: "nội dung đã khác lúc đóng hồ sơ: {manifest} ghi {listed}, nay là {found}.",
    en: "the content is not what was bagged: {manifest} has {listed}, now it is {found}.")
  /// A file that cannot be read.
  public static let bagFileUnreadable = Message(
    "E037", .badData,
    vi: "không đọc được ({reason}).",
    en: "cannot be read ({reason}).")
  /// A link to nothing.
  public static let bagLinkBroken = Message(
    "E038", .badData,
    vi: "liên kết không dẫn tới đâu.",
    en: "the link leads nowhere.")
  /// A link out of the bag.
  public static let bagLinkOutside = Message(
    "E039", .badData,
    vi: "liên kết dẫn ra ngoài hồ sơ; không đi theo.",
    en: "the link leads out of the bag; it is not followed.")
  /// Neither file nor folder.
  public static let bagNotAFile = Message(
    "E040", .badData,
    vi: "không phải tệp cũng không phải thư mục.",
    en: "neither a file nor a folder.")
  /// A name that is not text.
  public static let bagNameNotText = Message(
    "E041", .badData,
    vi: "trong thư mục có tên tệp không phải UTF-8.",
    en: "there is a file here whose name is not UTF-8.")
  /// A Payload-Oxum that is none.
  public static let bagOxumMalformed = Message(
    "E042", .badData,
    vi: "Payload-Oxum \"{value}\" không có dạng số byte, dấu chấm, số tệp.",
    en: "Payload-Oxum \"{value}\" is not of the form bytes, full stop, files.")
  /// Several Payload-Oxum.
  public static let bagOxumTwice = Message(
    "E043", .remark,
    vi: "có nhiều Payload-Oxum; dùng dòng đầu.",
    en: "there are several Payload-Oxum; the first is used.")
  /// Other counts than Payload-Oxum.
  public static let bagOxumDiffers = Message(
    "E044", .badData,
    vi: "Payload-Oxum ghi {bytes} byte trong {files} tệp, nay có {foundBytes} byte trong {foundFiles} tệp.",
    en:
      "Payload-Oxum says {bytes} bytes in {files} files, there are {foundBytes} bytes in {foundFiles} files.")
  /// A line of `fetch.txt` that is none.
  public static let bagFetchLine = Message(
    "E045", .badData,
    vi: "dòng không có dạng \"địa chỉ, số byte, đường dẫn\".",
    en: "the line is not of the form \"address, length, path\".")
  /// An address that is none.
  public static let bagFetchAddress = Message(
    "E046", .badData,
    vi: "\"{address}\" không phải địa chỉ đầy đủ.",
    en: "\"{address}\" is no complete address.")
  /// A file to fetch that no manifest lists.
  public static let bagFetchUnlisted = Message(
    "E047", .remark,
    vi: "\"{path}\" không có trong tệp kê nào.",
    en: "no manifest lists \"{path}\".")
  /// There is a `fetch.txt`.
  public static let bagFetches = Message(
    "E048", .remark,
    vi: "{count} tệp được khai là ở nơi khác, {missing} tệp chưa có ở đây.",
    en: "{count} files are declared to be elsewhere, {missing} of them are not here.")
}
