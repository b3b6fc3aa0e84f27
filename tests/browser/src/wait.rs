//! The one place that waits.

use std::time::{Duration, Instant};

/// How long a person would give it; generous, as the machine may be busy with other builds.
pub const PATIENCE: Duration = Duration::from_secs(40);
/// After how long a driver that has said nothing will never say anything: longer than any one thing takes.
pub const SILENCE: Duration = Duration::from_secs(180);
const PAUSE: Duration = Duration::from_millis(40);

/// Asks again until there is an answer. None when the patience is over.
pub async fn until<T>(patience: Duration, mut ask: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    let started = Instant::now();
    loop {
        if let Some(answer) = ask().await {
            return Some(answer);
        }
        if started.elapsed() > patience {
            return None;
        }
        tokio::time::sleep(PAUSE).await;
    }
}
