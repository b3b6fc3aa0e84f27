//! More than one tab in one browser.

use crate::phone::Phone;

/// A tab of a phone's browser.
pub struct Tab(fantoccini::wd::WindowHandle);

impl Phone {
    /// The tab that is in front.
    #[track_caller]
    pub fn tab(&mut self) -> Tab {
        match self.block_on(self.client().window()) {
            Ok(handle) => Tab(handle),
            Err(cause) => self.give_up(&format!("there is no tab: {cause}")),
        }
    }

    /// Opens a new tab and brings it to the front.
    #[track_caller]
    pub fn open_tab(&mut self) -> Tab {
        let opened = self.block_on(async {
            let opened = self.client().new_window(true).await?;
            self.client().switch_to_window(opened.handle.clone()).await?;
            self.fit().await?;
            Ok::<_, fantoccini::error::CmdError>(opened.handle)
        });
        match opened {
            Ok(handle) => Tab(handle),
            Err(cause) => self.give_up(&format!("no new tab: {cause}")),
        }
    }

    /// Brings a tab to the front.
    #[track_caller]
    pub fn show_tab(&mut self, tab: &Tab) {
        if let Err(cause) = self.block_on(self.client().switch_to_window(tab.0.clone())) {
            self.give_up(&format!("the tab does not come to the front: {cause}"));
        }
    }
}
