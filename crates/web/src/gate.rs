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

#[cfg(test)]
mod tests {
    use super::*;
    use app::settings::Settings;

    fn gate() -> Gate {
        let own = "[limits]\nsign_in_per_account = 3\nsign_in_per_address = 8";
        Gate::new(&Settings::read(own).unwrap().limits)
    }

    fn address(last: u8) -> IpAddr {
        IpAddr::V4(Ipv4Addr::new(192, 0, 2, last))
    }

    #[test]
    fn so_many_tries_at_one_account_from_anywhere_and_the_others_are_let_through() {
        let gate = gate();
        let through = (0..20).filter(|from| gate.lets_through(address(*from), " Hanne@Example.no")).count();
        assert_eq!(through, 3);
        assert!(gate.lets_through(address(30), "mona@example.no"), "the control: another account");
    }

    #[test]
    fn so_many_tries_from_one_address_at_any_account_and_others_are_let_through() {
        let gate = gate();
        let tried = (0..20).filter(|one| gate.lets_through(address(1), &format!("{one}@example.no")));
        assert_eq!(tried.count(), 8);
        assert!(gate.lets_through(address(2), "mona@example.no"), "the control: another address");
    }
}
