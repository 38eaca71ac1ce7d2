// Builds dist/: one style sheet, one script, the pictures, each under a name that carries a hash of its bytes, a gzipped
// copy of whatever is text, and manifest.json (plain name -> hashed name). Same sources, same bytes.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { compile } from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "dist");

/** The style sheet, without source map so that the hash depends on nothing but the rules. */
function styles() {
  const { css } = compile(join(here, "src/app.scss"), {
    loadPaths: [join(here, "node_modules")],
    style: "compressed",
    quietDeps: true,
  });
  // The footer's rules draw the Royal Arms, which are the government's alone.
  const ours = css.replace(/[^{}]*\{[^{}]*govuk-crest[^{}]*\}/g, "");
  if (/govuk-crest|gds transport/i.test(ours)) {
    throw new Error("the style sheet still names the crest or the typeface of gov.uk");
  }
  return Buffer.from(ours);
}

/** One script per entry file in src/js, bundled as a module, which is what govuk-frontend itself asks of a browser. */
async function script(entry) {
  const result = await build({
    entryPoints: [join(here, "src/js", entry)],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2020",
    legalComments: "none",
    write: false,
  });
  return Buffer.from(result.outputFiles[0].contents);
}

function pictures() {
  const folder = join(here, "src/pictures");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".svg"))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name))]);
}

function hashed(name, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const dot = name.lastIndexOf(".");
  return `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
}

function save(name, bytes) {
  writeFileSync(join(dist, name), bytes);
  writeFileSync(join(dist, `${name}.gz`), gzipSync(bytes, { level: 9 }));
}

const files = [["app.css", styles()], ["app.js", await script("app.js")], ...pictures()];

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const manifest = {};
for (const [name, bytes] of files) {
  manifest[name] = hashed(name, bytes);
  save(manifest[name], bytes);
}
const ordered = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(join(dist, "manifest.json"), `${JSON.stringify(ordered, null, 2)}\n`);

for (const [name, bytes] of files) {
  console.log(`${manifest[name].padEnd(32)} ${String(bytes.length).padStart(8)} bytes`);
}
