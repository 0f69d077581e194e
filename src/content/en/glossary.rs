//! The words that people in this work use, said plainly.

/// Each word with what it means, in the order of the alphabet.
pub const GLOSSARY: [(&str, &str); 22] = [
    ("Action", "Something your group will do. It says what, who and by when."),
    ("Assets", "What people bring: strengths, skills, interests, and what they know from life."),
    ("Commissioner", "Somebody who decides which services are paid for, and what they must do."),
    ("Co-production", "Deciding and making things together, as equals."),
    ("Copy", "A file with your sheets in it. You can keep it, or give it to somebody."),
    (
        "Expert by experience",
        "Somebody who knows a thing because they have lived it. \
         They use what they know to help change services.",
    ),
    (
        "Intrinsic power",
        "Power that sits inside us. It is how people see each other, and how they see themselves.",
    ),
    (
        "Lived experience",
        "What you know because it happened to you. \
         For example having no home, or using a service.",
    ),
    (
        "Multiple disadvantage",
        "Facing several hard things at the same time. It can be having no home, or poor health. \
         It can be violence. It can be trouble with drugs, drink or the law. \
         Each one makes the others harder. Often no one service helps with them all.",
    ),
    (
        "Perspective",
        "Where you see things from. You may have lived experience, or work in a service, or both.",
    ),
    (
        "Power",
        "Who decides, who is heard and who can say no. \
         The worksheets look at three kinds: top-down, unconscious and intrinsic.",
    ),
    ("Private part", "A part of a sheet that stays out of copies, unless you tick it."),
    ("Project", "A piece of work that your group does together. It holds your sheets and actions."),
    ("Round", "A time when you ask the questions. You may ask at the start, and after six months."),
    ("Sheet", "One tool, filled in. It can be by one person, by two people or by a group."),
    ("Stigma", "A bad label that others put on people. It is unfair, and it hurts."),
    ("Tool", "A set of questions. Each tool can be filled in many times."),
    (
        "Top-down power",
        "Power that comes with a job, a rank or a rule. In the end, the people at the top decide.",
    ),
    ("Trauma", "What very bad things can leave behind in our minds and bodies."),
    (
        "Trauma-informed",
        "Knowing that many people have been badly hurt. \
         So we help them feel safe, and we give them choices. We do not push for their story.",
    ),
    (
        "Unconscious power",
        "Power that people use without noticing. \
         For example hard words, or news that only some people get.",
    ),
    (
        "Wicked problem",
        "A problem with many causes and no simple answer. No one can solve it alone. \
         Here, wicked does not mean bad.",
    ),
];
