//! Which network a request comes from, for limits on guessing. It is never logged and never kept as
//! it is.

use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap};
use std::net::{IpAddr, SocketAddr};

/// What the nearest proxy says of whoever asked it.
const FORWARDED: &str = "x-forwarded-for";

/// The network: an IPv4 address, or the half of an IPv6 address that a household or a school has.
/// A proxy on this machine or in this private network is believed; what anybody else says of
/// themselves is not.
pub(crate) fn network(extensions: &Extensions, headers: &HeaderMap) -> Option<String> {
    let ConnectInfo(peer) = extensions.get::<ConnectInfo<SocketAddr>>()?;
    of(peer.ip(), headers)
}

fn of(peer: IpAddr, headers: &HeaderMap) -> Option<String> {
    let peer = peer.to_canonical();
    if !is_near(peer) {
        return Some(name(peer));
    }
    // the last is the one that the nearest proxy added; those before it anybody can write
    let said = headers.get_all(FORWARDED).iter().next_back()?.to_str().ok()?;
    let last = said.rsplit(',').next()?.trim();
    Some(name(last.parse::<IpAddr>().ok()?.to_canonical()))
}

fn is_near(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => ip.is_loopback() || ip.is_private(),
        IpAddr::V6(ip) => ip.is_loopback() || ip.is_unique_local(),
    }
}

fn name(ip: IpAddr) -> String {
    match ip {
        IpAddr::V4(ip) => ip.to_string(),
        IpAddr::V6(ip) => {
            let [a, b, c, d, ..] = ip.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use axum::http::{HeaderMap, HeaderValue};

    #[test]
    fn a_near_proxy_is_believed_and_nobody_else() {
        for (peer, said, is) in [
            ("203.0.113.9", &["198.51.100.1"][..], Some("203.0.113.9")),
            ("::ffff:203.0.113.9", &[], Some("203.0.113.9")),
            ("2001:db8:1:2:3:4:5:6", &[], Some("2001:db8:1:2")),
            ("127.0.0.1", &["198.51.100.1"], Some("198.51.100.1")),
            ("10.0.0.1", &["1.2.3.4, 198.51.100.1"], Some("198.51.100.1")),
            ("127.0.0.1", &["1.2.3.4", "198.51.100.1"], Some("198.51.100.1")),
            ("::1", &["2001:db8:1:2::9"], Some("2001:db8:1:2")),
            ("127.0.0.1", &[], None),
            ("127.0.0.1", &["somebody"], None),
        ] {
            let mut headers = HeaderMap::new();
            for value in said {
                headers.append("x-forwarded-for", HeaderValue::from_static(value));
            }
            assert_eq!(of(peer.parse().unwrap(), &headers).as_deref(), is, "{peer} {said:?}");
        }
    }
}
