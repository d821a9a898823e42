//! The one request that is taken: everything a web page or another program may send is not.

use fediaccounts_core::{Context, Secret};
use httparse::{EMPTY_HEADER, Request, Status};

/// More than any browser sends to a page without cookies.
const MOST_HEADERS: usize = 64;

/// What is listened for.
pub(super) struct Expected {
    pub(super) port: u16,
    pub(super) context: Context,
}

/// What a request is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Its head has not ended yet.
    Unfinished,
    /// The redirect: the whole URL as it was asked for.
    Redirect(Secret),
    /// Something else at our own address, as the icon that browsers ask for.
    NotFound,
    /// No request, or none of a browser that was sent here: `Host` names us by another name when a web
    /// page lets a name of its own lead to this computer.
    Bad,
}

impl Expected {
    /// Judges what was read so far.
    pub(super) fn judge(&self, head: &[u8]) -> Verdict {
        let mut headers = [EMPTY_HEADER; MOST_HEADERS];
        let mut request = Request::new(&mut headers);
        match request.parse(head) {
            Ok(Status::Complete(_)) => self.judge_whole(&request),
            Ok(Status::Partial) => Verdict::Unfinished,
            Err(_) => Verdict::Bad,
        }
    }

    fn judge_whole(&self, request: &Request<'_, '_>) -> Verdict {
        let authority = format!("127.0.0.1:{}", self.port);
        let mut hosts = request.headers.iter().filter(|header| header.name.eq_ignore_ascii_case("host"));
        let ours = hosts.next().is_some_and(|host| host.value == authority.as_bytes());
        if request.method != Some("GET") || !ours || hosts.next().is_some() {
            return Verdict::Bad;
        }
        let target = request.path.unwrap_or_default();
        let query = target
            .strip_prefix('/')
            .and_then(|rest| rest.strip_prefix(self.context.as_str())?.strip_prefix('?'));
        match query {
            Some(_) => Verdict::Redirect(Secret::new(format!("http://{authority}{target}"))),
            None => Verdict::NotFound,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(head: &str) -> Verdict {
        let context = Context::parse(&"c".repeat(43)).unwrap();
        Expected { port: 4080, context }.judge(head.replace("CTX", &"c".repeat(43)).as_bytes())
    }

    #[test]
    fn the_browsers_own_request_is_taken_as_it_is() {
        let url = format!("http://127.0.0.1:4080/{}?code=a%20b&state=s", "c".repeat(43));
        for host in ["Host", "host", "HOST"] {
            let head = format!(
                "GET /CTX?code=a%20b&state=s HTTP/1.1\r\n{host}: 127.0.0.1:4080\r\nAccept: */*\r\n\r\n"
            );
            assert_eq!(judged(&head), Verdict::Redirect(Secret::new(url.as_str())));
        }
    }

    #[test]
    fn another_host_name_is_refused() {
        for host in [
            "Host: evil.example\r\n",
            "Host: evil.example:4080\r\n",
            "Host: localhost:4080\r\n",
            "Host: 127.0.0.1\r\n",
            "Host: 127.0.0.1:40800\r\n",
            "Host: [::1]:4080\r\n",
            "Host: 127.0.0.1:4080\r\nHost: 127.0.0.1:4080\r\n",
            "Host: 127.0.0.1:4080\r\nhost: evil.example\r\n",
            "Host:\r\n",
            "",
        ] {
            let head = format!("GET /CTX?code=a HTTP/1.1\r\n{host}\r\n");
            assert_eq!(judged(&head), Verdict::Bad, "T024-DL {host:?}");
        }
    }

    #[test]
    fn only_a_get_of_the_context_is_taken() {
        for (line, verdict) in [
            ("POST /CTX?code=a HTTP/1.1", Verdict::Bad),
            ("HEAD /CTX?code=a HTTP/1.1", Verdict::Bad),
            ("OPTIONS /CTX?code=a HTTP/1.1", Verdict::Bad),
            ("get /CTX?code=a HTTP/1.1", Verdict::Bad),
            ("GET http://127.0.0.1:4080/CTX?code=a HTTP/1.1", Verdict::NotFound),
            ("GET /CTX HTTP/1.1", Verdict::NotFound),
            ("GET /CTX/?code=a HTTP/1.1", Verdict::NotFound),
            ("GET //CTX?code=a HTTP/1.1", Verdict::NotFound),
            ("GET /xCTX?code=a HTTP/1.1", Verdict::NotFound),
            ("GET /../CTX?code=a HTTP/1.1", Verdict::NotFound),
            ("GET /?code=a HTTP/1.1", Verdict::NotFound),
            ("GET /favicon.ico HTTP/1.1", Verdict::NotFound),
            ("GET /CTX?code=a HTTP/2.0", Verdict::Bad),
            ("GET /CTX?code=a b HTTP/1.1", Verdict::Bad),
            ("nonsense", Verdict::Bad),
        ] {
            assert_eq!(judged(&format!("{line}\r\nHost: 127.0.0.1:4080\r\n\r\n")), verdict, "T024-DL {line}");
        }
        assert_eq!(judged("GET /CTX?code=a HTTP/1.1\r\nHost: 127.0.0.1:4080\r\n"), Verdict::Unfinished);
        assert_eq!(judged(""), Verdict::Unfinished);
    }

    #[test]
    fn too_many_headers_are_refused() {
        let many = "A: b\r\n".repeat(MOST_HEADERS);
        let head = format!("GET /CTX?code=a HTTP/1.1\r\nHost: 127.0.0.1:4080\r\n{many}\r\n");
        assert_eq!(judged(&head), Verdict::Bad, "T024-DL");
    }
}
