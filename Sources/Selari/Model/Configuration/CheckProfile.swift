/// A set of rules that not every site is held to: `checks: {profile: [gov-my]}` in `site.yaml`, or `--profile`.
public enum CheckProfile: String, CaseIterable, Sendable {
  /// What the Malaysian circular on public-sector sites asks.
  case govMy = "gov-my"
}
