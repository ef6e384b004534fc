// Every form of residents, workers and desks with something wrong in it: who sends it, what is typed, what is kept.
//
// `at` is the page for the matters of the story, `open` unfolds the form, `does` fills it, `form` is sent; `kept` is
// what still stands in its fields afterwards. The bad field is the one that `bad` names.
const NO_PICTURE = { name: "photo.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture") };
const WORDS = "已经说过三回了，䶮家门口";

const types = (fields) => async (hand) => {
  for (const [field, text] of Object.entries(fields)) await hand.type(field, text);
};

/** A form of one matter, opened by its verb, in which these are typed and that is missing. */
const verb = (base, which) => (name, noun, fields, bad, how = types(fields)) => ({
  name: `${base} ${noun}`,
  at: (told) => `${base}/${told[which].id}?do=${name}`,
  form: `form[action$="/${noun}"]`,
  does: how,
  kept: fields,
  bad,
});

const resident = (name, at, form, fields, bad, more = {}) => ({ name, who: "", at, form, does: types(fields), kept: fields, bad, ...more });

const RESIDENTS = [
  resident("R1 report", (told) => `/q/${told.code}`, "main form[enctype]", { "#text": WORDS }, "phone", {
    does: async (hand, page) => {
      await hand.choose("#category-lamp");
      await hand.type("#text", WORDS);
      const steps = page.locator("[data-next]");
      for (const step of await steps.all()) if (await step.isVisible()) await hand.press(step);
      await hand.type("#phone", "12");
    },
    kept: { "#text": WORDS, "#phone": "12" },
  }),
  resident("R2 phone", (told) => `${told.silent.link}?new`, "form[action$='/phone']", { "#phone": "12" }, "phone"),
  resident("R3 a photo that is none", (told) => told.working.link, "form[action$='/notes']", { "#text": WORDS }, "photo1", {
    open: "#note > summary",
    does: async (hand) => {
      await hand.type("#text", WORDS);
      await hand.attach("#photo1", NO_PICTURE);
    },
  }),
  resident("R3 nothing to add", (told) => told.working.link, "form[action$='/notes']", {}, "text", { open: "#note > summary" }),
  resident("R3 my words", (told) => `${told.working.link}/words`, "#words-1 form", { "#text1": "" }, "text1"),
  resident("R4 find", () => "/t", "main form.stack", { "#number": "2610-000001", "#secret": "12" }, "number", { kept: { "#number": "2610-000001" } }),
  resident("R5 why", (told) => `${told.handled.link}/rating?verdict=not_satisfied`, "main form[enctype]", { "#text": WORDS }, "reason"),
  resident("R3 appeal", (told) => `${told.declined.link}/appeal`, "main form.stack", { "#text": "" }, "text"),
  resident("S1 sign in", () => "/sign-in", "main form.stack", { "#sign_in": "nobody", "#password": "wrong" }, "sign_in", { kept: { "#sign_in": "nobody" } }),
];

const [phone, seen] = [verb("/w/m", "working"), verb("/d/m", "road")];
const VERBS = (of) => [
  of("handle", "handling", { "#sentence": WORDS }, "photo1"),
  of("answer", "answer", { "#text": "" }, "text"),
  of("return", "return", { "#text": WORDS }, "clause"),
  of("extend", "extension", { "#text": "" }, "text"),
  of("park", "parking", { "#text": WORDS }, "until"),
  of("decline", "decline", { "#text": "" }, "text", async (hand) => {
    await hand.pick("#reason", { index: 1 });
  }),
];

const WORKERS = [
  ...VERBS(phone).map((form) => ({ ...form, who: "wangge" })),
  {
    name: "W6 report for somebody",
    who: "wangge",
    at: () => "/w/new",
    form: "main form[enctype]",
    does: async (hand) => {
      await hand.choose("input[name=door][value=typed]");
      await hand.type("#text", WORDS);
    },
    kept: { "#text": WORDS },
    bad: "category",
  },
];

const intake = verb("/d/m", "received");
const DISPATCHER = [
  intake("merge", "merge", { "#into": "9999-000000" }, "into"),
  intake("locate", "place", { "#where": "" }, "where"),
  intake("publish", "publication", { "#text": "" }, "text"),
  intake("withdraw", "withdrawal", { "#text": "" }, "text"),
  intake("decline", "decline", { "#text": WORDS }, "reason"),
  {
    name: "D2 why the telephone is looked at",
    at: (told) => `/d/m/${told.received.id}`,
    open: "details:has(form[action$='/contact']) > summary",
    form: "form[action$='/contact']",
    does: async () => {},
    kept: {},
    bad: "reason",
  },
  {
    name: "D2 a note for visits",
    at: (told) => `/d/m/${told.received.id}/safety`,
    form: "form[action$='/safety']",
    does: types({ "#until": "2026-11-20" }),
    kept: { "#until": "2026-11-20" },
    bad: "caution",
  },
].map((form) => ({ who: "paidan", ...form }));

const REVIEWER = {
  name: "D9 a decision",
  who: "shenhe",
  at: () => "/d/review/declines",
  form: "article form",
  does: types({ "article textarea": WORDS }),
  kept: { "article textarea": WORDS },
  bad: "decision",
};

const admin = (name, at, form, fields, bad) => ({ name, who: "guanli", at: () => at, form, does: types(fields), kept: fields, bad });
const ADMINISTRATOR = [
  admin("A4 a day", "/admin/calendar", "form[action$='/day']", { "#reason": "" }, "day"),
  admin("A4 a year", "/admin/calendar", "form[action$='/year']", { "#year": "12", "#lines": "2027-01-01 holiday" }, "year"),
  admin("A6 a text", "/admin/messages?kind=receipt", "form[action$='/template']", { "#text": "【{街道}】{编号}收到。", "#source": "短" }, "text"),
  admin("A6 a test", "/admin/messages", "form[action$='/test']", { "#phone": "12" }, "phone"),
  admin("A2 a unit's number", "/admin/people", "form[action$='/people/phone']", { "form[action$='/people/phone'] input[type=tel]": "call us" }, "phone"),
  {
    ...admin("A2 a post", "/admin/people", "form[action$='/handover']", {}, "on"),
    open: "a[href*='?post=']",
    does: (hand) => hand.type("input[name=on]", ""),
  },
];

export const FORMS = [...RESIDENTS, ...WORKERS, ...VERBS(seen).map((form) => ({ ...form, who: "chengban" })), ...DISPATCHER, REVIEWER, ...ADMINISTRATOR];
