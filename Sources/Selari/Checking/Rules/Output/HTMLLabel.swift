import Diagnostics

/// Links, buttons, fields and pictures have names.
///
/// Who does not see a page hears it: "button", "edit, blank", "picture" say nothing. A link and a
/// button are named by their text or by the text of the picture in them, a field by its `<label>`, a
/// picture by its `alt`; where there is no such text to be seen, by `aria-label`. A picture that only
/// decorates says so with `alt=""`. See
/// [WCAG 2.2, 4.1.2](https://www.w3.org/TR/WCAG22/#name-role-value) and
/// [1.1.1](https://www.w3.org/TR/WCAG22/#non-text-content).
///
/// ```html
/// <a href="/ms/"><img src="/logo.svg" alt=""></a>     ← a link without a name
/// <input type="search" placeholder="Cari">            ← a placeholder is no label
/// ```
struct HTMLLabel: TreeRule {
  static let id: RuleID = "html/label"

  func check(_ tree: HTMLTree, of output: CheckedOutput, faults: inout [OutputFault]) {
    let labels = Set(
      tree.elements(.label).compactMap { label in
        label.labelText.isEmpty ? nil : label["for"]
      })
    for element in tree.elements where element.isWritten {
      guard let subject = subject(element, labels), !element.isHidden else { continue }
      faults.append(
        OutputFault(problem: HTMLLabelProblem(subject: subject), range: element.range))
    }
  }

  /// What kind of thing an element is that should have a name and has none.
  private func subject(
    _ element: HTMLElement, _ labels: Set<String>
  ) -> HTMLLabelProblem.Subject? {
    switch element.tag {
    case .a: element.has("href") && !element.isNamed ? .link : nil
    case .area: element.has("href") && !element.isNamed ? .link : nil
    case .button, .summary: element.isNamed ? nil : .button
    case .img:
      element.has("alt") || !element.labelledName.isEmpty || isDecoration(element)
        ? nil : .picture
    case .svg: element["role"] == "img" && !element.isNamed ? .picture : nil
    case .iframe: element.isNamed ? nil : .frame
    case .input: input(element, labels)
    case .select, .textarea: hasLabel(element, labels) ? nil : .field
    default: nil
    }
  }

  private func isDecoration(_ element: HTMLElement) -> Bool {
    ["presentation", "none"].contains(element["role"] ?? "")
  }

  private func input(
    _ element: HTMLElement, _ labels: Set<String>
  ) -> HTMLLabelProblem.Subject? {
    switch element["type"]?.lowercased() ?? "text" {
    case "hidden": nil
    // Browsers name these two themselves.
    case "submit", "reset":
      element.has("value") && !element.isNamed ? .button : nil
    case "button", "image": element.isNamed ? nil : .button
    default: hasLabel(element, labels) ? nil : .field
    }
  }

  private func hasLabel(_ element: HTMLElement, _ labels: Set<String>) -> Bool {
    if !element.labelledName.isEmpty { return true }
    if let title = element["title"], !title.isEmpty { return true }
    if let id = element["id"], labels.contains(id) { return true }
    return element.ancestors.contains { $0.tag == .label && !$0.labelText.isEmpty }
  }
}

struct HTMLLabelProblem: Problem {
  enum Subject: Hashable, Sendable { case link, button, field, picture, frame }

  let subject: Subject

  var rule: RuleID { HTMLLabel.id }

  func wording(in language: MessageLanguage) -> Wording {
    let (explanation, remedy) = texts(language)
    return Wording(
      summary: language(
        ms: "pautan, butang, medan dan imej mempunyai nama",
        en: "links, buttons, fields and pictures have names"),
      explanation: explanation, solutions: [Solution(remedy)])
  }

  private func texts(_ language: MessageLanguage) -> (explanation: String, remedy: String) {
    switch subject {
    case .link:
      (
        language(ms: "Pautan ini tiada teks.", en: "This link has no text."),
        language(
          ms: "Tulis teks di dalamnya, atau `alt` pada imej di dalamnya.",
          en: "Write a text in it, or the `alt` of the picture in it.")
      )
    case .button:
      (
        language(ms: "Butang ini tiada teks.", en: "This button has no text."),
        language(
          ms: "Tulis teks di dalamnya, atau `aria-label`.",
          en: "Write a text in it, or `aria-label`."
        )
      )
    case .field:
      (
        language(ms: "Medan ini tiada label.", en: "This field has no label."),
        language(
          ms: "Beri `<label for>` dengan id medan ini, atau `aria-label`.",
          en: "Give it a `<label for>` with the field’s id, or `aria-label`.")
      )
    case .picture:
      (
        language(
          ms: "Imej ini tiada teks gantian.", en: "This picture has no text in its place."),
        language(
          ms: "Tulis `alt` yang menyatakan apa yang ditunjukkan; `alt=\"\"` untuk hiasan.",
          en: "Write an `alt` that says what it shows; `alt=\"\"` for decoration.")
      )
    case .frame:
      (
        language(ms: "Bingkai ini tiada tajuk.", en: "This frame has no title."),
        language(ms: "Tulis `title`.", en: "Write a `title`.")
      )
    }
  }
}
