//! What a choice means, and what would bring it nearer to working as equals. In words, never a mark.

use leptos::prelude::*;

use crate::content::words;
use crate::domain::sheet::answer::Answer;
use crate::domain::tool::kind::Choice;
use crate::ui::components::anew::anew;

/// The words that belong to what was chosen; nothing where no option has any.
pub fn says(options: &[Choice], answer: Memo<Answer>) -> AnyView {
    let options: Vec<Choice> =
        options.iter().filter(|o| !(o.says.is_empty() && o.nearer.is_empty())).cloned().collect();
    if options.is_empty() {
        return ().into_any();
    }
    let chosen = Memo::new(move |_| {
        let is_chosen =
            |o: &&Choice| answer.with(|a| a.chosen() == Some(&o.id) || a.is_ticked(&o.id));
        options.iter().filter(is_chosen).cloned().collect::<Vec<_>>()
    });
    let block = |option: Choice| {
        let nearer = (!option.nearer.is_empty()).then(|| {
            view! {
                <p class="st-says__nearer">
                    <strong>{words().sheet.nearer}</strong>
                    " "
                    {option.nearer}
                </p>
            }
        });
        view! {
            <div class="st-says__one">
                {(!option.says.is_empty()).then(|| view! { <p>{option.says}</p> })}
                {nearer}
            </div>
        }
    };
    view! {
        <div class="st-says">
            {anew(move || chosen.get().into_iter().map(block).collect_view())}
        </div>
    }
    .into_any()
}
