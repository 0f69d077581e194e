//! The device around the app: all that it can do beside keeping things.

use super::clock::Clock;
use super::files::Files;
use super::page::Page;
use super::release::Releases;
use super::sensors::Sensors;
use super::windows::Windows;

/// What the device can do for the app.
pub trait Device: Clock + Files + Page + Releases + Sensors + Windows {}

impl<T: Clock + Files + Page + Releases + Sensors + Windows> Device for T {}
