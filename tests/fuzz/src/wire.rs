//! What any program of this computer may send to the agent.

use std::str::from_utf8;

use fediaccounts_protocol::public::{GetToken, ReportInvalid, RequestAccount};
use fediaccounts_protocol::{
    Answer, Call, FrameError, Frames, Hello, Id, Method, Outgoing, Request, encode, encode_into,
};

/// As short as the lines of a corpus are.
const LIMIT: usize = 256;

/// Bytes as they may arrive: the first one says in what pieces. However they are cut, the same lines come
/// out, none of them too long.
pub(crate) fn frame(bytes: &[u8]) {
    let Some((pieces, bytes)) = bytes.split_first() else { return };
    let whole = lines(bytes.chunks(bytes.len().max(1)));
    let cut = lines(bytes.chunks(usize::from(*pieces).max(1)));
    assert_eq!(whole, cut, "T137-IP");
    for line in whole.iter().flatten() {
        assert!(line.len() <= LIMIT && !line.contains('\n'), "T137-IP");
    }
}

/// All lines, up to the one after which nothing can be read any more.
fn lines<'a>(pieces: impl Iterator<Item = &'a [u8]>) -> Vec<Result<String, FrameError>> {
    let (mut frames, mut lines) = (Frames::new(LIMIT), vec![]);
    for piece in pieces {
        frames.push(piece);
        loop {
            match frames.next_line() {
                Ok(None) => break,
                Err(FrameError::TooLong) => {
                    lines.push(Err(FrameError::TooLong));
                    return lines;
                }
                Ok(Some(line)) => lines.push(Ok(line)),
                Err(error) => lines.push(Err(error)),
            }
        }
    }
    lines
}

/// A line: it is a request or it is not, and either can be answered in one line.
pub(crate) fn request(bytes: &[u8]) {
    let Ok(text) = from_utf8(bytes) else { return };
    // A frame has one line.
    let line = text.replace('\n', " ");
    let (call, request) = (Call::parse(&line), Request::parse(&line));
    match call {
        Ok(call) => {
            assert!(is_short(&call.id), "T138-IP");
            if let Ok(request) = &request {
                assert_eq!((&call.id, &*call.method), (&request.id, &*request.method), "T138-IP");
            }
            let _ = call.read::<Hello>();
            agree::<GetToken>(&call, request.as_ref().ok());
            agree::<RequestAccount>(&call, request.as_ref().ok());
            agree::<ReportInvalid>(&call, request.as_ref().ok());
            let mut answer = vec![];
            encode_into(&mut answer, &Answer::new(&call.id, ()));
            assert!(is_line(&answer), "T138-IP");
        }
        Err(error) => {
            assert_eq!(request.as_ref(), Err(&error), "T138-IP");
            assert!(matches!(error.number, -32700 | -32600), "T138-IP");
            assert!(error.id.as_ref().is_none_or(is_short), "T138-IP");
            assert!(is_line(&encode(&Outgoing::from(error))), "T138-IP");
        }
    }
}

/// What is read where it lies is what is read from a copy; a copy may be refused for how deep it nests, or
/// for a name that is doubled in what nobody reads.
fn agree<M: Method + PartialEq + std::fmt::Debug>(call: &Call<'_>, request: Option<&Request>) {
    let (lying, copied) = (call.params::<M>(), request.map(Request::params::<M>));
    if let (Ok(lying), Some(Ok(copied))) = (lying, copied) {
        assert_eq!(lying, copied, "T138-IP");
    }
}

fn is_short(id: &Id) -> bool {
    match id {
        Id::Number(_) => true,
        Id::Text(text) => text.chars().count() <= 64,
    }
}

fn is_line(bytes: &[u8]) -> bool {
    bytes.iter().position(|byte| *byte == b'\n') == bytes.len().checked_sub(1)
}
