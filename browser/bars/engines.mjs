// Scripts are understood by the browsers of 2018, and their types hold.
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { spawnSync } from "node:child_process";
import { build } from "esbuild";

export const name = "scripts parse as ES2018 and their types hold";

export async function run() {
  const folder = fileURLToPath(new URL("../../crates/web/assets/js/", import.meta.url));
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith(".js"));
  const troubles = [];
  for (const file of files) {
    const built = await build({ entryPoints: [folder + file], target: "es2018", write: false, format: "esm", supported: {}, logLevel: "silent" }).catch((why) => why);
    const [output] = built.outputFiles ?? [];
    if (output === undefined) troubles.push(`${file}: ${built.errors?.[0]?.text ?? built}`);
  }
  if (files.length === 0) return ["there is no script"];
  const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));
  // Not whether a piece of markup is there: the server wrote it in the same page, and a journey meets it.
  const options = ["--noEmit", "--allowJs", "--checkJs", "--strict", "--strictNullChecks", "false", "--moduleDetection", "force", "--target", "es2018", "--module", "esnext", "--lib", "es2018,dom,dom.iterable"];
  const checked = spawnSync(process.execPath, [tsc, ...options, ...files.map((file) => folder + file)], { encoding: "utf8" });
  if (checked.status !== 0) troubles.push(...`${checked.stdout}${checked.stderr}`.trim().split("\n").slice(0, 20));
  return troubles;
}
