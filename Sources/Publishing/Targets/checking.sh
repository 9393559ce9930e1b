# Whether the files of a release, or of an upload, are what its record says. Read before `target.sh`, whose functions it uses.
# shellcheck shell=sh disable=SC2154

# The lines of a record for `sha256sum -c`, which would take a file named `-` for its standard input.
for_checking() { grep -v '^#' "$1" | sed 's|^\(.\{66\}\)|\1./|'; }

# differences FOLDER RECORD: what of a folder is not what its record says, or some of it.
differences() { every_difference "$@" | head -n 20; }

# All of it. Silence has to be earned: a file counts as right only where sha256sum says so.
every_difference() {
  record=$(pwd -P)/$2
  (
    cd -- "$1" 2>/dev/null || { printf 'missing .\n'; exit; }
    answers=$(for_checking "$record" | sha256sum -c 2>/dev/null)
    wrong=$(printf '%s\n' "$answers" | sed -n \
      -e 's|^\./\(.*\): FAILED open or read$|missing \1|p' -e 's|^\./\(.*\): FAILED$|changed \1|p')
    right=$(printf '%s\n' "$answers" | grep -c ': OK$')
    wanted=$(grep -vc '^#' "$record")
    if [ -n "$wrong" ]; then
      printf '%s\n' "$wrong"
    elif [ "$right" -eq 0 ] || [ "$right" -ne "$wanted" ]; then
      printf 'unchecked %s\n' "$((wanted - right))"
    fi
    # A link may lead to the same bytes today.
    find . ! -type d ! -type f | sed 's|^\./|changed |'
    closed | sed 's/^/permissions /'
    { grep -v '^#' "$record" | cut -c 67-; find . ! -type d | sed 's|^\./||'; } | sort | uniq -u \
      | while IFS= read -r path; do
        if [ -e "$path" ] || [ -L "$path" ]; then printf 'extra %s\n' "$path"; fi
      done
  )
}

# What of the folder where this runs the web server is not let at: that is not served, whatever its bytes are.
closed() {
  find . -name .selari-partial -prune -o \( -type f ! -perm "$file_mode" -o \
    -type d ! -perm "$folder_mode" ! -perm "2$folder_mode" \) -print | sed 's|^\./||'
}

# verify ID: whether every byte of a release is what it was. One that is not is noted, so that it is the first to
# make room for others.
verify_release() {
  take; id=$argument
  if ! is_release "$id"; then fail absent "$id"; return; fi
  found=$(differences "releases/$id" "releases/$id.sha256")
  if [ -n "$holds_lock" ]; then
    {
      grep -vxF -e "$id" .selari-damaged | while read -r other; do
        if is_release "$other"; then printf '%s\n' "$other"; fi
      done
      if [ -n "$found" ]; then printf '%s\n' "$id"; fi
    } 2>/dev/null >"$lists.damaged"
    if [ -s "$lists.damaged" ]; then
      mv -f "$lists.damaged" .selari-damaged 2>/dev/null
    else
      rm -f .selari-damaged "$lists.damaged"
    fi
  fi
  report "$found"
}

report() {
  if [ -n "$1" ]; then
    printf '%s\n' "$1" | sed 's/^/=/'
    fail damaged
    return 1
  fi
  done_well
}
