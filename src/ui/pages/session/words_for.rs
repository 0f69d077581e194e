//! What several pages of a session say.

use leptos::prelude::*;

use super::SessionCtx;
use crate::content::{count, fill, words};
use crate::domain::room::entry::EntrySource;
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
        let of = self.clone();
        view! { <p class="st-room__n" role="status" prop:textContent=move || of.how_many_now()></p> }
    }

    /// Something of the session as it is now.
    pub(super) fn here_now<T: Default>(&self, what: impl FnOnce(&Session) -> T) -> T {
        self.app.library.with(|l| l.session(&self.session.id).map(what)).unwrap_or_default()
    }

    /// How many sheets are in now, and of how many, as long as more can come.
    pub(super) fn how_many_now(&self) -> String {
        let w = &words().session;
        let (n, all) = self.here_now(|session| (session.people(), session.expected));
        match all.filter(|_| self.session.revealed.is_none()) {
            Some(all) => {
                let form = if n > all { w.desk_over } else { w.desk_of };
                fill(&self.count(form, n), &[("all", &all.to_string())])
            }
            None if n == 0 => w.none_in.to_owned(),
            None => self.count(w.n_in, n),
        }
    }

    /// How many came in each way.
    pub(super) fn ways_now(&self) -> String {
        let w = &words().session;
        let of = |session: &Session| {
            let by = EntrySource::ALL.map(|way| (way, session.came_by(way)));
            (Some(by), session.tallies.values().map(|tally| tally.sheets).sum::<usize>())
        };
        let (by, counted) = self.here_now(of);
        let form = |way: EntrySource| match way {
            EntrySource::Passed => w.desk_by_passed,
            EntrySource::File => w.desk_by_file,
            EntrySource::Code => w.desk_by_code,
            EntrySource::Paper => w.desk_by_paper,
        };
        let by = by.into_iter().flatten().map(|(way, n)| (form(way), n));
        let all = by.chain([(w.desk_by_tally, counted)]).filter(|(_, n)| *n > 0);
        all.map(|(form, n)| self.count(form, n)).collect::<Vec<_>>().join(" · ")
    }

    /// What became of something that was put in, and how many are in now.
    pub(super) fn told(&self, what: &str) -> String {
        format!("{what} {}.", untrack(|| self.how_many_now()).trim_end_matches('.'))
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
