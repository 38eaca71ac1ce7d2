// Every page in every state that it has, as its samples show it: no page is left out because no journey leads to it.
//
// In the full run alone: each in both languages, on every screen and with text of twice the size.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { followsTextSize, full, sizes, sound, stage, variants } from "./harness.mjs";

const dist = fileURLToPath(new URL("../../web/dist/", import.meta.url));
// written by the example `gallery` of the pages' crate; `cargo xtask test` runs it and says where
const gallery = process.env.CAPBADGE_GALLERY ?? fileURLToPath(new URL("../../target/gallery", import.meta.url));
const kinds = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml" };

const written = full ? await readdir(gallery, { recursive: true }) : [];
const pages = written.filter((name) => name.endsWith(".html") && name.includes("/"));

/** Serves the samples, and the files that they ask for. */
async function serve() {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://samples").pathname);
    const asset = path.startsWith("/assets/") && path.slice("/assets/".length);
    try {
      const body = await readFile(asset ? join(dist, asset) : join(gallery, path));
      response.setHeader("content-type", kinds[extname(path)] ?? "application/octet-stream");
      // as files they lead to each other as files; served, as served ones
      response.end(extname(path) === ".html" ? body.toString().replaceAll(/file:\/\/[^"']*\/dist\//g, "/assets/") : body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const stop = () => new Promise((done) => (server.close(done), server.closeAllConnections()));
  return { address: `http://127.0.0.1:${server.address().port}`, stop };
}

const samples = full ? stage({ site: serve }) : null;
const looks = full ? variants() : [];

for (const { language, size } of looks) {
  test(`every sample of every page in ${language} on a ${size} screen`, async (t) => {
    const page = await samples.open(t, { language, size });
    const ours = pages.filter((name) => name.startsWith(`${language}/`)).sort();
    assert.ok(ours.length > 100, `only ${ours.length} samples in ${gallery}`);
    const wrong = [];
    for (const name of ours) {
      await page.goto(`/${name}`);
      try {
        await sound(page, language);
        if (sizes[size].text) await followsTextSize(page, sizes[size].text);
      } catch (error) {
        wrong.push(error.message);
      }
    }
    assert.deepEqual(wrong, [], `${wrong.length} of ${ours.length} samples`);
  });
}
