//! Addresses: what is printed is read back, and nothing else breaks.

use proptest::prelude::*;
use shared_table::domain::id::{ItemId, ProjectId, SheetId, ToolId, VariantId};
use shared_table::state::route::{CopyOf, Route, View, parse};

fn id() -> impl Strategy<Value = String> {
    "[A-Za-z0-9_-]{1,16}"
}

fn route() -> impl Strategy<Value = Route> {
    (0..22_u8, id(), id()).prop_map(|(kind, a, b)| {
        let sheet = SheetId::new(&a).unwrap();
        let project = ProjectId::new(&a).unwrap();
        let item = ItemId::new(&b).unwrap();
        let tool = ToolId::new(&a).unwrap();
        match kind {
            0 => Route::Home,
            1 => Route::Start(None),
            2 => Route::Start(Some(tool)),
            3 => Route::Sheet(sheet, View::Continue),
            4 => Route::Sheet(sheet, View::Page(item)),
            5 => Route::Sheet(sheet, View::Whole(Some(item))),
            6 => Route::Sheet(sheet, View::Whole(None)),
            7 => Route::Sheet(sheet, View::Check),
            8 => Route::Sheet(sheet, View::Results),
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
            20 => Route::Sheet(sheet, View::Screen),
            19 => Route::StartIn(tool, ProjectId::new(&b).unwrap()),
            _ => Route::Open,
        }
    })
}

proptest! {
    #[test]
    fn what_is_printed_is_read_back(route in route()) {
        prop_assert_eq!(parse(&route.to_hash()), route);
    }

    #[test]
    fn any_text_is_some_route(text in "\\PC{0,40}") {
        parse(&text);
    }
}

#[test]
fn an_address_that_is_not_ours_is_unknown() {
    for hash in
        ["#/nowhere", "#/sheet", "#/sheet/a b", "#/sheet/x/page/", "#/blank/x", "#javascript:1"]
    {
        assert_eq!(parse(hash), Route::Unknown, "{hash}");
    }
    for hash in ["", "#", "#/", "/"] {
        assert_eq!(parse(hash), Route::Home, "{hash}");
    }
}
