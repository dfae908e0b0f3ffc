//! The gate in front of the key derivation: so many tries per address and per account, then a pause.

use app::settings::Limits;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::num::NonZeroU32;

/// Counters in memory; they empty themselves with time.
#[derive(Debug)]
pub(crate) struct Gate {
    addresses: DefaultKeyedRateLimiter<IpAddr>,
    accounts: DefaultKeyedRateLimiter<String>,
    codes: DefaultKeyedRateLimiter<IpAddr>,
}

impl Gate {
    pub(crate) fn new(limits: &Limits) -> Self {
        let quota =
            |per_minute: u32| Quota::per_minute(NonZeroU32::new(per_minute).unwrap_or(NonZeroU32::MIN));
        Self {
            addresses: RateLimiter::keyed(quota(limits.sign_in_per_address)),
            accounts: RateLimiter::keyed(quota(limits.sign_in_per_account)),
            codes: RateLimiter::keyed(quota(limits.codes_per_address)),
        }
    }

    /// Whether one more code is let through.
    pub(crate) fn lets_code_through(&self, address: IpAddr) -> bool {
        if self.codes.len() > 10_000 {
            self.codes.retain_recent();
        }
        self.codes.check_key(&address).is_ok()
    }

    /// Whether one more try is let through.
    pub(crate) fn lets_through(&self, address: IpAddr, account: &str) -> bool {
        // Without this the maps would remember every address that ever tried.
        if self.accounts.len() > 10_000 || self.addresses.len() > 10_000 {
            self.accounts.retain_recent();
            self.addresses.retain_recent();
        }
        let account = account.trim().to_lowercase().chars().take(254).collect();
        self.addresses.check_key(&address).is_ok() && self.accounts.check_key(&account).is_ok()
    }
}

/// The address a request came from; the loopback address when nothing is known of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct From(pub(crate) IpAddr);

impl<S: Send + Sync> FromRequestParts<S> for From {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let known = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        Ok(Self(known.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |ConnectInfo(address)| address.ip())))
    }
}
