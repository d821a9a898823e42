//! A name at the session's bus, so that the bus can start the program that has it.

use super::{Buses, Place, ask};

const BUS: Place<'static> =
    Place { name: "org.freedesktop.DBus", path: "/org/freedesktop/DBus", interface: "org.freedesktop.DBus" };
/// `DBUS_NAME_FLAG_DO_NOT_QUEUE`: whoever has it keeps it.
const DO_NOT_QUEUE: u32 = 4;

/// Takes a name for as long as the connection lasts. Nothing is offered under it but what every program at a
/// bus does (`org.freedesktop.DBus.Peer`).
pub(in super::super) async fn take_name(buses: Buses, name: &'static str) {
    let Some(bus) = buses.session().await else { return };
    // Else whoever calls would wait for an answer that never comes.
    let _ = bus.object_server();
    let reply = ask(&bus, BUS, "RequestName", &(name, DO_NOT_QUEUE)).await;
    let told = reply.and_then(|reply| reply.deserialize::<u32>().ok());
    // It is ours, or was before.
    if !matches!(told, Some(1 | 4)) {
        tracing::info!("the name at the session's bus is another program's");
    }
}
