//! The device around the app: all that it can do beside keeping things.

use super::clock::Clock;
use super::files::Files;
use super::page::Page;
use super::sensors::Sensors;

/// What the device can do for the app.
pub trait Device: Clock + Files + Page + Sensors {}

impl<T: Clock + Files + Page + Sensors> Device for T {}
