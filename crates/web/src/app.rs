//! What every handler has at hand.

use crate::sign::ServerKey;
use actions::World;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// The state of the router. Each layer around a page holds one and clones it for every request, so
/// a clone counts one reference up and no more.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// What is behind an [`App`].
pub struct Parts {
    /// What every action takes.
    pub world: World,
    /// Signs form tokens and the small cookies. Every process of one installation has the same.
    pub server_key: ServerKey,
    /// Whether cookies travel over https alone. False only for a demonstration on loopback.
    pub secure_cookies: bool,
}

impl App {
    /// The state with these parts.
    pub fn new(world: World, server_key: ServerKey, secure_cookies: bool) -> Self {
        Self(Arc::new(Parts { world, server_key, secure_cookies }))
    }
}

impl Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App").field("secure_cookies", &self.secure_cookies).finish_non_exhaustive()
    }
}
