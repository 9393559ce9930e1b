# How what is uploaded becomes a release. Read before `target.sh`, whose functions it uses.
# shellcheck shell=sh disable=SC2154

# prepare: clears what dead publishers left, and makes ready for an upload.
prepare() {
  if ! flock -w 30 .selari-upload true; then fail busy; return; fi
  serving=$(current)
  # .selari-partial is where an older Selari kept the pieces, all in one place.
  rm -rf "$lists".* .selari-room .selari-partial releases/.selari-mending
  # shellcheck disable=SC2231
  for folder in releases/$id_pattern; do
    id=${folder#releases/}
    id=${id%.sha256}
    if ! is_release "$id" && [ "$id" != "$serving" ]; then
      rm -rf "releases/$id" "releases/$id.sha256"
    fi
  done
  error=$(mkdir -p "$incoming" 2>&1) || { fail system "$error"; return; }
  # A large record comes as what differs from this one.
  if [ -f "releases/$serving.sha256" ]; then
    error=$(cp "releases/$serving.sha256" "$incoming_record" 2>&1) || { fail system "$error"; return; }
  fi
  done_well
}

# put BYTES: takes the record of what is uploaded.
put_record() {
  take
  error=$({ head -c "$argument" >"$incoming_record"; } 2>&1) && done_well && return
  case $error in *"No space left"* | *"quota exceeded"*) clear_incoming ;; esac
  fail system "$error"
  exit 1
}

# want: makes the new release of what the releases here have of it, by its record, and says which files
# are still wanted; `all` where a list of them would be longer than what rsync asks by itself.
#
# What an upload that was cut off left stays where it is right. What cannot be linked is wanted: what
# keeps it from being linked keeps it from being written, and rsync says so.
want() {
  exec 8>>.selari-upload
  if ! flock -w 30 8; then fail busy; return; fi
  error=$({ assemble && wanted; } 2>&1 >"$lists.answer")
  status=$?
  if [ "$status" -eq 0 ]; then cat "$lists.answer"; fi
  rm -f "$lists".*
  conclude "$status" "$error"
  exec 8>&-
}

assemble() {
  grep -v '^#' "$incoming_record" | sort >"$lists.left" || return
  cut -c 67- "$lists.left" | sort >"$lists.paths" || return
  only_files
  # A piece of a file that was cut off goes on where it is, and only there.
  find "$incoming" -type f ! -path '*/.selari-partial/*' -printf '%P\n' | sort \
    | comm -13 "$lists.paths" - | within "$incoming" rm -f --
  find "$incoming" -mindepth 1 -type d -empty -delete
  for id in $(current) $(releases | tac); do
    is_release "$id" || continue
    grep -v '^#' "releases/$id.sha256" | sort >"$lists.there" || return
    comm -12 "$lists.left" "$lists.there" | cut -c 67- \
      | within "releases/$id" cp -lfP --parents -t ../.selari-incoming -- 2>/dev/null
    comm -23 "$lists.left" "$lists.there" >"$lists.rest" || return
    mv -f "$lists.rest" "$lists.left" || return
  done
  only_files
  # A folder has come with the permissions of the one that it was made from.
  find "$incoming" -name .selari-partial -prune -o -type d ! -perm "$folder_mode" ! -perm "2$folder_mode" \
    -exec chmod 755 {} \;
}

# Links to elsewhere are nothing that a build makes.
only_files() { find "$incoming" ! -type d ! -type f -delete; }

# Runs a program in a folder, for paths that are read line by line.
within() {
  (cd -- "$1" && shift && tr '\n' '\0' | xargs -0 -r "$@")
}

# Silence has to be earned here too: what sha256sum does not call right is wanted, and taken away where
# it is wrong.
wanted() {
  record=$(pwd -P)/$incoming_record
  (cd -- "$incoming" && for_checking "$record" | sha256sum -c 2>/dev/null) \
    | sed -n 's|^\./\(.*\): OK$|\1|p' | sort >"$lists.right" || return
  # A file that has the bytes and not the permissions has them in every release, since it is one file in all:
  # it is sent anew.
  find "$incoming" -type f -perm "$file_mode" -printf '%P\n' | sort | comm -12 "$lists.right" - \
    | comm -23 "$lists.paths" - >"$lists.wanted" || return
  within "$incoming" rm -f -- <"$lists.wanted" || return
  if [ $(($(wc -l <"$lists.wanted") * 2)) -gt "$(wc -l <"$lists.paths")" ]; then
    say all
  else
    sed 's/^/=want /' "$lists.wanted"
  fi
}

# discard: takes away what was uploaded, so that it does not fill the disk until the next publish.
discard() {
  exec 8>>.selari-upload
  if flock -w 30 8; then clear_incoming; fi
  exec 8>&-
  done_well
}
clear_incoming() { rm -rf "$incoming" "$incoming_record" "$lists".* .selari-room .selari-partial; }

# room BYTES: whether a file of so many bytes can be written, for an rsync that ended without a word.
room() {
  take
  # It may be on its way out still.
  exec 8>>.selari-upload
  if ! flock -w 30 8; then fail busy; return; fi
  error=$({ head -c "$argument" /dev/zero >.selari-room; } 2>&1)
  status=$?
  rm -f .selari-room
  conclude "$status" "$error"
  exec 8>&-
}

# seal ID: what was uploaded becomes a release, if it is what its record says, byte for byte.
#
# What is new in a release carries the release's own second, and no two releases have the same, so
# that a page whose text changed but not its size has another Last-Modified and another ETag.
seal() {
  take; id=$argument
  exec 8>>.selari-upload
  if ! flock -w 30 8; then fail busy; return; fi
  find "$incoming" -name .selari-partial -prune -exec rm -rf {} +
  found=$(differences "$incoming" "$incoming_record")
  if [ -n "$found" ]; then report "$found"; exec 8>&-; return; fi
  second=$(free_second)
  error=$(
    {
      find "$incoming" -type f -links 1 -exec touch -d "@$second" {} + \
        && touch -d "@$second" "$incoming_record" \
        && { sync -f . "$incoming" || sync; } \
        && mv -f "$incoming_record" "releases/$id.sha256" \
        && mv -T "$incoming" "releases/$id"
    } 2>&1
  )
  conclude $? "$error"
  exec 8>&-
}
