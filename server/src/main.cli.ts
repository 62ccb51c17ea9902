// The command line: `sourcebook check ...` and its siblings.
import { version } from "../../package.json";
import type { Session } from "./cli/openCorpus.js";
import { run } from "./cli/run.js";
import { loadLanguage } from "./models.node.js";
import { readPdf } from "./pdf.node.js";
import { nodeFiles } from "./storage/nodeFiles.js";

// A reader that closes the pipe early (head, less) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

void run(process.argv.slice(2), start).then((status) => {
  process.exitCode = status;
});

function start(): Session {
  let language: Session["language"] | undefined;
  return {
    version,
    // Help and wrong usage need no models.
    get language() {
      return (language ??= loadLanguage());
    },
    files: nodeFiles,
    readPdf,
    terminal: {
      directory: process.cwd(),
      write: (text) => void process.stdout.write(text),
      writeError: (text) => void process.stderr.write(text),
      showsProgress: Boolean(process.stderr.isTTY),
      showsColour: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR,
      readStandardInput,
    },
  };
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
