//! All wings of the state that have signals of their own.

use std::rc::Rc;

use leptos::prelude::*;

use super::app::App;
use super::exchange::Exchange;
use super::page::drafts::Drafts;
use super::page::finding::Finding;
use super::page::projector::Projector;
use super::project::planning::Planning;
use super::room::arrivals::Arrivals;
use super::room::passing::Passing;
use super::room::programme::Programme;

/// The handles of the wings, for pages.
#[derive(Clone, Copy)]
pub struct Wings {
    /// A device that goes round.
    pub passing: Passing,
    /// What comes in.
    pub exchange: Exchange,
    /// The list of actions.
    pub planning: Planning,
    /// What somebody looks for.
    pub finding: Finding,
}

impl Wings {
    /// From context. Call it at the top of a component, never in a timer.
    pub fn expect() -> Self {
        expect_context::<Self>()
    }

    /// From now on they hear of what happens to all of the state.
    pub fn open(app: App) -> Self {
        Self {
            passing: Passing::new(app),
            exchange: Exchange::new(app),
            planning: Planning::new(app),
            finding: Finding::new(app),
        }
    }
}

/// The handles of the wings that open after the first page.
#[derive(Clone, Copy)]
pub struct LateWings {
    /// When answers came in.
    pub arrivals: Arrivals,
    /// Groups that were brought together.
    pub programme: Programme,
    /// Words that somebody began and turned away from.
    pub drafts: Drafts,
    /// A second window that a room looks at.
    pub projector: Projector,
}

impl LateWings {
    /// From now on they hear of what happens to all of the state.
    pub fn open(app: App) -> Self {
        let drafts = Drafts::new();
        app.add_wing(Rc::new(drafts));
        Self {
            drafts,
            arrivals: Arrivals::open(app),
            programme: Programme::open(app),
            projector: Projector::open_wing(app),
        }
    }
}
