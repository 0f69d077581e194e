//! What a room said, in plain sentences. They are made from what may be shown, and from nothing else.

use super::Of;
use crate::content::{fill, perspective, words};
use crate::domain::differ::Statement;
use crate::domain::map::Set;
use crate::domain::measure::Says;
use crate::domain::protect::{is_everybody, only};
use crate::domain::sheet::Perspective;
use crate::domain::talk;

impl Of {
    /// A group's name, in the project's words.
    pub(super) fn group(&self, of: &Set<Perspective>) -> String {
        let w = &words().differ;
        match only(of) {
            Some(one) => self.app.perspective_in(&self.session.project, one),
            None if is_everybody(of) => w.everyone.to_owned(),
            None => w.others.to_owned(),
        }
    }

    /// A group's name after "most". The project's own words stand in quotes: nobody can tell their grammar.
    fn most_of(&self, of: &Set<Perspective>) -> String {
        let w = &words().differ;
        let Some(one) = only(of) else { return w.whose_others.to_owned() };
        let name = self.app.perspective_in(&self.session.project, one);
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
    pub(super) fn said(&self, statement: &Statement) -> Vec<String> {
        let groups = statement.groups();
        let sentence = |of: &Set<Perspective>, says: Says| {
            let alone = groups.len() == 1 && only(of).is_none();
            self.sentence(statement, of, says, alone)
        };
        let of = |block: &&crate::domain::protect::Block| {
            Some(sentence(&block.of, statement.says(&block.counts)?))
        };
        groups.iter().filter_map(of).collect()
    }

    fn sentence(
        &self,
        statement: &Statement,
        of: &Set<Perspective>,
        says: Says,
        everyone: bool,
    ) -> String {
        let w = &words().differ;
        let label = |at: usize| statement.scale.options.get(at).map_or("", |o| o.label.as_str());
        let group = self.most_of(of);
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
            Says::Split => fill(pick(w.split, w.split_everyone), &[("group", &self.group(of))]),
            Says::Spread => fill(pick(w.spread, w.spread_everyone), &[("group", &self.group(of))]),
        }
    }

    /// Questions to talk about: one that fits how far people are apart, and the statement's own.
    pub(super) fn talk(&self, statement: &Statement) -> Vec<String> {
        /// Half of all pairs lean one way.
        const APART: f64 = 0.3;
        /// Below this, answers are spread over much of the scale.
        const AGREE: f64 = 0.5;
        let w = &words().differ;
        let Some(total) = statement.shown.total() else { return Vec::new() };
        let general = match (statement.apart, statement.agreement) {
            (Some(apart), _) if apart >= APART => w.talk_apart,
            (_, Some(agreement)) if agreement < AGREE => w.talk_spread,
            _ => w.talk_same,
        };
        let most = total.iter().enumerate().max_by_key(|(at, n)| (**n, usize::MAX - at));
        let most = most.and_then(|(at, _)| statement.scale.all().nth(at));
        let own = most.and_then(|option| talk::question(&statement.item, &option.id));
        [Some(general), own].into_iter().flatten().map(str::to_owned).collect()
    }
}
