//! What apps may do: who is asked, what the person decides, how long that holds, and how it ends.

mod app_lock;
mod looks;
