//! The trail as its readers page through it.

use actions::privacy::read_audit;
use policy::{Reach, Role};
use std::collections::BTreeSet;

testkit::on_both_engines! {
    async fn no_line_of_the_trail_hides_behind_a_hundred_of_the_same_moment(world: TestWorld) {
        world.found().await;
        let reader = world.caller(Role::Dpo, Reach::Force).await;
        for _ in 0..110 {
            world.caller(Role::Deliverer, Reach::Force).await;
        }
        let (mut seen, mut before) = (BTreeSet::new(), None);
        loop {
            let page = read_audit(&world, &reader, before).await.expect("a page");
            assert!(page.iter().all(|line| line.at == world.now()), "the clock stands still");
            let Some(last) = page.last() else { break };
            before = Some((last.at, last.id));
            seen.extend(page.iter().map(|line| line.id));
        }
        assert!(seen.len() > 110, "{} lines are seen", seen.len());
    }
}
