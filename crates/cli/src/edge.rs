//! The edges of the world: the system's clock, its random bytes, its log, its signals.

use domain::{chance::Chance, clock::Clock};
use jiff::{SignedDuration, Timestamp};
use std::io;
use tracing_subscriber::EnvFilter;

/// The system's clock.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place where the clock is read")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// The system's clock, moved: the demonstration lives in the middle of a school year.
#[derive(Debug, Clone, Copy)]
pub struct ShiftedClock {
    by: SignedDuration,
}

impl ShiftedClock {
    /// A clock that shows `moment` now, and runs on from there.
    pub fn showing(moment: Timestamp) -> Self {
        Self { by: SystemClock.now().duration_until(moment) }
    }
}

impl Clock for ShiftedClock {
    fn now(&self) -> Timestamp {
        SystemClock.now().checked_add(self.by).unwrap_or(Timestamp::MAX)
    }
}

/// The operating system's random bytes.
#[derive(Debug, Clone, Copy)]
pub struct SystemChance;

impl Chance for SystemChance {
    /// # Panics
    /// When the operating system has no randomness to give: nothing safe can be done without.
    #[expect(clippy::disallowed_methods, reason = "the one place where randomness is drawn")]
    fn fill(&self, out: &mut [u8]) {
        getrandom::fill(out).expect("the operating system gives random bytes");
    }
}

/// Starts the log: JSON lines on standard error, `RUST_LOG` chooses what.
pub fn start_log() {
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn,lettre=warn"));
    tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(io::stderr).init();
}

/// Makes a panic say where, and nothing else: its message may quote what somebody typed.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a panic");
    }));
}

/// Resolves when the process is asked to stop: Ctrl-C, or a service manager's TERM.
pub async fn stop_signal() {
    let interrupt = async {
        // A signal handler that cannot be set leaves the other way to stop.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut signals) => {
                signals.recv().await;
            }
            Err(_) => std::future::pending::<()>().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
