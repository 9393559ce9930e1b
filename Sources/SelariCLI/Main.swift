import Selari

@main
enum Main {
  static func main() {
    print("selari \(Selari.version)")
  }
}
