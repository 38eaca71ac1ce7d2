//! What every handler has at hand.

use crate::sign::ServerKey;
use actions::World;
use std::fmt;

/// The state of the router. Cheap to clone.
#[derive(Clone)]
pub struct App {
    /// What every action takes.
    pub world: World,
    /// Signs form tokens and the small cookies. Every process of one installation has the same.
    pub server_key: ServerKey,
    /// Whether cookies travel over https alone. False only for a demonstration on loopback.
    pub secure_cookies: bool,
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App").field("secure_cookies", &self.secure_cookies).finish_non_exhaustive()
    }
}
