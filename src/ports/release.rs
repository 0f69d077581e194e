//! The port to the release of the app that the device has: kept for days without a network, or not, and what comes next;
//! and whether the app is among the device's own.

use std::rc::Rc;

use super::subscription::Subscription;

/// What is kept of this release on the device, for days without a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptRelease {
    /// All of it.
    Ready,
    /// The next release is here, as a whole, and waits until somebody asks for it.
    Next,
    /// All of it. The next release is there and could not be kept, for want of room or since something changed it.
    Stuck,
    /// Not all of it, any more: the browser made room.
    Lost,
    /// A file came otherwise than it was made. The network or the host put something in its place.
    Changed,
    /// There is no room for it.
    Full,
    /// Not all of it came.
    Away,
    /// All of it is in the one file that is open.
    InFile,
    /// The browser is set to save data.
    Saving,
    /// This browser keeps none, or none from this address.
    Never,
}

impl KeptRelease {
    /// Whether the app opens without a network.
    pub fn is_whole(self) -> bool {
        match self {
            Self::Ready | Self::Next | Self::Stuck | Self::InFile => true,
            Self::Lost | Self::Changed | Self::Full | Self::Away | Self::Saving | Self::Never => {
                false
            }
        }
    }
}

/// How the app comes among the device's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InstallWay {
    /// The browser asks the person, when it is asked to.
    Ask,
    /// Apple's phones and tablets: by hand, and what is kept there is kept apart.
    HomeScreen,
    /// By the browser's menu, if at all.
    Menu,
    /// It is there.
    Done,
}

/// What the device does with releases.
pub trait Releases {
    /// What tells this release from others; empty where it has no name.
    fn release(&self) -> String {
        String::new()
    }

    /// Keeps this release on the device. Tells, until the answer is dropped, when something became of that, or of the ways
    /// to install it.
    fn keep_release(&self, _on: Rc<dyn Fn()>) -> Subscription {
        Subscription::holding(())
    }

    /// What is kept of this release; `None` while that is not known.
    fn kept_release(&self) -> Option<KeptRelease> {
        None
    }

    /// How it comes among the device's own.
    fn install_way(&self) -> InstallWay {
        InstallWay::Menu
    }

    /// Has the browser ask whether to install the app.
    fn install(&self) {}

    /// Loads the page anew with the next release, which waits.
    fn take_next_release(&self) {}
}
