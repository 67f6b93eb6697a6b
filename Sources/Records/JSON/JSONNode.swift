/// A JSON value that knows where it stands, so that every complaint about it can say so.
package struct JSONNode: Sendable, Hashable {
  /// What it is.
  package indirect enum Value: Sendable, Hashable {
    case object([Member])
    case array([JSONNode])
    case text(String)
    case number(String)
    case boolean(Bool)
    case null
  }

  /// A key and its value.
  package struct Member: Sendable, Hashable {
    package let key: String
    package let position: JSONPosition
    package let value: JSONNode
  }

  package let value: Value
  package let position: JSONPosition
}

/// Line and column, from 1; columns count characters.
package struct JSONPosition: Sendable, Hashable {
  package let line: Int
  package let column: Int
}
