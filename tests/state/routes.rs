//! Addresses: what is printed is read back, and nothing else breaks.

use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use shared_table::domain::base::id::{
    ItemId, ProjectId, RoundId, SessionId, SheetId, ToolId, VariantId,
};
use shared_table::domain::room::min_group_size::MinGroupSize;
use shared_table::state::route::invite::{Invite, NotWhole};
use shared_table::state::route::{CopyOf, ProgrammeView, Route, SessionView, SheetView};

fn id() -> impl Strategy<Value = String> {
    "[A-Za-z0-9_-]{1,16}"
}

fn route() -> impl Strategy<Value = Route> {
    (0..39_u8, id(), id()).prop_map(|(kind, a, b)| {
        let sheet = SheetId::new(&a).unwrap();
        let project = ProjectId::new(&a).unwrap();
        let item = ItemId::new(&b).unwrap();
        let tool = ToolId::new(&a).unwrap();
        match kind {
            0 => Route::Home,
            1 => Route::Start(None),
            2 => Route::Start(Some(tool)),
            3 => Route::Sheet(sheet, SheetView::Continue),
            4 => Route::Sheet(sheet, SheetView::Page(item)),
            5 => Route::Sheet(sheet, SheetView::Whole(Some(item))),
            6 => Route::Sheet(sheet, SheetView::Whole(None)),
            7 => Route::Sheet(sheet, SheetView::Check),
            8 => Route::Sheet(sheet, SheetView::Results),
            9 => Route::Print(sheet),
            10 => Route::Blank(tool, VariantId::new(&b).unwrap()),
            11 => Route::Actions(Some(project)),
            12 => Route::Copy(CopyOf::Project(project)),
            13 => Route::Copy(CopyOf::Sheet(sheet)),
            14 => Route::Help(Some(b)),
            15 => Route::Bin,
            16 => Route::Example,
            17 => Route::Project(project),
            18 => Route::Changed(project),
            20 => Route::Sheet(sheet, SheetView::Screen),
            19 => Route::StartIn(tool, ProjectId::new(&b).unwrap(), None),
            27 => Route::StartIn(tool, ProjectId::new(&b).unwrap(), VariantId::new(&a).ok()),
            21 => Route::NewSession(Some(project)),
            32 => Route::NewSession(None),
            36 => Route::SecondWindow,
            22 => Route::Rounds(tool, ProjectId::new(&b).unwrap()),
            33 => Route::RoundsScreen(tool, ProjectId::new(&b).unwrap()),
            23 => Route::Terms(project),
            24 => Route::Find,
            25 => Route::About,
            26 => Route::Programme(ProgrammeView::All),
            34 => Route::Programme(ProgrammeView::Statement(7)),
            35 => Route::Programme(ProgrammeView::Screen(1)),
            37 => Route::Programme(ProgrammeView::Screen(0)),
            28 => Route::Plan,
            29 => Route::Give(sheet),
            30 => Route::Finish,
            31 => Route::Sheet(sheet, SheetView::Fits),
            _ => Route::Open,
        }
    })
}

const ROOMS: [SessionView; 19] = [
    SessionView::Collect,
    SessionView::RunSheet,
    SessionView::Pass,
    SessionView::TakeOut,
    SessionView::Before,
    SessionView::Card,
    SessionView::CardScreen,
    SessionView::Files,
    SessionView::Codes,
    SessionView::Paper,
    SessionView::Tally,
    SessionView::Together,
    SessionView::Results,
    SessionView::Statement(1),
    SessionView::Statement(12),
    SessionView::Screen(1),
    SessionView::Screen(3),
    SessionView::Agree,
    SessionView::TakeHome,
];

/// Names in any language, as long as an address holds them whole.
fn invite() -> impl Strategy<Value = Invite> {
    let name = || "[^\\s\\p{C}]{1,20}( [^\\s\\p{C}]{1,20})?";
    let more =
        (option::of(id()), option::of(select(MinGroupSize::ALL.to_vec())), option::of(name()));
    (id(), id(), id(), option::of(name()), option::of((id(), name())), more).prop_map(
        |(tool, variant, id, name, round, (session, late, talk))| Invite {
            tool: ToolId::new(&tool).unwrap(),
            variant: VariantId::new(&variant).unwrap(),
            project: ProjectId::new(&id).unwrap(),
            project_name: name.filter(|name| name != "-"),
            round: round.map(|(id, name)| (RoundId::new(&id).unwrap(), name)),
            session: session.map(|id| SessionId::new(&id).unwrap()),
            late,
            talk,
        },
    )
}

#[test]
fn an_invitation_that_lost_a_part_says_so() {
    for hash in ["#/join/tool", "#/join/tool/full/project", "#/join/tool/full/project/name/round"] {
        let Route::Invited(invitation) = Route::from(hash) else { panic!("{hash}") };
        assert_eq!(Invite::try_from(&invitation), Err(NotWhole), "{hash}");
    }
}

#[test]
fn older_invitations_still_open() {
    let read = |hash: &str| {
        let Route::Invited(invitation) = Route::from(hash) else { panic!("{hash}") };
        Invite::try_from(&invitation).unwrap()
    };
    let first = read("#/join/self-assessment/quick/p1/Ridge%20Street/r1/Start");
    assert_eq!(first.project_name.as_deref(), Some("Ridge Street"));
    assert_eq!(
        first.round.map(|(id, name)| (id.to_string(), name)),
        Some(("r1".into(), "Start".into()))
    );
    assert_eq!((first.session, first.late), (None, None));
    assert_eq!(read("#/join/self-assessment/quick/p1/Ridge/-").round, None);
    // What a later version adds does no harm.
    let later = read("#/join/self-assessment/quick/p1/-/-/session=s1/late=5/more=x/late=9");
    assert_eq!(later.project_name, None);
    assert_eq!(later.session, SessionId::new("s1").ok());
    assert_eq!(later.late, Some(MinGroupSize::Five));
    assert_eq!(read("#/join/self-assessment/quick/p1/-/-/late=4").late, None);
}

proptest! {
    #[test]
    fn what_is_printed_is_read_back(route in route()) {
        prop_assert_eq!(Route::from(route.to_hash().as_str()), route);
    }

    #[test]
    fn every_view_of_a_session_has_its_address(id in id(), at in 0..ROOMS.len()) {
        let route = Route::Session(SessionId::new(&id).unwrap(), ROOMS[at]);
        prop_assert_eq!(Route::from(route.to_hash().as_str()), route);
    }

    #[test]
    fn an_invitation_is_read_as_it_was_written(invite in invite()) {
        let hash = Route::Invited(invite.clone().into()).to_hash();
        prop_assert!(hash.bytes().all(|byte| byte.is_ascii_graphic()), "{hash}");
        let Route::Invited(read) = Route::from(hash.as_str()) else { panic!("{hash}") };
        prop_assert_eq!(Invite::try_from(&read), Ok(invite));
    }

    #[test]
    fn any_text_is_some_route(text in "\\PC{0,40}") {
        let _ = Route::from(text.as_str());
    }
}

#[test]
fn an_address_that_is_not_ours_is_unknown() {
    for hash in
        ["#/nowhere", "#/sheet", "#/sheet/a b", "#/sheet/x/page/", "#/blank/x", "#javascript:1"]
    {
        assert_eq!(Route::from(hash), Route::Unknown, "{hash}");
    }
    for hash in ["", "#", "#/", "/"] {
        assert_eq!(Route::from(hash), Route::Home, "{hash}");
    }
}
