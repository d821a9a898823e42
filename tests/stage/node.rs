//! One thing that a screen reader finds, with all that is in it.

use std::pin::Pin;

use anyhow::Result;

use crate::reader::Place;
use crate::{Reader, Role};

/// Bits of `AtspiStateType`.
const FOCUSABLE: u32 = 11;
const FOCUSED: u32 = 12;
const SHOWING: u32 = 25;
/// Deeper than any page of ours: a tree that goes round ends.
const DEEPEST: usize = 60;

/// A thing as it was when it was read.
#[derive(Debug, Clone)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// What it is called.
    pub name: String,
    /// What is said about it beside its name.
    pub description: String,
    /// The text in it, where it is text.
    pub text: String,
    /// Whether Tab leads to it.
    pub focusable: bool,
    /// Whether it has the focus: what is typed goes there.
    pub focused: bool,
    /// Whether it can be seen.
    pub showing: bool,
    /// What is in it, in the order in which it is read.
    pub children: Vec<Node>,
    pub(crate) place: Place,
}

impl Node {
    /// Reads it, and all that is in it.
    pub(crate) async fn read(reader: &Reader, place: Place) -> Result<Self> {
        Self::read_to(reader, place, DEEPEST).await
    }

    fn read_to(
        reader: &Reader,
        place: Place,
        depth: usize,
    ) -> Pin<Box<dyn Future<Output = Result<Self>> + '_>> {
        Box::pin(async move {
            let (role, states) = (reader.role(&place).await?, reader.states(&place).await?);
            let mut children = vec![];
            if depth > 0 {
                for child in reader.children(&place).await? {
                    children.push(Self::read_to(reader, child, depth - 1).await?);
                }
            }
            Ok(Self {
                role,
                name: reader.name(&place).await?,
                description: reader.description(&place).await?,
                text: reader.written(&place).await?,
                focusable: states & (1 << FOCUSABLE) != 0,
                focused: states & (1 << FOCUSED) != 0,
                showing: states & (1 << SHOWING) != 0,
                children,
                place,
            })
        })
    }

    /// It and all that is in it, in the order in which it is read.
    pub fn all(&self) -> Vec<&Self> {
        let mut all = vec![self];
        all.extend(self.children.iter().flat_map(Self::all));
        all
    }

    /// The first thing of that role and name.
    pub fn find(&self, role: Role, name: &str) -> Option<&Self> {
        self.all().into_iter().find(|node| node.role == role && node.name == name)
    }

    /// Everything that is said, in the order in which it is read.
    pub fn said(&self) -> String {
        let words = |node: &Self| [node.name.clone(), node.text.clone(), node.description.clone()];
        let said = self.all().into_iter().flat_map(words).filter(|words| !words.trim().is_empty());
        said.collect::<Vec<_>>().join("\n")
    }

    /// The tree as text, for whoever looks why a test failed.
    pub fn drawn(&self) -> String {
        let mut drawn = String::new();
        self.draw(0, &mut drawn);
        drawn
    }

    fn draw(&self, depth: usize, drawn: &mut String) {
        let Self { role, name, text, description, .. } = self;
        let indent = "  ".repeat(depth);
        drawn.extend([indent, format!("{role:?} {name:?} {text:?} {description:?}\n")]);
        for child in &self.children {
            child.draw(depth + 1, drawn);
        }
    }
}
