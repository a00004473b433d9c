#!/bin/sh
# Makes the installer of the system it runs on: a .deb on Linux, a .dmg on macOS.
#
#   installer/package.sh [app-image | deb | rpm | dmg | pkg]
#
# The result lies in target/installer. An app-image is the installed program as a plain folder.

set -u

# The functions of the launcher: say, need, find_jdk, build ...
pump_review_functions_only=yes
project=$(CDPATH='' cd -P -- "$(dirname -- "$0")/.." && pwd -P)
. "$project/pump-review"

# All of Java SE, what the database driver and the PDF library reach for beyond it, and zip files.
# Its commands stay in: the program starts `java` for each document of a case that it reads.
modules=java.se,jdk.unsupported,jdk.crypto.cryptoki,jdk.zipfs
jlink='--strip-debug --no-man-pages --no-header-files --compress=zip-6'

make_installer() {
  settle "$project"
  type=${1:-$(type_of_system)}
  need find_jdk lack_jdk
  need has_packager lack_packager
  build_is_due && need has_maven lack_maven
  [ $lacking = no ] || exit $exit_unavailable
  ! build_is_due || build

  stage="$project/target/installer/stage"
  rm -rf "$project/target/installer"
  mkdir -p "$stage/lib"
  collect
  package || {
    say 'jpackage failed; the lines above say why.'
    exit $exit_unavailable
  }
  rm -rf "$stage"
  say "Made in target/installer: $(ls "$project/target/installer")"
}

type_of_system() {
  case $system in
    Darwin) echo dmg ;;
    *) if has dnf; then echo rpm; else echo deb; fi ;;
  esac
}

# jpackage leaves these to the system and names them only after a minute's work.
has_packager() {
  [ -x "$jdk/bin/jpackage" ] || return 1
  case $type in
    deb) has dpkg-deb && has fakeroot ;;
    rpm) has rpmbuild ;;
  esac
}

lack_packager() {
  case $type in
    deb)
      sentence='A .deb is made with dpkg-deb and fakeroot'
      install_with 'dpkg fakeroot' 'dpkg fakeroot' ''
      ;;
    rpm)
      sentence='An .rpm is made with rpmbuild'
      install_with rpm rpm-build ''
      ;;
    *) sentence="There is no jpackage in ${jdk:-the JDK}: a complete JDK has it" ;;
  esac
}

# The program and the libraries that its manifest names, and no older ones that may lie beside them.
collect() {
  cp "$jar" "$stage/"
  (cd "$stage" && "$jdk/bin/jar" xf pump-review.jar META-INF/MANIFEST.MF)
  version=$(manifest Implementation-Version)
  for library in $(manifest Class-Path); do
    cp "$project/target/$library" "$stage/lib/" || exit $exit_unavailable
  done
  rm -r "$stage/META-INF"
}

# The value of a header, whose lines the manifest folds at 72 bytes.
manifest() {
  tr -d '\r' <"$stage/META-INF/MANIFEST.MF" |
    awk '/^ / { printf "%s", substr($0, 2); next } { printf "\n%s", $0 } END { print "" }' |
    sed -n "s/^$1: //p"
}

package() {
  set -- --type "$type" --dest "$project/target/installer" --input "$stage" \
    --main-jar pump-review.jar --main-class org.pumpreview.PumpReview \
    --vendor 'Pump Review' --copyright 'Apache-2.0' \
    --description 'Prior-authorization review of intrathecal pain pumps' \
    --add-modules "$modules" --jlink-options "$jlink"
  for flag in $java_flags; do
    set -- "$@" --java-options "$flag"
  done
  case $system in
    # The first number of a Mac program may not be 0.
    Darwin) set -- "$@" --name 'Pump Review' --app-version "1.${version#*.}" ;;
    *) set -- "$@" --name pump-review --app-version "$version" ;;
  esac
  case $type in
    app-image) ;;
    deb) set -- "$@" --linux-package-deps "$(paste -sd , "$project/installer/linux/deb-depends")" ;;
    rpm) set -- "$@" --linux-package-deps 'gtk3, libstdc++, libXtst, libXxf86vm' --linux-rpm-license-type ASL2.0 ;;
    *) ;;
  esac
  case $type in
    deb | rpm)
      set -- "$@" --resource-dir "$project/installer/linux" --linux-shortcut \
        --linux-menu-group 'Office;MedicalSoftware;'
      ;;
  esac
  [ "$type" = app-image ] || set -- "$@" --license-file "$project/LICENSE"
  "$jdk/bin/jpackage" "$@"
}

make_installer "$@"
