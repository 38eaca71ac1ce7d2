// One school's whole year, walked in a browser by the people who would walk it: from the establishment file to the
// evidence report. Everything is clicked once; what a person would do thirty-four times over is sent as the page sends it.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { screenshot, send, sound, stage } from "./harness.mjs";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const at = (...parts) => join(root, ...parts);

const demo = stage({ letters: true });

// a school of the authority that the demonstration has not loaded
const school = "Hazelhanger Primary Academy";
const people = { head: "head@hazelhanger.example", lead: "lead@hazelhanger.example", dsl: "dsl@hazelhanger.example" };
const carer = (n) => `carer-${n}@hazelhanger.example`;
const applying = 34;
const places = 10;

test(`the whole year of ${school}`, async (t) => {
  const page = {};
  for (const who of ["administrator", "coordinator", "evaluator"]) {
    page[who] = await demo.open(t);
    await demo.signIn(page[who], who);
  }
  page.stranger = await demo.open(t);
  // carers and children who do what one of them was seen to do
  page.crowd = await demo.open(t);
  page.phone = await demo.open(t, { size: "phone" });
  page.child = await demo.open(t, { size: "phone" });
  const look = async (who, name) => {
    await sound(page[who], "en");
    await screenshot(page[who], `walk-${name}`);
  };
  const press = (who, name) => page[who].getByRole("main").getByRole("button", { name, exact: true }).click();
  const says = async (who, words) => page[who].getByRole("main").getByText(words).first().waitFor();
  // what comes after a step that failed would only wait for what never comes
  let broke = false;
  const step = (name, walk) =>
    t.test(name, async (s) => {
      if (broke) return s.skip("an earlier step failed");
      try {
        await walk();
      } catch (error) {
        broke = true;
        for (const [who, one] of Object.entries(page)) await screenshot(one, `walk-broke-${who}`);
        throw error;
      }
    });
  let schoolPath;
  let cohort;

  await step("1. the administrator loads the establishment file", async () => {
    const { administrator } = page;
    await administrator.goto("/schools/import");
    await look("administrator", "1a-import");
    await administrator.getByLabel("Establishment file").setInputFiles(at("examples/gias/edubasealldata20261101.csv"));
    await press("administrator", "Read the file");
    await says("administrator", "Nothing has been saved yet");
    await look("administrator", "1b-preview");
    await press("administrator", "Save");
    await says("administrator", "schools added");
    await look("administrator", "1c-saved");
  });

  await step("2. the school asks, the coordinator answers, head and force sign", async () => {
    const { stranger, coordinator } = page;
    await stranger.goto("/");
    await stranger.goto("/schools/ask");
    await stranger.getByLabel("Name, town, postcode or URN").fill("hazelhanger duskwick");
    await press("stranger", "Search");
    await look("stranger", "2a-find");
    await stranger.getByRole("link", { name: school }).first().click();
    await stranger.getByLabel("Your name").fill("Robin Sample");
    await stranger.getByLabel("What you do at the school").fill("Year 5 teacher");
    await stranger.getByLabel("Email address").fill("robin@hazelhanger.example");
    await look("stranger", "2b-about");
    await press("stranger", "Send");
    await says("stranger", "What happens next");

    await coordinator.goto("/schools/enquiries");
    await look("coordinator", "2c-enquiries");
    await coordinator.getByRole("link", { name: school }).click();
    await coordinator.getByLabel("Take the school on").check();
    for (const [field, name] of [["head", "Harriet Head"], ["lead", "Lee Lead"], ["dsl", "Dee Safeguarding"]]) {
      await coordinator.locator(`[name=${field}-name]`).fill(name);
      await coordinator.locator(`[name=${field}-email]`).fill(people[field]);
    }
    await coordinator.locator("[name=model]").selectOption({ label: "Nine weeks, as in Humberside" });
    await coordinator.locator("[name=year]").selectOption({ label: "2026/27" });
    // a school that asked before it still waits: taking this one first needs its reason
    await coordinator.locator("[name=order-reason]").fill("Its PCSO is free on Wednesdays, the other’s is not.");
    await look("coordinator", "2d-answer");
    await press("coordinator", "Send the answer");
    await says("coordinator", "The letters are on their way");

    page.head = await demo.open(t);
    await demo.signInByLetter(page.head, people.head);
    await look("head", "2e-waiting");
    await page.head.getByRole("main").getByRole("link", { name: /agreement/i }).first().click();
    await page.head.getByLabel("Your full name").fill("Harriet Head");
    await page.head.locator("[name=agrees]").check();
    await look("head", "2f-agreement");
    await press("head", "Sign");
    schoolPath = /\/schools\/[^/]+/.exec(new URL(page.head.url()).pathname)[0];
    await coordinator.goto(new URL(page.head.url()).pathname);
    await coordinator.getByLabel("Your full name").fill("Marguerite Kestrelby");
    await coordinator.locator("[name=agrees]").check();
    await press("coordinator", "Sign");
  });

  await step("3. the coordinator opens a cohort", async () => {
    const { coordinator } = page;
    await coordinator.goto("/cohorts/open");
    const option = await coordinator.locator("[name=school] option", { hasText: school }).first().getAttribute("value");
    await coordinator.locator("[name=school]").selectOption(option);
    await coordinator.locator("[name=model]").selectOption({ label: "Nine weeks, as in Humberside" });
    for (const [part, value] of [["day", "3"], ["month", "2"], ["year", "2027"]]) {
      await coordinator.locator(`[name=starts_on-${part}]`).fill(value);
    }
    await coordinator.locator("[name=weekday]").selectOption({ label: "Wednesday" });
    await coordinator.locator("[name=starts_at]").fill("14:15");
    await look("coordinator", "3a-open");
    await press("coordinator", "Continue");
    await look("coordinator", "3b-check");
    await press("coordinator", "Open the cohort");
    await says("coordinator", "The cohort is open");
    await look("coordinator", "3c-cohort");
    cohort = /\/cohorts\/[0-9a-f-]+/.exec(coordinator.url())[0];
  });

  let applications;
  // the children in the order in which their carers are numbered
  let children;
  await step("4. thirty-four of a class of forty apply, and their carers are asked", async () => {
    page.lead = await demo.open(t);
    const { lead } = page;
    await demo.signInByLetter(lead, people.lead);
    await look("lead", "4a-waiting");
    await lead.goto(`${schoolPath}/calendar`);
    await lead.locator("input[name=file]").setInputFiles(at("examples/demo/terms.csv"));
    await lead.locator("form[action$=file] button").click();
    await says("lead", "Spring half term");
    await look("lead", "4b-calendar");
    await lead.goto(`${cohort}/class-list`);
    await lead.locator("[name=file]").setInputFiles(at("examples/demo/class-list.csv"));
    await press("lead", "Continue");
    await look("lead", "4c-columns");
    await press("lead", "Read the list");
    await says("lead", "We read 40 children");
    const boxes = lead.locator("[name=pick]");
    assert.equal(await boxes.count(), 40);
    for (const box of (await boxes.all()).slice(0, applying)) await box.check();
    await look("lead", "4d-pick");
    await press("lead", "Save the children who apply");
    await says("lead", "The children you ticked apply now");
    const links = lead.locator("main tbody a[href*='/applications/']");
    applications = await links.evaluateAll((all) => all.map((link) => new URL(link.href).pathname));
    assert.equal(applications.length, applying);

    await lead.goto(`${applications[0]}/words`);
    await lead.getByLabel("Why I want to join").fill("I want to help people who are lonely.");
    await look("lead", "4e-words");
    await lead.getByRole("main").getByRole("button").first().click();
    await says("lead", "The child’s words are saved");
    for (const path of applications.slice(1)) await send(lead, `${path}/words`, { why: "I like helping." });
    await lead.goto(`${cohort}/applications`);
    await look("lead", "4f-endorse");
    await press("lead", "Endorse those that are ticked");

    await lead.goto(`${cohort}/carers`);
    children = [];
    while (children.length < applying) {
      const here = await lead.locator("main form > fieldset > legend").allInnerTexts();
      assert.ok(here.length > 0 && here.length <= 8, "a few at a time");
      for (const [n] of here.entries()) {
        await lead.locator("main [name^=name-]").nth(n).fill(`Carer ${children.length + n}`);
        await lead.locator("main [name^=email-]").nth(n).fill(carer(children.length + n));
      }
      if (children.length === 0) await look("lead", "4g-carers");
      children.push(...here);
      const next = lead.waitForEvent("domcontentloaded");
      await press("lead", "Send the links");
      await next;
    }
    assert.equal(children.length, applying);
    await says("lead", "letters with the links are on their way");
  });

  await step("4b. each carer answers for the application and, apart from that, for the survey", async () => {
    const { phone, crowd } = page;
    await phone.goto(await demo.letters.linkTo(carer(0), "/family/"));
    await look("phone", "4h-family");
    for (const [task, answer] of [[0, "Yes"], [1, "Yes"]]) {
      await phone.locator("main .govuk-task-list__link").nth(task).click();
      if (task === 0) await look("phone", "4i-question");
      await phone.getByLabel(new RegExp(`^${answer}`)).check();
      await phone.getByRole("main").getByRole("button").click();
    }
    await look("phone", "4j-answered");
    for (let n = 1; n < applying; n++) {
      const family = new URL(await demo.letters.linkTo(carer(n), "/family/")).pathname;
      await send(crowd, `${family}/consent/application`, { answer: "yes" });
      // three say no to the survey: that changes nothing about the draw
      await send(crowd, `${family}/consent/evaluation-survey`, { answer: n <= 3 ? "no" : "yes" });
    }
  });

  let cards;
  await step("5. those who may be asked, and say yes, answer before", async () => {
    const { lead, child } = page;
    await lead.goto(`${cohort}/survey`);
    await press("lead", "Make the code cards");
    await lead.goto(`${cohort}/survey/cards`);
    await look("lead", "5a-cards");
    cards = await lead.locator(".cb-code-card__code").allInnerTexts();
    assert.equal(cards.length, applying, "a card for each child who applies, asked or not");
    await lead.goto(`${cohort}/survey`);
    await lead.locator("button#before").click();
    await look("lead", "5b-open");

    await child.goto("/survey");
    await look("child", "5c-enter");
    await child.getByLabel("Your code").fill(cards[0]);
    await press("child", "Go");
    await look("child", "5d-assent");
    await child.getByLabel("Yes, I want to answer").check();
    await press("child", "Go on");
    for (let question = 1; question <= 13; question++) {
      await says("child", `Question ${question} of 13`);
      if (question === 1) await look("child", "5e-question");
      await child.locator(".cb-choice__input").nth(question % 2).check();
      await press("child", "Next");
    }
    await look("child", "5f-finish");
    await press("child", "Hand in my answers");
    await look("child", "5g-thanks");
    for (const card of cards.slice(1, 8)) await answer(page.crowd, card, (n) => (n % 2) + 1);
    await lead.goto(`${cohort}/survey`);
    await look("lead", "5h-counts");
    await lead.locator("button#before").click();
  });

  let placed;
  await step("6. the draw is committed, frozen, held, and replayed by two programs", async () => {
    const { coordinator, lead, stranger } = page;
    await coordinator.goto(`${cohort}/draw`);
    await press("coordinator", "Seal the force’s secret number");
    await look("coordinator", "6a-committed");
    await lead.goto(`${cohort}/draw`);
    await press("lead", "Seal the school’s secret number and close the list");
    await look("lead", "6b-frozen");
    await press("lead", "Hold the draw");
    await says("lead", "The draw was held");
    await look("lead", "6c-places");
    placed = await lead.locator("main table").first().locator("tbody th, tbody td:first-child").allInnerTexts();
    assert.equal(placed.length, places);
    await lead.goto(`${cohort}/draw`);
    const record = await lead.getByRole("link", { name: "See the public record of this draw" }).getAttribute("href");
    await stranger.goto(record);
    await look("stranger", "6d-record");
    const file = await stranger.request.get(`${record}/record.json`);
    assert.equal(file.status(), 200);
    const text = await file.text();
    const drawn = JSON.parse(text);
    assert.equal(drawn.counts.applications, applying, "those whose carer said no to the survey are in the draw");
    assert.equal(drawn.counts.drawn, places);
    const list = (await readFile(at("examples/demo/class-list.csv"), "utf8")).trim().split("\n").slice(1);
    for (const [given, family] of list.map((line) => line.split(","))) {
      assert.ok(!text.includes(given) && !text.includes(family), "no name in the public record");
    }
    const saved = join(dirname(demo.letters.folder), "record.json");
    await writeFile(saved, text);
    const ours = await run(demo.demo.binary, ["ballot", "verify", saved]);
    assert.match(ours.stdout, /34 applications/);
    await run("python3", [at("docs/verify_draw.py"), saved]);
    await writeFile(saved, text.replace(/"drawn": 10/, '"drawn": 11'));
    await assert.rejects(run(demo.demo.binary, ["ballot", "verify", saved]));
    await assert.rejects(run("python3", [at("docs/verify_draw.py"), saved]));

    await lead.goto(`${cohort}/cards`);
    await lead.getByRole("textbox").first().fill(cards.slice(0, places - 1).join("\n"));
    await lead.getByRole("main").getByRole("button").first().click();
    await look("lead", "6e-too-few-cards");
    await lead.getByRole("textbox").first().fill(cards.slice(0, places).join("\n"));
    await lead.getByRole("main").getByRole("button").first().click();
    await look("lead", "6f-cards");
  });

  await step("7. the carers of those drawn answer the rest, and may change their mind", async () => {
    const { lead, phone, crowd } = page;
    await lead.goto(`/families${cohort.replace("/cohorts", "/cohort")}`);
    await look("lead", "7a-families");
    // the letters with the link to the rest went out by themselves when the draw was held
    const families = [];
    for (const name of placed) {
      assert.ok(children.includes(name), `${name} is none of ${children}`);
      families.push(await demo.letters.linkTo(carer(children.indexOf(name)), "/family/"));
    }
    const [first, ...others] = families.map((link) => new URL(link).pathname);
    await phone.goto(first);
    await look("phone", "7b-offered");
    const questions = await phone.locator("main .govuk-task-list__link").evaluateAll((all) =>
      all.map((link) => new URL(link.href).pathname).filter((path) => path.includes("/consent/")));
    for (const path of questions.slice(2)) {
      await phone.goto(path);
      await phone.locator("[name=answer][value=yes]").check();
      await phone.getByRole("main").getByRole("button").click();
    }
    await phone.goto(`${first}/health`);
    await phone.locator("[name=allergies]").fill("Peanuts");
    await phone.locator("[name=contact-1-name]").fill("Gran Sample");
    await phone.locator("[name=contact-1-relation]").fill("grandmother");
    await phone.locator("[name=contact-1-telephone]").fill("01632 960 001");
    await look("phone", "7c-health");
    await phone.getByRole("main").getByRole("button").last().click();
    await look("phone", "7d-health-check");
    await phone.locator("button[name=go][value=save]").click();
    await look("phone", "7e-all-in");
    // who has the link may replace what was told, and not read it
    await phone.goto(`${first}/health`);
    assert.equal(await phone.locator("[name=allergies]").inputValue(), "");
    // a change of mind
    await phone.goto(`${first}/consent/photo-press`);
    await phone.locator("[name=answer][value=no]").check();
    await phone.getByRole("main").getByRole("button").click();
    for (const family of others) {
      for (const path of questions.slice(2)) {
        await send(crowd, path.replace(first, family), { answer: "yes" });
      }
      const health = { allergies: "", medicines: "", conditions: "", "on-the-day": "", "access-needs": "" };
      const contact = { "contact-1-name": "Gran", "contact-1-relation": "gran", "contact-1-telephone": "01632 960 002" };
      await send(crowd, `${family}/health`, { ...health, ...contact, go: "save" });
    }
    await lead.reload();
    await look("lead", "7f-all-in");
  });

  await step("8. the attestation has its running order, guests and certificates", async () => {
    const { coordinator, lead } = page;
    await coordinator.goto("/ceremonies/plan");
    await coordinator.locator("[name=title]").fill("Mini Police attestation");
    await coordinator.locator("[name=title_cy]").fill("Seremoni addewid yr Heddlu Bach");
    for (const [part, value] of [["day", "3"], ["month", "2"], ["year", "2027"]]) {
      await coordinator.locator(`[name=held_on-${part}]`).fill(value);
    }
    await coordinator.locator("[name=held_at]").fill("14:15");
    await coordinator.locator("[name=place]").fill("School hall");
    await coordinator.locator("[name=promise]").fill("I promise to be kind and to be fair.");
    await coordinator.locator("[name=promise_cy]").fill("Rwy'n addo bod yn garedig ac yn deg.");
    await coordinator.getByLabel(school).check();
    await look("coordinator", "8a-plan");
    await press("coordinator", "Plan the ceremony");
    const ceremony = new URL(coordinator.url()).pathname;
    await coordinator.locator("[name=guest]").fill("Mayor Sample");
    await coordinator.locator("[name=role]").fill("Mayor");
    await coordinator.locator("button[name=what][value=guest]").click();
    await look("coordinator", "8b-ceremony");
    await lead.goto(ceremony);
    await look("lead", "8c-ceremony-school");
    const names = await lead.locator("main table").nth(1).locator("tbody th").allInnerTexts();
    const waiting = lead.waitForEvent("download");
    await lead.locator("button[name=what][value=print]").click();
    const pdf = await (await waiting).path();
    const { stdout } = await run("pdftotext", ["-layout", pdf, "-"]);
    assert.equal(names.length, places);
    for (const name of names) assert.ok(stdout.includes(name), `${name} has a certificate`);
    assert.ok(stdout.includes("I promise to be kind") && stdout.includes("addo bod yn garedig"));
  });

  await step("9. the timetable is laid over the school’s terms", async () => {
    const { coordinator } = page;
    await coordinator.goto(`/sessions${cohort}/timetable`);
    await says("coordinator", "Spring half term");
    await look("coordinator", "9a-timetable");
    await press("coordinator", "Save this timetable");
    await says("coordinator", "The timetable is saved");
    await look("coordinator", "9b-sessions");
    await coordinator.goto(`/sessions${cohort}/deliverers`);
    await coordinator.locator("[name=person]").selectOption({ label: await demo.demo.named("deliverer") });
    await coordinator.locator("form:has([name=person]) button").click();
    await says("coordinator", "They see the sessions from now on");
  });

  await step("10. the PCSO opens today’s session on a phone and takes the register", async () => {
    const pcso = (page.pcso = await demo.open(t, { size: "phone" }));
    await demo.signIn(pcso, "deliverer");
    await pcso.goto("/sessions/today");
    await says("pcso", "Peanuts");
    await look("pcso", "10a-today");
    const own = pcso.locator("section", { hasText: school });
    await own.getByRole("link", { name: /register/i }).or(own.getByRole("button", { name: /register/i })).click();
    await look("pcso", "10b-register");
    await pcso.getByRole("button", { name: "Mark everyone as here" }).click();
    await pcso.locator("input[value=absent]").first().check();
    await pcso.getByLabel("How many children are in the room?").fill(String(places - 1));
    await look("pcso", "10c-marked");
    await press("pcso", "Save the register");
    await says("pcso", "The register is saved");
    await look("pcso", "10d-saved");
  });

  await step("10b. those who answered before answer after", async () => {
    const { lead } = page;
    await lead.goto(`${cohort}/survey`);
    await lead.locator("button#after").click();
    for (const card of cards.slice(0, 8)) await answer(page.crowd, card, (n) => (n % 2) + 2);
    await lead.goto(`${cohort}/survey`);
    await look("lead", "10e-after");
    await lead.locator("button#after").click();
  });

  await step("11. the evaluator reads the evidence, and nobody reads one school’s", async () => {
    const { evaluator, lead } = page;
    await evaluator.goto("/findings");
    await says("evaluator", "A figure over several forces together is not built yet");
    await look("evaluator", "11-forces");
    await evaluator.getByRole("main").getByRole("link", { name: "Fellshire Police" }).click();
    await evaluator.waitForURL("**/findings/fellshire");
    await look("evaluator", "11-report");
    await says("evaluator", "Finds police officers friendly");
    const pdf = await evaluator.request.get("/findings/fellshire/report.pdf");
    assert.equal(pdf.status(), 200);
    const file = join(dirname(demo.letters.folder), "report.pdf");
    await writeFile(file, await pdf.body());
    const { stdout } = await run("pdftotext", ["-layout", file, "-"]);
    assert.match(stdout, /Fellshire Police/);
    const json = await evaluator.request.get("/findings/fellshire/report.json");
    assert.equal(json.status(), 200);
    const data = await json.text();
    const id = schoolPath.split("/").pop();
    assert.ok(!data.includes(id) && !data.includes(school) && !data.includes(cohort.split("/").pop()));
    // one school's outcomes: no page, no file, no address
    for (const who of ["evaluator", "coordinator", "lead", "head"]) {
      for (const path of [`/findings/${id}`, `/findings/fellshire/${id}`, `${schoolPath}/findings`, `${schoolPath}/report.json`,
        `${cohort}/findings`, `${cohort}/survey/after`, `${cohort}/survey.csv`, `${cohort}/report.pdf`]) {
        assert.equal((await page[who].request.get(path)).status(), 404, `${who} ${path}`);
      }
    }
    for (const path of ["/findings/fellshire", "/findings/fellshire/report.pdf", "/findings/fellshire/report.json"]) {
      assert.equal((await lead.request.get(path)).status(), 404, path);
    }
    for (const path of ["/findings/fellshire", "/findings/fellshire/report.pdf", "/findings/fellshire/report.json"]) {
      const asked = await evaluator.request.get(`${path}?school=${id}`);
      assert.equal(asked.status(), 404, `${path} of one school`);
    }
  });
});

/** Answers a whole questionnaire under a card, as the pages would send it. */
async function answer(page, card, option) {
  await send(page, "/survey", { card });
  await send(page, "/survey/yes-or-no", { answer: "yes" });
  for (let number = 1; number <= 13; number++) {
    await send(page, `/survey/questions/${number}`, { answer: String(Math.min(option(number), number > 10 ? 2 : 5)) });
  }
  await send(page, "/survey/finish", {});
}
