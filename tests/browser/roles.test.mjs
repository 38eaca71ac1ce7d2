// One journey per role through the pages that it lives in, each page looked at in full. The demonstration has something
// waiting for everybody.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { full, languages, screenshot, sizes, sound, stage } from "./harness.mjs";

/** An address, or whatever leads to the next page from this one. */
const follow = (href, { nth = 0 } = {}) => (page) =>
  page.locator(`main a[href*="${href}"]`).nth(nth).click();

/** The page of a cohort of which this is true: the first in the list whose page says these words. */
const cohortThatSays = (inEach) => async (page, language) => {
  const words = inEach[language];
  await page.goto("/cohorts");
  const found = await page.locator("main a[href^='/cohorts/']").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  for (const href of found.filter((path) => !path.endsWith("/open"))) {
    await page.goto(href);
    if ((await page.getByRole("main").innerText()).includes(words)) return;
  }
  assert.fail(`no cohort says: ${words}`);
};

/** The same cohort, another page of it. */
const ofCohort = (page, tail) => {
  const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(page.url())[0];
  return page.goto(tail.replace("{}", id));
};
const cohortPage = (tail) => (page) => ofCohort(page, tail);

const journeys = {
  administrator: ["/home", "/people", "/people/add", "/schools", "/schools/import", "/forces/mine", "/forces/models"],
  "cip-lead": ["/home", "/forces/mine", "/schools", "/cohorts", "/ceremonies", follow("/ceremonies/0"), "/findings"],
  coordinator: [
    "/home",
    "/schools/enquiries",
    follow("/schools/enquiries/"),
    "/schools",
    follow("/schools/0"),
    "/cohorts",
    "/cohorts/open",
    cohortThatSays({ en: "holds the draw", cy: "sy’n cynnal y coelbren" }),
    cohortPage("/cohorts/{}/draw"),
    cohortPage("/sessions/cohorts/{}"),
    cohortPage("/sessions/cohorts/{}/timetable"),
    cohortPage("/sessions/cohorts/{}/deliverers"),
    "/sessions/week",
    "/ceremonies/plan",
    "/findings",
  ],
  sergeant: ["/home", "/sessions/week", "/cohorts", follow("/cohorts/0")],
  deliverer: ["/home", "/sessions/today", follow("/register"), "/sessions/week", "/lessons", follow("/lessons/")],
  dro: ["/home", "/privacy/audit", "/privacy/retention", "/findings"],
  dpo: [
    "/home",
    "/privacy/child",
    "/privacy/child?find=a",
    "/privacy/audit",
    "/privacy/retention",
    "/people",
  ],
  "school-lead": [
    "/home",
    "/cohorts",
    cohortThatSays({ en: "code cards", cy: "ardiau cod" }),
    cohortPage("/cohorts/{}/applications"),
    follow("/applications/"),
    cohortThatSays({ en: "code cards", cy: "ardiau cod" }),
    cohortPage("/cohorts/{}/places"),
    cohortPage("/cohorts/{}/draw"),
    cohortPage("/cohorts/{}/cards"),
    cohortPage("/cohorts/{}/survey"),
    cohortPage("/cohorts/{}/survey/cards"),
    cohortPage("/families/cohort/{}"),
    cohortPage("/families/cohort/{}/paper"),
    cohortPage("/families/cohort/{}/forms"),
    cohortPage("/sessions/cohorts/{}"),
    cohortPage("/sessions/cohorts/{}/card"),
    cohortPage("/lessons/cohorts/{}"),
    "/schools",
    follow("/schools/0"),
    follow("/calendar"),
    "/ceremonies",
    "/families/missing",
    "/families/key",
  ],
  headteacher: ["/home", follow("/agreement/"), "/schools", "/cohorts"],
  dsl: ["/home", "/cohorts", follow("/cohorts/0"), cohortPage("/families/cohort/{}/photos")],
  "national-lead": ["/home", "/findings", follow("/findings/")],
  evaluator: ["/home", "/findings", follow("/findings/")],
};

const looks = full
  ? Object.keys(languages).flatMap((language) => Object.keys(sizes).map((size) => ({ language, size })))
  : [{ language: "en" }];

// A demo for each: a link signs in once, and a card is answered once.
for (const { language, size } of looks) {
  describe(`in ${language} on ${size ?? "the screen of each"}`, () => {
    const demo = stage();

    for (const [role, steps] of Object.entries(journeys)) {
      const on = size ?? (role === "deliverer" ? "phone" : "laptop");
      test(`the journey of the ${role} in ${language} on a ${on} screen`, async (t) => {
        const page = await demo.open(t, { language, size: on });
        await demo.signIn(page, role);
        await journey(page, steps, `${role}-${language}-${on}`, language);
      });
    }

    test(`a family answers in ${language}`, async (t) => {
      const page = await demo.open(t, { language, size: size ?? "phone" });
      const start = new URL(await demo.demo.link("family")).pathname;
      const steps = [start, `${start}/consent/application`, `${start}/consent/photo-press`, `${start}/health`, "/privacy"];
      await journey(page, steps, `family-${language}-${size ?? "phone"}`, language);
    });

    test(`a child answers in ${language}`, async (t) => {
      const page = await demo.open(t, { language, size: size ?? "phone" });
      const press = () => page.locator("main .cb-ask__go button, main .cb-ask__go [type=submit]").first().click();
      const typed = async () => {
        await page.locator("[name=card]").fill(await demo.demo.named("survey"));
        await press();
      };
      const assents = async () => {
        await page.locator("main .cb-choice__input").first().check();
        await press();
      };
      const stops = () => page.locator("button[name=stop]").click();
      await journey(page, ["/survey", typed, assents, stops], `child-${language}-${size ?? "phone"}`, language);
    });
  });
}

async function journey(page, steps, name, language) {
  for (const [at, next] of steps.entries()) {
    if (typeof next === "string") await page.goto(next);
    else await next(page, language);
    const words = await page.getByRole("main").innerText();
    assert.ok(!/Page not found|There is a problem with the service/.test(words), `${steps[at]} led to:\n${words}`);
    await sound(page, language);
    await screenshot(page, `${name}-${String(at + 1).padStart(2, "0")}`);
  }
}
