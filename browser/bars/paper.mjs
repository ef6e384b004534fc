// Paper: a case sheet and a poster are one A4 page each, and their codes read back to their addresses.
import { codesOn as codes } from "../codes.mjs";

export const name = "paper is one page each, and the codes on it read back to their addresses";

/** How many pages a PDF has. */
const sheets = (pdf) => [...pdf.toString("latin1").matchAll(/\/Type\s*\/Page[^s]/gu)].length;

export async function run({ eyes, pages, demo }) {
  const troubles = [];
  const expect = async (name, check) => {
    const of = pages.find((one) => one.name === name);
    if (of === undefined) return troubles.push(`${name} is no page`);
    return eyes.see(of, { width: 800, height: 1130 }, check);
  };
  await expect("s3-case-sheet", async (page) => {
    const said = await codes(page);
    if (!said.some((one) => one.startsWith(demo.base))) troubles.push(`case sheet: its code says ${said}`);
    const n = sheets(await page.pdf({ format: "A4", preferCSSPageSize: true }));
    if (n !== 1) troubles.push(`case sheet: ${n} pages`);
  });
  await expect("s3-poster", async (page) => {
    const posters = await page.locator(".poster").count();
    const said = await codes(page);
    if (!said.some((one) => one.includes("/q/"))) troubles.push(`poster: its code says ${said}`);
    const n = sheets(await page.pdf({ format: "A4", preferCSSPageSize: true }));
    if (posters === 0 || n !== posters) troubles.push(`posters: ${posters} on ${n} pages`);
  });
  await expect("r2-receipt", async (page) => {
    const said = await codes(page);
    if (!said.some((one) => one.includes("/t/"))) troubles.push(`receipt: its code says ${said}`);
    if ((await page.locator("img[src$='.png']").count()) === 0) troubles.push("receipt: the code is no PNG picture");
    const link = page.locator(".paper-only b");
    if (await link.isVisible()) troubles.push("receipt: the address for paper shows on the screen");
    await page.emulateMedia({ media: "print" });
    if (!(await link.isVisible())) troubles.push("receipt: its address is not on paper");
    const read = await link.innerText();
    await page.emulateMedia({ media: "screen" });
    if (!said.includes(read.trim())) troubles.push(`receipt: on paper ${read}, in the code ${said}`);
  });
  return troubles;
}
