//! Mounts the app; nothing else.

fn main() {
    shared_table::ui::app::start();
}
