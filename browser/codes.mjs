// What the codes on a page say, read from its picture as a phone reads them from paper.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
let isReady = null;

/** The texts of all codes on the whole page. */
export async function codesOn(page) {
  isReady ??= readFile(wasm).then(({ buffer }) => prepareZXingModule({ overrides: { wasmBinary: buffer }, fireImmediately: true }));
  await isReady;
  const picture = await page.screenshot({ fullPage: true });
  const found = await readBarcodes(new Blob([picture]), { formats: ["QRCode"], tryHarder: true });
  return found.map((one) => one.text);
}
