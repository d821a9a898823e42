#[cfg(target_os = "linux")]
use super::linux::{Buses, take_name};

/// The buses that a desktop's programs meet at: on Linux those of the session and the system, elsewhere there
/// are none. Everything that goes through them shares it.
#[derive(Debug, Clone)]
pub struct SystemBuses {
    #[cfg(target_os = "linux")]
    pub(super) buses: Buses,
}

impl SystemBuses {
    /// Connects to none yet. Must be called within the tokio runtime that lasts as long as the process.
    pub fn on_this_runtime() -> Self {
        Self {
            #[cfg(target_os = "linux")]
            buses: Buses::new(),
        }
    }

    /// Has the name at the session's bus from soon on, if there is a bus and nobody has it. So the bus can be
    /// asked to start this program.
    pub fn take_name(&self, name: &'static str) {
        #[cfg(target_os = "linux")]
        self.buses.spawn(take_name(self.buses.clone(), name));
        #[cfg(not(target_os = "linux"))]
        let _ = name;
    }
}
