import Typesetting

/// A checked element of a template: what is left is to fill in values.
indirect enum Node: Sendable {
  case paragraph(ParagraphNode)
  case fields(FieldsNode)
  case columns(ColumnsNode)
  case box(BoxNode)
  case keep([Node])
  case stack([Node])
  /// Nodes under a head that stands again where they go on.
  case headed(HeadedNode)
  case table(TableNode)
  case chart(ChartNode)
  case grid(GridNode)
  case signatures(SignaturesNode)
  case fixed(Block)
  /// Only when true.
  case when(Clause, Node)
  /// Once for each value of a list, which becomes the next variable of the scope.
  case each(Clause, Node)
}

struct ParagraphNode: Sendable {
  var text: InlineText
  var style: TextStyle
  var alignment: Alignment
  var leading: Double
  var indent: Double
  var hanging: Double
  var before: Double
  var after: Double
  var keepsWithNext: Bool
}

struct HeadedNode: Sendable {
  var head: [Node]
  var continuedHead: [Node]
  var nodes: [Node]
}

struct FieldsNode: Sendable {
  struct Field: Sendable {
    var label: InlineText
    var value: InlineText
    var labelStyle: TextStyle
    var valueStyle: TextStyle
    var share: Double
    var hasLeader: Bool
    var condition: Expression?
  }
  var fields: [Field]
  var height: Double
  var gap: Double
}

struct ColumnsNode: Sendable {
  struct Column: Sendable {
    var width: Width
    var nodes: [Node]
    var vertical: VerticalAlignment?
  }
  var columns: [Column]
  var gap: Double
  var vertical: VerticalAlignment
  var minimumHeight: Double
}

struct BoxNode: Sendable {
  var nodes: [Node]
  var padding: Insets
  var border: Double
  var minimumHeight: Double
  var colour: Colour
}

struct SignaturesNode: Sendable {
  /// A text with how it looks, perhaps for each value of a list.
  struct Line: Sendable {
    var text: InlineText
    var style: TextStyle
    var list: Clause?
    var condition: Clause?
  }

  /// What room is kept for the seal.
  enum Seal: Sendable {
    case none
    case points(Double)
    /// Millimetres.
    case expression(Expression)
  }

  struct Signature: Sendable {
    /// For messages.
    var place: TextPosition
    var share: Double
    var seal: Seal
    var room: Double
    var condition: Expression?
    var date: [Line]
    var title: [Line]
    var hint: [Line]
    var name: [Line]
  }

  var signatures: [Signature]
  var gap: Double
  var leading: Double
}

struct TableNode: Sendable {
  /// For messages.
  var place: TextPosition
  var padding: Written?
  var rows: Expression?
  /// Empty rows are added up to so many.
  var leastRows: Int
  var id: InlineText?
  var columns: [ColumnItem]
  /// Everything but cells.
  var frame: Table
  var headStyle: TextStyle
  /// Space at the sides of a head in points, where its column does not say it; nil: as in cells.
  var headPadding: Double?
  var cellStyle: TextStyle
  var leading: Double
  var totals: Int
  var totalStyle: TextStyle
  /// How many times letters may grow with columns that come out wider than their least width.
  var largestGrowth = 1.0
  var closing: [Node]
}

/// A column or a group of columns.
indirect enum ColumnItem: Sendable {
  case column(ColumnNode)
  case group(GroupNode)
  case when(Clause, ColumnItem)
  case each(Clause, ColumnItem)
}

struct GroupNode: Sendable {
  /// For messages.
  var place: TextPosition
  var head: HeadNode
  /// Its head reaches down to the level above its columns', so that these stand in a line with others.
  var isDeep: Bool
  var items: [ColumnItem]
}

struct HeadNode: Sendable {
  var text: InlineText
  var style: TextStyle
  var isTurned: Bool
}

/// What a column says in one line under the table.
struct TotalNode: Sendable {
  var text: InlineText
  var span: Int
  var alignment: Alignment
  /// For messages.
  var place: TextPosition
}

struct ColumnNode: Sendable {
  /// For messages.
  var place: TextPosition
  var head: HeadNode
  var width: Width
  /// For messages.
  var written: Written?
  var text: InlineText
  var style: TextStyle
  var alignment: Alignment
  var vertical: VerticalAlignment
  var overflow: Table.Cell.Overflow
  var missing: Missing
  var merge: Merge
  var readsWhole: Bool
  var padding: Double?
  /// For messages.
  var writtenPadding: Written?
  /// One for each totals row: text and how many columns it spans.
  var totals: [TotalNode]

  /// What stands in a cell whose value is missing.
  enum Missing: String, CaseIterable, Sendable {
    /// Missing values are a mistake of the template.
    case never
    case blank
    case dash
    /// A grey cell: a gap that must not be overlooked.
    case shade
    /// A light grey cell: a place that stays empty, such as a Sunday.
    case tint
  }

  /// Which neighbouring rows share one cell.
  enum Merge: Sendable {
    case none
    case all
    /// Those of the same text.
    case same
    case when(Expression)
  }
}
