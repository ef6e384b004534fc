//! `huakai deadline`, fed what offices feed it.

use std::fmt::Write as _;
use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs the command on these bytes.
fn deadline(arguments: &[&str], input: impl Into<Vec<u8>>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_huakai"));
    command.arg("deadline").args(arguments).env("TZ", "America/New_York");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.into();
    let feeding = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    // A command that stops at once may not have read it all.
    drop(feeding.join().unwrap());
    output
}

/// Standard output, standard error, exit status.
fn told(output: &Output) -> (String, String, i32) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&output.stdout), text(&output.stderr), output.status.code().unwrap())
}

fn ask(input: impl Into<Vec<u8>>) -> (String, String, i32) {
    told(&deadline(&[], input))
}

/// Asks one line below a right header and expects it to be left out; the reason without its number.
fn refusal(line: &str) -> String {
    let (out, err, status) = ask(format!("start,n,unit\n{line}\n"));
    assert_eq!((out.as_str(), status), ("start,n,unit,due\n", 2), "{line}");
    err.strip_prefix("line 2: ").unwrap().trim_end().to_owned()
}

#[test]
fn good_lines_are_answered_and_the_status_says_so() {
    let (out, err, status) = ask("start,n,unit\n\
         2020-04-24T17:00,4,工作时\n\
         2020-01-22T15:00,5,工作日\n\
         2020-04-15 03:00,2,紧急工作时\n\
         2027-01-30T09:00,15,自然日\n");
    let expected = "start,n,unit,due\n\
         2020-04-24T17:00,4,工作时,2020-04-26T11:00\n\
         2020-01-22T15:00,5,工作日,2020-02-06T15:00\n\
         2020-04-15 03:00,2,紧急工作时,2020-04-15T05:00\n\
         2027-01-30T09:00,15,自然日,2027-02-14T09:00\n";
    assert_eq!((out.as_str(), err.as_str(), status), (expected, "", 0));
}

#[test]
fn every_golden_deadline_comes_back_as_it_was() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/calendar/golden_deadlines.csv");
    let Ok(golden) = std::fs::read_to_string(path) else {
        println!("skipped: ../shared/data/calendar/golden_deadlines.csv is not there");
        return;
    };
    let golden = golden.replace("\r\n", "\n");
    let questions = golden.lines().map(|line| line.rsplit_once(',').unwrap().0.to_owned() + "\n");
    assert_eq!(ask(questions.collect::<String>()), (golden, String::new(), 0));
}

#[test]
fn bad_lines_are_left_out_with_number_and_reason_and_the_others_stand() {
    let mut input = b"start,n,unit\n2026-10-30T09:00,1,".to_vec();
    input.extend_from_slice(b"\xB9\xA4\xD7\xF7\xCA\xB1\n\n"); // a line in GBK, and a blank one
    input.extend_from_slice("2027-03-01T09:00,1,工作时\n2026-10-30T09:00,1,工作时\n".as_bytes());
    input.extend_from_slice("\"2026-10-30T09:00,1,工作时\n2026-10-30T09:00,2,工作时".as_bytes());
    let (out, err, status) = ask(input);
    let expected = "start,n,unit,due\n\
         2026-10-30T09:00,1,工作时,2026-10-30T10:00\n\
         2026-10-30T09:00,2,工作时,2026-10-30T11:00\n";
    let complaints = "line 2: not UTF-8\n\
         line 4: the working calendar of 2027 is not entered\n\
         line 6: a quotation mark is not closed on this line\n";
    assert_eq!((out.as_str(), err.as_str(), status), (expected, complaints, 2));
}

#[test]
fn a_due_moment_in_an_unpublished_year_is_unknown() {
    let reason = "the working calendar of 2027 is not entered";
    assert_eq!(refusal("2026-12-31T17:00,2,工作时"), reason);
    assert_eq!(refusal("2026-12-31T19:00,1,工作日"), reason);
    assert_eq!(refusal("2019-12-31T19:00,1,工作日"), "the working calendar of 2019 is not entered");
}

#[test]
fn nothing_is_guessed() {
    for start in ["", "2026-10-30", "2026-02-30T09:00", "30.10.2026 09:00", "2026-10-30T09:00+00:00", "明天"]
    {
        let reason = format!("start is not a local time YYYY-MM-DDTHH:MM: {start:?}");
        assert_eq!(refusal(&format!("{start},1,工作时")), reason);
    }
    assert_eq!(
        refusal("2026-10-30T09:00:30,1,工作时"),
        "start is not a whole minute: \"2026-10-30T09:00:30\""
    );
    for n in ["", "0", "-1", "+1", "1.5", "四", "10001", "99999999999999999999"] {
        let reason = format!("n is not a whole number from 1 to 10000: {n:?}");
        assert_eq!(refusal(&format!("2026-10-30T09:00,{n},工作时")), reason);
    }
    for unit in ["", "天", "小时", "紧急工作日", "工作时制止", "WorkingHour"] {
        let reason = format!("unit is none of 工作时, 工作日, 紧急工作时, 自然日: {unit:?}");
        assert_eq!(refusal(&format!("2026-10-30T09:00,1,{unit}")), reason);
    }
}

#[test]
fn a_line_of_another_shape_is_left_out() {
    assert_eq!(refusal("2026-10-30T09:00,1"), "2 fields, the header has 3");
    assert_eq!(refusal("2026-10-30T09:00,1,工作时,"), "4 fields, the header has 3");
    assert_eq!(refusal("2026-10-30T09:00,1,工作时\r2026"), "a carriage return in the middle of the line");
    assert_eq!(refusal(&"9".repeat(5_000)), "longer than 4096 bytes");
    assert_eq!(refusal("9999-12-01T09:00,10000,自然日"), "the due moment lies beyond the year 9999");
}

#[test]
fn a_file_from_a_spreadsheet_is_read() {
    let (out, err, status) = ask("\u{feff}\"start\",n,unit\r\n\"2026-10-30T09:00\", 1 ,工作时\r\n\r\n");
    assert_eq!(
        (out.as_str(), err.as_str(), status),
        ("start,n,unit,due\n2026-10-30T09:00,1,工作时,2026-10-30T10:00\n", "", 0)
    );
}

#[test]
fn columns_are_found_by_name() {
    let (out, _, status) = ask("id,unit,n,start\n7,工作时,1,2026-10-30T09:00\n");
    assert_eq!((out.as_str(), status), ("start,n,unit,due\n2026-10-30T09:00,1,工作时,2026-10-30T10:00\n", 0));
}

#[test]
fn without_a_header_nothing_is_answered() {
    let (out, err, status) = ask("2026-10-30T09:00,1,工作时\n2026-10-30T09:00,2,工作时\n");
    let reason = "the first line must name the columns start, n and unit once each, found";
    assert_eq!((out.as_str(), status), ("", 2));
    assert_eq!(err, format!("line 1: {reason} \"2026-10-30T09:00,1,工作时\"\n"));
    assert_eq!(ask("start,n,unit,n\n"), (String::new(), format!("line 1: {reason} \"start,n,unit,n\"\n"), 2));
    let empty = "line 1: empty input; the first line must be start,n,unit\n";
    assert_eq!(ask(""), (String::new(), empty.into(), 2));
    assert_eq!(ask("start,n,unit\n"), ("start,n,unit,due\n".into(), String::new(), 0));
}

/// Asks one line with a calendar of its own.
fn ask_with(calendar: &str, line: &str) -> (String, String, i32) {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), calendar).unwrap();
    let path = file.path().to_str().unwrap();
    let (out, err, status) = told(&deadline(&["--calendar", path], format!("start,n,unit\n{line}\n")));
    (out, err.replace(path, "FILE"), status)
}

#[test]
fn a_calendar_brought_along_publishes_the_years_in_it_and_no_other() {
    let calendar = "\u{feff}date,kind,holiday_en,weekday\r\n2027-01-01,holiday,New Year's Day,Fri\r\n\
                    2027-01-02,make_up_workday,invented,Sat\r\n";
    let (out, err, status) = ask_with(calendar, "2027-01-01T09:00,1,工作时");
    assert_eq!((err.as_str(), status), ("", 0));
    assert_eq!(out, "start,n,unit,due\n2027-01-01T09:00,1,工作时,2027-01-02T09:00\n");
    let (_, err, status) = ask_with(calendar, "2026-10-30T09:00,1,工作时");
    assert_eq!((err.as_str(), status), ("line 2: the working calendar of 2026 is not entered\n", 2));
}

#[test]
fn a_calendar_with_one_wrong_line_is_not_used_at_all() {
    for (calendar, reason) in [
        (
            "date,kind\n2027-01-01,holiday\n2027-01-02,half\n",
            "line 3: neither holiday nor make_up_workday: \"half\"",
        ),
        ("date,kind\n2027-02-30,holiday\n", "line 2: not a date YYYY-MM-DD: \"2027-02-30\""),
        ("date,kind\n20270101,holiday\n", "line 2: not a date YYYY-MM-DD: \"20270101\""),
        ("date,kind\n2027-01-01,holiday\n2027-01-01,holiday\n", "line 3: 2027-01-01 stands there twice"),
        ("2027-01-01,holiday\n", "the first line must name the columns date and kind"),
        ("date,kind\n", "it names no day, so it publishes no year"),
    ] {
        let told = ask_with(calendar, "2027-01-01T09:00,1,工作时");
        let expected = format!("huakai: cannot use the calendar FILE: {reason}\n");
        assert_eq!(told, (String::new(), expected, 1), "{calendar}");
    }
    let (_, err, status) = told(&deadline(&["--calendar", "no-such-file.csv"], ""));
    assert!(err.starts_with("huakai: cannot use the calendar no-such-file.csv: "), "{err}");
    assert_eq!(status, 1);
}

#[test]
fn a_long_file_is_answered_line_by_line() {
    let mut input = String::from("start,n,unit\n");
    for line in 0..5_000 {
        let n = if line % 1_000 == 0 { "x" } else { "3" };
        writeln!(input, "2026-03-02T{:02}:{:02},{n},工作日", line % 24, line % 60).unwrap();
    }
    let (out, err, status) = ask(input);
    assert_eq!((out.lines().count(), err.lines().count(), status), (1 + 5_000 - 5, 5, 2));
    assert!(err.starts_with("line 2: ") && err.contains("\nline 1002: "));
}
