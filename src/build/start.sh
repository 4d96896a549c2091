# What both launchers, rfl and that of the packaged program, do before they start Java. They read it where they know
# where they are, with the arguments that they were given.

say() { printf '%s\n' "rfl: $*" >&2; }

stop() {
  [ -t 2 ] && printf '\r\033[K' >&2
  say "$*"
  exit 1
}

# Java takes the names of files and what it is asked for by the locale's encoding. Cron and services name no locale,
# and a login from afar one that is not installed: there they are UTF-8 all the same, while screens keep to what
# the terminal was said to show. Whether it is installed is asked only where that makes a difference.
encoding=
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  '' | C | POSIX)
    encoding=US-ASCII
    [ -n "${LC_ALL:-}" ] && LC_ALL=C.UTF-8 || export LC_CTYPE=C.UTF-8
    ;;
  *)
    case $0$PWD${HOME:-}$* in
      *[!\ -~]*)
        [ "$(locale charmap 2>/dev/null)" = ANSI_X3.4-1968 ] && encoding=US-ASCII && export LC_ALL=C.UTF-8
        ;;
    esac
    ;;
esac

# Java starts in no folder that is gone, and says nothing.
[ "$PWD" -ef . ] || [ -n "$(pwd -P 2>/dev/null)" ] ||
  stop "the folder that it was started in is gone, go to another (cd) and start again."

# Where the standard input is closed, Java would read what it opens first in its place.
{ true 3<&0; } 2>/dev/null || exec </dev/null

[ -t 0 ] && [ -t 1 ] && terminal=true || terminal=false
# What is asked for stands behind a workspace that is named; nothing is asked for where screens will be drawn.
case ${1:-} in
  --workspace) asked=${3:-} ;;
  --workspace=*) asked=${2:-} ;;
  *) asked=${1:-} ;;
esac
# Screens begin sooner where a method is compiled after three times as many calls as usual.
[ -z "$asked" ] && archive=screens patience=3 || archive=commands patience=1
# A command whose memory is full ends at once, whichever of its threads comes upon it: others would wait for
# that one without end. Screens give the terminal back first.
[ -z "$asked" ] && full= ||
  full="echo 'rfl: its memory is full, what was stored is kept. JDK_JAVA_OPTIONS=-Xmx512m, or more, gives it more.' >&2; kill -KILL %p"
# Those that read many feeds have more to throw away, and all cores do it together; and they do the same so often
# that it is compiled sooner.
case $asked in
  refresh | watch | replay) heap=192m young=64m patience=0.4 alone=- together=+ ;;
  *) heap=24m young=12m alone=+ together=- ;;
esac

# Java sets aside addresses for more memory than it will use, and says nothing where a limit keeps it from that: so
# where there is one, it is tried first. Both launchers have a function that starts it.
start_program() {
  limit=$(ulimit -v 2>/dev/null)
  [ "$limit" = unlimited ] || (start -XX:ErrorFile=/dev/null -version) >/dev/null 2>&1 ||
    stop "Java cannot start where a program may have $((limit / 1024)) MiB of addresses: ulimit -v unlimited lifts that," \
      "JDK_JAVA_OPTIONS='-Xmx256m -XX:CompressedClassSpaceSize=32m' makes do with less."
  start org.rfldigest.cli.Main "$@"
}
