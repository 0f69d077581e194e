//! Invitations: what stands in the address, what is made from it, and going on with what was begun.

use leptos::prelude::*;
use shared_table::content::words;
use shared_table::domain::base::id::{ProjectId, SessionId, SheetId};
use shared_table::domain::sheet::Details;
use shared_table::state::exchange::copies::CopyFormat;
use shared_table::state::room::sessions::NewSession;
use shared_table::state::route::invite::{Invite, MAX_TALK};
use shared_table::state::route::{CopyOf, Route};

use crate::world::World;

/// A device with a session, and the address of its invitation.
fn invitation(with_name: bool) -> (World, SessionId, String) {
    let world = World::new();
    let app = world.turn();
    let project = app.add_project("Ridge Street").unwrap();
    let round = app.add_round(&project, "Start", None).unwrap();
    let tool = app.tools().into_iter().find(|t| t.id.as_str() == "self-assessment").unwrap();
    let new = NewSession {
        project,
        tool: tool.id.clone(),
        variant: tool.variants[1].id.clone(),
        round: Some(round),
        least: Default::default(),
        late_for: None,
        expected: None,
    };
    let session = app.add_session(new).unwrap();
    let invite = app.invite(&session, with_name).unwrap();
    let hash = Route::Invited(invite.into()).to_hash();
    (world, session, hash)
}

fn read(hash: &str) -> Invite {
    let Route::Invited(invitation) = Route::from(hash) else { panic!("{hash}") };
    Invite::try_from(&invitation).unwrap()
}

fn project_name(world: &World, id: &ProjectId) -> String {
    world.app.library.with_untracked(|l| l.project(id).unwrap().name.clone())
}

#[test]
fn the_address_has_the_projects_name_only_if_somebody_ticked_it() {
    let (_, session, hash) = invitation(false);
    assert!(!hash.contains("Ridge"), "{hash}");
    assert_eq!(read(&hash).session, Some(session));
    let phone = World::new();
    phone.turn().start_invited(&read(&hash), Details::default()).unwrap();
    let project = read(&hash).project;
    assert_eq!(project_name(&phone, &project), words().invited.project_default);
    let (_, _, named) = invitation(true);
    assert_eq!(read(&named).project_name.as_deref(), Some("Ridge Street"));
    let phone = World::new();
    phone.turn().start_invited(&read(&named), Details::default()).unwrap();
    assert_eq!(project_name(&phone, &read(&named).project), "Ridge Street");
}

#[test]
fn what_is_here_keeps_its_names() {
    let (world, _, hash) = invitation(false);
    world.turn().start_invited(&read(&hash), Details::default()).unwrap();
    assert_eq!(project_name(&world, &read(&hash).project), "Ridge Street");
}

#[test]
fn an_invitation_opened_again_finds_the_sheet_that_was_begun_from_it() {
    let (_, _, hash) = invitation(false);
    let invite = read(&hash);
    let phone = World::new();
    let app = phone.turn();
    assert_eq!(app.begun_from(&invite), None);
    let id = app.start_invited(&invite, Details::default()).unwrap();
    let app = phone.turn();
    assert_eq!(app.begun_from(&invite), Some(id.clone()));
    assert!(app.is_to_give(&id));
    // An older address does not name the session; another session is another invitation.
    let older = Invite { session: None, ..invite.clone() };
    assert_eq!(app.begun_from(&older), Some(id.clone()));
    let other = Invite { session: SessionId::new("other").ok(), ..invite.clone() };
    assert_eq!(app.begun_from(&other), None);
    // It is still found after a new start, and no more once it is in the bin.
    let later = World::with(phone.store.clone(), phone.journal.clone());
    assert_eq!(later.turn().begun_from(&invite), Some(id.clone()));
    later.turn().bin_sheet(&id);
    assert_eq!(later.turn().begun_from(&invite), None);
}

#[test]
fn a_sheet_that_somebody_started_by_hand_was_begun_from_no_invitation() {
    let (world, _, hash) = invitation(false);
    let invite = read(&hash);
    world.turn();
    let id: SheetId =
        world.start_in(invite.project.clone(), invite.tool.as_str(), invite.variant.as_str());
    world.turn().change_sheet(&id, |sheet| {
        sheet.details.round = invite.round.clone().map(|(id, _)| id);
    });
    assert_eq!(world.turn().begun_from(&invite), None);
    assert!(!world.turn().is_to_give(&id));
}

#[test]
fn looking_at_an_invitation_keeps_nothing() {
    let (_, _, hash) = invitation(false);
    let phone = World::new();
    phone.turn().arrive(hash.as_str().into());
    phone.turn().begun_from(&read(&hash));
    phone.turn().flush();
    phone.device.run_timers();
    assert!(shared_table::ports::store::Store::keys(&*phone.store).unwrap().is_empty());
    assert!(phone.journal.0.borrow().is_empty());
}

/// An invitation with names that have everything in them.
fn hard() -> Invite {
    let (_, _, hash) = invitation(true);
    let mut invite = read(&hash);
    invite.project_name = Some("Ridge St. (North) & Zoë's / 50%!".to_owned());
    invite.round = invite.round.map(|(id, _)| (id, "Start/2 = new?".to_owned()));
    invite
}

fn as_hash(invite: &Invite) -> String {
    Route::Invited(invite.clone().into()).to_hash()
}

#[test]
fn what_mail_does_to_a_link_is_undone() {
    let rounds = [hard(), Invite { round: None, ..hard() }, Invite { late: None, ..hard() }];
    for invite in rounds {
        let link = as_hash(&invite);
        let once = percent_encoding::percent_decode_str(&link).decode_utf8_lossy().into_owned();
        let twice = link.replace('%', "%25");
        let thrice = twice.replace('%', "%25");
        let strokes = format!("#{}", link[1..].replace('/', "%2F"));
        let marks = link.replace('=', "%3D");
        let marks_too = link.replace('=', "%3d");
        for form in [&link, &once, &twice, &thrice, &strokes, &marks, &marks_too] {
            assert_eq!(read(form), invite, "{form}");
        }
        for end in [".", ")", ").", ">", "”", "!", " ", "*", "/"] {
            assert_eq!(read(&format!("{link}{end}")), invite, "{end}");
        }
    }
    let no_round = Invite { round: None, session: None, ..hard() };
    let link = as_hash(&no_round);
    assert_eq!(read(link.trim_end_matches('-')), no_round);
}

#[test]
fn a_link_that_was_cut_is_told_from_a_whole_one() {
    let link = as_hash(&hard());
    let is_whole = |link: &str| match Route::from(link) {
        Route::Invited(invitation) => Invite::try_from(&invitation).is_ok(),
        _ => false,
    };
    assert!(is_whole(&link));
    for end in "#/join/check=".len()..link.len() {
        assert!(!is_whole(&link[..end]), "{}", &link[..end]);
    }
    assert!(!is_whole(&link.replace("Ridge", "Fridge")));
}

/// The address of an invitation from a device whose facilitator wrote whom to turn to.
fn with_talk(note: &str) -> (World, SessionId, String) {
    let (world, session, _) = invitation(false);
    let app = world.turn();
    app.set_talk(&session, note);
    let hash = as_hash(&app.invite(&session, false).unwrap());
    (world, session, hash)
}

#[test]
fn whom_to_turn_to_goes_into_the_link_and_to_the_sheet_and_into_no_copy() {
    let note = "Zoë (blue top) / table 2, 50% of the time";
    let (world, session, hash) = with_talk(&format!(" {note}\n "));
    assert_eq!(read(&hash).talk.as_deref(), Some(note));
    // It is there again when the session's page is opened again.
    let later = World::with(world.store.clone(), world.journal.clone());
    assert_eq!(later.turn().talk_of_session(&session).as_deref(), Some(note));
    let phone = World::new();
    let id = phone.turn().start_invited(&read(&hash), Details::default()).unwrap();
    let later = World::with(phone.store.clone(), phone.journal.clone());
    let app = later.turn();
    assert_eq!(app.talk_of(&id).as_deref(), Some(note));
    for form in CopyFormat::ALL {
        let text = app.file(&app.choice(CopyOf::All), form).text;
        assert!(!text.contains("blue top"), "{form:?}");
    }
}

#[test]
fn a_note_in_a_link_is_one_short_line_whatever_stands_there() {
    let (_, _, hash) = with_talk(&"word ".repeat(100));
    let talk = read(&hash).talk.unwrap();
    assert!(talk.chars().count() <= MAX_TALK && talk.starts_with("word word"), "{talk}");
    let (_, _, plain) = with_talk("  ");
    assert_eq!(read(&plain).talk, None);
    assert!(!plain.contains("talk="), "{plain}");
    // The address is whole without it, and with letters that say nothing.
    let part = hash.split('/').find(|part| part.starts_with("talk=")).unwrap();
    for other in ["", "talk=/", "talk=%%%/", "talk=_____w/", "later=1/"] {
        let changed = hash.replace(&format!("{part}/"), other);
        assert_eq!(read(&changed).talk, None, "{other}");
    }
    let lines = "talk=YQ1iCmPigK5k";
    assert_eq!(read(&hash.replace(part, lines)).talk.as_deref(), Some("a b c\u{202e}d"));
}
