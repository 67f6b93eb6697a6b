import Typesetting

/// A `<chart>`: rows of numbers, shown in series.
struct ChartNode: Sendable {
  /// A series, perhaps one for each value of a list.
  indirect enum SeriesItem: Sendable {
    case series(SeriesNode)
    case when(Clause, SeriesItem)
    case each(Clause, SeriesItem)
  }

  /// What is shown of every row.
  struct SeriesNode: Sendable {
    var label: InlineText
    var value: Expression
    var text: InlineText
    /// nil: by its place among the others.
    var look: Chart.Look?
  }

  /// The kind with its measures, before values are known.
  enum Kind: Sendable {
    case bars(top: Expression?, step: Expression?, isPercent: Bool, height: Double)
    case stacked(Chart.Bars)
  }

  /// For messages.
  var place: TextPosition
  var kind: Kind
  var rows: Expression
  var label: InlineText
  var end: InlineText
  /// The text of the last series stands at the right end, where a narrow part has no room for it.
  var hasLastAtEnd = false
  var target: Expression?
  var targetLabel: InlineText
  var series: [SeriesItem]
  var legend: Chart.Legend
  var style: TextStyle
  var line: Double
}

/// A `<grid>`: the same blocks for each value of a list, so many side by side.
struct GridNode: Sendable {
  var list: Expression
  var across: Int
  /// Fewer side by side where that fills the rows evenly.
  var isEven: Bool
  var gap: Double
  var rowGap: Double
  var nodes: [Node]
}
