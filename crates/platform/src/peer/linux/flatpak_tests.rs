use rustix::process::{Pid, Signal, kill_process};

use super::*;
use crate::acting::{Actor, arguments, copy_of_us, open_folder};
use crate::skipped::skip;

const TUBA: &str = "[Application]\nname=dev.geopjr.Tuba\nruntime=runtime/org.gnome.Platform/x86_64/48\n\n[Instance]\n\
    instance-id=1\napp-path=/var/lib/flatpak/app/dev.geopjr.Tuba/x86_64/stable/ab12/files\n\
    runtime-path=/var/lib/flatpak/runtime/org.gnome.Platform/x86_64/48/cd/files\n";

#[test]
fn what_a_sandbox_says_about_itself_is_read() {
    let info = Info::parse(TUBA).expect("it is whole");
    assert_eq!(info.id, "dev.geopjr.Tuba");
    assert!(info.app_path.ends_with("ab12/files"));
    assert!(info.runtime_path.is_some());
    for wrong in
        ["", "[Application]\nname=dev.geopjr.Tuba\n", "[Instance]\nname=dev.geopjr.Tuba\napp-path=/x\n"]
    {
        assert!(Info::parse(wrong).is_none(), "{wrong}");
    }
    for id in ["tuba", "a.b", "a..b", "../../x", "a.b.c/d", "a.b. c"] {
        assert!(!is_id(id), "{id}");
        assert!(Info::parse(&TUBA.replace("dev.geopjr.Tuba", id)).is_none(), "{id}");
    }
}

#[test]
fn the_group_must_be_the_apps() {
    assert!(is_of_unit("app-flatpak-dev.geopjr.Tuba-1234.scope", "dev.geopjr.Tuba"));
    for unit in [
        "app-flatpak-dev.geopjr.Tuba.Devel-1234.scope",
        "app-flatpak-dev.geopjr.Tuba-.scope",
        "app-flatpak-dev.geopjr.Tuba-x.scope",
        "app-flatpak-dev.geopjr.Tuba-1.service",
        "app-dev.geopjr.Tuba-1.scope",
    ] {
        assert!(!is_of_unit(unit, "dev.geopjr.Tuba"), "T131-IP {unit}");
    }
}

/// A sandbox as Flatpak has bwrap make it, of an app that lies in `folder`, in a group whose name begins so.
struct Sandbox {
    folder: tempfile::TempDir,
    group: PathBuf,
}

/// Mounts everything that a copy of this test needs, and the app; then what else a sandbox has.
const BWRAP: &str = r#"echo $$ > "$group/cgroup.procs" && exec 3< "$info" && exec bwrap --unshare-user --die-with-parent \
    --ro-bind /usr /usr --symlink usr/lib /lib --symlink usr/lib64 /lib64 --proc /proc --dev /dev \
    --ro-bind "$app" /app "$how" 3 /.flatpak-info /app/bin/tuba "$@""#;

impl Sandbox {
    fn prepare(beginning: &str) -> Option<Self> {
        // Nobody else runs these tests under that number, and nobody took it away before their end.
        let unit = format!("{beginning}-{}.scope", std::process::id());
        let group = ["/sys/fs/cgroup/unified", "/sys/fs/cgroup"]
            .map(Path::new)
            .into_iter()
            .find(|root| root.join("cgroup.controllers").exists())?
            .join(unit);
        std::fs::create_dir(&group).ok()?;
        let folder = open_folder();
        let sandbox = Self { folder, group };
        std::fs::create_dir_all(sandbox.app().join("bin")).expect("it is ours");
        copy_of_us(&sandbox.app().join("bin"), "tuba");
        Some(sandbox)
    }

    fn deployed(&self) -> PathBuf {
        self.folder.path().canonicalize().expect("it is there").join("app/org.good.App")
    }

    fn app(&self) -> PathBuf {
        self.deployed().join("x86_64/stable/1/files")
    }

    /// What is found out about the program in it, which says that it is `id` at `path`; `Err` if there is no
    /// bwrap.
    fn find_out(&self, id: &str, path: &Path, how: &str) -> Result<Option<AppIdentity>, ()> {
        let info = self.folder.path().join("info");
        let text = format!("[Application]\nname={id}\n[Instance]\napp-path={}\n", path.display());
        std::fs::write(&info, text).expect("it is ours");
        #[expect(clippy::disallowed_methods, reason = "bwrap makes the sandbox")]
        let mut command = std::process::Command::new("sh");
        command.args(["-c", BWRAP, "sh"]).args(arguments("peer::parts::part"));
        command.env("group", &self.group).env("info", &info).env("app", self.app()).env("how", how);
        let mut actor = Actor::start(command, "wait");
        if actor.hear().is_empty() {
            return Err(());
        }
        // bwrap watches over what it started, which is another process of the same group.
        let group = std::fs::read_to_string(self.group.join("cgroup.procs")).expect("it is ours");
        let number = group.lines().filter_map(|line| line.parse().ok()).max().expect("somebody waits there");
        let found = app(&Process::by_number(number));
        actor.kill();
        let inside = i32::try_from(number).ok().and_then(Pid::from_raw).expect("a number of a process");
        // It may be gone with bwrap.
        let _ = kill_process(inside, Signal::KILL);
        while std::fs::read_to_string(self.group.join("cgroup.procs")).is_ok_and(|left| !left.is_empty()) {
            std::thread::yield_now();
        }
        Ok(found)
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // A group is busy until its last process was waited for.
        let is_gone = |_: &u32| {
            std::thread::yield_now();
            std::fs::remove_dir(&self.group).is_ok()
        };
        (0..100_000).find(is_gone);
    }
}

#[test]
fn everything_about_a_sandbox_has_to_agree() {
    let Some(good) = Sandbox::prepare("app-flatpak-org.good.App") else {
        return skip("groups can be made by root alone");
    };
    let Ok(found) = good.find_out("org.good.App", &good.app(), "--ro-bind-data") else {
        return skip("this system makes no sandboxes (bwrap)");
    };
    let deployed = good.deployed().to_str().expect("text").to_owned();
    let of_the_person = AppIdentity { class: AppClass::PathOnly, program: deployed };
    assert_eq!(found, Some(of_the_person), "T129-IP: the person can change it");
    let forged = [
        ("org.good.Other", good.app(), "--ro-bind-data", "T131-IP: the group of another app"),
        ("org.good.App", PathBuf::from("/usr"), "--ro-bind-data", "T130-IP: not where it is deployed"),
        ("org.good.App", good.deployed(), "--ro-bind-data", "T130-IP: another folder than it runs from"),
        ("org.good.App", good.app(), "--bind-data", "T130-IP: it could write what it says"),
        ("org.good.App", good.app(), "--file", "T130-IP: it put that there itself"),
    ];
    for (id, path, how, why) in forged {
        assert_eq!(good.find_out(id, &path, how), Ok(None), "{why}");
    }
    let other = Sandbox::prepare("app-org.good.App").expect("it worked before");
    assert_eq!(other.find_out("org.good.App", &other.app(), "--ro-bind-data"), Ok(None), "T131-IP");
}
