# How a release that somebody changed is made good again. Read before `target.sh`, whose functions it uses.
# shellcheck shell=sh disable=SC2154

# mend ID: makes the files of a release good again that are changed or missing, by copies of what other releases
# have of their bytes, and says which of them none has.
#
# A link that spreads an edit in place to every release leaves the bytes in those that came after.
mend_release() {
  take; id=$argument
  if ! is_release "$id"; then fail absent "$id"; return; fi
  grep -v '^#' "releases/$id.sha256" >"$lists.all"
  every_difference "releases/$id" "releases/$id.sha256" \
    | sed -n -e 's/^changed //p' -e 's/^missing //p' >"$lists.broken"
  # The lines of the record that have just these paths.
  cut -c 67- "$lists.all" | grep -nxFf "$lists.broken" | sed 's/:.*/p/' >"$lists.lines"
  sed -n -f "$lists.lines" "$lists.all" >"$lists.broken"
  while IFS= read -r line; do
    digest=${line%%  *}
    path=${line#*  }
    copied=
    grep -H "^$digest  " releases/*.sha256 >"$lists.copies"
    while IFS= read -r copy; do
      copy=${copy%%.sha256:*}/${copy#*  }
      if [ -z "$copied" ] && [ -f "$copy" ] && [ ! -L "$copy" ]; then
        if put_file "$id" "$path" "$digest" <"$copy"; then copied=yes; fi
      fi
    done <"$lists.copies"
    if [ -n "$copied" ]; then say "mended $path"; else say "want $path"; fi
  done <"$lists.broken"
  rm -f "$lists".*
  done_well
}

# give ID PATH DIGEST BYTES: takes a file of a release that none here has.
take_file() {
  take; id=$argument
  take; path=$argument
  take; digest=$argument
  take
  # Of what is not taken in, nothing may be read as a command.
  error=$({ head -c "$argument" >"$lists.given"; } 2>&1) || { fail system "$error"; exit 1; }
  if is_release "$id" && put_file "$id" "$path" "$digest" <"$lists.given"; then say "mended $path"; fi
  rm -f "$lists".*
  done_well
}

# put_file ID PATH DIGEST: what is read becomes a file of a release in one step, if it has the digest. It gets a
# second of its own, like whatever is new in a release.
put_file() {
  cat >"$lists.file" 2>/dev/null || return 1
  [ "$(sha256sum <"$lists.file" | cut -c -64)" = "$3" ] || return 1
  folder=$(dirname -- "releases/$1/$2")
  mkdir -p -- "$folder" 2>/dev/null
  # A folder that somebody made a link of leads elsewhere.
  [ "$(cd -P -- "$folder" 2>/dev/null && pwd -P)" = "$(pwd -P)/$folder" ] || return 1
  second=$(free_second)
  touch -d "@$second" "$lists.file" .selari-mended && chmod 644 "$lists.file" \
    && mv -T -f -- "$lists.file" "releases/$1/$2"
} 2>/dev/null
