//! Which socket is connected to ours: `sock_diag`, the interface of `ss`.

use std::io;

use netlink_packet_core::{NLM_F_REQUEST, NetlinkHeader, NetlinkMessage, NetlinkPayload};
use netlink_packet_sock_diag::SockDiagMessage;
use netlink_packet_sock_diag::unix::{ShowFlags, StateFlags, UnixRequest};
use rustix::net::{AddressFamily, RecvFlags, SendFlags, SocketFlags, SocketType, netlink, recv, send};
use tokio::net::UnixStream;

/// One of our sockets, as the kernel numbers them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Socket {
    inode: u32,
    /// Never given twice, unlike inodes: an answer about another socket is impossible.
    cookie: u64,
}

impl Socket {
    pub(super) fn of(stream: &UnixStream) -> io::Result<Self> {
        let inode = rustix::fs::fstat(stream)?.st_ino;
        let inode = u32::try_from(inode).map_err(|_| io::ErrorKind::Unsupported)?;
        Ok(Self { inode, cookie: rustix::net::sockopt::socket_cookie(stream)? })
    }

    /// The inode of the socket at the other end; `None` if that is closed, or lies in another network
    /// namespace, as a sandbox may.
    pub(super) fn peer(self) -> io::Result<Option<u32>> {
        let netlink = rustix::net::socket_with(
            AddressFamily::NETLINK,
            SocketType::RAW,
            SocketFlags::CLOEXEC,
            Some(netlink::SOCK_DIAG),
        )?;
        // An address is not needed: unconnected netlink sockets speak with the kernel.
        send(&netlink, &self.question(), SendFlags::empty())?;
        let mut buffer = [0; 1024];
        // The kernel answers within the call above, so there is nothing to wait for.
        let (_, length) = recv(&netlink, &mut buffer, RecvFlags::DONTWAIT)?;
        let answer = buffer.get(..length).ok_or(io::ErrorKind::InvalidData)?;
        match NetlinkMessage::deserialize(answer).map_err(|_| io::ErrorKind::InvalidData)?.payload {
            NetlinkPayload::InnerMessage(SockDiagMessage::UnixResponse(socket)) => {
                // An end that its last holder closed has no inode any more.
                Ok(socket.peer().filter(|inode| *inode != 0))
            }
            // Asked for a socket that is gone.
            NetlinkPayload::Error(error) => Err(error.to_io()),
            _ => Err(io::ErrorKind::InvalidData.into()),
        }
    }

    fn question(self) -> Vec<u8> {
        let request = UnixRequest {
            state_flags: StateFlags::empty(),
            inode: self.inode,
            show_flags: ShowFlags::PEER,
            cookie: self.cookie_bytes(),
        };
        let mut header = NetlinkHeader::default();
        header.flags = NLM_F_REQUEST;
        let mut message = NetlinkMessage::new(header, SockDiagMessage::UnixRequest(request).into());
        message.finalize();
        let mut bytes = vec![0; message.buffer_len()];
        message.serialize(&mut bytes);
        bytes
    }

    /// Two words in the machine's order, the lower one first (`sock_diag_check_cookie`).
    fn cookie_bytes(self) -> [u8; 8] {
        let words = if cfg!(target_endian = "big") { self.cookie.rotate_left(32) } else { self.cookie };
        words.to_ne_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn each_end_names_the_other() {
        let (one, other) = UnixStream::pair().expect("a pair of sockets");
        let (one_end, other_end) =
            (Socket::of(&one).expect("a socket"), Socket::of(&other).expect("a socket"));
        assert_eq!(one_end.peer().expect("sock_diag"), Some(other_end.inode));
        assert_eq!(other_end.peer().expect("sock_diag"), Some(one_end.inode));
    }

    #[tokio::test]
    async fn another_socket_with_the_same_inode_is_refused() {
        let (ours, _theirs) = UnixStream::pair().expect("a pair of sockets");
        let socket = Socket::of(&ours).expect("a socket");
        assert!(Socket { cookie: socket.cookie + (1 << 32), ..socket }.peer().is_err());
        assert!(Socket { cookie: socket.cookie + 1, ..socket }.peer().is_err());
    }
}
