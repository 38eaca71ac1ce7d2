//! The gates: rules of the house that a compiler does not know. Each says what is wrong and what to do.

mod ambient;
mod areas;
mod layers;
mod licences;
mod map;
mod sizes;
mod words;
mod workplace;

use crate::shell::Outcome;
use crate::tree::Tree;

/// What a gate found; nothing when all is well.
type Complaints = Vec<String>;

struct Gate {
    name: &'static str,
    rule: &'static str,
    look: fn(&Tree) -> Outcome<Complaints>,
}

const GATES: [Gate; 8] = [
    Gate { name: "layers", rule: layers::RULE, look: layers::look },
    Gate { name: "areas", rule: areas::RULE, look: areas::look },
    Gate { name: "map", rule: map::RULE, look: |tree| Ok(map::look(tree)) },
    Gate { name: "sizes", rule: sizes::RULE, look: |tree| Ok(sizes::look(tree)) },
    Gate { name: "ambient", rule: ambient::RULE, look: ambient::look },
    Gate { name: "words", rule: words::RULE, look: |tree| Ok(words::look(tree)) },
    Gate { name: "workplace", rule: workplace::RULE, look: |tree| Ok(workplace::look(tree)) },
    Gate { name: "licences", rule: licences::RULE, look: licences::look },
];

/// Runs the gates named, or all of them, and fails after the last one if any complained.
pub fn run_gates(wanted: &[String]) -> Outcome {
    if let Some(stranger) = wanted.iter().find(|name| GATES.iter().all(|gate| gate.name != **name))
    {
        let names: Vec<&str> = GATES.iter().map(|gate| gate.name).collect();
        return Err(format!("There is no gate {stranger}; there are {}.", names.join(", ")));
    }
    let tree = Tree::read()?;
    let mut shut = Vec::new();
    for gate in
        GATES.iter().filter(|gate| wanted.is_empty() || wanted.iter().any(|name| name == gate.name))
    {
        let complaints = (gate.look)(&tree)?;
        if complaints.is_empty() {
            println!("ok    {}", gate.name);
            continue;
        }
        println!("SHUT  {}: {}", gate.name, gate.rule);
        for complaint in complaints {
            println!("        {complaint}");
        }
        shut.push(gate.name);
    }
    if shut.is_empty() { Ok(()) } else { Err(format!("Gates shut: {}.", shut.join(", "))) }
}
