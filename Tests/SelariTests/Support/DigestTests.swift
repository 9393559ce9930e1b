import Testing

@testable import Selari

/// Digests beside the vectors of FIPS 180-4, so that fingerprints and integrity attributes are those
/// that every other program works out.
@Suite struct DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func sha256IsThatOfTheStandard(_ text: String, _ digest: String) {
    #expect(Digest.sha256(Array(text.utf8)).hexadecimal == digest)
  }

  @Test func sha384IsThatOfTheStandard() {
    #expect(
      Digest.sha384(Array("abc".utf8)).hexadecimal
        == "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"
    )
    #expect(
      Digest.sha384([]).base64 == "OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"
    )
  }
}
