// What every browser test stands on: a demo of its own, a browser, and a few sentences to say with them.
//
// Nothing here sleeps or tries again: what is awaited is an event, and a deadline only turns waiting for ever into a
// failure that says what was missing.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const web = createRequire(new URL("../../web/package.json", import.meta.url));
const { chromium } = web("playwright-core");
const { AxeBuilder } = web("@axe-core/playwright");

const output = join(root, "tests/browser/output");
const deadline = 60_000;

/** Whether every language, width and size is asked for. */
export const full = process.env.CAPBADGE_FULL === "1";

/** The languages of the pages, as browsers ask for them. */
export const languages = { en: "en-GB", cy: "cy-GB" };

/** The screens that pages are looked at on. */
export const sizes = {
  phone: { width: 390, height: 844, touch: true },
  laptop: { width: 1366, height: 768, touch: false },
  // the full run also looks at the narrowest screen that must not scroll sideways (WCAG 1.4.10), and a wide one
  narrow: { width: 320, height: 640, touch: true },
  wide: { width: 1920, height: 1080, touch: false },
  // a laptop of somebody who has set their browser's text to twice its size (WCAG 1.4.4)
  large: { width: 1366, height: 768, touch: false, text: 2 },
};

/** What to look at a page in: one of each in the plain run, every pair in the full one. */
export function variants() {
  if (!full) {
    return [
      { language: "en", size: "laptop" },
      { language: "cy", size: "phone" },
    ];
  }
  return Object.keys(languages).flatMap((language) => Object.keys(sizes).map((size) => ({ language, size })));
}

/**
 * Gives the tests of a file a demo and a browser: started before the first test, stopped after the last.
 *
 * `options.env` goes to the demo's environment and `options.args` to its arguments; with `options.letters` the
 * demo writes its letters to files, and `letters` reads them. With `options.site` there is no demo, but what that
 * function serves: it gives an address and how to stop it.
 */
export function stage(options = {}) {
  const here = new Stage();
  before(() => here.start(options));
  after(() => here.stop());
  return here;
}

class Stage {
  async start(options) {
    this.demo = await (options.site ? options.site() : startDemo(options));
    this.letters = this.demo.letters;
    this.browser = await chromium.launch({
      executablePath: process.env.CAPBADGE_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
  }

  async stop() {
    await this.browser?.close();
    await this.demo?.stop();
  }

  /**
   * A new page, as a stranger's browser opens it. It is closed with the test `t`, which fails when the page
   * complained: a script error, a refused script or style, or an answer from the 500s.
   */
  async open(t, { language = "en", size = "laptop", javaScript = true } = {}) {
    const { width, height, touch, text = 1 } = sizes[size];
    const context = await this.browser.newContext({
      baseURL: this.demo.address,
      viewport: { width, height },
      hasTouch: touch,
      isMobile: touch,
      locale: languages[language],
      timezoneId: "Europe/London",
      javaScriptEnabled: javaScript,
    });
    const complaints = [];
    context.on("weberror", (error) => complaints.push(`script error: ${error.error().message}`));
    context.on("console", (message) => {
      // Chromium logs each 4xx answer as an error; a test that asks for one knows
      const isAnswer = message.text().startsWith("Failed to load resource");
      if (message.type() === "error" && !isAnswer) complaints.push(`console: ${message.text()}`);
    });
    context.on("response", (response) => {
      if (response.status() >= 500) complaints.push(`${response.status()} from ${response.url()}`);
    });
    t.after(async () => {
      await context.close();
      assert.deepEqual(complaints, [], "the page complained");
    });
    const page = await context.newPage();
    if (text !== 1) {
      // what the browser's own setting does; a page that fixes its text in pixels would not follow
      const session = await context.newCDPSession(page);
      await session.send("Page.setFontSizes", { fontSizes: { standard: 16 * text, fixed: 13 * text } });
    }
    return page;
  }

  /** A page in a browser that runs no script. */
  withoutJavaScript(t, options = {}) {
    return this.open(t, { ...options, javaScript: false });
  }

  /** Opens the demo's sign-in link for a role and presses its button, as a person with that e-mail would. */
  async signIn(page, role) {
    await this.signInBy(page, await this.demo.link(role));
  }

  /** Asks for a link on the sign-in page and signs in by the letter that comes. */
  async signInByLetter(page, address) {
    await page.goto("/sign-in");
    await page.getByRole("textbox").fill(address);
    await page.getByRole("main").getByRole("button").click();
    await this.signInBy(page, await this.letters.linkTo(address, "/sign-in/"));
  }

  async signInBy(page, link) {
    await page.goto(link);
    const left = page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    await page.getByRole("main").getByRole("button").click();
    await left;
  }
}

/** Starts the demo on a free port with an empty folder, and hears what it prints as lines of JSON. */
async function startDemo({ env = {}, args = [], letters = false }) {
  const binary = process.env.CAPBADGE_BIN ?? join(root, "target/debug/capbadge");
  const folder = await mkdtemp(join(tmpdir(), "capbadge-browser-"));
  const post = letters ? await Letters.at(join(folder, "letters")) : null;
  const more = letters ? ["--mail-folder", post.folder, ...args] : args;
  const child = spawn(binary, ["demo", "--listen", "127.0.0.1:0", "--data", join(folder, "data"), ...more], {
    env: { ...process.env, CAPBADGE_DEMO_JSON: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const facts = new Facts();
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  child.on("error", (error) => facts.end(`${binary} could not be started: ${error.message}`));
  const closed = once(child, "close").then(([code, signal]) => {
    facts.end(`the demo ended (${signal ?? code}):\n${said}`);
    return { code, signal };
  }, () => ({ code: null, signal: "not started" }));
  createInterface({ input: child.stdout }).on("line", (line) => facts.hear(line));

  const stop = async () => {
    child.kill("SIGTERM");
    const { code, signal } = await closed;
    post?.close();
    await rm(folder, { recursive: true, force: true });
    assert.equal(signal ?? code, 0, `the demo did not stop gracefully:\n${said}`);
  };
  try {
    const address = await facts.get("address");
    const of = (what) => (role) => facts.get(`${what} for ${role}`);
    return { address, binary, stop, letters: post, link: of("link"), named: of("name") };
  } catch (error) {
    child.kill("SIGKILL");
    await closed;
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The folder into which the demo writes its letters: each is read once, by whom it was written to. */
class Letters {
  read = new Set();
  letters = [];
  waiting = new Set();

  static async at(folder) {
    await mkdir(folder, { recursive: true });
    const letters = new Letters();
    letters.folder = folder;
    letters.watcher = watch(folder, () => letters.#look());
    return letters;
  }

  /** The link in the oldest letter to an address that holds one with this path; it is taken out of the post. */
  linkTo(address, path) {
    return new Promise((tell, fail) => {
      const late = () => fail(new Error(`no letter to ${address} with a link to ${path} came`));
      const timer = setTimeout(late, deadline);
      const wants = ({ to, text }) => to === address && this.#link(text, path);
      this.waiting.add({ wants, tell: (letter) => (clearTimeout(timer), tell(this.#link(letter.text, path))) });
      this.#give();
    });
  }

  close() {
    this.watcher.close();
  }

  #link(text, path) {
    return text.match(/https?:\/\/\S+/g)?.find((link) => link.includes(path));
  }

  async #look() {
    for (const name of await readdir(this.folder).catch(() => [])) {
      if (this.read.has(name)) continue;
      const raw = await readFile(join(this.folder, name), "utf8").catch(() => "");
      // a file that is being written is looked at again when the folder says so
      if (!raw || this.read.has(name)) continue;
      this.read.add(name);
      this.letters.push(letterOf(raw));
    }
    this.#give();
  }

  #give() {
    for (const waiter of this.waiting) {
      const at = this.letters.findIndex(waiter.wants);
      if (at < 0) continue;
      this.waiting.delete(waiter);
      waiter.tell(this.letters.splice(at, 1)[0]);
    }
  }
}

/** Whom a letter goes to, and its text (RFC 5322, RFC 2045). */
function letterOf(raw) {
  const [head, ...rest] = raw.split(/\r?\n\r?\n/);
  const body = rest.join("\n\n");
  const header = (name) => new RegExp(`^${name}: (.*)$`, "im").exec(head)?.[1] ?? "";
  const bytes = (text) => text.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  const text = {
    base64: () => Buffer.from(body, "base64").toString("utf8"),
    "quoted-printable": () => Buffer.from(bytes(body), "latin1").toString("utf8"),
  }[header("Content-Transfer-Encoding").toLowerCase()]?.() ?? body;
  return { to: (/<([^>]+)>/.exec(header("To"))?.[1] ?? header("To")).trim(), text };
}

/** What the demo has said so far, and who waits for the rest. */
class Facts {
  known = new Map();
  waiting = new Map();
  over = null;

  hear(line) {
    let fact;
    try {
      fact = JSON.parse(line);
    } catch {
      return; // progress, for people
    }
    if (fact.address) this.#learn("address", fact.address);
    if (fact.role && fact.name) this.#learn(`name for ${fact.role}`, fact.name);
    if (fact.role && fact.link) this.#learn(`link for ${fact.role}`, fact.link);
  }

  end(why) {
    this.over ??= why;
    for (const { fail } of this.waiting.values()) fail(new Error(this.over));
    this.waiting.clear();
  }

  get(name) {
    if (this.known.has(name)) return Promise.resolve(this.known.get(name));
    if (this.over) return Promise.reject(new Error(this.over));
    return new Promise((tell, fail) => {
      const late = () => fail(new Error(`the demo never said its ${name}; it said: ${[...this.known.keys()].join(", ")}`));
      const timer = setTimeout(late, deadline);
      const calm = (then) => (value) => (clearTimeout(timer), then(value));
      this.waiting.set(name, { tell: calm(tell), fail: calm(fail) });
    });
  }

  #learn(name, value) {
    this.known.set(name, value);
    this.waiting.get(name)?.tell(value);
    this.waiting.delete(name);
  }
}

/** Every rule of axe for WCAG 2.2 AA, contrast and target size among them; no exception, no list of known faults. */
export async function axe(page) {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const found = await new AxeBuilder({ page }).withTags(tags).analyze();
  const ran = new Set([...found.violations, ...found.passes, ...found.incomplete, ...found.inapplicable].map(({ id }) => id));
  for (const rule of ["color-contrast", "target-size"]) assert.ok(ran.has(rule), `axe did not run ${rule}`);
  const offenders = found.violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target, html, failureSummary }) => `    ${target.join(" ")}\n      ${html}\n      ${failureSummary}`);
    return `  ${id}: ${help}\n${places.join("\n")}`;
  });
  assert.equal(offenders.length, 0, `axe on ${page.url()}:\n${offenders.join("\n")}`);
}

/** The page fits the screen: nothing to scroll to sideways. */
export async function fits(page) {
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(wide <= screen, `${page.url()} is ${wide} pixels wide on a screen of ${screen}`);
}

/** The page's text is so many times its usual size: the setting of the browser reached it. */
export async function followsTextSize(page, times) {
  const size = await page.evaluate(() => parseFloat(getComputedStyle(document.querySelector("main p, main label, main h1")).fontSize));
  const root = await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  assert.equal(root, 16 * times, `${page.url()} does not follow the browser's text size`);
  assert.ok(size >= 16 * times, `${page.url()} has text of ${size} pixels where the browser's is ${16 * times}`);
}

/** What holds for every page: its language is named, it has one main heading, fits the screen and passes axe. */
export async function sound(page, language) {
  assert.equal(await page.locator("html").getAttribute("lang"), language);
  assert.equal(await page.locator("h1").count(), 1, `${page.url()} has not one main heading`);
  await fits(page);
  await axe(page);
}

/** Keeps a picture of the whole page in tests/browser/output, which git ignores. */
export async function screenshot(page, name) {
  await mkdir(output, { recursive: true });
  await page.screenshot({ path: join(output, `${name}.png`), fullPage: true });
}

/**
 * Sends a form as its page would, without showing it: for what is to be done 34 times, after somebody clicked through it
 * once. The form is the first of the page `from`; its hidden fields go along.
 */
export async function send(page, path, fields, { from = path } = {}) {
  const shown = await page.request.get(from);
  assert.equal(shown.status(), 200, `${from} answered ${shown.status()}`);
  const html = await shown.text();
  const form = new URLSearchParams();
  for (const name of ["form-token", "read"]) {
    const hidden = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
    if (hidden !== undefined) form.append(name, hidden);
  }
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const headers = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
  const answer = await page.request.post(path, { headers, data: form.toString(), maxRedirects: 0 });
  assert.equal(answer.status(), 303, `${path} answered ${answer.status()}:\n${(await answer.text()).replace(/<[^>]*>|\s+/g, " ").slice(0, 2000)}`);
  return answer.headers().location;
}
