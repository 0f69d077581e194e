//! Help: what co-production is, where answers live, how to share, and where to get help.

use super::glossary::GLOSSARY;
use crate::content::groups::help::{Help, HelpBlock, HelpTarget, Topic};

pub static HELP: Help = Help {
    title: "Help",
    lead: "Short answers, in plain words. You can read them in any order.",
    contents: "What is in here",
    more: "More help",
    all: "All of help",
};

/// The topics of help, in order.
pub static TOPICS: [Topic; 11] = [
    Topic { id: "co-production", title: "What co-production is", blocks: CO_PRODUCTION },
    Topic { id: "two-kinds-of-good", title: "Two kinds of good", blocks: TWO_KINDS },
    Topic { id: "near-you", title: "Look near you first", blocks: NEAR_YOU },
    Topic { id: "words", title: "Words we use", blocks: &[HelpBlock::Terms(&GLOSSARY)] },
    Topic { id: "workshop", title: "Running a workshop", blocks: WORKSHOP },
    Topic { id: "keeping", title: "Where your answers live", blocks: KEEPING },
    Topic { id: "sharing", title: "How to share", blocks: SHARING },
    Topic { id: "print", title: "How to print", blocks: PRINT },
    Topic { id: "shortcuts", title: "Using the keyboard", blocks: SHORTCUTS },
    Topic { id: "hide", title: "Hide now", blocks: HIDE },
    Topic { id: "get-help", title: "Where to get help", blocks: GET_HELP },
];

const CO_PRODUCTION: &[HelpBlock] = &[
    HelpBlock::Text(
        "Co-production is a long word. It means that people decide and make things together, as equals.",
    ),
    HelpBlock::Text(
        "People who use services take part. So do the people who run, fund and plan them.",
    ),
    HelpBlock::Text(
        "There is no one meaning that everyone agrees on. Talk about what it means in your group.",
    ),
    HelpBlock::Title("What it is"),
    HelpBlock::List(&[
        "Taking time to get to know and trust each other.",
        "Working together from the first idea, not only at the end.",
        "Lived experience counts as much as what people learn at work.",
        "Power is shared. That includes the final say.",
        "Something comes of it. Something is made, or something changes.",
        "People hear what changed because of them. If it could not change, they hear why.",
        "Taking part should do people good.",
    ]),
    HelpBlock::Title("What it is not"),
    HelpBlock::List(&[
        "A survey or a form. These worksheets are forms too. They are only a start.",
        "Asking people what they think, and then deciding without them.",
        "A seat at a meeting, with no real say.",
        "A way to get people's stories. Nobody has to tell their story.",
        "A thing you do once. A group keeps on learning.",
    ]),
    HelpBlock::Title("Where this comes from"),
    HelpBlock::Text("The ideas come from people who do this work. The sentences are our own."),
    HelpBlock::Sources,
];

const WORKSHOP: &[HelpBlock] = &[
    HelpBlock::Text("This is for whoever runs it: a facilitator, or any of you. Two can share it."),
    HelpBlock::Link(HelpTarget::Workshop, "Run a workshop"),
    HelpBlock::Title("Before the day"),
    HelpBlock::List(&[
        "Set it up before you go. A quick check is enough to begin with.",
        "Try the projector or the big screen in the room. It can be a second window.",
        "Change the run sheet until it fits your group. Print it.",
        "Print start cards, and a few blank sheets for people who like paper.",
        "Bring a device to pass round. Not everybody has a phone.",
        "Ask what people need: an interpreter, large print, a quiet corner.",
    ]),
    HelpBlock::Title("Welcome"),
    HelpBlock::List(&[
        "Say why you ask, and what can come of it.",
        "Read out who sees what. Say that anybody can skip, stop or just listen.",
    ]),
    HelpBlock::Title("Answer"),
    HelpBlock::List(&[
        "Show the start card on the screen. A phone's camera reads its QR code.",
        "At the end each person hands in: they show a code to your camera, or send a file.",
        "Type in paper sheets and counts yourself. Or let somebody read them to you.",
        "Give people time. The timer on the screen is quiet.",
    ]),
    HelpBlock::Title("Look together"),
    HelpBlock::List(&[
        "Count who is in. Then ask the room, and show it.",
        "Begin where you are furthest apart. Let those who are fewest speak first.",
        "Write down what was said, without names.",
    ]),
    HelpBlock::Title("Agree and close"),
    HelpBlock::List(&[
        "Raise hands for what you want to work on.",
        "Agree one or two actions: what, who, by when.",
        "Say when you meet again. Give everybody the report.",
        "Thank people. Pay them, and their fares.",
    ]),
    HelpBlock::Title("Many rooms"),
    HelpBlock::Text(
        "Rooms can send you what they saw. Their results are put together on one page.",
    ),
    HelpBlock::Text(
        "A group that a room showed apart is shown apart there too. All others count together.",
    ),
    HelpBlock::Text("What you bring stays in the tab until you close it or load it again."),
    HelpBlock::Link(HelpTarget::Programme, "Put many rooms together"),
];

const TWO_KINDS: &[HelpBlock] = &[
    HelpBlock::Title("Better services"),
    HelpBlock::Text("People who know a service from the inside know what it really does."),
    HelpBlock::Text("With them, we can change it so that it works."),
    HelpBlock::Title("Good for people"),
    HelpBlock::Text("What we know is worth something, and others show us that it is."),
    HelpBlock::Text("One chance can lead to the next."),
    HelpBlock::Title("The two go together"),
    HelpBlock::Text(
        "When people grow, the work grows too. The worksheet What good came of it asks about both.",
    ),
    HelpBlock::Title("It depends"),
    HelpBlock::Text("Some questions have no one right answer. Talk about them in your group."),
    HelpBlock::List(&[
        "Bring what you know from life, if you want to. Leave arguments outside.",
        "At a round table everyone can see each other. It can feel stiff too. Small tables help small talk.",
        "Name badges can help, or not. Ask at the start, and ask again now and then.",
        "Phones and laptops: say at the start why you need one.",
        "A survey is a first step, not co-production. Look at the answers together.",
    ]),
];

const NEAR_YOU: &[HelpBlock] = &[
    HelpBlock::Text(
        "You do not have to start from nothing. Others near you may already work this way.",
    ),
    HelpBlock::Text("Most like to share what they learned."),
    HelpBlock::Title("Who you can ask"),
    HelpBlock::List(&[
        "A day centre, hostel or drop-in in your town.",
        "A group for recovery, or for people who have been in prison. Ask before you visit.",
        "The council, and the people who pay for services there.",
        "A local network, or a national one.",
    ]),
    HelpBlock::Title("What you can ask them"),
    HelpBlock::List(&[
        "What went well, and what was hard?",
        "What would you do differently?",
        "Could two of us come and see?",
        "What could we give you in return?",
    ]),
    HelpBlock::Title("The authors of the guide"),
    HelpBlock::Text(
        "The ideas here come mostly from a guide by MEAM. The name means Making Every Adult Matter.",
    ),
    HelpBlock::Text(
        "They can give advice, training and support. The guide gives this address: info@meam.org.uk.",
    ),
    HelpBlock::Text("MEAM did not make this page. Please do not send them your sheets."),
];

const KEEPING: &[HelpBlock] = &[
    HelpBlock::Text(
        "Your answers are kept in this browser, on this device. They are saved as you type. \
         If you chose a shared device, nothing is kept.",
    ),
    HelpBlock::Text("There is no account. The people who make this page never see your answers."),
    HelpBlock::Text("So nobody can get them back for you. Only a copy that you saved can."),
    HelpBlock::Title("How answers can be lost"),
    HelpBlock::List(&[
        "Safari may delete them if you stay away for seven days.",
        "Cleaning tools delete them. So does clearing your history.",
        "Some browsers clear everything when they close. It may be called “clear on exit”.",
        "A private window forgets everything when you close it.",
        "A shared computer may wipe them when you log out.",
        "A lost or broken device takes them with it.",
        "Another browser on the same device does not have them.",
        "The same page at another web address does not have them. Save a copy at the old one, and open it there.",
    ]),
    HelpBlock::Title("Keep a copy for yourself"),
    HelpBlock::Text(
        "A copy is a file with your sheets in it. Save one each day that you write. \
         Keep it in a safe place.",
    ),
    HelpBlock::Text("Open it on any device, and carry on from there."),
    HelpBlock::Link(HelpTarget::Copy, "Keep a copy now"),
    HelpBlock::Link(HelpTarget::Topic("sharing"), "How to share"),
    HelpBlock::Title("Who else can see them"),
    HelpBlock::List(&[
        "Anybody who uses this browser on this device can read them. There is no password.",
        "Other pages from the same web address may be able to read them.",
        "Did you open this page from a folder? Then other pages in folders may read them.",
    ]),
    HelpBlock::Title("On a shared computer"),
    HelpBlock::ShareDevice,
    HelpBlock::Text("Did you write here before? Then do this."),
    HelpBlock::Steps(&[
        "Save a copy, and take it with you.",
        "Choose “Erase everything here”.",
        "Delete the copy from the downloads folder, and empty the computer's bin too.",
    ]),
    HelpBlock::Link(HelpTarget::Erase, "Erase everything here"),
    HelpBlock::Title("What deleting does"),
    HelpBlock::List(&[
        "What is in the bin is still on this device. It can be taken out again, until you empty it.",
        "What you delete for good is deleted here, in every tab. Nobody can bring it back.",
        "A file that you saved stays. It can be opened again.",
        "To remember that it was deleted, the page keeps its number. It keeps none of its words.",
    ]),
    HelpBlock::Link(HelpTarget::Bin, "Go to the bin"),
    HelpBlock::Title("What only your browser can clear"),
    HelpBlock::Text(
        "Your browser keeps a history of pages, and logs of its own. \
         If its spell checker works online, it may have sent words to its maker.",
    ),
    HelpBlock::Title("When something goes wrong"),
    HelpBlock::List(&[
        "Undo brings back what you changed in a sheet.",
        "If something can't be saved, the page says so. Save a copy before you close it.",
        "Did you write in two tabs? Both texts are kept.",
    ]),
];

const SHARING: &[HelpBlock] = &[
    HelpBlock::Text("There are two ways. You choose what goes, and who gets it."),
    HelpBlock::Title("Give your answers to a group"),
    HelpBlock::Steps(&[
        "At the end of your sheet choose “Give my answers”.",
        "Look through it. The page shows just what will be in it.",
        "Show the code in the room. Or share the file, or save it and send it.",
    ]),
    HelpBlock::Text(
        "Your name, private parts and words without a tick stay with you. \
         If you give again, the newer answers count.",
    ),
    HelpBlock::Title("Keep a copy for yourself"),
    HelpBlock::Text(
        "A copy has more in it. It is for you, or for people you trust with all of it.",
    ),
    HelpBlock::Link(HelpTarget::Copy, "Keep a copy for me"),
    HelpBlock::Steps(&[
        "Choose “Keep a copy for me”.",
        "Tick the sheets that go in.",
        "Look through it. The page shows just what will be in the file.",
        "Choose “For email (.txt)”.",
        "Share the file, or save it and add it to your email.",
    ]),
    HelpBlock::Text(
        "People can read a .txt file as it is. Shared Table can open it too. \
         It still works if the email changed how it looks.",
    ),
    HelpBlock::Title("Keep it safe"),
    HelpBlock::Text(
        "Choose “To keep safe (.json)”. It is best for keeping, or for moving to another device. \
         Some phones and emails refuse this kind of file.",
    ),
    HelpBlock::Title("What to tick"),
    HelpBlock::List(&[
        "Names and nicknames: untick this to leave them out.",
        "Private parts: they stay out unless you tick them. Nobody should ask you to.",
    ]),
    HelpBlock::Title("Confidential, not anonymous"),
    HelpBlock::Text(
        "Confidential means it is only for the people you give it to. \
         Anonymous means nobody can tell who wrote it. We can't promise that. \
         In a small group, people may guess from the words.",
    ),
    HelpBlock::Text("Agree in your group who sees the files, and when you delete them."),
    HelpBlock::Title("Open a file you were given"),
    HelpBlock::Text(
        "Choose “Open a file”. You can also drop a file there, or paste the text of an email. \
         Nothing changes before you say so.",
    ),
    HelpBlock::Link(HelpTarget::Open, "Open a file"),
];

const PRINT: &[HelpBlock] = &[
    HelpBlock::Text("Every sheet can go on paper, filled in or blank."),
    HelpBlock::Steps(&[
        "Open the sheet and choose “Print”.",
        "Look at the page. It shows what will be on the paper.",
        "For an empty sheet, choose “Print it blank”.",
        "Choose “Print” again.",
    ]),
    HelpBlock::Text("The private part stays off the paper unless you tick it."),
    HelpBlock::Text(
        "Your browser opens its own print window. There you can choose the printer. \
         You can also choose “Save as PDF”, to get a file that looks like paper.",
    ),
    HelpBlock::Text(
        "Some people like paper best. You can type a paper sheet in later. \
         The numbers on paper and on screen are the same.",
    ),
];

const SHORTCUTS: &[HelpBlock] = &[
    HelpBlock::Text("You can do everything here without a mouse."),
    HelpBlock::Terms(&[
        ("Tab", "Goes to the next field, button or link."),
        ("Shift and Tab", "Goes back to the one before."),
        ("Arrow keys", "Go from answer to answer in one question. Each one is chosen as you go."),
        ("Space", "Ticks a box, or presses a button."),
        ("Enter", "Follows a link, or presses a button."),
        ("Shift, three times", "Hides a sheet at once. It deletes nothing."),
        ("Ctrl and Z", "Undoes the last change in a sheet."),
        ("Ctrl, Shift and Z", "Brings back what you undid."),
    ]),
    HelpBlock::Text("On a Mac, use Command in place of Ctrl."),
    HelpBlock::Text(
        "In a field that you write in, Ctrl and Z undoes your typing. \
         Leave the field first to undo other changes.",
    ),
    HelpBlock::Text("Did you choose an answer by mistake? “Clear my answer” takes it away."),
];

const HIDE: &[HelpBlock] = &[
    HelpBlock::Text("You may not want somebody near you to see your sheet."),
    HelpBlock::List(&[
        "Press “Hide now” at the top of the sheet.",
        "Or press the Shift key three times within two seconds. Press nothing else in between.",
    ]),
    HelpBlock::Text("A plain page with the word “Notes” comes up. Nothing else is seen or heard."),
    HelpBlock::Text("To go on, wait a second. Then press any key, click or tap."),
    HelpBlock::Title("What it can't do"),
    HelpBlock::Text("It hides. It does not delete. Whoever presses a key sees your sheet."),
    HelpBlock::Text("The address of the page and the browser's history stay as they are."),
    HelpBlock::Title("Where it is"),
    HelpBlock::HideChoice,
];

const GET_HELP: &[HelpBlock] = &[
    HelpBlock::Title("If you are not safe"),
    HelpBlock::Calls(super::hiding::CALLS),
    HelpBlock::Text("You can press a number to call it, if your device can do that."),
    HelpBlock::Text("Are you in another country? Call the number for help there."),
    HelpBlock::Text(
        "What you write here is not sent to anyone. So writing here does not call for help. \
         Please tell a person.",
    ),
    HelpBlock::Title("If something feels heavy"),
    HelpBlock::Text(
        "Some questions can bring up hard things. You can skip them, or stop at any time. \
         Nobody has to tell their story.",
    ),
    HelpBlock::Text("It can help to talk to somebody you trust."),
    HelpBlock::Text("Take a break if you need one. Your sheet can wait."),
    HelpBlock::Text(
        "Samaritans answer day or night: 116 123. It does not show on your phone bill. \
         You can talk about anything.",
    ),
    HelpBlock::Title("Help with working together"),
    HelpBlock::Text(
        "Look near you first. Other groups in your area may already work like this. \
         Most are happy to share what they learned.",
    ),
    HelpBlock::Text(
        "The guide behind these worksheets is by MEAM. The name means Making Every Adult Matter. \
         They give advice and training. You can write to them: info@meam.org.uk",
    ),
    HelpBlock::Title("Help with this page"),
    HelpBlock::Text("Ask the person who gave it to you. They may know the answer."),
    HelpBlock::Link(HelpTarget::About, "About Shared Table"),
];
