//! Names to addresses, with every address dropped that lies off the public internet. The connection
//! goes to an address that was looked at, so a name that changes its mind gains nothing.

use std::fmt;
use std::future::Future;
use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;

use fediaccounts_core::NetError;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::address::is_public;

type Found = Pin<Box<dyn Future<Output = io::Result<Vec<SocketAddr>>> + Send>>;
/// Asks for the addresses of a name; ports are not looked at.
pub(super) type Lookup = Arc<dyn Fn(String) -> Found + Send + Sync>;

/// Resolves names to public addresses alone, and `localhost` to loopback without asking anybody.
pub(super) struct PublicNames(pub(super) Lookup);

impl fmt::Debug for PublicNames {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PublicNames")
    }
}

impl PublicNames {
    /// Over the operating system's own resolver.
    pub(super) fn of_system() -> Self {
        Self(Arc::new(|name| {
            Box::pin(async move { Ok(tokio::net::lookup_host((name, 0)).await?.collect()) })
        }))
    }
}

impl Resolve for PublicNames {
    fn resolve(&self, name: Name) -> Resolving {
        if name.as_str() == "localhost" {
            let loopback = [SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), (Ipv6Addr::LOCALHOST, 0).into()];
            return Box::pin(async move { Ok(Box::new(loopback.into_iter()) as Addrs) });
        }
        let found = (self.0)(name.as_str().to_owned());
        Box::pin(async move {
            let public = public(found.await)?;
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

fn public(found: io::Result<Vec<SocketAddr>>) -> Result<Vec<SocketAddr>, NetError> {
    let mut found = found.map_err(|_| NetError::NotFound)?;
    if found.is_empty() {
        return Err(NetError::NotFound);
    }
    found.retain(|address| is_public(address.ip()));
    if found.is_empty() { Err(NetError::Forbidden) } else { Ok(found) }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    async fn resolve(names: &PublicNames, name: &str) -> Result<Vec<String>, NetError> {
        match names.resolve(name.parse().unwrap()).await {
            Ok(addresses) => Ok(addresses.map(|address| address.ip().to_string()).collect()),
            Err(error) => Err(*error.downcast().unwrap()),
        }
    }

    /// Answers the first question with the first row, and so on; the last row stands for the rest.
    fn answering(rows: &'static [&'static [&'static str]]) -> PublicNames {
        let asked = AtomicUsize::new(0);
        PublicNames(Arc::new(move |_| {
            let row = rows[asked.fetch_add(1, Ordering::SeqCst).min(rows.len() - 1)];
            let found = row.iter().map(|ip| SocketAddr::new(ip.parse().unwrap(), 0)).collect();
            Box::pin(async move { Ok(found) })
        }))
    }

    #[tokio::test]
    async fn private_addresses_of_a_name_are_dropped() {
        let mixed = answering(&[&["10.0.0.1", "1.1.1.1", "::1", "2606:4700::1", "64:ff9b::a00:1"]]);
        assert_eq!(resolve(&mixed, "social.example").await.unwrap(), ["1.1.1.1", "2606:4700::1"]);
        let private = answering(&[&["10.0.0.1", "fd00::1"]]);
        assert_eq!(resolve(&private, "social.example").await, Err(NetError::Forbidden), "T068-NW");
        assert_eq!(resolve(&answering(&[&[]]), "social.example").await, Err(NetError::NotFound));
    }

    #[tokio::test]
    async fn a_name_that_rebinds_to_loopback_is_refused_the_second_time() {
        let rebinding = answering(&[&["1.1.1.1"], &["127.0.0.1"]]);
        assert_eq!(resolve(&rebinding, "rebind.example").await.unwrap(), ["1.1.1.1"]);
        assert_eq!(resolve(&rebinding, "rebind.example").await, Err(NetError::Forbidden), "T069-NW");
    }

    #[tokio::test]
    async fn localhost_is_loopback_and_its_lookalikes_are_not() {
        let lookup = answering(&[&["127.0.0.1"]]);
        assert_eq!(resolve(&lookup, "localhost").await.unwrap(), ["127.0.0.1", "::1"]);
        for name in ["localhost.", "localhost.example", "me.localhost"] {
            assert_eq!(resolve(&lookup, name).await, Err(NetError::Forbidden), "T068-NW {name}");
        }
    }
}
