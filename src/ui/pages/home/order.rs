//! The order of sheets on the first page. It stays while somebody works on the list: a sheet that
//! was renamed does not jump away, and one that was put in the bin leaves its "Undo" in its place.

use crate::domain::base::id::{ProjectId, SheetId};
use crate::domain::project::Project;

/// A sheet and the project it stands under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The project.
    pub project: ProjectId,
    /// The sheet.
    pub sheet: SheetId,
}

/// A project with the sheets that are shown under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectSheets {
    /// The project.
    pub project: ProjectId,
    /// Its sheets.
    pub sheets: Vec<SheetId>,
}

/// The order that stood `before`, without what is gone, with what is new at the top of its project.
/// At first it is the order of `listed`.
pub fn settle(
    before: Option<&Vec<Placed>>,
    listed: Vec<Placed>,
    is_here: impl Fn(&SheetId) -> bool,
) -> Vec<Placed> {
    let Some(before) = before else { return listed };
    let known = before.iter().map(|p| &p.sheet).collect::<crate::domain::base::map::Set<_>>();
    let mut order: Vec<Placed> = before.iter().filter(|p| is_here(&p.sheet)).cloned().collect();
    for new in listed.into_iter().rev().filter(|p| !known.contains(&p.sheet)) {
        let at = order.iter().position(|p| p.project == new.project).unwrap_or(0);
        order.insert(at, new);
    }
    order
}

/// The sheets by project; projects in the order of their first sheet.
pub fn groups(order: &[Placed]) -> Vec<ProjectSheets> {
    let mut groups: Vec<ProjectSheets> = Vec::new();
    for Placed { project, sheet } in order {
        match groups.iter_mut().find(|g| g.project == *project) {
            Some(group) => group.sheets.push(sheet.clone()),
            None => {
                groups
                    .push(ProjectSheets { project: project.clone(), sheets: vec![sheet.clone()] });
            }
        }
    }
    groups
}

/// Projects in which nobody started a sheet yet. Without a place here nobody would find their maps.
pub fn bare(projects: Vec<&Project>, order: &[Placed]) -> Vec<ProjectSheets> {
    let is_bare = |id: &ProjectId| order.iter().all(|placed| placed.project != *id);
    let bare = projects.into_iter().filter(|project| is_bare(&project.id));
    bare.map(|project| ProjectSheets { project: project.id.clone(), sheets: Vec::new() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(pairs: &[(&str, &str)]) -> Vec<Placed> {
        let one = |(project, sheet): &(&str, &str)| {
            let (project, sheet) = (ProjectId::new(project), SheetId::new(sheet));
            Some(Placed { project: project.ok()?, sheet: sheet.ok()? })
        };
        pairs.iter().filter_map(one).collect()
    }

    #[test]
    fn a_change_of_date_moves_nothing() {
        let before = placed(&[("p", "a"), ("p", "b")]);
        let listed = placed(&[("p", "b"), ("p", "a")]);
        assert_eq!(settle(Some(&before), listed, |_| true), before);
    }

    #[test]
    fn what_went_to_the_bin_keeps_its_place_and_what_is_gone_does_not() {
        let before = placed(&[("p", "a"), ("p", "binned"), ("p", "gone")]);
        let listed = placed(&[("p", "a")]);
        let order = settle(Some(&before), listed, |id| id.as_str() != "gone");
        assert_eq!(order, placed(&[("p", "a"), ("p", "binned")]));
    }

    #[test]
    fn new_sheets_stand_at_the_top_of_their_project() {
        let before = placed(&[("p", "a"), ("q", "b")]);
        let listed = placed(&[("q", "new2"), ("q", "new1"), ("r", "c"), ("p", "a"), ("q", "b")]);
        let order = settle(Some(&before), listed, |_| true);
        let expected = placed(&[("r", "c"), ("p", "a"), ("q", "new2"), ("q", "new1"), ("q", "b")]);
        assert_eq!(order, expected);
    }

    #[test]
    fn sheets_are_grouped_by_project() {
        let groups = groups(&placed(&[("p", "a"), ("q", "b"), ("p", "c")]));
        let sizes: Vec<_> = groups.iter().map(|g| (g.project.as_str(), g.sheets.len())).collect();
        assert_eq!(sizes, [("p", 2), ("q", 1)]);
    }
}
