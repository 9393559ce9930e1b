# Which releases make room for others. Read before `target.sh`, whose functions it uses.
# shellcheck shell=sh disable=SC2154

# prune KEEP: removes all releases but so many. Those that were served last stay, in the order of the
# record, so that each step back leads where it would have led; then the newest of the others, which are
# those that nobody noted, and those that were rolled back from; and last those that are damaged, or hold what
# one that stays holds, which no other makes room for.
#
# What cannot be removed, since somebody else made it, is named each time.
prune() {
  take; keep=$argument
  seen=
  # The first is the one that is served, and `keep` is never 0.
  for id in $(by_worth); do
    case "$seen " in *" $id "*) continue ;; esac
    seen="$seen $id"
    if [ "$keep" -gt 0 ]; then
      keep=$((keep - 1))
      continue
    fi
    if mv -T "releases/$id" "releases/.selari-removed-$id" && rm -f "releases/$id.sha256"; then
      say "removed $id"
    else
      say "stuck $(pwd -P)/releases/$id"
    fi
  done 2>/dev/null
  for folder in releases/.selari-removed-*; do
    if [ -e "$folder" ] && ! rm -rf "$folder" 2>/dev/null; then say "stuck $(pwd -P)/$folder"; fi
  done
  done_well
}

# The releases in the order in which they are kept; some of them twice.
by_worth() {
  contents=
  poor=
  for id in $(current) $(served) $(releases | tac); do
    is_release "$id" || continue
    content=$(content "$id")
    case "$contents " in
      *" $content:$id "*) ;;
      *" $content:"*) poor="$poor $id" ;;
      *)
        if [ -n "$contents" ] && grep -qxF -e "$id" .selari-damaged 2>/dev/null; then
          poor="$poor $id"
        else
          contents="$contents $content:$id"
          printf '%s\n' "$id"
        fi
        ;;
    esac
  done
  for id in $poor; do printf '%s\n' "$id"; done
}
