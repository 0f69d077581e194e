//! The documents that the tools take their topics from.

use crate::content::SourceDoc;

/// Title and author of each.
pub const SOURCES: [SourceDoc; 5] = [
    SourceDoc {
        id: "guide",
        title: "Getting started with co-production",
        by: "MEAM (Making Every Adult Matter), written with people with lived experience",
    },
    SourceDoc {
        id: "hub",
        title: "Co-production: reflections from a co-produced MEAM learning hub",
        by: "Anne and Helen, MEAM, 2019",
    },
    SourceDoc {
        id: "benefits",
        title: "Coproduction: improving services and changing lives",
        by: "Anthony Pickup, MEAM, 2021",
    },
    SourceDoc {
        id: "tips",
        title: "Top tips from our experience",
        by: "Cumbria Way Co-production Toolkit, 2018",
    },
    SourceDoc {
        id: "five-ps",
        title: "Keeping the co-production values alive",
        by: "Fulfilling Lives Lambeth, Southwark and Lewisham",
    },
];
