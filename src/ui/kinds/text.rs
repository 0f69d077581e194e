//! Own words.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::sheet::answer::Value;
use crate::ui::components::details::Details;
use crate::ui::components::text_area::TextArea;
use crate::ui::parts::asking::QuestionCtx;
use crate::ui::parts::on_paper::drawn;
use crate::ui::parts::on_paper::to_fill::TEXT;

/// The question's heading is the field's label.
pub(super) fn field(of: QuestionCtx<'_>) -> AnyView {
    let QuestionCtx { app, item, naming, answer } = of;
    let (item_id, field) = (item.id.clone(), format!("{}-text", item.id));
    let label = view! { <label for=field.clone()>{item.text.clone()}</label> };
    let value = Signal::derive(move || answer.with(|a| a.text().to_owned()));
    let on_input = move |text: String| {
        let value = (!text.is_empty()).then_some(Value::Text(text));
        app.edit_answer(&item_id, true, |a| a.value = value);
    };
    let hint = if item.help.is_empty() { words().sheet.text_hint } else { &item.help };
    view! {
        {naming.heading(label.into_any())}
        {prompts(&item.prompts)}
        <TextArea id=field hint=hint.to_owned() value on_input on_leave=move |()| app.seal()/>
    }
    .into_any()
}

/// Short questions that help to begin.
fn prompts(prompts: &[String]) -> Option<impl IntoView + use<>> {
    let line = |prompt: &String| view! { <li>{prompt.clone()}</li> };
    let lines = prompts.iter().map(line).collect_view();
    (!prompts.is_empty()).then(|| {
        view! {
            <Details summary=words().sheet.prompts>
                <ul>{lines}</ul>
            </Details>
        }
    })
}

pub(super) fn blank() -> AnyView {
    drawn::lines(TEXT)
}
