//! What several pages of a session say.

use leptos::prelude::*;

use super::SessionCtx;
use crate::content::{count, fill, words};
use crate::domain::room::session::Session;
use crate::state::route::SessionView;

impl SessionCtx {
    /// The project's name.
    pub(super) fn project(&self) -> String {
        let name = |l: &crate::state::store::library::Library| {
            l.project(&self.session.project).map(|p| p.name.clone())
        };
        self.app.library.with_untracked(name).unwrap_or_default()
    }

    /// The round's name, if it is in one.
    pub(super) fn round(&self) -> Option<String> {
        let round = self.session.round.as_ref()?;
        self.app.library.with_untracked(|l| {
            l.project(&self.session.project)?.round(round).map(|r| r.label.clone())
        })
    }

    /// A sentence with a number, in the right form.
    pub(super) fn count(&self, forms: &str, n: usize) -> String {
        count(forms, &self.app.device().plural(n), n)
    }

    /// How many people's sheets are in, from now on.
    pub(super) fn people(&self) -> Memo<usize> {
        let (app, id) = (self.app, self.session.id.clone());
        Memo::new(move |_| {
            app.library.with(|l| l.session(&id).map(Session::people)).unwrap_or_default()
        })
    }

    /// How many sheets are in, large, and said when it changes.
    pub(super) fn counter(&self) -> impl IntoView + use<> {
        let (of, people) = (self.clone(), self.people());
        view! { <p class="st-room__n" role="status" prop:textContent=move || of.how_many(people.get())></p> }
    }

    /// How many sheets are in.
    pub(super) fn how_many(&self, n: usize) -> String {
        let w = &words().session;
        if n == 0 { w.none_in.to_owned() } else { self.count(w.n_in, n) }
    }

    /// The tool and the project, and the round.
    pub(super) fn about(&self) -> String {
        let gaps = [("tool", self.tool.title.as_str()), ("project", &self.project())];
        let about = fill(words().session.of, &gaps);
        match self.round() {
            Some(round) => format!("{about}, {round}"),
            None => about,
        }
    }

    /// What people are told before they answer in a session for those who came late.
    pub(super) fn late_words(&self) -> Option<String> {
        let least = self.session.least.n().to_string();
        let is_late = self.session.late_for.is_some();
        is_late.then(|| fill(words().session.late_few, &[("n", &least)]))
    }

    /// The way back to the session's first page.
    pub(super) fn back(&self) -> impl IntoView + use<> {
        view! { <a class="st-back-link" href=self.to(SessionView::Collect)>{words().session.back}</a> }
    }
}
