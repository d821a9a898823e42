//! Reading an answer, no further than allowed.

use std::time::Duration;

use fediaccounts_core::{Clock, NetError, Origin, Timestamp};
use fediaccounts_dialects::Response;
use reqwest::header::{CONTENT_TYPE, HeaderMap, RETRY_AFTER};

use super::failure::failure;
use crate::clock::{SystemClock, timestamp};

const LONGEST_WAIT: Duration = Duration::from_secs(60 * 60);

/// Reads the body up to `limit` bytes; what the server says about its length counts for nothing.
/// `elsewhere` is the other origin that it comes from, if it does.
pub(super) async fn read(
    mut answer: reqwest::Response,
    limit: usize,
    elsewhere: Option<Origin>,
) -> Result<Response, NetError> {
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await.map_err(|error| failure(&error))? {
        if chunk.len() > limit - body.len() {
            return Err(NetError::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Response {
        status: answer.status().as_u16(),
        content_type: content_type(answer.headers()),
        retry_after: retry_after(answer.headers(), SystemClock.now()),
        body,
        elsewhere,
        redirects: 0,
    })
}

fn content_type(headers: &HeaderMap) -> String {
    let value = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// RFC 9110, section 10.2.3: seconds, or a date.
fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let values = headers.get_all(RETRY_AFTER).iter().filter_map(|value| value.to_str().ok());
    let wait = values.map(str::trim).find_map(|value| {
        if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(value.parse().map_or(LONGEST_WAIT, Duration::from_secs));
        }
        Some(timestamp(httpdate::parse_http_date(value).ok()?).since(now))
    })?;
    Some(wait.min(LONGEST_WAIT))
}

#[cfg(test)]
mod tests {
    use reqwest::header::HeaderValue;

    use super::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_700_000_000);

    fn wait(values: &[&str]) -> Option<u64> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(RETRY_AFTER, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        retry_after(&headers, NOW).map(|wait| wait.as_secs())
    }

    #[test]
    fn a_server_says_when_to_come_back_in_seconds_or_by_date() {
        assert_eq!(wait(&["120"]), Some(120));
        assert_eq!(wait(&[" 0 "]), Some(0));
        assert_eq!(wait(&["Tue, 14 Nov 2023 22:14:20 GMT"]), Some(60));
        assert_eq!(wait(&["Tue, 14 Nov 2023 22:13:00 GMT"]), Some(0), "a date that has passed");
    }

    #[test]
    fn no_server_makes_us_wait_longer_than_an_hour() {
        for long in ["3601", "99999999999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"] {
            assert_eq!(wait(&[long]), Some(3600), "{long}");
        }
    }

    #[test]
    fn the_first_readable_of_two_waits_counts() {
        assert_eq!(wait(&["soon", "", "-5", "\u{e4}", "30", "60"]), Some(30));
        assert_eq!(wait(&["soon"]), None);
        assert_eq!(wait(&[]), None);
    }

    #[test]
    fn a_content_type_loses_its_parameters_and_its_case() {
        for (sent, read) in [
            ("application/json", "application/json"),
            ("Application/JSON; charset=utf-8", "application/json"),
            (" text/html ;q=1", "text/html"),
            (";", ""),
        ] {
            let headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static(sent))]);
            assert_eq!(content_type(&headers), read, "{sent}");
        }
        assert_eq!(content_type(&HeaderMap::new()), "");
    }
}
