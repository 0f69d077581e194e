//! What a room said, in plain sentences. They are made from what may be shown, and from nothing else.

use leptos::prelude::*;

use crate::content::{fill, perspective, perspective_in, words};
use crate::domain::base::id::ProjectId;
use crate::domain::base::map::Set;
use crate::domain::room::differ::Statement;
use crate::domain::room::measure::{Distance, Says, distance};
use crate::domain::room::shown::{Shown, is_everybody, only};
use crate::domain::sheet::Perspective;
use crate::domain::sheet::talk;
use crate::domain::tool::kind::Scale;
use crate::state::app::App;

/// Says it in a project's words.
#[derive(Clone)]
pub struct Voice {
    app: App,
    /// Whose words; the usual ones without a project.
    project: Option<ProjectId>,
    /// It speaks of many groups. People of a perspective that one of them saw apart can be among the others.
    is_of_many: bool,
}

impl Voice {
    /// In the words of a project.
    pub fn of(app: App, project: &ProjectId) -> Self {
        Self { app, project: Some(project.clone()), is_of_many: false }
    }

    /// In the usual words, of many groups together.
    pub fn of_many(app: App) -> Self {
        Self { app, project: None, is_of_many: true }
    }

    /// A perspective in the project's words.
    pub fn perspective(&self, one: Perspective) -> String {
        self.app.library.with_untracked(|l| {
            match self.project.as_ref().and_then(|id| l.project(id)) {
                Some(project) => perspective_in(&project.terms, one).to_owned(),
                None => perspective(one).to_owned(),
            }
        })
    }

    /// A group's name, in the project's words.
    pub fn group(&self, of: &Set<Perspective>) -> String {
        let w = &words().differ;
        match only(of) {
            Some(one) => self.perspective(one),
            None if self.is_of_many => w.all_others.to_owned(),
            None if is_everybody(of) => w.everyone.to_owned(),
            None => w.others.to_owned(),
        }
    }

    /// The groups that a room sees apart, each by name and, where it may be told, number; none where no group stands apart.
    pub fn groups_in_sight(&self, shown: &Shown) -> Vec<(Set<Perspective>, String)> {
        let mut all: Vec<(Set<Perspective>, String)> = Vec::new();
        for (of, n) in shown.in_sight() {
            let name = self.group(&of);
            let text = match n.filter(|_| !self.is_of_many) {
                Some(n) => fill(words().differ.group_n, &[("group", &name), ("n", &n.to_string())]),
                None => name,
            };
            // Others than these can be together elsewhere, under the same name.
            if all.iter().all(|(_, there)| *there != text) {
                all.push((of, text));
            }
        }
        if all.iter().all(|(of, _)| only(of).is_none()) { Vec::new() } else { all }
    }

    /// Whether a group has a name of its own in a list of those that are shown apart.
    pub fn is_named(&self, of: &Set<Perspective>) -> bool {
        !self.is_of_many || only(of).is_some()
    }

    /// A group's name after "most". The project's own words stand in quotes: nobody can tell their grammar.
    fn most_of(&self, of: &Set<Perspective>) -> String {
        let w = &words().differ;
        let Some(one) = only(of) else {
            return if self.is_of_many { w.whose_all_others } else { w.whose_others }.to_owned();
        };
        let name = self.perspective(one);
        if name != perspective(one) {
            return fill(w.whose, &[("group", &name)]);
        }
        let usual = match one {
            Perspective::LivedExperience => w.people_lived_experience,
            Perspective::FamilyOrCarer => w.people_family_or_carer,
            Perspective::WorksInService => w.people_works_in_service,
            Perspective::Commissions => w.people_commissions,
            Perspective::Volunteer => w.people_volunteer,
            Perspective::RatherNotSay => w.whose_others,
        };
        usual.to_owned()
    }

    /// What each group mostly said.
    pub fn said(&self, statement: &Statement) -> Vec<String> {
        let groups = statement.groups();
        let of = |block: &&crate::domain::room::shown::GroupAnswers| {
            let says = statement.says(&block.counts)?;
            let alone = groups.len() == 1 && only(&block.of).is_none();
            Some(self.sentence(&statement.scale, (!alone).then_some(&block.of), says))
        };
        groups.iter().filter_map(of).chain(self.among_others(statement)).collect()
    }

    /// Which groups have no row here, though they have one elsewhere: nobody is to take the others for all there are.
    pub fn among_others(&self, statement: &Statement) -> Option<String> {
        let names: Vec<_> =
            statement.among_others.iter().map(|one| self.perspective(*one)).collect();
        (!names.is_empty())
            .then(|| fill(words().differ.among_others, &[("groups", &names.join(", "))]))
    }

    /// What most of a group said; `None` for everybody.
    pub fn sentence(&self, scale: &Scale, of: Option<&Set<Perspective>>, says: Says) -> String {
        let w = &words().differ;
        let label = |at: usize| scale.options.get(at).map_or("", |o| o.label.as_str());
        let everyone = of.is_none();
        let group = of.map(|of| self.most_of(of)).unwrap_or_default();
        let name = of.map(|of| self.group(of)).unwrap_or_default();
        let pick = |one: &'static str, all: &'static str| if everyone { all } else { one };
        match says {
            Says::Most(at) => {
                let gaps = [("group", group.as_str()), ("answer", label(at))];
                fill(pick(w.most, w.most_everyone), &gaps)
            }
            Says::Between(at) => {
                let gaps = [("group", group.as_str()), ("low", label(at)), ("high", label(at + 1))];
                fill(pick(w.between, w.between_everyone), &gaps)
            }
            Says::Split => fill(pick(w.split, w.split_everyone), &[("group", &name)]),
            Says::Unordered => fill(pick(w.unordered, w.unordered_everyone), &[("group", &group)]),
            Says::Spread => fill(pick(w.spread, w.spread_everyone), &[("group", &name)]),
        }
    }

    /// Questions to talk about: one that fits how far people are apart, and the statement's own.
    pub fn talk(statement: &Statement) -> Vec<String> {
        /// Below this, answers are spread over much of the scale.
        const AGREE: f64 = 0.5;
        let w = &words().differ;
        let Some(total) = statement.shown.total() else { return Vec::new() };
        let general = match (statement.apart, statement.agreement) {
            (Some(apart), _) if distance(apart) != Distance::Near => Some(w.talk_apart),
            (_, Some(agreement)) if agreement < AGREE => Some(w.talk_spread),
            (_, Some(_)) if statement.among_others.is_empty() => Some(w.talk_same),
            // Nobody took a side, or a group is not seen on its own: nobody knows that all agree.
            (_, None | Some(_)) => None,
        };
        let most = total.iter().enumerate().max_by_key(|(at, n)| (**n, usize::MAX - at));
        let most = most.and_then(|(at, _)| statement.scale.all().nth(at));
        let own = most.and_then(|option| talk::question(&statement.item, &option.id));
        [general, own].into_iter().flatten().map(str::to_owned).collect()
    }
}
