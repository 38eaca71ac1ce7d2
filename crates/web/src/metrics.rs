//! What Prometheus reads: how many answers each address gave, and how long they took. An address is
//! its pattern, such as `/schools/{school}`; nobody and nothing that somebody typed is in it.
//!
//! It is served on an address of its own, for whoever runs the installation.

use axum::extract::{Extension, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::{Router, routing::get};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Upper bounds of the times that are told apart, in milliseconds.
const BOUNDS: [u32; 9] = [1, 5, 10, 20, 50, 100, 500, 2000, 10_000];

/// Counts of one process, from its start on. Cheap to clone; all clones count together.
#[derive(Clone, Default)]
pub struct Metrics(Arc<Mutex<Counts>>);

#[derive(Default)]
struct Counts {
    /// By method, route and status.
    answers: BTreeMap<(&'static str, String, u16), u64>,
    /// By route.
    times: BTreeMap<String, Times>,
}

#[derive(Default)]
struct Times {
    /// How many took no longer than each bound, and longer than the one before.
    within: [u64; BOUNDS.len()],
    count: u64,
    sum: Duration,
}

impl Metrics {
    /// The same service, with its answers counted here.
    pub fn around(&self, service: Router) -> Router {
        service.layer(Extension(self.clone()))
    }

    /// A service of its own that shows the counts at `/metrics`, and whether the database answers.
    pub fn router(&self, app: crate::App) -> Router {
        Router::new().route("/metrics", get(show)).with_state((self.clone(), app))
    }

    pub(crate) fn count(&self, method: &'static str, route: &str, status: u16, took: Duration) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *counts.answers.entry((method, route.to_owned(), status)).or_default() += 1;
        let times = counts.times.entry(route.to_owned()).or_default();
        let is_within = |bound: &u32| took <= Duration::from_millis(u64::from(*bound));
        if let Some(at) = BOUNDS.iter().position(is_within) {
            times.within[at] += 1;
        }
        times.count += 1;
        times.sum += took;
    }

    fn text(&self) -> Result<String, std::fmt::Error> {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut out = String::new();
        out.push_str("# HELP capbadge_answers_total Answers, by method, route and status.\n");
        out.push_str("# TYPE capbadge_answers_total counter\n");
        for ((method, route, status), count) in &counts.answers {
            writeln!(
                out,
                "capbadge_answers_total{{method=\"{method}\",route=\"{route}\",status=\"{status}\"}} {count}"
            )?;
        }
        out.push_str("# HELP capbadge_answer_seconds How long answers took, by route.\n");
        out.push_str("# TYPE capbadge_answer_seconds histogram\n");
        for (route, times) in &counts.times {
            let mut below = 0;
            for (bound, count) in BOUNDS.iter().zip(times.within) {
                below += count;
                let bound = Duration::from_millis(u64::from(*bound)).as_secs_f64();
                writeln!(
                    out,
                    "capbadge_answer_seconds_bucket{{route=\"{route}\",le=\"{bound}\"}} {below}"
                )?;
            }
            let (count, sum) = (times.count, times.sum.as_secs_f64());
            writeln!(
                out,
                "capbadge_answer_seconds_bucket{{route=\"{route}\",le=\"+Inf\"}} {count}"
            )?;
            writeln!(out, "capbadge_answer_seconds_sum{{route=\"{route}\"}} {sum}")?;
            writeln!(out, "capbadge_answer_seconds_count{{route=\"{route}\"}} {count}")?;
        }
        Ok(out)
    }
}

async fn show(State((metrics, app)): State<(Metrics, crate::App)>) -> Response {
    let is_ready = u8::from(app.world.is_ready().await.is_ok());
    let version = app.world.site.version;
    let facts = format!(
        "# HELP capbadge_build_info The version that runs.\n\
         # TYPE capbadge_build_info gauge\n\
         capbadge_build_info{{version=\"{version}\"}} 1\n\
         # HELP capbadge_ready Whether the database answers.\n\
         # TYPE capbadge_ready gauge\n\
         capbadge_ready {is_ready}\n"
    );
    match metrics.text() {
        Ok(text) => {
            let kind = [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];
            (kind, facts + &text).into_response()
        }
        Err(error) => crate::PageError::ours(error).into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::Metrics;
    use std::time::Duration;

    #[test]
    fn answers_and_times_are_counted_by_route() {
        let metrics = Metrics::default();
        metrics.count("GET", "/home", 200, Duration::from_millis(3));
        metrics.clone().count("GET", "/home", 200, Duration::from_millis(30));
        metrics.count("POST", "/home", 303, Duration::from_mins(1));
        let text = metrics.text().unwrap();
        for line in [
            "capbadge_answers_total{method=\"GET\",route=\"/home\",status=\"200\"} 2",
            "capbadge_answers_total{method=\"POST\",route=\"/home\",status=\"303\"} 1",
            "capbadge_answer_seconds_bucket{route=\"/home\",le=\"0.001\"} 0",
            "capbadge_answer_seconds_bucket{route=\"/home\",le=\"0.005\"} 1",
            "capbadge_answer_seconds_bucket{route=\"/home\",le=\"0.05\"} 2",
            "capbadge_answer_seconds_bucket{route=\"/home\",le=\"10\"} 2",
            "capbadge_answer_seconds_bucket{route=\"/home\",le=\"+Inf\"} 3",
            "capbadge_answer_seconds_count{route=\"/home\"} 3",
        ] {
            assert!(text.lines().any(|this| this == line), "{line}\n{text}");
        }
    }
}
