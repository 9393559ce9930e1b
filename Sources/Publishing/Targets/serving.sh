# Which release is served, and the record of those that were. Read before `target.sh`, whose functions it uses.
# shellcheck shell=sh disable=SC2154

# switch ID: the release is served from now on. One rename(2): `ln -sfn` would be two steps.
#
# What is served comes before it in the record, also where the record does not know: of a switch by hand,
# or one that was noted and then cut off.
switch_to() {
  take; id=$argument
  serving=$(current)
  {
    tail -n 99 .selari-served
    if [ -n "$serving" ] && [ "$(tail -n 1 .selari-served)" != "$serving" ]; then
      printf '%s\n' "$serving"
    fi
    printf '%s\n' "$id"
  } 2>/dev/null | note
  serve "$id"
}

# back ID: the same of a release that was served before: those after it are as if they had not been.
step_back() {
  take; id=$argument
  left=$(served | sed -n "/^$id\$/,\$p" | tac)
  printf '%s\n' "${left:-$id}" | note
  serve "$id"
}

# Makes a new record of what was served of what it reads. Where a disk that is full has no room for all of it,
# there is none: the old one is worth more than a piece of it, and a step back needs no more room than a link.
note() { cat 2>/dev/null >"$lists.served" || rm -f "$lists.served"; }

serve() {
  if ! is_release "$1"; then fail absent "$1"; return; fi
  error=$(
    {
      rm -f .selari-current \
        && ln -s "releases/$1" .selari-current \
        && { [ ! -s "$lists.served" ] || mv -f "$lists.served" .selari-served; } \
        && mv -T -f .selari-current current
    } 2>&1
  )
  conclude $? "$error"
}
