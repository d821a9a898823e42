//! A code that is typed at a page of the server, on any device.

use serde_json::json;

use super::following::Following;
use crate::messages;

impl Following {
    /// Says the code and the page, once; a camera finds both in the picture.
    pub(super) fn show_code(&mut self, user_code: &str, page: &str, qr: &[String]) {
        if self.known.user_code.as_deref() == Some(user_code) {
            return;
        }
        self.known.user_code = Some(user_code.to_owned());
        let shown = json!({ "user_code": user_code, "page": page });
        self.output.meanwhile(&shown, || messages::type_there(&self.host, user_code, page));
        self.output.picture(&messages::qr(qr));
    }
}
