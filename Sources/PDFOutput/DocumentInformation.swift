/// What a PDF says of itself, in its Info dictionary and, equal to it, in XMP (ISO 19005-1, 6.7.3).
public struct DocumentInformation: Hashable, Sendable {
  /// The title, such as `Học bạ – HS001`.
  public var title: String
  /// Who issues it: the school.
  public var author: String
  /// What it is, with the circular; says when a form has not been laid beside the paper original.
  public var subject: String
  /// Words to find it by, such as the codes of its pages; empty for none.
  public var keywords: String
  /// The program and its version.
  public var creator: String
  /// The day of the record: creation and modification date, at midnight in Viet Nam.
  public var year: Int, month: Int, day: Int

  /// All of it.
  public init(
    title: String, author: String, subject: String, keywords: String = "", creator: String, year: Int,
    month: Int, day: Int
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.creator = creator
    self.year = year
    self.month = month
    self.day = day
  }

  /// Producer, equal in Info and XMP.
  var producer: String { creator + " (libharu)" }

  /// `2024-05-31T00:00:00+07:00`.
  var timestamp: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))T00:00:00+07:00"
  }

  /// The XMP packet.
  var xmp: String {
    func escaped(_ text: String) -> String {
      var result = ""
      for character in text.unicodeScalars {
        switch character {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        default: result.unicodeScalars.append(character)
        }
      }
      return result
    }
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <pdfaid:part>1</pdfaid:part>
      <pdfaid:conformance>B</pdfaid:conformance>
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(escaped(title))</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>\(escaped(author))</rdf:li></rdf:Seq></dc:creator>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">\(escaped(subject))</rdf:li></rdf:Alt></dc:description>
      <dc:language><rdf:Bag><rdf:li>vi</rdf:li></rdf:Bag></dc:language>
      <xmp:CreatorTool>\(escaped(creator))</xmp:CreatorTool>
      <xmp:CreateDate>\(timestamp)</xmp:CreateDate>
      <xmp:ModifyDate>\(timestamp)</xmp:ModifyDate>
      \(keywords.isEmpty ? "" : "<pdf:Keywords>\(escaped(keywords))</pdf:Keywords>\n")<pdf:Producer>\(escaped(producer))</pdf:Producer>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="w"?>
      """
  }
}
