//! The street the stories play in: two grids with a staircase, and somebody for every duty.

use actions::people::{add_person, add_unit, give_post, suggest};
use actions::place::{hang_codes, plant};
use actions::{Act, ActionError, By, With, office};
use argon2::{Argon2, PasswordHasher};
use kernel::{Day, Draw, Moment, SubdistrictId};
use people::{Duty, Person, PersonId, Post, PostId, Unit, UnitId, UnitKind};
use place::{Place, PlaceId, PlaceKind, WallCode};
use storage::office::Phones;
use storage::people::Suggestion;
use storage::{Db, Tx};

use super::{PASSWORD, PUBLIC, Units};

/// What is founded one step after the other.
type Verb = Box<dyn Fn(&mut Tx<'_>, &With, &Act) -> Result<(), ActionError> + Send>;

/// What was founded.
pub struct Built {
    /// The units.
    pub units: Units,
    /// The code on the wall.
    pub code: WallCode,
    /// Where it hangs.
    pub staircase: PlaceId,
}

/// Founds the street: two grids with a staircase each, and somebody for every duty.
pub fn build(db: &Db, with: &With, of: SubdistrictId, at: Moment) -> Built {
    let from: Day = "2026-01-01".parse().unwrap();
    let tell = |n: u8, verb: Verb| {
        let (with, act) = (with.clone(), Act { of, by: By::System, at, door: "command", seed: [n; 32] });
        db.write_now(move |tx| verb(tx, &with, &act)).unwrap();
    };
    let places = places(at, from);
    let root = places[0].id;
    let (grids, staircase) = ([places[3].id, places[4].id], places[7].id);
    let qinyuan = places[2].id;
    set_up(&tell, places);
    let units = units(at, root, grids);
    let ids: Vec<UnitId> = units.iter().map(|unit| unit.id).collect();
    tell(3, Box::new(move |tx, with, act| add_unit::run(tx, with, act, &units)));
    let posts = [
        ("wangge", ids[0], Duty::GridWorker, grids[0]),
        ("wangge2", ids[1], Duty::GridWorker, grids[1]),
        ("chengban", ids[2], Duty::Handler, root),
        ("paidan", ids[3], Duty::Dispatcher, root),
        ("paidan2", ids[3], Duty::Dispatcher, root),
        ("shenhe", ids[4], Duty::Reviewer, root),
        ("shenhe2", ids[4], Duty::Reviewer, qinyuan),
        ("lingdao", ids[5], Duty::Leader, root),
        ("lingdao2", ids[5], Duty::Leader, root),
        ("guanli", ids[3], Duty::Administrator, root),
    ];
    hire(&tell, at, from, posts);
    let (unit, place) = (ids[0], grids[0]);
    let row = Suggestion { category: "*".into(), place, unit, clause: "楼在第1网格".into(), from };
    tell(5, Box::new(move |tx, with, act| suggest::run(tx, with, act, std::slice::from_ref(&row))));
    tell(6, Box::new(move |tx, with, act| hang_codes::run(tx, with, act, &[staircase]).map(drop)));
    let code = db.read_now(move |tx| storage::place::code_at(tx, of, staircase)).unwrap().unwrap();
    Built { units: Units { grid: ids[0], other_grid: ids[1], office: ids[2] }, code, staircase }
}

/// The subdistrict first, two communities, their grids, and a staircase in the first.
fn places(at: Moment, from: Day) -> Vec<Place> {
    let mut draw = Draw::from_seed([2; 32]);
    let mut place = |parent: Option<&Place>, kind, code: &str, name: &str| Place {
        id: PlaceId::new(at, &mut draw),
        parent: parent.map(|parent| parent.id),
        kind,
        code: code.into(),
        name: name.into(),
        survey_grid: None,
        from,
        until: None,
    };
    let root = place(None, PlaceKind::Subdistrict, "370303002", "公园街道");
    let community = place(Some(&root), PlaceKind::Community, "370303002001", "西苑");
    let other = place(Some(&root), PlaceKind::Community, "370303002005", "沁园");
    let grid = place(Some(&community), PlaceKind::Grid, "370303002001001", "第1网格");
    let grid2 = place(Some(&other), PlaceKind::Grid, "370303002005001", "第1网格");
    let compound = place(Some(&grid), PlaceKind::Compound, "C1", "福宁小区");
    let building = place(Some(&compound), PlaceKind::Building, "C1-3", "3号楼");
    let staircase = place(Some(&building), PlaceKind::Staircase, "C1-3-2", "2单元");
    vec![root, community, other, grid, grid2, compound, building, staircase]
}

fn set_up(tell: Tell<'_>, mut places: Vec<Place>) {
    let root = places.remove(0);
    let wish = office::set_up::Wish {
        tag: "GY".parse().unwrap(),
        name: "公园街道".into(),
        public_url: PUBLIC.into(),
        root,
        phones: Phones { day: "0533-012 3456".into(), hours: String::new(), night: "12345".into() },
    };
    tell(1, Box::new(move |tx, _, act| office::set_up::run(tx, act, &wish)));
    tell(2, Box::new(move |tx, with, act| plant::run(tx, with, act, &places)));
}

fn units(at: Moment, root: PlaceId, grids: [PlaceId; 2]) -> Vec<Unit> {
    let mut draw = Draw::from_seed([3; 32]);
    let mut unit =
        |name: &str, kind, place| Unit { id: UnitId::new(at, &mut draw), kind, name: name.into(), place };
    vec![
        unit("西苑社区第1网格", UnitKind::Grid, grids[0]),
        unit("沁园社区第1网格", UnitKind::Grid, grids[1]),
        unit("市政组", UnitKind::Office, root),
        unit("街道办公室", UnitKind::Office, root),
        unit("督查组", UnitKind::Office, root),
        unit("街道班子", UnitKind::Office, root),
    ]
}

type Tell<'a> = &'a dyn Fn(u8, Verb);

fn hire<const N: usize>(
    tell: Tell<'_>,
    at: Moment,
    from: Day,
    posts: [(&'static str, UnitId, Duty, PlaceId); N],
) {
    let mut draw = Draw::from_seed([4; 32]);
    let hash = Argon2::default().hash_password_with_salt(PASSWORD.as_bytes(), &[9; 16]).unwrap().to_string();
    let mut hired = Vec::new();
    for (name, unit, duty, scope) in posts {
        let person =
            Person { id: PersonId::new(at, &mut draw), name: format!("{name}甲"), sign_in: name.into() };
        let post =
            Post { id: PostId::new(at, &mut draw), person: person.id, unit, duty, scope, from, until: None };
        hired.push((person, post));
    }
    let newcomer = PersonId::new(at, &mut draw);
    tell(
        4,
        Box::new(move |tx, with, act| {
            // Somebody without a post yet, to take one over.
            let newcomer = Person { id: newcomer, name: "接班甲".into(), sign_in: "jieban".into() };
            add_person::run(tx, act, &newcomer, &hash)?;
            for (person, _) in &hired {
                add_person::run(tx, act, person, &hash)?;
            }
            let posts: Vec<Post> = hired.iter().map(|(_, post)| post.clone()).collect();
            give_post::run(tx, with, act, &posts)
        }),
    );
}
