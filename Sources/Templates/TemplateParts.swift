import Diagnostics

/// A file that holds a template, or a part of one.
public struct TemplateFile: Sendable, Hashable {
  /// Its path, for messages.
  public var path: String
  /// What is in it.
  public var bytes: [UInt8]

  /// A file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Puts parts in the place of `<include file="letterhead.xml"/>`.
///
/// A part is what several forms have in common: whatever may stand where it is put in, inside `<part>`. Its name is
/// plain, so nothing outside the folders `parts` is ever read, and a part has no parts of its own, so there are no
/// rings of them.
struct TemplateParts {
  /// More than any form needs.
  static let mostIncludes = 32, largestPart = 1 << 16

  /// Elements with nothing inside, not even a part.
  private static let empty: Set = ["rule", "space", "fill", "page-break", "series", "br"]

  let compiler: TemplateCompiler
  let read: (String) throws(Failure) -> TemplateFile?
  /// The parts put in, in the order of the file.
  private(set) var used: [TemplateFile] = []
  private var includes = 0
  private var isTooMany = false
  /// Parts that something is wrong with: told once.
  private var spoilt: Set<String> = []

  init(_ compiler: TemplateCompiler, read: @escaping (String) throws(Failure) -> TemplateFile?) {
    self.compiler = compiler
    self.read = read
  }

  /// Puts the parts in everywhere under an element; what is wrong is reported to the compiler.
  mutating func expand(_ element: TemplateElement, depth: Int = 1) {
    guard
      element.children.contains(where: { child in
        if case .element = child { true } else { false }
      })
    else { return }
    var children: [TemplateElement.Child] = []
    for child in element.children {
      guard case .element(let inner) = child else {
        children.append(child)
        continue
      }
      if inner.name == "include", !Self.empty.contains(element.name) {
        children += part(inner, depth: depth)
      } else {
        expand(inner, depth: depth + 1)
        children.append(child)
      }
    }
    element.children = children
  }

  /// What stands in the part that an element names; nothing when something is wrong with it.
  private mutating func part(_ element: TemplateElement, depth: Int) -> [TemplateElement.Child] {
    let attributes = Attributes(element, compiler)
    let asked = attributes.raw("file")
    attributes.finish()
    compiler.requireEmpty(element)
    guard let (name, place) = asked else {
      attributes.require("file")
      return []
    }
    guard Self.isPlain(name) else {
      compiler.report(.badPartName, at: place, ["name": name])
      return []
    }
    guard !spoilt.contains(name) else { return [] }
    includes += 1
    guard includes <= Self.mostIncludes else {
      if !isTooMany {
        compiler.report(
          .templateTooLarge, at: element.place,
          ["detail": "> \(Self.mostIncludes) <include>", "limit": "\(Self.mostIncludes)"])
      }
      isTooMany = true
      return []
    }
    do throws(Failure) {
      guard let file = try read(name) else {
        compiler.report(.noPart, at: place, ["name": name])
        spoilt.insert(name)
        return []
      }
      compiler.included(file.path, at: element.place)
      let root = try TemplateReader.read(
        file.bytes, file: file.path, isPart: true, largest: Self.largestPart,
        deepest: TemplateReader.deepest - depth)
      return contents(of: root, in: file, named: name)
    } catch {
      compiler.add(error.findings)
      spoilt.insert(name)
      return []
    }
  }

  private mutating func contents(of root: TemplateElement, in file: TemplateFile, named name: String)
    -> [TemplateElement.Child]
  {
    guard root.name == "part" else {
      compiler.unknown(root, in: "…", candidates: ["part"])
      spoilt.insert(name)
      return []
    }
    Attributes(root, compiler).finish()
    guard refuseParts(in: root) else {
      spoilt.insert(name)
      return []
    }
    if !used.contains(file) { used.append(file) }
    return root.children
  }

  /// Reports parts within a part.
  private func refuseParts(in element: TemplateElement) -> Bool {
    var isRight = true
    for child in element.elements {
      if child.name == "include" {
        compiler.report(.partWithinPart, at: child.place, [:])
        isRight = false
      } else if !refuseParts(in: child) {
        isRight = false
      }
    }
    return isRight
  }

  /// `letterhead.xml`: small letters, digits and hyphens, no folder.
  private static func isPlain(_ name: String) -> Bool {
    guard name.hasSuffix(".xml"), name.count <= 64 else { return false }
    let stem = name.utf8.dropLast(4)
    return !stem.isEmpty
      && stem.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }
}
