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
#   .selari-mended                its time is the last second that mended files were given
#   releases/.selari-mending/     what mends a release, until all of it is there
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
#
# Here are the beginning of the program and its end: what the commands do is in the scripts beside this one,
# which are read before it.
# shellcheck shell=sh disable=SC2034  # what is set here the scripts beside it use

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

# A second that no release and no mended file has.
free_second() {
  newest=$(stat -c %Y releases/*.sha256 .selari-mended 2>/dev/null | sort -n | tail -n 1)
  second=$(date +%s)
  if [ "$second" -le "${newest:-0}" ]; then second=$((newest + 1)); fi
  printf '%s\n' "$second"
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
    settle) settle ;;
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
