//! `bare-window`: a window of `WebKitGTK` that shows a few words and does nothing else. What it takes, no window
//! with a page can do without: ours is measured beside it.

use std::process::ExitCode;

#[cfg(target_os = "linux")]
const PAGE: &str =
    "<!doctype html><title>Bare</title><h1>Bare</h1><p>A window with a page, and nothing else.";

/// As large as ours, and keeping nothing on the disk either.
#[cfg(target_os = "linux")]
fn main() -> ExitCode {
    use gtk::prelude::*;
    use webkit2gtk::{WebContext, WebView, WebViewExt};

    if gtk::init().is_err() {
        return ExitCode::FAILURE;
    }
    let window = gtk::Window::new(gtk::WindowType::Toplevel);
    window.set_title("Bare");
    window.set_default_size(960, 640);
    let page = WebView::with_context(&WebContext::new_ephemeral());
    page.load_html(PAGE, None);
    window.add(&page);
    window.connect_destroy(|_| gtk::main_quit());
    window.show_all();
    gtk::main();
    ExitCode::SUCCESS
}

#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    ExitCode::FAILURE
}
