//! Programs that do what somebody else says, by the name of their real file.
//!
//! That such a program asks tells nothing about who wants it: the same file serves good and bad scripts.
//! So a consent for it is for one process, and never lasts.

/// What makes a program one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// It runs a script, a command or another program that its caller names.
    Interpreter,
    /// It carries the bytes of another computer's programs.
    Remote,
    /// It takes over processes whose parent has ended: they need not be its own.
    Reaper,
}

/// Names by kind, each group for one reason. A version and [`ENDINGS`] may follow a name.
const NAMES: &[(Kind, &str)] = &[
    // Languages: the program is in the arguments, in a file beside it, or typed.
    (
        Kind::Interpreter,
        "python pypy ipython micropython node nodejs deno bun qjs ruby irb jruby truffleruby perl \
         raku lua luajit luau php tclsh wish expect guile racket scheme sbcl clisp gjs \
         gjs-console seed julia r rscript octave octave-cli octave-gui awk gawk mawk nawk busybox \
         toybox sqlite erl beam.smp erlexec escript elixir ghc ocaml ocamlrun swipl gforth dart \
         dartvm groovy scala kotlin qml qmlscene love godot",
    ),
    // Virtual machines and emulators: the program is a file that they load.
    (
        Kind::Interpreter,
        "java javaw dotnet mono wine wineloader wineserver proton electron nw wasmtime wasmer \
         wasmedge box fex fexinterpreter fexloader appimagelauncher apprun appimage-runtime \
         memcheck-amd valgrind valgrind.bin",
    ),
    // Shells.
    (
        Kind::Interpreter,
        "sh ash bash dash zsh ksh mksh lksh pdksh oksh yash posh csh tcsh fish rbash rzsh rksh es \
         rc xonsh elvish nu nushell osh ysh oil ion pwsh scsh sash loksh bosh dgsh",
    ),
    // They start what their arguments say, in another way or place.
    (
        Kind::Interpreter,
        "env xargs timeout nohup setsid nice ionice chrt taskset stdbuf time flock watch parallel \
         find fd fdfind script unbuffer entr make gmake ninja just task cargo go npm direnv git \
         strace ltrace gdb lldb perf rr catchsegv fakeroot proot chroot unshare nsenter setpriv \
         capsh aa-exec runcon firejail bwrap flatpak flatpak-spawn flatpak-session-helper snap \
         snap-exec distrobox toolbox podman docker crun runc conmon nixos-rebuild nix guix \
         dbus-run-session dbus-launch xdg-open gtk-launch gio exo-open kde-open kioclient sudo \
         sudo-rs doas su runuser pkexec run systemd-run start-stop-daemon daemonize supervisord \
         runsv s6-supervise xvfb-run",
    ),
    // So do these, beside what they are for: by an option, an escape, or a file that they read.
    (
        Kind::Interpreter,
        "fediaccounts fediaccounts-window fediaccounts-agent setarch linux linux32 linux64 i386 \
         x86_64 uname26 prlimit choom chpst softlimit numactl cgexec newgrp sg nsjail minijail0 \
         systemd-nspawn systemd-inhibit systemd-cat systemd-socket-activate machinectl faketime \
         proxychains torsocks sshpass logsave rlwrap hyperfine watchexec pv chronic ifne vidir tar \
         bsdtar cpio zip rsync scp sftp ftp lftp mc vifm nnn lf ranger fzf tig lazygit gitui hg \
         svn cvs jj less more most man info ed ex sed nano pico joe jed micro dc gpg-agent \
         ssh-agent ssh-add ssh-keygen crontab visudo split sort logrotate dpkg apt apt-get aptitude \
         rpm dnf yum zypper pacman brew bmake remake cmake ctest meson scons bazel buck2 uv mise asdf \
         pixi conda mamba rustup zig tcc nim crystal stack cabal gradle mvn ant sbt bundle poetry \
         terraform ansible chezmoi gnuplot maxima gp sage mysql mariadb psql sqlite3 irssi weechat \
         mutt neomutt aerc newsboat elinks lynx w3m mpv vlc nmap tshark wireshark xdotool",
    ),
    // They start things at a time, on an event or with the session, as any program may have told them.
    (
        Kind::Interpreter,
        "cron crond anacron fcron at atd batch dbus-daemon dbus-broker inotifywait incrond acpid \
         udevd gnome-session gnome-session-binary lxsession xfce4-session ksmserver \
         plasma_session swayidle hypridle xss-lock xautolock xbindkeys inetd xinetd greetd gdm \
         lightdm sddm xinit startx xorg xwayland cage gamescope gamemoderun mangohud",
    ),
    // Terminals: what runs in one is what was typed there, or what another program had it run.
    (
        Kind::Interpreter,
        "tmux screen zellij dtach abduco gnome-terminal gnome-terminal-server kgx ptyxis \
         ptyxis-agent konsole yakuake xterm uxterm rxvt urxvt urxvtd st alacritty kitty foot \
         wezterm wezterm-gui wezterm-mux-server ghostty tilix terminator terminology \
         xfce4-terminal mate-terminal lxterminal qterminal guake cool-retro-term contour rio warp \
         tabby hyper login agetty getty",
    ),
    // Desktops, starters and editors, which run commands for whoever asks them.
    (
        Kind::Interpreter,
        "gnome-shell plasmashell kwin_wayland kwin_x cinnamon mutter openbox fluxbox i sway \
         hyprland river niri labwc wayfire bspwm sxhkd awesome xmonad dwm qtile rofi dmenu_run \
         wofi fuzzel krunner ulauncher albert waybar polybar i3bar i3status i3blocks swaybar conky eww \
         dunst swaync nautilus dolphin thunar nemo caja pcmanfm steam lutris emacs emacsclient vi vim vim.basic vim.tiny vim.gtk \
         gvim nvim vile nvi elvis helix hx kak code codium cursor windsurf zed zed-editor \
         sublime_text gedit kate geany kdevelop qtcreator gnome-builder gimp blender inkscape soffice.bin \
         jupyter",
    ),
    // They carry bytes from somewhere else to a socket.
    (
        Kind::Interpreter,
        "socat nc nc.openbsd nc.traditional ncat netcat openssl curl wget websocat busctl stunnel \
         systemd-socket-proxyd systemd-stdio-bridge haproxy nginx caddy httpd apache lighttpd \
         fcgiwrap uwsgi websocketd ttyd gotty telnet telnetd rsh rlogin gpg-connect-agent gdbus \
         dbus-send",
    ),
    (
        Kind::Remote,
        "ssh sshd sshd-session sshd-auth autossh dropbear dbclient mosh-server mosh-client tsshd \
         plink waypipe et etserver etterminal",
    ),
    (
        Kind::Reaper,
        "init systemd systemd-executor openrc-init runit runsvdir s6-svscan tini tini-static \
         dumb-init catatonit docker-init podman-init launchd upstart dinit shepherd reaper",
    ),
];

/// Families whose names go on in ways of their own, by their beginnings: loaders that run any file, and
/// emulators of a processor.
const BEGINNINGS: [&str; 15] = [
    "cachegrind-",
    "callgrind-",
    "dhat-",
    "drd-",
    "helgrind-",
    "ld-2.",
    "ld-linux",
    "ld-musl",
    "ld.so",
    "ld64-",
    "ld64.so",
    "massif-",
    "memcheck-",
    "qemu-",
    "valgrind-",
];

/// What may stand behind a name beside a version.
const ENDINGS: &str = "alt basic bin cgi cli console dbg beta debug dev fpm gtk gui intel jit m mt nox pgtk \
    preloader real runner sgen staging static t wrapped";

/// What a program with that file name is; `None` for one that speaks for itself.
pub(super) fn kind(file_name: &str) -> Option<Kind> {
    let lower = file_name.to_ascii_lowercase();
    // Nix keeps what it wraps as `.NAME-wrapped`.
    let name = lower.trim_start_matches('.');
    if BEGINNINGS.iter().any(|beginning| name.starts_with(beginning)) {
        return Some(Kind::Interpreter);
    }
    let is = |known: &str| name.strip_prefix(known).is_some_and(is_version);
    NAMES.iter().find(|(_, names)| names.split_ascii_whitespace().any(is)).map(|(kind, _)| *kind)
}

/// Whether what stands behind a name is nothing, a version, or an ending of the same program.
fn is_version(rest: &str) -> bool {
    rest.split(|c: char| !c.is_ascii_lowercase())
        .all(|word| word.is_empty() || ENDINGS.split(' ').any(|ending| ending == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn interpreters_are_known_in_every_version() {
        for name in "python3.11 python3 python2.7-dbg python3.13t pypy3.10 node node-18 nodejs deno bun \
             ruby3.1 perl5.36.0 java dotnet mono-sgen lua5.4 luajit-2.1.0-beta3 php8.2 php-cgi8.2 \
             sh dash bash bash-static zsh-5.9 busybox wine64-preloader wine-preloader electron28 \
             env xargs timeout nohup setsid sudo cron at tmux screen awk mawk socat vim.basic \
             .python3.11-wrapped Electron ld-linux-x86-64.so.2 ld-musl-x86_64.so.1 ld-2.36.so \
             qemu-aarch64-static emacs-gtk kwin_x11 i3 i3bar R gdb make git vim gio \
             dbus-run-session flatpak-spawn systemd-run crontab setarch linux64 tar rsync less sed cmake uv mpv \
             gpg-connect-agent fediaccounts fediaccounts-window"
            .split_ascii_whitespace()
        {
            assert_eq!(kind(name), Some(Kind::Interpreter), "T128-IP {name}");
        }
        for name in ["ssh", "sshd", "sshd-session", "dropbear"] {
            assert_eq!(kind(name), Some(Kind::Remote), "{name}");
        }
        for name in ["systemd", "init", "tini-static"] {
            assert_eq!(kind(name), Some(Kind::Reaper), "{name}");
        }
    }

    #[test]
    fn programs_that_speak_for_themselves_are_not_among_them() {
        for name in "tuba dev.geopjr.Tuba toot whalebird at-spi2-registryd perlmutter lualatex shotwell \
             nodepad envoy atom screenshot rubyripper fediaccountsd tokodon fish4all"
            .split_ascii_whitespace()
        {
            assert_eq!(kind(name), None, "{name}");
        }
    }
}
