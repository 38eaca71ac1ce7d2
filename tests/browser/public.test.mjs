// What anyone sees without signing in.

import assert from "node:assert/strict";
import { test } from "node:test";
import { languages, screenshot, sound, stage, variants } from "./harness.mjs";

const demo = stage();

for (const { language, size } of variants()) {
  test(`the home page is sound in ${language} on a ${size} screen`, async (t) => {
    const page = await demo.open(t, { language, size });
    const answer = await page.goto("/");
    assert.equal(answer.status(), 200);
    await sound(page, language);
    await screenshot(page, `home-${language}-${size}`);
  });
}

for (const language of Object.keys(languages)) {
  test(`the home page in ${language} is the same page without scripts`, async (t) => {
    const scripted = await demo.open(t, { language });
    const plain = await demo.withoutJavaScript(t, { language });
    await scripted.goto("/");
    await plain.goto("/");
    const words = async (page) => (await page.getByRole("main").innerText()).replace(/\s+/g, " ");
    assert.equal(await words(plain), await words(scripted));
  });
}

test("a language chosen by hand is kept on the next page", async (t) => {
  const page = await demo.open(t, { language: "en" });
  await page.goto("/?lang=cy");
  assert.equal(await page.locator("html").getAttribute("lang"), "cy");
  await page.goto("/sign-in");
  assert.equal(await page.locator("html").getAttribute("lang"), "cy");
});
