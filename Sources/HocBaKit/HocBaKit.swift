@_exported public import Archiving
@_exported public import Diagnostics
@_exported public import Exchange
@_exported public import Records
@_exported public import Store
@_exported public import Forms
@_exported public import Typesetting
@_exported public import Templates
