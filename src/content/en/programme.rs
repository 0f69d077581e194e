//! Many groups together.

use crate::content::groups::programme::Programme;

pub static PROGRAMME: Programme = Programme {
    title: "Many groups together",
    link: "Put many groups together",
    lead: "Put the results of several groups together.",
    how: "Ask each group for a file of what the room saw. It is on their page “A copy for everybody”. Then bring the files here.",
    twice: "Some of these are of the same project. So people can count twice.",
    for_many: "A file to put many groups together",
    more: "Bring more files",
    new: "one:{n} group was added now.|other:{n} groups were added now.",
    again: "one:{n} group was in already. It counts once.|other:{n} groups were in already. They count once.",
    not_seen: "one:{n} group has not looked at its answers yet. It stays out.|other:{n} groups have not looked at their answers yet. They stay out.",
    other_tool: "one:{n} group used a worksheet that is not known here. It stays out.|other:{n} groups used worksheets that are not known here. They stay out.",
    too_many: "one:This page can hold {most} groups. {n} group stays out.|other:This page can hold {most} groups. {n} groups stay out.",
    no_session: "There is no session in it.",
    groups: "one:{n} group is in.|other:{n} groups are in.",
    n_groups: "one:{n} group|other:{n} groups",
    n_people: "one:{n} person|other:{n} people",
    what: "{groups}, {people} in all, answered “{tool}” {months}.",
    in_month: "in {month}",
    from_to: "from {first} to {last}",
    protects: "What a group held back stays back. Fewer than {n} people are never shown apart.",
    apart: "If a group was shown apart, it is shown apart here too. All others count together.",
    kept: "None of this is kept here. Bring the files again next time. Groups are never ranked.",
};
