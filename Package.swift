// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors in every target; the language mode is Swift 6 for all.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "HocBa",
  products: [
    .library(name: "HocBaKit", targets: ["HocBaKit"]),
    .executable(name: "hocba", targets: ["hocba"]),
  ],
  targets: [
    .systemLibrary(name: "CHaru"),
    .systemLibrary(name: "CSQLite"),
    .systemLibrary(name: "CSystem"),
    .systemLibrary(name: "CCrypt"),
    room("Diagnostics", []),
    room("Deflate", ["CSystem"]),
    room("Digests", []),
    room("Vietnamese", []),
    room("Records", ["Diagnostics", "Vietnamese"]),
    room("Passwords", ["CCrypt", "Diagnostics"]),
    room("Store", ["CSQLite", "Records", "Digests", "Diagnostics", "Vietnamese"]),
    room("Exchange", ["Records", "Deflate"]),
    room("Typesetting", ["Diagnostics"]),
    room("Templates", ["Typesetting", "Diagnostics", "Vietnamese"]),
    room("PDFOutput", ["CHaru", "Typesetting", "Deflate"]),
    room("Forms", ["Records", "Templates", "Typesetting", "Digests"]),
    room("SignOff", ["Forms", "Store", "Typesetting", "Records", "Digests", "Diagnostics"]),
    room("Archiving", ["Diagnostics", "Digests"]),
    room(
      "HocBaKit",
      [
        "SignOff", "Forms", "PDFOutput", "Store", "Exchange", "Typesetting", "Templates", "Digests",
        "Passwords", "Archiving",
      ]),
    .executableTarget(name: "hocba", dependencies: ["HocBaKit"], swiftSettings: strict),
    .executableTarget(
      name: "make-school", dependencies: [], path: "Tests/SchoolGenerator", swiftSettings: strict),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("VietnameseTests", ["Vietnamese"]),
    tests("RecordsTests", ["Records", "Diagnostics", "Vietnamese"]),
    .testTarget(
      name: "StoreTests", dependencies: ["Store", "Records", "Diagnostics", "CSQLite"],
      exclude: ["school-version-1.sqlite", "school-version-2.sqlite", "school-version-3.sqlite"],
      swiftSettings: strict),
    tests("ExchangeTests", ["Exchange", "Records", "Diagnostics", "Vietnamese"]),
    .target(name: "Harness", dependencies: [], path: "Tests/Harness", swiftSettings: strict),
    tests("CommandLineTests", ["hocba", "HocBaKit", "Harness"]),
    tests("EndToEndTests", ["hocba", "make-school", "Harness"]),
    tests("PasswordsTests", ["Passwords"]),
    tests("ReadmeTests", ["HocBaKit"]),
    tests("ArchitectureTests", []),
    tests("TypesettingTests", ["Typesetting", "Diagnostics"]),
    tests("TemplatesTests", ["Templates", "Typesetting", "Diagnostics", "Forms", "Records"]),
    tests("PDFOutputTests", ["PDFOutput", "Typesetting", "Diagnostics"]),
    tests("ArchivingTests", ["Archiving", "Diagnostics", "Harness"]),
    tests("DeflateTests", ["Deflate"]),
    tests("DigestsTests", ["Digests"]),
    tests("FormsTests", ["Forms", "Records", "Templates", "Typesetting", "Diagnostics"]),
    tests(
      "SignOffTests",
      [
        "SignOff", "HocBaKit", "Store", "Forms", "Records", "Typesetting", "Diagnostics", "Digests",
        "Harness", "hocba",
      ]),
    tests("SchoolGeneratorTests", ["make-school"]),
  ],
  swiftLanguageModes: [.v6]
)
