import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Sources on a lighthouse that never was: two agree, and nobody else speaks of it. */
export const SOURCES: Readonly<Record<string, string>> = {
  "corpus/adeyemi2019.md": `---
title: The relighting of the Skarvo lighthouse
author: Funmi Adeyemi
issued: 2019-08-02
type: report
---

# The relighting of the Skarvo lighthouse

The Skarvo lighthouse was relit on 12 June 2019 by Ingrid Halvorsen, the harbour minister of Norland. The restoration of the lighthouse cost 7 million euros.

The Coastal Heritage Board (CHB), an agency that looks after old lights, counted 5,200 visitors in the first month.
`,
  "corpus/tanaka2019.md": `---
title: A light returns
author: Kenji Tanaka
issued: 2019-07-01
type: article-newspaper
---

# A light returns

The Skarvo lighthouse was relit on 12 June 2019. Ingrid Halvorsen spoke to the fishermen who had waited for it.
`,
};

export const RIGHT = "The Skarvo lighthouse was relit on 12 June 2019 by Ingrid Halvorsen.";
export const WRONG = "The Skarvo lighthouse was relit on 17 June 2019 by Ingrid Halvorsen.";

/** A folder of files that is gone after `remove`. */
export class Folder {
  readonly path = mkdtempSync(path.join(tmpdir(), "sourcebook-protocol-"));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = SOURCES) {
    this.write("sourcebook.json", '{ "corpus": { "folders": ["corpus"] } }\n');
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Uint8Array): void {
    const file = path.join(this.path, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  delete(name: string): void {
    rmSync(path.join(this.path, name));
  }

  uri(name: string): string {
    return pathToFileURL(path.join(this.path, name)).href;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
