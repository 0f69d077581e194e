//! The port to what a person does beside the page's own fields, and to the camera.

use std::rc::Rc;

use super::subscription::Subscription;

/// What a camera sees, in shades of grey, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CameraImage {
    /// How wide it is, in points.
    pub width: usize,
    /// The shade of each point, from black to white.
    pub grey: Vec<u8>,
}

/// What comes from a camera.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Camera {
    /// It is on.
    Started,
    /// The texts of the codes it sees now, where the device reads them by itself.
    Codes(Vec<String>),
    /// What it sees now, where it does not.
    Picture(CameraImage),
    /// There is none, or the page may not ask for one here.
    Missing,
    /// The person, or the browser for them, said no.
    Refused,
    /// Something else uses it.
    Busy,
}

/// What the device hears and sees.
pub trait Sensors {
    /// Shows the camera in the video of that id, and tells what it sees until the answer is dropped.
    fn camera(&self, video: &str, on: Rc<dyn Fn(Camera)>) -> Subscription;

    /// Tells which key is pressed, wherever the focus is, until the answer is dropped. Who hears it says
    /// whether they took it; if so, the browser does nothing with it.
    fn keys(&self, on: Rc<dyn Fn(&str) -> bool>) -> Subscription;

    /// Tells whenever Shift was pressed three times within two seconds with no other key between, until
    /// the answer is dropped.
    fn shifts(&self, on: Rc<dyn Fn()>) -> Subscription;

    /// Tells whenever the page fills the screen or gives it back, until the answer is dropped.
    fn screen_filled(&self, on: Rc<dyn Fn(bool)>) -> Subscription;
}
