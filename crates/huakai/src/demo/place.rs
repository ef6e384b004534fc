//! The invented places below the eleven real community codes: grids, compounds, buildings, staircases.

use actions::place::{hang_codes, plant};
use actions::{Act, office};
use anyhow::{Context, Result};
use kernel::{Day, Draw, Moment};
use place::{Place, PlaceId, PlaceKind};
use storage::office::Phones;

use super::life::Teller;

/// Buildings of the demonstration.
pub const BUILDINGS: usize = 780;
/// How many places one transaction plants.
const PIECE: usize = 900;

/// Compounds: two characters each, before 小区, 苑, 里 or 园.
const FIRST: [&str; 24] = [
    "福宁", "安和", "春晖", "槐荫", "柳泉", "花开", "月季", "翠堤", "锦绣", "望湖", "石榴", "杏坛", "东篱",
    "西畴", "南亩", "北辰", "清和", "长乐", "永宁", "同心", "丰和", "聚贤", "怡海", "百合",
];
const LAST: [&str; 4] = ["小区", "苑", "里", "园"];

/// A planted grid: what staff and matters need of it.
#[derive(Debug, Clone)]
pub struct Grid {
    /// Its id.
    pub id: PlaceId,
    /// "西苑社区第3网格".
    pub name: String,
    /// Its community.
    pub community: PlaceId,
    /// Its buildings.
    pub buildings: Vec<PlaceId>,
    /// Its staircases.
    pub staircases: Vec<PlaceId>,
}

/// Everything that was planted.
#[derive(Debug, Clone, Default)]
pub struct Planted {
    /// The subdistrict's root.
    pub root: Option<PlaceId>,
    /// Communities: id and name.
    pub communities: Vec<(PlaceId, String)>,
    /// Grids.
    pub grids: Vec<Grid>,
    /// Households of all its buildings: counted, never listed.
    pub households: usize,
}

/// Sets the subdistrict up and plants its places.
///
/// # Errors
/// Trouble with the store.
pub fn build(teller: &Teller<'_>, public_url: &str, begins: Day) -> Result<Planted> {
    let mut draw = teller.draw("places");
    let root =
        place(teller.start(), &mut draw, None, PlaceKind::Subdistrict, "370303002", "公园街道", begins);
    let wish = office::set_up::Wish {
        tag: "GY".parse().context("tag")?,
        name: "公园街道".into(),
        public_url: public_url.to_owned(),
        root: root.clone(),
        phones: Phones {
            day: "0533-012 3456".into(),
            hours: "每天 8:00–20:00 有人接。".into(),
            night: "12345".into(),
        },
    };
    teller.system("set-up", move |tx, _, act| office::set_up::run(tx, act, &wish))?;
    let (planted, places) = draw_up(teller.start(), &mut draw, root.id, begins);
    for (n, piece) in places.chunks(PIECE).enumerate() {
        let piece = piece.to_vec();
        teller.system(&format!("plant-{n}"), move |tx, with, act: &Act| plant::run(tx, with, act, &piece))?;
    }
    hang(teller, &planted)?;
    Ok(planted)
}

/// A code on the wall of every staircase, and first of all on three that are shown at the start.
fn hang(teller: &Teller<'_>, planted: &Planted) -> Result<()> {
    let all: Vec<PlaceId> = planted.grids.iter().flat_map(|grid| grid.staircases.iter().copied()).collect();
    for (n, piece) in all.chunks(1000).enumerate() {
        let piece = piece.to_vec();
        teller.system(&format!("codes-{n}"), move |tx, with, act: &Act| {
            hang_codes::run(tx, with, act, &piece).map(drop)
        })?;
    }
    Ok(())
}

fn draw_up(at: Moment, draw: &mut Draw, root: PlaceId, begins: Day) -> (Planted, Vec<Place>) {
    let mut planted = Planted { root: Some(root), ..Planted::default() };
    let mut places = Vec::new();
    let rows: Vec<(&str, &str, usize)> =
        include_str!("../../data/communities.csv").lines().filter_map(row).collect();
    let grids: usize = rows.iter().map(|(.., grids)| grids).sum();
    let mut compound = 0;
    for (code, name, count) in rows {
        let community = place(at, draw, Some(root), PlaceKind::Community, code, name, begins);
        planted.communities.push((community.id, name.to_owned()));
        let community_id = community.id;
        places.push(community);
        for n in 1..=count {
            let grid_name = format!("第{n}网格");
            let grid = place(
                at,
                draw,
                Some(community_id),
                PlaceKind::Grid,
                &format!("{code}{n:03}"),
                &grid_name,
                begins,
            );
            let buildings = (compound + 1) * BUILDINGS / grids - compound * BUILDINGS / grids;
            let name = format!("{name}社区第{n}网格");
            let mut made = Grid {
                id: grid.id,
                name,
                community: community_id,
                buildings: Vec::new(),
                staircases: Vec::new(),
            };
            places.push(grid);
            planted.households += add_compound(at, draw, compound, buildings, begins, &mut places, &mut made);
            planted.grids.push(made);
            compound += 1;
        }
    }
    (planted, places)
}

/// Plants a compound; answers with the households its buildings hold.
fn add_compound(
    at: Moment,
    draw: &mut Draw,
    n: usize,
    buildings: usize,
    begins: Day,
    places: &mut Vec<Place>,
    grid: &mut Grid,
) -> usize {
    let name = format!("{}{}", FIRST[n % FIRST.len()], LAST[n / FIRST.len() % LAST.len()]);
    let code = format!("C{n:03}");
    let compound = place(at, draw, Some(grid.id), PlaceKind::Compound, &code, &name, begins);
    let compound_id = compound.id;
    places.push(compound);
    // One compound in eight has towers; the others were built without lifts.
    let floors = if n % 8 == 5 { 15 } else { 4 + draw.below(3) };
    let mut households = 0;
    for building in 1..=buildings {
        let code = format!("{code}-{building:02}");
        let named = format!("{building}号楼");
        let house = place(at, draw, Some(compound_id), PlaceKind::Building, &code, &named, begins);
        let house_id = house.id;
        grid.buildings.push(house_id);
        places.push(house);
        for stair in 1..=if floors > 6 { 1 + draw.below(2) } else { 2 + draw.below(3) } {
            let stairs = format!("{code}-{stair}");
            let named = format!("{stair}单元");
            let staircase = place(at, draw, Some(house_id), PlaceKind::Staircase, &stairs, &named, begins);
            households += floors as usize * 2;
            grid.staircases.push(staircase.id);
            places.push(staircase);
        }
    }
    households
}

fn row(line: &'static str) -> Option<(&'static str, &'static str, usize)> {
    let mut fields = line.split(',').filter(|_| !line.starts_with('#'));
    Some((fields.next()?, fields.next()?, fields.next()?.parse().ok()?))
}

fn place(
    at: Moment,
    draw: &mut Draw,
    parent: Option<PlaceId>,
    kind: PlaceKind,
    code: &str,
    name: &str,
    from: Day,
) -> Place {
    Place {
        id: PlaceId::new(at, draw),
        parent,
        kind,
        code: code.to_owned(),
        name: name.to_owned(),
        survey_grid: None,
        from,
        until: None,
    }
}
