// Reads workflow commands from standard input, decodes each as the runner of GitHub Actions does, and encodes what it says
// anew with GitHub's own toolkit: the same line must come out.
import { readFileSync } from "node:fs";
import { issueCommand } from "./node_modules/@actions/core/lib/command.js";

const data = (text) => text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
const property = (text) =>
  text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%");

const lines = readFileSync(0, "utf8").split("\n").filter((each) => each !== "");
let otherwise = 0;
for (const line of lines) {
  const end = line.indexOf("::", 2);
  const command = line.slice(2, end);
  const space = command.indexOf(" ");
  const properties = Object.fromEntries(
    command.slice(space + 1).split(",").map((each) => [each.slice(0, each.indexOf("=")), property(each.slice(each.indexOf("=") + 1))]),
  );
  const written = [];
  const write = process.stdout.write;
  process.stdout.write = (text) => written.push(text);
  issueCommand(command.slice(0, space), properties, data(line.slice(end + 2)));
  process.stdout.write = write;
  if (written.join("") !== line + "\n") {
    otherwise++;
    console.log("ours: " + line + "\ntheirs: " + written.join(""));
  }
}
console.log(lines.length + " commands, " + otherwise + " written otherwise");
process.exit(otherwise === 0 && lines.length > 0 ? 0 : 1);
