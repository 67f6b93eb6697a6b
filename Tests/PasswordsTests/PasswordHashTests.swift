import Passwords
import Testing

@Suite struct PasswordHashTests {
  @Test func `a password fits its own hash only, and is not in it`() throws {
    let hash = try PasswordHash.make(of: "mưa rào tháng bảy")
    #expect(hash.text.hasPrefix("$y$"))
    #expect(!hash.text.contains("mưa"))
    #expect(hash.matches("mưa rào tháng bảy"))
    for wrong in ["mưa rào tháng bẩy", "", "mưa rào tháng bảy ", hash.text] { #expect(!hash.matches(wrong)) }
  }

  @Test func `the same password has another hash each time`() throws {
    #expect(try PasswordHash.make(of: "mưa rào tháng bảy") != PasswordHash.make(of: "mưa rào tháng bảy"))
  }

  @Test func `nothing fits a text that is no hash, nor one of another method`() {
    // The second is what crypt(3) makes of "x" by its oldest method.
    for text in ["", "*", "xx", "abFZSxKKdq5s6", "$1$ab$VJb6jvRhtQ5o4MlRXyrlF0", "$y$"] {
      #expect(!PasswordHash(text: text).matches("x"))
      #expect(!PasswordHash(text: text).matches(""))
    }
  }

  @Test func `what crypt would cut off or not take fits nothing and has no hash`() throws {
    let long = String(repeating: "ab", count: 255) + "a"
    #expect(try PasswordHash.make(of: long).matches(long))
    #expect(throws: (any Error).self) { try PasswordHash.make(of: long + "c") }
    #expect(throws: (any Error).self) { try PasswordHash.make(of: "mưa\u{0}rào") }
    #expect(try !PasswordHash.make(of: "mưa").matches("mưa\u{0}rào"))
  }

  @Test func `comparing with the hash of nobody takes as long as with another`() throws {
    // The same method, cost and length, so that crypt(3) does the same work.
    let made = try PasswordHash.make(of: "mưa rào tháng bảy").text
    let dummy = PasswordHash.dummy.text
    #expect(made.utf8.count == dummy.utf8.count)
    #expect(made.prefix(7) == dummy.prefix(7))
    #expect(!PasswordHash.dummy.matches("mưa rào tháng bảy"))
  }
}
