//! The screens, one file a screen or a short path of screens.

mod closed;
mod home;
mod new_goal;
mod plan_shell;
mod start;
mod today;
mod words;

pub use closed::{Closed, NotHere};
pub use home::Home;
pub use new_goal::NewGoal;
pub use plan_shell::{PlanShell, PlanStatus, use_plan};
pub use start::Start;
pub use today::Today;
