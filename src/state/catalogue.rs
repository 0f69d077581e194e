//! The tools that this app knows.

use std::sync::Arc;

use crate::domain::id::ToolId;
use crate::domain::tool::Tool;
use crate::format::tool::{self, ToolError};

/// The tools that this app knows, in the order they are offered.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    tools: Vec<Arc<Tool>>,
}

impl Catalogue {
    /// Reads definitions; the first one that is not well formed stops it.
    pub fn read(definitions: &[&str]) -> Result<Self, ToolError> {
        let tools = definitions.iter().map(|json| tool::read(json).map(Arc::new));
        Ok(Self { tools: tools.collect::<Result<_, _>>()? })
    }

    /// All tools.
    pub fn all(&self) -> &[Arc<Tool>] {
        &self.tools
    }

    /// The tool of that name, if the app knows it.
    pub fn get(&self, id: &ToolId) -> Option<Arc<Tool>> {
        self.tools.iter().find(|t| t.id == *id).cloned()
    }
}
