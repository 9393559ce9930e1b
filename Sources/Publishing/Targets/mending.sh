# How a release that somebody changed is made good again. Read before `target.sh`, whose functions it uses.
# shellcheck shell=sh disable=SC2154

# What is to be put into a release lies here first: on the file system of the releases, so that a rename puts it
# there, and so that nothing of a release is touched as long as the publisher does not know that all of it can be
# mended.
mending=releases/.selari-mending

# mend ID: gathers the bytes of all files of a release that are changed or missing, of what other releases have,
# and says which files no release has the bytes of, and what bytes do not mend.
#
# Who defaces a site edits every page of it: all is done by lists, since a program for each file takes minutes. A
# link that spreads an edit in place to every release leaves the bytes in those that came after.
mend_release() {
  take; id=$argument
  if ! is_release "$id"; then fail absent "$id"; return; fi
  error=$({ rm -rf "$mending" && mkdir "$mending"; } 2>&1) || { fail system "$error"; return; }
  mended=$id
  every_difference "releases/$id" "releases/$id.sha256" >"$lists.found"
  grep -v '^#' "releases/$id.sha256" >"$lists.all"
  sed -n -e 's/^changed //p' -e 's/^missing //p' "$lists.found" | sort -u >"$lists.broken"
  lines_of "$lists.broken" "$lists.all" | sort >"$lists.wanted"
  cp "$lists.wanted" "$lists.left"
  for other in $(releases | tac); do
    if [ "$other" = "$id" ]; then continue; fi
    if [ ! -s "$lists.left" ]; then break; fi
    grep -v '^#' "releases/$other.sha256" | sort | comm -12 "$lists.left" - >"$lists.there"
    # A pipe that somebody put there is copied as one, and not read.
    cut -c 67- "$lists.there" | within "releases/$other" cp -RP --parents -t ../.selari-mending -- 2>/dev/null
    keep_right "$lists.there"
  done
  if [ -s "$lists.left" ]; then gather_elsewhere; fi
  sed 's/^.\{66\}/=want /' "$lists.left"
  sed -n -e 's/^extra /=stays &/p' -e 's/^unchecked /=stays &/p' "$lists.found"
  done_well
}

# What releases have under another path: of a page that has moved.
gather_elsewhere() {
  cut -c -64 "$lists.left" | sort -u >"$lists.digests"
  for other in $(releases | tac); do
    sed -e '/^#/d' -e "s|^.\{66\}|&releases/$other/|" "releases/$other.sha256"
  done | sort | join -t ' ' "$lists.digests" - >"$lists.copies"
  cut -c 67- "$lists.copies" | tr '\n' '\0' \
    | xargs -0 -r sh -c 'find "$@" -maxdepth 0 -type f' - 2>/dev/null | sort >"$lists.files"
  lines_of "$lists.files" "$lists.copies" | sha256sum -c 2>/dev/null | sed -n 's|: OK$||p' >"$lists.whole"
  # One for each digest; and for each file that is wanted, in the same order.
  lines_of "$lists.whole" "$lists.copies" | sort -u -k1,1 >"$lists.sources"
  cut -c -64 "$lists.sources" | join -t ' ' - "$lists.left" >"$lists.there"
  cut -c -64 "$lists.there" | join -t ' ' - "$lists.sources" | cut -c 67- >"$lists.from"
  while IFS= read -r line <&3 && IFS= read -r source <&4; do
    path=${line#*  }
    folder_for "$path" && cp -- "$source" "$mending/$path"
  done 3<"$lists.there" 4<"$lists.from" 2>/dev/null
  keep_right "$lists.there"
}

# give PATH BYTES: takes a file whose bytes no release has, beside what is gathered.
take_file() {
  take; path=$argument
  take
  folder_for "$path"
  # Of what is not taken in, nothing may be read as a command.
  error=$({ head -c "$argument" >"$mending/$path"; } 2>&1) || { fail system "$error"; exit 1; }
  done_well
}

# settle yes|no: puts into the release what is gathered, and its permissions right, and says what it was; or
# forgets it.
settle() {
  take
  if [ "$argument" = yes ]; then
    keep_right "$lists.wanted"
    {
      # One second for all: files that are mended at once are dated no further ahead than one is. It is one that no
      # release and no earlier mending has, so that no reader is told that other bytes are still right.
      second=$(free_second)
      if [ -s "$lists.right" ]; then touch -d "@$second" .selari-mended; fi
      find "$mending" -type f -exec touch -d "@$second" {} + -exec chmod 644 {} +
      # Closed folders first: nothing can be put into them. A file is one in several releases, and so are these.
      find "$mending" "releases/$mended" -type d ! -perm "$folder_mode" ! -perm "2$folder_mode" \
        -exec chmod 755 {} +
      find "releases/$mended" -type f ! -perm "$file_mode" -exec chmod 644 {} +
      put_gathered
      (cd -- "releases/$mended" && closed) | sort >"$lists.closed"
      sed -n 's/^permissions //p' "$lists.found" | sort | comm -23 - "$lists.closed" | sort -u - "$lists.put" \
        | sed 's/^/=mended /'
    } 2>/dev/null
  fi
  rm -rf "$mending" "$lists".*
  done_well
}

# Puts the files that are gathered into the release, each in one step, and lists those that are in their places.
put_gathered() {
  # A folder that somebody made a link of leads elsewhere.
  find "releases/$mended" -type l -printf '%P\n' | sed -e 's/[][\.*^$]/\\&/g' -e 's|.*|^&/|' >"$lists.links"
  grep -v -f "$lists.links" "$lists.right" >"$lists.putting"
  # A link takes the place of what is there by rename(2), and is no link once the folder here is gone.
  within "$mending" cp -lfP --parents -t "../$mended" -- <"$lists.putting"
  # A file system may have no such links.
  find "$mending" -type f -links 1 -printf '%P\n' | sort | comm -12 "$lists.putting" - | while IFS= read -r path; do
    mv -T -f -- "$mending/$path" "releases/$mended/$path"
  done
  find "$mending" -type f -links 1 -printf '%P\n' | sort | comm -13 - "$lists.putting" >"$lists.put"
}

# lines_of PATHS RECORD: the lines of a record that have just these paths.
lines_of() {
  no_digest=$(printf '%066d' 0)
  { sort -u "$1" | sed "s/^/$no_digest/"; cat "$2"; } | sort -k1.67 | uniq -D -s 66 | grep -v "^$no_digest"
}

# keep_right LINES: what was gathered of the files in some lines stays if it has their digests, and is listed, and is
# no longer wanted.
keep_right() {
  find "$mending" ! -type d ! -type f -delete
  here=$(pwd -P)
  (cd -- "$mending" && for_checking "$here/$1" | sha256sum -c 2>/dev/null) \
    | sed -n 's|^\./\(.*\): OK$|\1|p' | sort >"$lists.right"
  cut -c 67- "$1" | sort | comm -23 - "$lists.right" | within "$mending" rm -rf --
  lines_of "$lists.right" "$1" | sort | comm -23 "$lists.left" - >"$lists.rest"
  mv -f "$lists.rest" "$lists.left"
}

# Makes the folder for a file that is gathered.
folder_for() {
  case $1 in
    */*) [ -d "$mending/${1%/*}" ] || mkdir -p -- "$mending/${1%/*}" ;;
  esac
}
