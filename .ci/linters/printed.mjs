// What a PDF of the browser says of itself: its sides, its tags, its colours, and whether a row of a table lies on two sides.
//
// A tagged PDF has a tree of what its parts are. The browser writes a TR there for each row, and below it which marked parts
// of which side belong to it. So a row is split where its parts lie on more than one side: no geometry is guessed, and what
// counts is what was printed. What the style sheet alone adds has no tags and is not seen. The head of a table, which is
// repeated on each side on purpose, is no split row.
//
// This reads the plain objects that the browser writes; it is no reader of any PDF. Where it finds no objects it fails.
import { inflateSync } from "node:zlib";

const OBJECT = /(?:^|[\r\n])(\d+) 0 obj\s*([\s\S]*?)endobj/g;
const FILL = /(?:^|\s)(\d*\.?\d+) (\d*\.?\d+) (\d*\.?\d+) rg(?=\s)/g;

/** Objects by number, without the contents of streams. */
function objectsOf(text) {
  const objects = new Map();
  for (const [, number, body] of text.matchAll(OBJECT)) {
    const stream = body.indexOf("stream");
    objects.set(Number(number), stream < 0 ? body : body.slice(0, stream));
  }
  if (objects.size === 0) {
    throw new Error("no objects found in the PDF");
  }
  return objects;
}

/** Every colour with which something is filled, as three numbers to 255. */
function fillsOf(pdf, text) {
  const fills = new Set();
  for (const { index, 0: start } of text.matchAll(/stream\r?\n/g)) {
    const from = index + start.length;
    for (const colour of inflated(pdf.subarray(from, text.indexOf("endstream", from))).matchAll(FILL)) {
      fills.add(colour.slice(1).map((each) => Math.round(255 * Number(each))).join(","));
    }
  }
  return [...fills];
}

function inflated(bytes) {
  try {
    return inflateSync(bytes).toString("latin1");
  } catch {
    return ""; // a picture, or the word in a text
  }
}

const named = (body, name) => new RegExp(`/${name}\\s*/(\\w+)`).exec(body)?.[1];
const references = (text) => [...text.matchAll(/(\d+) 0 R/g)].map((each) => Number(each[1]));

/** What stands after /K: one reference or number, a dictionary, or a list. */
function kidsOf(body) {
  const at = /\/K\s*(?=[\[\d<])/.exec(body);
  if (at === null) {
    return "";
  }
  const rest = body.slice(at.index + at[0].length);
  if (rest[0] !== "[") {
    return /^(<<[\s\S]*?>>|\d+ 0 R|\d+)/.exec(rest)?.[0] ?? "";
  }
  let depth = 0;
  for (let i = 0; i < rest.length; i++) {
    depth += rest[i] === "[" ? 1 : rest[i] === "]" ? -1 : 0;
    if (depth === 0) {
      return rest.slice(0, i + 1);
    }
  }
  return rest;
}

/** The sides on which marked parts of an element and of those below it lie. */
function sidesOf(number, objects, sides = new Set()) {
  const body = objects.get(number) ?? "";
  const kids = kidsOf(body);
  const parts = [...kids.matchAll(/<<[\s\S]*?>>/g)].map((each) => each[0]);
  for (const part of parts) {
    const side = /\/Pg (\d+) 0 R/.exec(part)?.[1];
    if (side !== undefined) {
      sides.add(Number(side));
    }
  }
  const without = parts.reduce((rest, each) => rest.replace(each, " "), kids);
  const own = /\/Pg (\d+) 0 R/.exec(body.replace(kids, " "))?.[1];
  if (own !== undefined && /(^|[\[\s])\d+(?! 0 R)(?=[\s\]]|$)/.test(without.replaceAll(/\d+ 0 R/g, " "))) {
    sides.add(Number(own));
  }
  references(without).forEach((each) => sidesOf(each, objects, sides));
  return sides;
}

/** Whether a row heads its table: the browser writes no part for the head as such, but all cells of such a row are headings. */
function isHead(number, objects) {
  return references(kidsOf(objects.get(number))).every((each) => named(objects.get(each) ?? "", "S") === "TH");
}

/** What is said of a PDF. @param pdf its bytes */
export function printed(pdf) {
  const text = pdf.toString("latin1");
  const objects = objectsOf(text);
  const sizes = [...objects.values()]
    .filter((each) => named(each, "Type") === "Page")
    .map((each) => /\/MediaBox\s*\[([^\]]*)\]/.exec(each)[1].trim().split(/\s+/).slice(2).map(Number));
  const rows = [...objects.keys()].filter((each) => named(objects.get(each), "S") === "TR");
  const split = rows.filter((each) => !isHead(each, objects) && sidesOf(each, objects).size > 1);
  return {
    sizes,
    tagged: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(text) && text.includes("/StructTreeRoot"),
    title: /\/Title\s*[(<]/.test(text),
    rows: rows.length,
    split: split.length,
    fills: fillsOf(pdf, text),
  };
}
