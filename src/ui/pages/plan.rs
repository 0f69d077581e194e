//! Where a group begins that wants to plan before it fills anything in: a project, and its map.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::project::Project;
use crate::state::app::App;
use crate::state::route::Route;
use crate::ui::components::text_field::TextField;
use crate::ui::parts::heading::Heading;

/// Names a project and leads to its map; or to the map of one that is here.
#[component]
pub fn PlanPage() -> impl IntoView {
    let app = App::expect();
    let (w, start) = (&words().project, &words().start);
    let name = RwSignal::new(String::new());
    let open = move |_| {
        let name = name.get_untracked();
        let name = if name.trim().is_empty() { start.project_default } else { name.trim() };
        if let Some(project) = app.add_project(name) {
            // In place of this page, so that Back does not ask for a name again.
            app.go_instead(&Route::Project(project));
        }
    };
    view! {
        <Heading text=w.begin_title/>
        <p class="st-lead">{w.begin_lead}</p>
        <TextField
            id="plan-name"
            label=start.project_name
            hint=start.project_name_hint
            is_name=true
            value=name
            on_input=move |text| name.set(text)
        />
        <div class="st-button-row">
            <button class="st-button" type="button" on:click=open>{w.begin_open}</button>
        </div>
        {maps_here(app)}
    }
}

fn maps_here(app: App) -> Option<AnyView> {
    let link = |project: &&Project| {
        let to = Route::Project(project.id.clone()).to_hash();
        view! { <li><a href=to><bdi>{project.name.clone()}</bdi></a></li> }
    };
    let links: Vec<_> = app.library.with_untracked(|l| l.own_projects().iter().map(link).collect());
    (!links.is_empty()).then(|| {
        view! {
            <h2 class="st-rule-title">{words().project.begin_here}</h2>
            <ul>{links}</ul>
        }
        .into_any()
    })
}
