# What Selari runs on a publish target: over ssh on a server, in a shell of its own for a folder.
#
# It answers commands, one word on a line, each followed by its arguments, one on a line. An answer is
# any number of lines that begin with `=`, and then `.` for done or `!` with a word and a reason.
# It needs a POSIX shell, coreutils, findutils, flock and rsync, and keeps everything in one folder:
#
#   current                       a link to the release that is served
#   releases/ID/                  a release: the files of one build, none of which ever changes
#   releases/ID.sha256            its record; `cd releases/ID && sha256sum -c ../ID.sha256` checks it
#   .selari-served                the releases that were served, the last of them the one that is
#   .selari-damaged               the releases that were found damaged, and could not be mended
#   .selari-mended                its time is the last second that a mended file was given
#   releases/.selari-incoming/    what is being uploaded, or was when a connection was cut
#                                 pieces of files that were cut off lie in it, below .selari-partial/
#   .selari-incoming.sha256       its record, which comes first
#   .selari-room                  what was written, for a moment, to see whether there is room
#   .selari-modes/                the same, to see which permissions files and folders can have here
#   .selari-target                says that the folder is Selari's
#   .selari-lock                  held by the publisher at work, and says who that is, and by which process here
#   .selari-upload                held by the rsync at work, which may outlive its publisher
#
# A lock is held by a process (flock), so one whose publisher died is free.
# shellcheck shell=sh

set -u
LC_ALL=C
export LC_ALL
umask 022

incoming=releases/.selari-incoming
incoming_record=.selari-incoming.sha256
# Lists that are made on the way, to be compared with each other.
lists=.selari-list
holds_lock=
id_pattern='[0-9]*T[0-9]*Z-*'

done_well() { printf '.\n'; }
fail() { printf '!%s\n' "$(printf '%s' "$*" | tr '\n' ' ')"; }
say() { printf '=%s\n' "$*"; }
# Ends an answer by the status of what was done.
conclude() { if [ "$1" -eq 0 ]; then done_well; else fail system "$2"; fi; }
# The next argument; the end of the input ends everything.
take() { IFS= read -r argument || exit 0; }

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
  if [ "$(cd -P -- current 2>/dev/null && pwd -P)" = "$(pwd -P)/releases/$id" ]; then printf '%s\n' "$id"; fi
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

# open ROOT read|try|change|write WHO: goes to the target's folder. `try` looks whether it could be written;
# changing and writing take the lock, and writing makes the folder.
open_target() {
  take; root=$argument
  take; mode=$argument
  take; who=$argument
  # shellcheck disable=SC2088  # an argument is not expanded by any shell
  case $root in
    "~/"*)
      [ -n "${HOME:-}" ] || { fail home; return; }
      root=$HOME/${root#"~/"}
      ;;
  esac
  for tool in flock rsync sha256sum find stat touch; do
    command -v "$tool" >/dev/null 2>&1 || { fail tool "$tool"; return; }
  done
  if [ "$mode" = try ]; then may_write "$root" || return; fi
  if [ "$mode" = write ]; then
    error=$(mkdir -p -- "$root" 2>&1) || { fail system "$error"; return; }
  elif [ ! -e "$root" ]; then
    say absent; done_well; return
  fi
  error=$(cd -P -- "$root" 2>&1) || { fail system "$error"; return; }
  cd -P -- "$root" || return
  if [ ! -f .selari-target ]; then
    # shellcheck disable=SC2010  # names with line breaks are strangers too
    strangers=$(ls -A | grep -v -x -e 'lost+found' -e '\.selari-.*')
    if [ -n "$strangers" ]; then
      more=$(($(printf '%s\n' "$strangers" | wc -l) - 3))
      fail foreign "$((more > 0 ? more : 0)) $(printf '%s\n' "$strangers" | head -n 3)"
      return
    fi
    if [ "$mode" != write ]; then say absent; done_well; return; fi
  fi
  if [ -e current ] && [ ! -L current ]; then fail current; return; fi
  case $mode in change | write) lock || return ;; esac
  describe
  done_well
}

# Whether a publish could write to a folder, or make it.
may_write() {
  place=$1
  while [ ! -e "$place" ] && [ "$place" != "$(dirname -- "$place")" ]; do place=$(dirname -- "$place"); done
  if [ -d "$place/releases" ]; then place=$place/releases; fi
  # Who may do everything is told so of these, where nothing can be made.
  case $(stat -f -c %T -- "$place" 2>/dev/null) in
    proc | sysfs | cgroup*fs | securityfs | debugfs | tracefs)
      fail system "$place: Permission denied"
      return 1
      ;;
  esac
  if [ -d "$place" ] && [ ! -w "$place" ]; then
    fail system "$place: Permission denied"
    return 1
  fi
}

lock() {
  error=$( (: >>.selari-lock && : >>.selari-upload) 2>&1) || { fail system "$error"; return 1; }
  exec 9>>.selari-lock
  # What a dead publisher had started may hold it for a moment longer.
  if ! flock -w 3 9; then
    holder=$(sed -n 2p .selari-lock)
    fail locked "${holder:-0} $(sed -n 1p .selari-lock)"
    return 1
  fi
  holds_lock=yes
  before=$(sed -n 1p .selari-lock)
  if [ -n "$before" ]; then say "interrupted $before"; fi
  # The process is what a connection that nobody holds any more can be ended by. On a disk that is full the
  # lock holds without a word: what makes room comes after it.
  { printf '%s\n%s\n' "$who" "$$" >.selari-lock; } 2>/dev/null || : >.selari-lock
  if [ ! -f .selari-target ]; then
    error=$( { printf '%s\n' 'selari publish 1' >.selari-target && mkdir -p releases; } 2>&1) \
      || { fail system "$error"; return 1; }
  fi
  find_modes
}

# What the permissions of a published file and folder are: 644 and 755, which whoever serves them can
# read, or what a file system that keeps none of its own makes of them.
find_modes() {
  file_mode=644
  folder_mode=755
  rm -rf .selari-modes
  # shellcheck disable=SC2046  # two words
  set -- $(
    exec 2>/dev/null
    mkdir .selari-modes && touch .selari-modes/file && chmod 644 .selari-modes/file \
      && chmod 755 .selari-modes && stat -c %a .selari-modes/file .selari-modes
  )
  rm -rf .selari-modes
  if [ $# -eq 2 ]; then
    file_mode=$1
    # A folder may give its group to what is made in it.
    folder_mode=${2#"${2%???}"}
  fi
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
  # What neither a group nor others may go through, no web server serves.
  find . releases -maxdepth 0 -type d ! -perm -010 ! -perm -001 2>/dev/null | while read -r folder; do
    if [ "$folder" = . ]; then say "shut $(pwd -P)"; else say "shut $(pwd -P)/$folder"; fi
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
    # What the web server is not let at is not served, whatever its bytes are.
    find . -name .selari-partial -prune -o \( -type f ! -perm "$file_mode" -o \
      -type d ! -perm "$folder_mode" ! -perm "2$folder_mode" \) -printf 'permissions %p\n' | sed 's|^permissions \./|permissions |'
    { grep -v '^#' "$record" | cut -c 67-; find . ! -type d | sed 's|^\./||'; } | sort | uniq -u \
      | while IFS= read -r path; do
        if [ -e "$path" ] || [ -L "$path" ]; then printf 'extra %s\n' "$path"; fi
      done
  )
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

# A second that no release and no mended file has.
free_second() {
  newest=$(stat -c %Y releases/*.sha256 .selari-mended 2>/dev/null | sort -n | tail -n 1)
  second=$(date +%s)
  if [ "$second" -le "${newest:-0}" ]; then second=$((newest + 1)); fi
  printf '%s\n' "$second"
}

report() {
  if [ -n "$1" ]; then
    printf '%s\n' "$1" | sed 's/^/=/'
    fail damaged
    return 1
  fi
  done_well
}

# prepare: clears what dead publishers left, and makes ready for an upload.
prepare() {
  if ! flock -w 30 .selari-upload true; then fail busy; return; fi
  serving=$(current)
  # .selari-partial is where an older Selari kept the pieces, all in one place.
  rm -rf "$lists".* .selari-room .selari-partial
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
        && { sync -f . || sync; } \
        && mv -f "$incoming_record" "releases/$id.sha256" \
        && mv -T "$incoming" "releases/$id"
    } 2>&1
  )
  conclude $? "$error"
  exec 8>&-
}

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

printf 'selari-target 1\n'
while take; do
  case $argument in
    open) open_target ;;
    record) send_record ;;
    digest) send_digest ;;
    verify) verify_release ;;
    mend) mend_release ;;
    give) take_file ;;
    prepare) prepare ;;
    put) put_record ;;
    want) want ;;
    room) room ;;
    discard) discard ;;
    seal) seal ;;
    switch) switch_to ;;
    back) step_back ;;
    prune) prune ;;
    quit)
      if [ -n "$holds_lock" ]; then : >.selari-lock; fi
      exit 0
      ;;
    *) fail command "$argument" ;;
  esac
done
