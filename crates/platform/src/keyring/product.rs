//! Who keeps the Secret Service of the session bus.

use zbus::fdo::DBusProxy;
use zbus::names::BusName;

/// Its name at the bus. Asking who has it starts nobody.
const SERVICE: &str = "org.freedesktop.secrets";

/// The name that people know it under.
pub(super) async fn name() -> Option<String> {
    let bus = zbus::Connection::session().await.ok()?;
    let proxy = DBusProxy::new(&bus).await.ok()?;
    let service = BusName::try_from(SERVICE).ok()?;
    let pid = proxy.get_connection_unix_process_id(service).await.ok()?;
    let program = std::fs::read_to_string(format!("/proc/{pid}/comm")).ok()?;
    known(program.trim_end()).map(str::to_owned)
}

/// By the kernel's name of its process, which has at most 15 characters.
fn known(program: &str) -> Option<&'static str> {
    match program {
        "gnome-keyring-d" => Some("GNOME Keyring"),
        "keepassxc" => Some("KeePassXC"),
        "ksecretd" | "kwalletd" | "kwalletd5" | "kwalletd6" => Some("KWallet"),
        "oo7-daemon" => Some("oo7"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_products_that_are_known_have_a_name() {
        assert_eq!(known("gnome-keyring-d"), Some("GNOME Keyring"));
        assert_eq!(known("kwalletd6"), Some("KWallet"));
        assert_eq!(known("python3"), None);
    }
}
