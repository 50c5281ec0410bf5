// Opens pages in the browser of the distribution and says what it finds of each, a JSON document a line:
//
//   node pages.mjs OUT-DIR [--pictures] page1.html page2.html ...
//
// A report of this project is one file without script for people who look, listen or print. So each page is held to axe (at
// 1000 and at 320 pixels), to the HTML validator, to the width of a narrow screen, to asking for nothing, to running nothing,
// to reading in order without its style sheet, and to what the browser makes of it on A4. This program judges nothing: it
// says what there is, and PagesTest says what must be. With --pictures what was looked at lies in OUT-DIR.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { printed } from "./printed.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const AXE = readFileSync(join(HERE, "node_modules/axe-core/axe.min.js"), "utf8");
const VNU = join(HERE, "node_modules/vnu-jar/build/dist/vnu.jar");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDE = { width: 1000, height: 1400 };
const NARROW = { width: 320, height: 900 };

/** What the page tries to do: ask for something, say something in a dialogue, fail. Listens from before the page is there. */
function watch(page, url) {
  const seen = { requests: [], dialogs: [], errors: [] };
  page.on("request", (each) => {
    if (each.url() !== url && !each.url().startsWith("data:")) {
      seen.requests.push(each.url());
    }
  });
  page.on("dialog", (each) => {
    seen.dialogs.push(each.message());
    return each.dismiss();
  });
  page.on("pageerror", (each) => seen.errors.push(String(each)));
  page.on("console", (each) => {
    if (each.type() === "error") {
      seen.errors.push(each.text());
    }
  });
  return seen;
}

/** What of a document could run or load, and how its headings are nested. */
const structure = () => {
  const all = [...document.querySelectorAll("*")];
  const running = all.flatMap((each) => [
    ...(/^(script|iframe|object|embed|form|foreignobject|base|link)$/i.test(each.localName) ? [`<${each.localName}>`] : []),
    ...[...each.attributes]
      .filter((own) => /^on/i.test(own.name) || /^\s*(javascript|vbscript):/i.test(own.value))
      .map((own) => `<${each.localName} ${own.name}>`),
  ]);
  const headings = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map((each) => [
    Number(each.localName[1]),
    each.textContent.trim(),
  ]);
  return {
    running,
    headings,
    h1: headings.filter(([level]) => level === 1).length,
    headingsInOrder: headings.every(([level], i) => level <= (i === 0 ? 1 : headings[i - 1][0] + 1)),
    drawings: document.querySelectorAll("svg").length,
  };
};

/** How wide the page is, what sticks out of it, and how small the letters of its drawings get. Scroll regions may be wider. */
const width = () => {
  const wide = document.documentElement.clientWidth;
  const scrolls = (each) => /auto|scroll|hidden|clip/.test(getComputedStyle(each).overflowX);
  const inRegion = (each) => each.parentElement !== null && (scrolls(each.parentElement) || inRegion(each.parentElement));
  const out = [...document.body.querySelectorAll("*")].filter(
    (each) => each.getBoundingClientRect().right > wide + 0.5 && !inRegion(each) && !each.ownerSVGElement,
  );
  const letters = [...document.querySelectorAll("svg[viewBox] text")].map((each) => {
    const svg = each.ownerSVGElement;
    return (parseFloat(getComputedStyle(each).fontSize) * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width;
  });
  return {
    scrollWidth: document.documentElement.scrollWidth,
    sticksOut: out.slice(0, 5).map((each) => `<${each.localName} class="${each.getAttribute("class") ?? ""}">`),
    smallestDrawnText: letters.length === 0 ? null : Math.round(10 * Math.min(...letters)) / 10,
  };
};

/** What is read where neither the style sheet nor drawings arrive. */
const bare = () => {
  [...document.styleSheets].forEach((each) => (each.disabled = true));
  document.querySelectorAll("[style]").forEach((each) => each.removeAttribute("style"));
  document.querySelectorAll("svg, img").forEach((each) => each.remove());
  document.querySelectorAll("details").forEach((each) => (each.open = true));
  return document.body.innerText;
};

/** What must come out on paper: each row of a table, and each colour behind text, as the style sheet has it for print. */
const paper = () => {
  const colours = new Set();
  for (const each of document.body.querySelectorAll("*")) {
    const colour = getComputedStyle(each).backgroundColor;
    if (!/^rgba\(.*, 0\)$|^transparent$/.test(colour) && each.getClientRects().length > 0) {
      colours.add(colour);
    }
  }
  return { rows: document.querySelectorAll("tr").length, colours: [...colours] };
};

/** Leaves only page one and what stands before it, so that the sides it needs can be counted. */
const onlyPageOne = () => {
  let each = document.querySelector(".page-one");
  const there = each !== null;
  while (each !== null && each !== document.body) {
    let next = each.nextElementSibling;
    while (next !== null) {
      const after = next.nextElementSibling;
      next.remove();
      next = after;
    }
    each = each.parentElement;
  }
  return there;
};

async function axe(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: { type: "tag", values: tags } }), TAGS);
  return {
    passes: found.passes.length,
    violations: found.violations.map((each) => ({
      id: each.id,
      help: each.help,
      nodes: each.nodes.slice(0, 5).map((node) => node.html.slice(0, 200)),
    })),
  };
}

/** Prints without being asked for backgrounds, as people do: only print-color-adjust keeps them. */
const toPdf = (page) => page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: false, tagged: true });

async function onPaper(page, url) {
  await page.goto(url);
  await page.emulateMedia({ media: "print" });
  const asked = await page.evaluate(paper);
  const pdf = await toPdf(page);
  const made = printed(pdf);
  const kept = new Set(made.fills);
  const of = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map(Number).join(",");
  const hasPageOne = await page.evaluate(onlyPageOne);
  return {
    pdf,
    said: {
      pages: made.sizes.length,
      a4: made.sizes.every(([wide, high]) => Math.abs(wide - 595.3) < 1 && Math.abs(high - 841.9) < 1),
      tagged: made.tagged,
      title: made.title,
      rows: asked.rows,
      rowsPrinted: made.rows,
      rowsSplit: made.split,
      colours: asked.colours.length,
      coloursLost: asked.colours.filter((each) => !kept.has(of(each))),
      sidesOfPageOne: hasPageOne ? printed(await toPdf(page)).sizes.length : null,
    },
  };
}

/** What the validator of HTML finds; null where there is no Java to run it by. */
function validated(files) {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin/java") : "java";
  const run = spawnSync(java, ["-jar", VNU, "--format", "json", "--exit-zero-always", ...files], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return run.status === 0 ? JSON.parse(run.stderr).messages : null;
}

function messagesOf(file, messages) {
  const url = pathToFileURL(file).href.replace("file:///", "file:/");
  return messages
    ?.filter((each) => each.url === url)
    .map((each) => ({ type: each.type, line: each.lastLine, message: each.message, extract: each.extract }));
}

async function look(browser, file, pictures) {
  const url = pathToFileURL(file).href;
  // a strict policy of the page would keep axe out of it
  const context = await browser.newContext({ viewport: WIDE, bypassCSP: true });
  const page = await context.newPage();
  const seen = watch(page, url);
  const shoot = (name) => pictures && page.screenshot({ path: `${pictures}-${name}.png`, fullPage: true });
  try {
    await page.goto(url);
    const built = await page.evaluate(structure);
    await shoot("1000");
    const found = await axe(page);
    await page.setViewportSize(NARROW);
    const narrow = await page.evaluate(width);
    await shoot("320");
    const foundNarrow = await axe(page);
    const text = await page.evaluate(bare);
    const { pdf, said } = await onPaper(page, url);
    if (pictures) {
      writeFileSync(`${pictures}.pdf`, pdf);
      spawnSync("pdftoppm", ["-r", "80", "-png", `${pictures}.pdf`, `${pictures}-paper`]);
    }
    const violations = [...found.violations, ...foundNarrow.violations];
    return { ...built, axe: { passes: found.passes, violations }, narrow, ...seen, print: said, text };
  } finally {
    await context.close();
  }
}

function browserAt() {
  const asked = process.env.CHROMIUM ?? "/usr/bin/chromium";
  execFileSync(asked, ["--version"], { stdio: "ignore" });
  return asked;
}

async function main(args) {
  const files = args.filter((each) => !each.startsWith("--")).map((each) => resolve(each));
  const out = files.shift();
  if (files.length === 0) {
    throw new Error("node pages.mjs OUT-DIR [--pictures] page1.html page2.html ...");
  }
  mkdirSync(out, { recursive: true });
  const messages = validated(files);
  const browser = await chromium.launch({
    executablePath: browserAt(),
    chromiumSandbox: false,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  try {
    for (const file of files) {
      const pictures = args.includes("--pictures") ? join(out, basename(file, ".html")) : null;
      const found = await look(browser, file, pictures);
      console.log(JSON.stringify({ page: file, ...found, vnu: messagesOf(file, messages) ?? null }));
    }
  } finally {
    await browser.close();
  }
}

await main(process.argv.slice(2));
