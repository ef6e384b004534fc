//! Ids keep the order of their acts and refuse what is not an id.

use super::*;

id_type!(LampId, "a lamp");

#[test]
fn ids_sort_by_the_moment_they_were_made() {
    let mut draw = Draw::from_seed([7; 32]);
    let earlier = LampId::new(Moment::from_micros(1_000_000), &mut draw);
    let later = LampId::new(Moment::from_micros(2_000_000), &mut draw);
    assert!(earlier < later);
    assert!(earlier.to_string() < later.to_string());
    assert_eq!(earlier.to_string().parse(), Ok(earlier));
}

#[test]
fn a_subdistrict_is_nine_digits() {
    assert_eq!("370303002".parse::<SubdistrictId>().map(|id| id.to_string()), Ok("370303002".into()));
    for wrong in ["", "37030300", "3703030020", "37030300x", "３７０３０３００２"] {
        assert_eq!(wrong.parse::<SubdistrictId>(), Err(NotAnId(wrong.into())));
    }
}
