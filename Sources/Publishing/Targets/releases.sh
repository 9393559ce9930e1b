# What is told of the releases of a target. Read before `target.sh`, whose functions it uses.
# shellcheck shell=sh disable=SC2154

# A release is a folder with a record beside it.
is_release() { [ -d "releases/$1" ] && [ -f "releases/$1.sha256" ]; }
# All of them, in the order in which they were published.
releases() {
  stat -c '%Y %n' releases/*.sha256 2>/dev/null | sort -n | while read -r _ record; do
    id=${record#releases/}
    id=${id%.sha256}
    if is_release "$id"; then printf '%s\n' "$id"; fi
  done
}
# The one that is served: nothing where the link is gone, or leads to what is none of them.
current() {
  if [ ! -L current ]; then return; fi
  id=$(basename -- "$(readlink current)")
  # The releases may lie on another disk, behind a link.
  if [ "$(cd -P -- current 2>/dev/null && pwd -P)" = "$(cd -P -- releases 2>/dev/null && pwd -P)/$id" ]; then
    printf '%s\n' "$id"
  fi
}
# Those that were served, the last one first.
served() { tac .selari-served 2>/dev/null; }
# What a release holds is the same where the end of its name is.
content() { printf '%s\n' "${1##*-}"; }
# The release that was served before the one that is, and holds something else: one that was damaged and made
# anew is no step back. Where nobody noted it, that is the one published before it; where none is served, the
# one that was served last, or the newest.
before() {
  serving=$(current)
  if [ -z "$serving" ]; then
    { last; releases | tac; } | head -n 1
  elif [ "$(tail -n 1 .selari-served 2>/dev/null)" = "$serving" ]; then
    served | other_than "$serving" | head -n 1
  else
    releases | sed "/^$serving\$/,\$d" | other_than "$serving" | tail -n 1
  fi
}
last() { served | other_than - | head -n 1; }
# The releases among what is read that do not hold the same as one.
other_than() {
  same=$(content "$1")
  while read -r id; do
    if is_release "$id" && [ "$(content "$id")" != "$same" ]; then printf '%s\n' "$id"; fi
  done
}

describe() {
  say "root $(pwd -P)"
  serving=$(current)
  if [ -n "$serving" ]; then
    say "current $serving"
  else
    # What it leads to, where it is there.
    lost=$(readlink current)
    newest=$(last)
    if [ -n "$lost$newest" ]; then say "lost $newest $lost"; fi
  fi
  past=$(before)
  if [ -n "$past" ]; then say "before $past"; fi
  # What neither a group nor others may go through, no web server serves; nor what a link leads to.
  find -H . releases -maxdepth 0 -type d ! -perm -010 ! -perm -001 2>/dev/null | while read -r folder; do
    say "shut $(cd -P -- "$folder" && pwd -P)"
  done
  for id in $(releases); do
    say "release $id $(stat -c %Y "releases/$id.sha256")"
    # The head of a record; its list of pages comes last and is left out. How many there are is counted, since
    # no digest covers what the head says.
    sed -n -e '/^#/!q' -e '/^# page[^s]/q' -e 's/^# \([a-z]* .*\)/=head \1/p' "releases/$id.sha256"
    say "head count $(grep -c '^# page[^s]' "releases/$id.sha256") $(grep -vc '^#' "releases/$id.sha256")"
  done
}

# record ID: the record of a release.
send_record() {
  take
  if ! is_release "$argument"; then fail absent "$argument"; return; fi
  sed 's/^/=/' "releases/$argument.sha256"
  done_well
}

# digest ID: that of a release's record, for a publisher that may have kept a copy of it.
send_digest() {
  take
  if ! is_release "$argument"; then fail absent "$argument"; return; fi
  say "$(sha256sum <"releases/$argument.sha256" | cut -c -64)"
  done_well
}
