# Installs what is missing with the system's package managers. Sourced by run and test; needs nothing but bash.

say() { printf '%s\n' "$*" >&2; }
fail() { say "error: $*"; exit 1; }
has() { command -v "$1" > /dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif has sudo; then sudo "$@"; else return 1; fi
}

apt_updated=
apt_install() {
  has apt-get || return 1
  say "installing $* (apt-get)"
  [ -n "$apt_updated" ] || as_root apt-get update -qq || return 1
  apt_updated=yes
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" > /dev/null
}

need_dotnet() {
  has dotnet && dotnet --list-sdks | grep -q '^10\.' && return
  fail "the .NET SDK 10 is needed: https://dotnet.microsoft.com/download"
}

need_node() {
  has node && has npm && [ "$(node -p 'parseInt(process.versions.node)')" -ge 20 ] && return
  apt_install nodejs npm && [ "$(node -p 'parseInt(process.versions.node)')" -ge 20 ] && return
  has brew && brew install node && return
  fail "Node.js 20.19 or newer is needed to build the web UI: https://nodejs.org"
}

# One compiler for all projects, which is quicker than one each, and which ends with the build.
dotnet_build() {
  local compiler=todoplatform-$$ status=0
  dotnet build "$@" -c Release --nologo -v quiet -clp:ErrorsOnly -nodeReuse:false -p:UseSharedCompilation=true -p:SharedCompilationId="$compiler" >&2 || status=$?
  pkill -f "pipename:$compiler" || true
  return "$status"
}

# The same places that the program looks in (BuildingBlocks.Postgres/PostgresBinaries.cs).
has_postgres() {
  has initdb && return
  local found
  found=$(ls -d /usr/lib/postgresql/*/bin/initdb /usr/pgsql-*/bin/initdb /usr/libexec/postgresql*/initdb /usr/local/pgsql/bin/initdb \
    /opt/homebrew/opt/postgresql*/bin/initdb /usr/local/opt/postgresql*/bin/initdb 2> /dev/null | head -n 1)
  [ -n "$found" ]
}

need_postgres() {
  has_postgres && return
  if has apt-get; then
    # Only the programs are wanted: no cluster of the system's own, which would start at every boot.
    as_root mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf > /dev/null
    apt_install postgresql && has_postgres && return
  fi
  has brew && brew install postgresql@17 && return
  fail "PostgreSQL 15 or newer is needed. Install its server programs, or set ConnectionStrings__Postgres to a running server."
}

need_nginx() {
  PATH=$PATH:/usr/sbin:/sbin # where Debian keeps it, and users do not look
  has nginx && return
  if apt_install nginx; then
    ! has systemctl || as_root systemctl disable --now --quiet nginx 2> /dev/null || true # only the program is wanted
    has nginx && return
  fi
  has brew && brew install nginx && return
  fail "nginx is needed by split mode: install it so that 'nginx' is on the PATH"
}

# For the partition tests of --long. Without it, on macOS, or where namespaces are not allowed, they are skipped and say why.
want_ip() { has ip || apt_install iproute2 || true; }

# Other engines for recurrence rules, for the comparison of --long. Without them it is skipped and says why.
want_rule_engines() {
  /usr/bin/python3 -c "import dateutil, ctypes; ctypes.CDLL('libical.so.3')" 2> /dev/null && return
  apt_install python3-dateutil && { apt_install libical3 || apt_install libical3t64; } || true
}

chromium_path() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

need_chromium() {
  chromium_path > /dev/null && return
  apt_install chromium && return
  fail "Chromium is needed by the browser tests: install it so that 'chromium' is on the PATH"
}
